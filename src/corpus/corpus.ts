import type { CivilDate } from '../core/dates';
import type { LintSettings, Rule } from '../core/lint/rule';
import { severityOf } from '../core/lint/settings';
import { RULES } from '../core/rules';
import { SourceText } from '../core/text/source-text';
import { type Baseline, readBaseline } from './baseline';
import {
  CONFIG_FILE_NAME,
  type ConfigProblem,
  type CorpusConfig,
  DEFAULT_CONFIG,
  readConfig,
  settingsFor,
} from './config';
import type { FileSystem } from './file-system';
import { type Analysis, analyseFile, type FileRecord } from './index/analysis';
import { CorpusIndex } from './index/corpus-index';

export interface ReadProgress {
  done: number;
  total: number;
}

/** Something that stops long work; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Work is done in slices of this many milliseconds, so that requests in between wait no longer than that. */
const SLICE_MS = 12;

/**
 * A folder of documents with its configuration, baseline and index. Paths are relative to `root`, with forward
 * slashes. The index holds what was read last; nobody but the caller decides when to read again.
 */
export class Corpus {
  readonly index: CorpusIndex;
  config: CorpusConfig = DEFAULT_CONFIG;
  configProblems: readonly ConfigProblem[] = [];
  configText: string | undefined;
  baseline: Baseline = readBaseline('').baseline;
  /** Files that could not be read, with the reason. */
  readonly unreadable = new Map<string, string>();

  constructor(
    private readonly fs: FileSystem,
    /** Absolute, without a slash at its end. */
    readonly root: string,
    readonly today: CivilDate,
    readonly rules: readonly Rule[] = RULES,
    /** What is included where there is no `corpus.yaml`. */
    private readonly defaults: CorpusConfig = DEFAULT_CONFIG,
  ) {
    this.index = new CorpusIndex(rules, (rule, path) => severityOf(rule, this.settings(path)));
  }

  get name(): string {
    return (
      this.config.name ??
      this.root.slice(Math.max(this.root.lastIndexOf('/'), this.root.lastIndexOf('\\')) + 1)
    );
  }

  absolute(path: string): string {
    return `${this.root}/${path}`;
  }

  settings(path: string): LintSettings {
    return settingsFor(this.config, path, this.today);
  }

  /** Reads `corpus.yaml` and the baseline; a missing file means the defaults. */
  async loadConfig(): Promise<void> {
    this.configText = await this.readOptional(CONFIG_FILE_NAME);
    if (this.configText === undefined) {
      this.config = this.defaults;
      this.configProblems = [];
    } else {
      const { config, problems } = readConfig(this.configText);
      this.config = config;
      this.configProblems = problems;
    }
    await this.loadBaseline();
  }

  async loadBaseline(): Promise<void> {
    this.baseline = readBaseline((await this.readOptional(this.config.baseline)) ?? '').baseline;
  }

  listFiles(): Promise<string[]> {
    return this.fs.list(this.root, this.config.include, this.config.exclude);
  }

  async readSource(path: string): Promise<SourceText> {
    return SourceText.fromBytes(await this.fs.readFile(this.absolute(path)));
  }

  analyse(path: string, source: SourceText): Analysis {
    return analyseFile(path, source, this.settings(path), this.rules);
  }

  /** Reads one file into the index; undefined when it cannot be read, which `unreadable` then explains. */
  async readFile(path: string): Promise<FileRecord | undefined> {
    try {
      const { record } = this.analyse(path, await this.readSource(path));
      this.unreadable.delete(path);
      this.index.put(record);
      return record;
    } catch (error) {
      this.index.delete(path);
      this.unreadable.set(path, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  forget(path: string): boolean {
    return this.index.delete(path) || this.unreadable.delete(path);
  }

  /** Reads the given files in slices; `read` hears of each slice's files. Judges the corpus rules once at the end. */
  async readAll(
    paths: readonly string[],
    read: (files: readonly string[], progress: ReadProgress) => void,
    stop: StopSignal,
  ): Promise<void> {
    let slice: string[] = [];
    let sliceEnd = performance.now() + SLICE_MS;
    for (const [i, path] of paths.entries()) {
      if (stop.aborted) return;
      await this.readFile(path);
      slice.push(path);
      if (performance.now() < sliceEnd) continue;
      read(slice, { done: i + 1, total: paths.length });
      slice = [];
      await nextTurn();
      sliceEnd = performance.now() + SLICE_MS;
    }
    const judged = this.index.judge();
    read([...new Set([...slice, ...judged])], { done: paths.length, total: paths.length });
  }

  private async readOptional(path: string): Promise<string | undefined> {
    const absolute = this.absolute(path);
    if ((await this.fs.stat(absolute)) === undefined) return undefined;
    return SourceText.fromBytes(await this.fs.readFile(absolute)).text;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
