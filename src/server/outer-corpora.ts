import path from 'node:path';
import { today } from '../corpus/clock';
import { Corpus } from '../corpus/corpus';
import type { FileSystem } from '../corpus/file-system';
import { findCorpusRoot } from '../corpus/files';
import { canonicalUri, pathOf, relativePath } from './locations';

/** The corpora of files that were opened by themselves: their settings count, though nothing else of them is read. */
export class OuterCorpora {
  private readonly corpora = new Map<string, Corpus>();
  private readonly places = new Map<string, { corpus: Corpus; path: string }>();

  constructor(private readonly fs: FileSystem) {}

  get(uri: string): { corpus: Corpus; path: string } | undefined {
    return this.places.get(canonicalUri(uri));
  }

  /** Looks for a `corpus.yaml` above a file, and reads it anew. */
  async look(uri: string): Promise<void> {
    const file = pathOf(uri);
    const root = file && (await findCorpusRoot(this.fs, path.posix.dirname(file)));
    const inside = root && relativePath(root, file);
    if (!root || !inside) {
      this.forget(uri);
      return;
    }
    const corpus = this.corpora.get(root) ?? new Corpus(this.fs, root, today());
    this.corpora.set(root, corpus);
    await corpus.loadConfig();
    this.places.set(canonicalUri(uri), { corpus, path: inside });
  }

  forget(uri: string): void {
    this.places.delete(canonicalUri(uri));
  }
}
