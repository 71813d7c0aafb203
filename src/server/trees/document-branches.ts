import type { Corpus } from '../../corpus/corpus';
import type { FileChange, IndexedFile } from '../../corpus/index/corpus-index';
import type { DocumentGrouping } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import { type Grouping, groupOf, shownDocuments } from './document-groups';
import { lookOf } from './document-nodes';
import { corpusKeys, keyOf } from './tree';

const ROOT = '';

/** Knows which folders and groups there are, so as to tell which branches of the documents tree a change touches. */
export class DocumentBranches {
  /** Files in folders or documents in groups, of the grouping that is shown. */
  private counts = new Map<string, number>();
  private shown: DocumentGrouping = 'folder';

  constructor(private readonly workspace: Workspace) {}

  set grouping(grouping: DocumentGrouping) {
    if (grouping === this.shown) return;
    this.shown = grouping;
    this.counts = new Map();
    for (const { corpus } of this.workspace.corpora)
      for (const file of corpus.index.files()) this.count(corpus, file, 1);
  }

  /** Undefined when the roots are touched. */
  touched({ corpus, changes }: FilesChanged): string[] | undefined {
    const keys = new Set<string>();
    let isTopTouched = false;
    for (const change of changes) {
      const look = lookOf(change.before) !== lookOf(change.after);
      const touched =
        this.shown === 'folder' ? this.inFolders(corpus, change) : this.inGroups(corpus, change);
      if (!look) continue;
      if (touched === undefined || this.changesCorpusNode(change)) isTopTouched = true;
      else for (const key of touched) keys.add(key);
    }
    if (isTopTouched) return corpusKeys(this.workspace, corpus);
    return keys.size === 0 ? [] : [...keys];
  }

  /** The node of a corpus, where there are several, says how many documents it has. */
  private changesCorpusNode({ before, after }: FileChange): boolean {
    if (this.workspace.corpora.length < 2) return false;
    return (before?.record.documents.length ?? 0) !== (after?.record.documents.length ?? 0);
  }

  /** A folder shows how many problems are below it, so the branch starts at the topmost folder. */
  private inFolders(corpus: Corpus, { path, before, after }: FileChange): string[] | undefined {
    const top = path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;
    const topId = idOf(corpus, top ?? ROOT);
    const wasThere = (this.counts.get(topId) ?? 0) > 0;
    if (before !== undefined) this.count(corpus, before, -1);
    if (after !== undefined) this.count(corpus, after, 1);
    const isThere = (this.counts.get(topId) ?? 0) > 0;
    if (top !== undefined && wasThere && isThere) return [keyOf('folder', corpus.root, top)];
    if (top === undefined && before !== undefined && after !== undefined)
      return [keyOf('file', corpus.root, path)];
    return undefined;
  }

  private inGroups(corpus: Corpus, { path, before, after }: FileChange): string[] | undefined {
    const grouping = this.shown as Grouping;
    const groups = [...new Set([...groupsOf(before, grouping), ...groupsOf(after, grouping)])];
    const wasThere = groups.map((group) => this.has(corpus, group));
    if (before !== undefined) this.count(corpus, before, -1);
    if (after !== undefined) this.count(corpus, after, 1);
    if (groups.some((group, i) => wasThere[i] !== this.has(corpus, group))) return undefined;
    const moved = groupsOf(before, grouping).join('\n') !== groupsOf(after, grouping).join('\n');
    if (moved) return groups.map((group) => keyOf('group', corpus.root, group));
    return (after?.record.documents ?? []).map(({ index }) => keyOf('document', corpus.root, path, index));
  }

  private has(corpus: Corpus, branch: string): boolean {
    return (this.counts.get(idOf(corpus, branch)) ?? 0) > 0;
  }

  private count(corpus: Corpus, file: IndexedFile, sign: 1 | -1): void {
    for (const branch of this.branchesOf(file)) {
      const id = idOf(corpus, branch);
      this.counts.set(id, (this.counts.get(id) ?? 0) + sign);
    }
  }

  private branchesOf(file: IndexedFile): string[] {
    const { path } = file.record;
    if (this.shown !== 'folder') return groupsOf(file, this.shown);
    return [path.includes('/') ? path.slice(0, path.indexOf('/')) : ROOT];
  }
}

function groupsOf(file: IndexedFile | undefined, grouping: Grouping): string[] {
  return file === undefined ? [] : shownDocuments(file).map((shown) => groupOf(shown, grouping));
}

function idOf(corpus: Corpus, branch: string): string {
  return `${corpus.root}\n${branch}`;
}
