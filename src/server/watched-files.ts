import { CONFIG_FILE_NAME } from '../corpus/config';
import { ALWAYS_EXCLUDED } from '../corpus/config/definition';
import type { Corpus } from '../corpus/corpus';
import type { FileSystem } from '../corpus/file-system';
import { createMatcher } from '../corpus/files';
import type { Corpora } from './corpora';
import { canonicalUri, pathOf } from './locations';

export interface WatchedChange {
  uri: string;
  type: 'created' | 'changed' | 'deleted';
}

interface OpenFiles {
  isOpen(uri: string): boolean;
  /** The URIs of open documents below a folder. */
  openBelow(folder: string): string[];
  reload(uri: string): Promise<void>;
  log(message: string): void;
}

/** Events are gathered for this long: saving all, a checkout or a script makes hundreds in a row. */
const BATCH_DELAY_MS = 40;

const mayBeIncluded = createMatcher(['**'], ALWAYS_EXCLUDED, { hidden: true });

/** What one batch of events means. */
interface Batch {
  configs: boolean;
  baselines: Set<Corpus>;
  relist: Set<Corpus>;
  files: Map<Corpus, Set<string>>;
  reload: Set<string>;
  /** Absolute paths of what may have been folders. */
  deleted: Set<string>;
}

/** Follows what happens on disk. One batch is dealt with after the other. */
export class WatchedFiles {
  private readonly pending = new Map<string, WatchedChange['type']>();
  private next: Promise<void> | undefined;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly fs: FileSystem,
    private readonly corpora: Corpora,
    private readonly open: OpenFiles,
  ) {}

  /** Resolves when the batch that the changes belong to has been dealt with. */
  add(changes: readonly WatchedChange[]): Promise<void> {
    for (const { uri, type } of changes) this.pending.set(canonicalUri(uri), type);
    this.next ??= Promise.all([this.last, delay(BATCH_DELAY_MS)]).then(() => this.follow());
    this.last = this.next;
    return this.next;
  }

  private async follow(): Promise<void> {
    this.next = undefined;
    const events = [...this.pending];
    this.pending.clear();
    try {
      await this.apply(await this.sort(events));
    } catch (error) {
      this.open.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private async sort(events: readonly [uri: string, type: WatchedChange['type']][]): Promise<Batch> {
    const batch: Batch = {
      configs: false,
      baselines: new Set(),
      relist: new Set(),
      files: new Map(),
      reload: new Set(),
      deleted: new Set(),
    };
    for (const [uri, type] of events) {
      const absolute = pathOf(uri);
      if (absolute === undefined) continue;
      if (absolute.endsWith(`/${CONFIG_FILE_NAME}`)) batch.configs = true;
      if (this.open.isOpen(uri)) batch.reload.add(uri);
      if (type === 'deleted') batch.deleted.add(absolute);
      const located = this.corpora.locate(absolute);
      if (located === undefined) continue;
      const { corpus, path } = located;
      if (corpus.isConfigFile(path)) batch.configs = true;
      if (path === corpus.config.baseline) batch.baselines.add(corpus);
      const isFile = type === 'changed' || (await this.fs.stat(absolute)) !== undefined;
      if (corpus.includes(path) && (isFile || type === 'deleted')) add(batch.files, corpus, path);
      else if (type === 'created' && !isFile && mayBeIncluded(`${path}/any`)) batch.relist.add(corpus);
    }
    this.addDeletedFolders(batch);
    return batch;
  }

  /** A folder that is deleted or renamed makes one event, not one for each of its files. */
  private addDeletedFolders(batch: Batch): void {
    const { deleted } = batch;
    if (deleted.size === 0) return;
    const folders = [...deleted].filter((absolute) => !this.wasFile(absolute));
    if (folders.length === 0) return;
    for (const { corpus } of this.corpora.states) {
      if (isBelowAny(deleted, corpus.root)) batch.configs = true;
      for (const path of new Set([...corpus.index.paths(), ...corpus.unreadable.keys()]))
        if (isBelowAny(deleted, corpus.absolute(path))) add(batch.files, corpus, path);
    }
    for (const folder of folders) for (const uri of this.open.openBelow(folder)) batch.reload.add(uri);
  }

  private wasFile(absolute: string): boolean {
    const located = this.corpora.locate(absolute);
    return (
      located !== undefined &&
      (located.corpus.index.get(located.path) !== undefined || located.corpus.unreadable.has(located.path))
    );
  }

  private async apply({ configs, baselines, relist, files, reload }: Batch): Promise<void> {
    for (const uri of reload) await this.open.reload(uri);
    if (configs || relist.size > 0) await this.corpora.find();
    for (const corpus of baselines) await this.corpora.baselineChanged(corpus);
    for (const corpus of relist) await this.corpora.relist(corpus);
    for (const [corpus, paths] of files) await this.corpora.readFiles(corpus, [...paths]);
  }
}

function add(files: Map<Corpus, Set<string>>, corpus: Corpus, path: string): void {
  const known = files.get(corpus);
  if (known === undefined) files.set(corpus, new Set([path]));
  else known.add(path);
}

/** Whether the path or a folder above it is one of `folders`. */
function isBelowAny(folders: ReadonlySet<string>, path: string): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (folders.has(path.slice(0, end))) return true;
  return false;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
