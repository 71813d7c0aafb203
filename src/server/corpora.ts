import { printBaseline } from '../corpus/baseline';
import { today } from '../corpus/clock';
import { Corpus, type ReadProgress } from '../corpus/corpus';
import type { FileSystem } from '../corpus/file-system';
import { listCorpusRoots } from '../corpus/files';
import type { FileChange } from '../corpus/index/corpus-index';
import { pathOf, relativePath, withoutTrailingSlash } from './locations';

export interface CorpusState {
  corpus: Corpus;
  state: 'reading' | 'ready';
  progress: ReadProgress;
  /** The files that it had when they were last listed. */
  listed: ReadonlySet<string>;
}

export interface CorporaListener {
  /** Files whose findings, documents or existence changed. */
  filesChanged(corpus: Corpus, changes: readonly FileChange[]): void;
  /** What is to be said of files changed for another reason than their text; of all files without `paths`. */
  settingsChanged(corpus: Corpus, paths?: ReadonlySet<string>): void;
  /** Corpora came or went, or are read. */
  statusChanged(): void;
  /** A file that the editor holds, whose text is not that on disk. */
  isHeld(path: string): boolean;
  log(message: string): void;
}

const JUDGE_DELAY_MS = 200;

/** The corpora of a window as they are on disk: which there are, and their files read into their indexes. */
export class Corpora {
  private folders: readonly string[] = [];
  private readonly reading = new Map<Corpus, AbortController>();
  private readonly judging = new Map<Corpus, AbortController>();
  states: readonly CorpusState[] = [];

  constructor(
    private readonly fs: FileSystem,
    private readonly listener: CorporaListener,
  ) {}

  /** Finds the corpora of the folders and starts to read them. Corpora that were there already keep their index. */
  async setFolders(uris: readonly string[]): Promise<void> {
    this.folders = uris
      .map(pathOf)
      .filter((path) => path !== undefined)
      .map(withoutTrailingSlash);
    await this.find();
  }

  /** The innermost corpus that a file lies in, whether or not the corpus includes it. Takes an absolute path. */
  locate(absolute: string): { corpus: Corpus; path: string } | undefined {
    let best: { corpus: Corpus; path: string } | undefined;
    for (const { corpus } of this.states) {
      const path = relativePath(corpus.root, absolute);
      if (path !== undefined && (best === undefined || path.length < best.path.length))
        best = { corpus, path };
    }
    return best;
  }

  /** Looks for corpora anew; reads those that are new and those whose configuration changed. */
  async find(): Promise<void> {
    const roots = await this.roots();
    const before = this.states;
    this.states = [...roots].map(
      (root) => before.find(({ corpus }) => corpus.root === root) ?? this.newState(root),
    );
    const gone = before.filter(({ corpus }) => !roots.has(corpus.root));
    const added = this.states.filter((state) => !before.includes(state));
    for (const { corpus } of gone) this.drop(corpus);
    this.listener.statusChanged();
    for (const { corpus } of added) void this.read(corpus);
    for (const { corpus } of this.states.filter((state) => !added.includes(state))) {
      const holds = ({ corpus: other }: CorpusState) => relativePath(corpus.root, other.root) !== undefined;
      if (!(await corpus.isConfigCurrent())) void this.read(corpus);
      else if (gone.some(holds) || added.some(holds)) await this.relist(corpus);
    }
  }

  /** Reads a whole corpus, from its configuration on; an earlier reading of it is given up. */
  async read(corpus: Corpus): Promise<void> {
    this.reading.get(corpus)?.abort();
    const controller = new AbortController();
    this.reading.set(corpus, controller);
    const state = this.states.find((candidate) => candidate.corpus === corpus);
    if (state === undefined) return;
    state.state = 'reading';
    try {
      await this.readInto(state, controller.signal);
    } catch (error) {
      this.listener.log(`${corpus.root}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (controller.signal.aborted) return;
    await this.judge(corpus);
    if (controller.signal.aborted) return;
    this.reading.delete(corpus);
    state.state = 'ready';
    this.listener.statusChanged();
    this.listener.settingsChanged(corpus);
  }

  /** Brings the index up to date with files that came or went. */
  async relist(corpus: Corpus): Promise<void> {
    const state = this.states.find((candidate) => candidate.corpus === corpus);
    if (state === undefined) return;
    const { listed: before } = state;
    const listed = await this.list(state);
    const gone = [...before].filter((path) => !listed.has(path));
    const added = [...listed].filter((path) => !before.has(path));
    await this.readFiles(corpus, [...gone, ...added]);
  }

  /** Reads files of a corpus again, those that are gone among them; the editor's are left alone. */
  async readFiles(corpus: Corpus, paths: readonly string[]): Promise<void> {
    corpus.today = today();
    await corpus.readFiles(paths, (changes) => this.changed(corpus, changes), {
      skip: (path) => this.listener.isHeld(corpus.absolute(path)),
    });
  }

  /** Tells of files that changed, and has the corpus rules judge anew where it concerns them. */
  changed(corpus: Corpus, changes: readonly FileChange[]): void {
    const known = changes.filter(({ before, after }) => before !== undefined || after !== undefined);
    if (known.length > 0) this.listener.filesChanged(corpus, known);
    if (!this.reading.has(corpus) && known.some(concernsOthers)) void this.judgeSoon(corpus);
  }

  /** Reads the corpus again, unless the baseline says what the server itself wrote. */
  async baselineChanged(corpus: Corpus): Promise<void> {
    const before = printBaseline(corpus.baseline);
    await corpus.loadBaseline();
    if (printBaseline(corpus.baseline) !== before) void this.read(corpus);
  }

  dispose(): void {
    for (const controller of this.reading.values()) controller.abort();
    for (const controller of this.judging.values()) controller.abort();
  }

  private async roots(): Promise<ReadonlySet<string>> {
    const roots = new Set<string>();
    for (const folder of this.folders) {
      roots.add(folder);
      try {
        for (const root of await listCorpusRoots(this.fs, folder)) roots.add(root);
      } catch (error) {
        this.listener.log(error instanceof Error ? error.message : String(error));
      }
    }
    return roots;
  }

  private newState(root: string): CorpusState {
    const corpus = new Corpus(this.fs, root, today());
    return { corpus, state: 'reading', progress: { done: 0, total: 0 }, listed: new Set() };
  }

  private drop(corpus: Corpus): void {
    this.reading.get(corpus)?.abort();
    this.judging.get(corpus)?.abort();
    this.listener.filesChanged(
      corpus,
      [...corpus.index.paths(), ...corpus.unreadable.keys()].map((path) => corpus.forget(path)),
    );
  }

  private async readInto(state: CorpusState, stop: AbortSignal): Promise<void> {
    const { corpus } = state;
    await corpus.loadConfig();
    if (stop.aborted) return;
    corpus.today = today();
    const before = [...corpus.index.paths(), ...corpus.unreadable.keys()];
    const listed = await this.list(state);
    this.changed(
      corpus,
      before.filter((path) => !listed.has(path)).map((path) => corpus.forget(path)),
    );
    this.listener.settingsChanged(corpus);
    await corpus.readFiles(
      [...listed],
      (changes, progress) => {
        state.progress = progress;
        this.changed(corpus, changes);
        this.listener.statusChanged();
      },
      { stop, skip: (path) => this.listener.isHeld(corpus.absolute(path)) },
    );
  }

  /** Without the files of corpora that are nested in it, with a configuration or as a folder of the window. */
  private async list(state: CorpusState): Promise<ReadonlySet<string>> {
    const { corpus } = state;
    const files = await corpus.listFiles();
    const nested = this.states.some(({ corpus: { root } }) => relativePath(corpus.root, root) !== undefined);
    const own = nested
      ? files.filter((path) => this.locate(corpus.absolute(path))?.corpus === corpus)
      : files;
    state.listed = new Set(own);
    return state.listed;
  }

  /** Waits for a pause; what judges already begins anew. */
  private async judgeSoon(corpus: Corpus): Promise<void> {
    const stop = this.startJudging(corpus);
    await new Promise((resolve) => setTimeout(resolve, JUDGE_DELAY_MS));
    if (!stop.aborted) await this.judge(corpus);
  }

  private async judge(corpus: Corpus): Promise<void> {
    const changed = new Set<string>();
    const stop = this.startJudging(corpus);
    await corpus.judge((changes) => {
      for (const { path } of changes) changed.add(path);
      this.listener.filesChanged(corpus, changes);
    }, stop);
    if (changed.size > 0) this.listener.settingsChanged(corpus, changed);
  }

  private startJudging(corpus: Corpus): AbortSignal {
    this.judging.get(corpus)?.abort();
    const controller = new AbortController();
    this.judging.set(corpus, controller);
    return controller.signal;
  }
}

/** What the corpus rules know of the file changed. */
function concernsOthers({ before, after }: FileChange): boolean {
  return JSON.stringify(before?.record.facts ?? []) !== JSON.stringify(after?.record.facts ?? []);
}
