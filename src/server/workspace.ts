import { printBaseline } from '../corpus/baseline';
import { today } from '../corpus/clock';
import { CONFIG_FILE_NAME } from '../corpus/config';
import { Corpus, type ReadProgress } from '../corpus/corpus';
import type { FileSystem } from '../corpus/file-system';
import { listCorpusRoots } from '../corpus/files';
import type { DocumentView } from './document-view';
import { canonicalUri, pathOf, relativePath, uriOf } from './locations';
import { type OpenDocument, readDisk, sourceOf, type TextDocument } from './open-documents';

export interface CorpusState {
  corpus: Corpus;
  state: 'reading' | 'ready';
  progress: ReadProgress;
}

/** Files whose findings, documents or existence changed; relative paths. */
export interface FilesChanged {
  corpus: Corpus;
  paths: readonly string[];
}

export interface WorkspaceListener {
  filesChanged(change: FilesChanged): void;
  statusChanged(): void;
  /** Settings changed in a way that concerns every open document. */
  settingsChanged(): void;
  log(message: string): void;
}

export interface WatchedChange {
  uri: string;
  type: 'created' | 'changed' | 'deleted';
}

const JUDGE_DELAY_MS = 150;

/** The corpora of a window: what is on disk, overlaid with what the editor holds. */
export class Workspace {
  private folders: string[] = [];
  private states: CorpusState[] = [];
  private readonly open = new Map<string, OpenDocument>();
  private readonly views = new Map<string, DocumentView>();
  private readonly reading = new Map<Corpus, AbortController>();
  private readonly judgeTimers = new Map<Corpus, NodeJS.Timeout>();
  /** Settings for documents that lie in no corpus. */
  private readonly loose: Corpus;

  constructor(
    readonly fs: FileSystem,
    private readonly listener: WorkspaceListener,
  ) {
    this.loose = new Corpus(fs, '', today());
  }

  get corpora(): readonly CorpusState[] {
    return this.states;
  }

  corpusByUri(uri: string): Corpus | undefined {
    const path = pathOf(uri);
    return this.states.find(({ corpus }) => corpus.root === path)?.corpus;
  }

  /** Finds the corpora of the folders and starts to read them. Corpora that were there already keep their index. */
  async setFolders(uris: readonly string[]): Promise<void> {
    this.folders = uris.map(pathOf).filter((path) => path !== undefined);
    await this.findCorpora();
  }

  /** The corpus that a file lies in, whether or not the corpus includes it. */
  locate(uri: string): { corpus: Corpus; path: string } | undefined {
    const absolute = pathOf(uri);
    if (absolute === undefined) return undefined;
    let best: { corpus: Corpus; path: string } | undefined;
    for (const { corpus } of this.states) {
      const path = relativePath(corpus.root, absolute);
      if (path !== undefined && (best === undefined || path.length < best.path.length))
        best = { corpus, path };
    }
    return best;
  }

  includes(uri: string): boolean {
    const located = this.locate(uri);
    return located?.corpus.includes(located.path) ?? false;
  }

  openVersion(uri: string): number | null {
    return this.open.get(canonicalUri(uri))?.text.version ?? null;
  }

  /** The text that the editor holds; undefined for a file that is not open. */
  openText(uri: string): string | undefined {
    return this.open.get(canonicalUri(uri))?.text.getText();
  }

  async didOpen(document: TextDocument): Promise<void> {
    const uri = canonicalUri(document.uri);
    this.open.set(uri, { text: document, disk: undefined, encoding: undefined });
    const disk = await readDisk(this.fs, uri);
    const held = this.open.get(uri);
    if (held === undefined) return;
    held.disk = disk;
    this.refresh(uri);
  }

  didChange(document: TextDocument): void {
    const uri = canonicalUri(document.uri);
    const held = this.open.get(uri);
    if (held === undefined) return;
    held.text = document;
    this.refresh(uri);
  }

  didSetEncoding(uri: string, encoding: string): void {
    const held = this.open.get(canonicalUri(uri));
    if (held === undefined || held.encoding === encoding) return;
    held.encoding = encoding;
    this.refresh(canonicalUri(uri));
  }

  async didSave(uri: string): Promise<void> {
    await this.rereadDisk(canonicalUri(uri));
  }

  async didClose(uri: string): Promise<void> {
    const key = canonicalUri(uri);
    this.open.delete(key);
    this.views.delete(key);
    const located = this.locate(key);
    if (located?.corpus.includes(located.path)) await this.rereadFiles(located.corpus, [located.path]);
  }

  /** The file at a URI as capabilities see it; undefined when it is neither open nor readable. */
  async view(uri: string): Promise<DocumentView | undefined> {
    const key = canonicalUri(uri);
    const held = this.open.get(key);
    if (held !== undefined) {
      if (held.disk === undefined) held.disk = await readDisk(this.fs, key);
      return this.openView(key, held);
    }
    const located = this.locate(key);
    const source = await readDisk(this.fs, key);
    if (source === undefined) return undefined;
    const { corpus, path } = located ?? { corpus: this.loose, path: pathOf(key) ?? key };
    return this.analyse(key, corpus, path, { source, dirty: false }, null);
  }

  async didChangeWatched(changes: readonly WatchedChange[]): Promise<void> {
    const touched = new Map<Corpus, Set<string>>();
    const relist = new Set<Corpus>();
    let configs = false;
    for (const change of changes) {
      const uri = canonicalUri(change.uri);
      const absolute = pathOf(uri);
      if (absolute === undefined) continue;
      if (absolute.endsWith(`/${CONFIG_FILE_NAME}`)) configs = true;
      const located = this.locate(uri);
      if (located === undefined) continue;
      const { corpus, path } = located;
      if (path === corpus.config.baseline) await this.baselineChanged(corpus);
      if (this.open.has(uri)) await this.rereadDisk(uri);
      else if (corpus.includes(path) && (change.type !== 'deleted' || corpus.index.get(path) !== undefined))
        touched.set(corpus, (touched.get(corpus) ?? new Set()).add(path));
      else if (change.type !== 'changed') relist.add(corpus);
    }
    if (configs) await this.findCorpora();
    for (const corpus of relist) await this.relist(corpus);
    for (const [corpus, paths] of touched) await this.rereadFiles(corpus, [...paths]);
  }

  /** Looks at a file anew, open or not, after its baseline changed. */
  async reread(corpus: Corpus, path: string): Promise<void> {
    await this.rereadFiles(corpus, [path]);
    this.listener.settingsChanged();
  }

  /** Reads files again after somebody wrote them. */
  async rereadFiles(corpus: Corpus, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const uri = uriOf(corpus.absolute(path));
      if (this.open.has(uri)) {
        await this.rereadDisk(uri);
        continue;
      }
      if ((await this.fs.stat(corpus.absolute(path))) === undefined) corpus.forget(path);
      else await corpus.readFile(path);
    }
    this.listener.filesChanged({ corpus, paths });
    this.judgeSoon(corpus);
  }

  dispose(): void {
    for (const controller of this.reading.values()) controller.abort();
    for (const timer of this.judgeTimers.values()) clearTimeout(timer);
  }

  /** Reads the corpus again, unless the baseline says what the server just wrote. */
  private async baselineChanged(corpus: Corpus): Promise<void> {
    const before = printBaseline(corpus.baseline);
    await corpus.loadBaseline();
    if (printBaseline(corpus.baseline) !== before) void this.read(corpus);
  }

  private async findCorpora(): Promise<void> {
    const roots = new Set<string>();
    for (const folder of this.folders)
      for (const root of [folder, ...(await listCorpusRoots(this.fs, folder))]) roots.add(root);
    const gone = this.states.filter(({ corpus }) => !roots.has(corpus.root));
    this.states = this.states.filter(({ corpus }) => roots.has(corpus.root));
    for (const { corpus } of gone) {
      this.reading.get(corpus)?.abort();
      this.listener.filesChanged({ corpus, paths: [...corpus.index.files()].map(({ path }) => path) });
    }
    for (const root of roots) {
      const known = this.states.find(({ corpus }) => corpus.root === root);
      const corpus = known?.corpus ?? new Corpus(this.fs, root, today());
      if (known === undefined)
        this.states.push({ corpus, state: 'reading', progress: { done: 0, total: 0 } });
      void this.read(corpus);
    }
    this.views.clear();
    this.listener.statusChanged();
  }

  private async read(corpus: Corpus): Promise<void> {
    this.reading.get(corpus)?.abort();
    const controller = new AbortController();
    this.reading.set(corpus, controller);
    const state = this.states.find((candidate) => candidate.corpus === corpus);
    if (state === undefined) return;
    state.state = 'reading';
    try {
      await corpus.loadConfig();
      const paths = await corpus.listFiles();
      const listed = new Set(paths);
      const gone = [...corpus.index.files()].map(({ path }) => path).filter((path) => !listed.has(path));
      for (const path of gone) corpus.forget(path);
      this.listener.filesChanged({ corpus, paths: gone });
      await corpus.readAll(
        paths.filter((path) => !this.open.has(uriOf(corpus.absolute(path)))),
        (files, progress) => {
          state.progress = progress;
          this.listener.filesChanged({ corpus, paths: files });
          this.listener.statusChanged();
        },
        controller.signal,
      );
      if (controller.signal.aborted) return;
      state.progress = { done: paths.length, total: paths.length };
    } catch (error) {
      this.listener.log(`${corpus.root}: ${error instanceof Error ? error.message : String(error)}`);
    }
    state.state = 'ready';
    this.views.clear();
    for (const uri of this.open.keys()) if (this.locate(uri)?.corpus === corpus) this.refresh(uri);
    this.listener.statusChanged();
    this.listener.settingsChanged();
  }

  private async relist(corpus: Corpus): Promise<void> {
    const listed = new Set(await corpus.listFiles());
    const gone = [...corpus.index.files()].map(({ path }) => path).filter((path) => !listed.has(path));
    const added = [...listed].filter((path) => corpus.index.get(path) === undefined);
    if (gone.length + added.length > 0) await this.rereadFiles(corpus, [...gone, ...added]);
  }

  private async rereadDisk(uri: string): Promise<void> {
    const held = this.open.get(uri);
    if (held === undefined) return;
    held.disk = await readDisk(this.fs, uri);
    this.refresh(uri);
  }

  /** Lints an open document again and brings the index up to date with what the editor shows. */
  private refresh(uri: string): void {
    this.views.delete(uri);
    const located = this.locate(uri);
    const held = this.open.get(uri);
    if (located === undefined || held === undefined || !located.corpus.includes(located.path)) return;
    const { source } = sourceOf(held);
    const { corpus, path } = located;
    corpus.index.put(corpus.analyse(path, source).record);
    this.listener.filesChanged({ corpus, paths: [path] });
    this.judgeSoon(corpus);
  }

  private openView(uri: string, held: OpenDocument): DocumentView {
    const known = this.views.get(uri);
    if (known?.version === held.text.version) return known;
    const { corpus, path } = this.locate(uri) ?? { corpus: this.loose, path: pathOf(uri) ?? uri };
    const view = this.analyse(uri, corpus, path, sourceOf(held), held.text.version);
    this.views.set(uri, view);
    return view;
  }

  private analyse(
    uri: string,
    corpus: Corpus,
    path: string,
    { source, dirty }: { source: DocumentView['source']; dirty: boolean },
    version: number | null,
  ): DocumentView {
    const { file, findings } = corpus.analyse(path, source);
    const all = [...findings, ...corpus.index.corpusFindings(path)].sort((a, b) => a.start - b.start);
    return {
      uri,
      path,
      corpus,
      version,
      dirty,
      source,
      file,
      settings: corpus.settings(path),
      findings: corpus.withoutIgnored(path, source, file, all),
    };
  }

  private judgeSoon(corpus: Corpus): void {
    clearTimeout(this.judgeTimers.get(corpus));
    this.judgeTimers.set(
      corpus,
      setTimeout(() => {
        const changed = corpus.index.judge();
        if (changed.length === 0) return;
        for (const path of changed) this.views.delete(uriOf(corpus.absolute(path)));
        this.listener.filesChanged({ corpus, paths: changed });
        if (changed.some((path) => this.open.has(uriOf(corpus.absolute(path)))))
          this.listener.settingsChanged();
      }, JUDGE_DELAY_MS),
    );
  }
}
