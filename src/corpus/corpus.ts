import type { CivilDate } from '../core/dates';
import type { Finding } from '../core/lint/finding';
import type { LintSettings, Rule } from '../core/lint/rule';
import { severityOf } from '../core/lint/settings';
import { RULES } from '../core/rules';
import type { SeedFile } from '../core/seed/tree';
import { SourceText } from '../core/text/source-text';
import {
  type Baseline,
  type BaselineEntry,
  baselineEntries,
  filterFindings,
  printBaseline,
  readBaseline,
} from './baseline';
import {
  CONFIG_FILE_NAME,
  type ConfigLayer,
  type ConfigProblem,
  type CorpusConfig,
  composeLayers,
  DEFAULT_CONFIG,
  readConfigLayers,
  settingsFor,
} from './config';
import type { FileSystem } from './file-system';
import { createMatcher, isSeedFileName, listCorpusFiles } from './files';
import {
  type Analysis,
  documentIds,
  type FileRecord,
  type Linted,
  lintFile,
  recordOf,
} from './index/analysis';
import { CorpusIndex, type FileChange } from './index/corpus-index';

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
  private matcher: ((path: string) => boolean) | undefined;
  /** The files of which the configuration is made, corpus.yaml last. */
  configLayers: readonly ConfigLayer[] = [];
  configProblems: readonly ConfigProblem[] = [];
  configText: string | undefined;
  baseline: Baseline = readBaseline('').baseline;
  /** The ids of documents in which findings of corpus rules are ignored. */
  private ignoredIn: ReadonlySet<string> = new Set();
  /** Files that could not be read, with the reason. */
  readonly unreadable = new Map<string, string>();

  constructor(
    private readonly fs: FileSystem,
    /** Absolute, without a slash at its end. */
    readonly root: string,
    /** The day by which dates are judged; whoever holds a corpus for long moves it on. */
    public today: CivilDate,
    readonly rules: readonly Rule[] = RULES,
    /** Which text files count as documents where there is no `corpus.yaml`. */
    private readonly unconfigured: 'seed-names' | 'every-text' = 'seed-names',
  ) {
    this.index = new CorpusIndex(rules, {
      severityOf: (rule, path) => severityOf(rule, this.settings(path)),
      keep: ({ flagged }, findings) =>
        flagged === undefined
          ? findings
          : filterFindings(findings, flagged.source, flagged.documentIds, this.baseline),
    });
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

  /** Reads `corpus.yaml` with what it extends, and the baseline; a missing file means the defaults. */
  async loadConfig(): Promise<void> {
    this.configText = await this.readOptional(CONFIG_FILE_NAME);
    const { layers, problems } =
      this.configText === undefined
        ? { layers: [], problems: [] }
        : await readConfigLayers(this.configText, (file) => this.readOptional(file));
    this.configLayers = layers;
    this.config = composeLayers(layers);
    this.configProblems = problems;
    this.matcher = undefined;
    await this.loadBaseline();
  }

  /** Whether `corpus.yaml` and the files that it extends still say what was read from them. */
  async isConfigCurrent(): Promise<boolean> {
    if (this.configText === undefined) return (await this.readOptional(CONFIG_FILE_NAME)) === undefined;
    for (const { file, text } of this.configLayers)
      if ((await this.readOptional(file)) !== text) return false;
    return true;
  }

  /** Whether the configuration is made of this file, by its path. */
  isConfigFile(path: string): boolean {
    return path === CONFIG_FILE_NAME || this.configLayers.some(({ file }) => file === path);
  }

  async loadBaseline(): Promise<void> {
    this.setBaseline(readBaseline((await this.readOptional(this.config.baseline)) ?? '').baseline);
  }

  private setBaseline(baseline: Baseline): void {
    this.baseline = baseline;
    const compared = new Set(this.rules.filter(({ scope }) => scope === 'corpus').map(({ id }) => id));
    this.ignoredIn = new Set(
      [...baseline.entries()].filter(({ rule }) => compared.has(rule)).map(({ document }) => document),
    );
  }

  /** Sorted; without the files of corpora that are nested in this one. */
  async listFiles(): Promise<string[]> {
    const files = await listCorpusFiles(this.fs, this.root, this.config);
    return this.onlySeedNames ? files.filter(isSeedFileName) : files;
  }

  /** Whether a file belongs to the corpus by its path; says nothing of nested corpora. */
  includes(path: string): boolean {
    this.matcher ??= createMatcher(this.config.include, this.config.exclude);
    return this.matcher(path) && (!this.onlySeedNames || isSeedFileName(path));
  }

  private get onlySeedNames(): boolean {
    return this.configText === undefined && this.unconfigured === 'seed-names';
  }

  async readSource(path: string): Promise<SourceText> {
    return SourceText.fromBytes(await this.fs.readFile(this.absolute(path)));
  }

  /** Lints a file and extracts what the index keeps, leaving out the findings that the baseline holds. */
  analyse(path: string, source: SourceText): Analysis {
    const linted = this.lint(path, source);
    const findings = this.withoutIgnored(path, source, linted.file, linted.findings);
    return { ...linted, findings, record: this.recordOf(path, { ...linted, findings }) };
  }

  /** Lints a file; findings that the baseline holds are among the others. */
  lint(path: string, source: SourceText): Linted {
    return lintFile(path, source, this.settings(path), this.rules);
  }

  recordOf(path: string, linted: Linted): FileRecord {
    const record = recordOf(path, linted);
    if (this.ignoredIn.size === 0 || linted.facts.length === 0) return record;
    const ids = documentIds(linted.file, path);
    return ids.some((id) => this.ignoredIn.has(id))
      ? { ...record, flagged: { source: linted.source, documentIds: ids } }
      : record;
  }

  withoutIgnored(
    path: string,
    source: SourceText,
    file: SeedFile,
    findings: readonly Finding[],
  ): readonly Finding[] {
    if (this.baseline.size === 0) return findings;
    return filterFindings(findings, source, documentIds(file, path), this.baseline);
  }

  /** Writes findings of one file into the baseline; `all` are the file's findings, which number those that are alike. */
  async ignore(
    path: string,
    source: SourceText,
    file: SeedFile,
    all: readonly Finding[],
    ignored: (finding: Finding) => boolean,
  ): Promise<void> {
    const entries = baselineEntries(all, source, documentIds(file, path)).filter((_, i) => ignored(all[i]!));
    await this.changeBaseline(entries, []);
  }

  /** Adds entries to the baseline and takes others out, as it stands on disk now. */
  async changeBaseline(added: Iterable<BaselineEntry>, removed: readonly BaselineEntry[]): Promise<void> {
    await this.loadBaseline();
    const gone = new Set(removed.map((entry) => JSON.stringify(entry)));
    const left = this.baseline.without((entry) => gone.has(JSON.stringify(entry)));
    this.setBaseline(left.withEntries(added));
    await this.fs.replaceFile(
      this.absolute(this.config.baseline),
      new TextEncoder().encode(printBaseline(this.baseline)),
    );
  }

  /**
   * Brings the index up to date with one file on disk; a file that is gone is forgotten, and `unreadable` explains one
   * that cannot be read.
   */
  async readFile(path: string): Promise<FileChange> {
    try {
      const { record } = this.analyse(path, await this.readSource(path));
      this.unreadable.delete(path);
      return this.index.put(record);
    } catch (error) {
      const there = await this.fs.stat(this.absolute(path)).catch(() => 'unknown');
      if (there === undefined) return this.forget(path);
      this.unreadable.set(path, error instanceof Error ? error.message : String(error));
      return this.index.delete(path) ?? unknown(path);
    }
  }

  forget(path: string): FileChange {
    this.unreadable.delete(path);
    return this.index.delete(path) ?? unknown(path);
  }

  /** Reads the given files in slices, so that others get their turn in between; `read` hears of each slice. */
  async readFiles(
    paths: readonly string[],
    read: (changes: readonly FileChange[], progress: ReadProgress) => void,
    { stop, skip = () => false }: { stop?: StopSignal; skip?: (path: string) => boolean } = {},
  ): Promise<void> {
    let slice: FileChange[] = [];
    let sliceEnd = performance.now() + SLICE_MS;
    for (const [i, path] of paths.entries()) {
      if (stop?.aborted) return;
      if (!skip(path)) slice.push(await this.readFile(path));
      if (performance.now() < sliceEnd) continue;
      read(slice, { done: i + 1, total: paths.length });
      slice = [];
      await nextTurn();
      sliceEnd = performance.now() + SLICE_MS;
    }
    read(slice, { done: paths.length, total: paths.length });
  }

  /** Judges the corpus rules in slices as files are read; `judged` hears of the files whose findings changed. */
  async judge(judged: (changes: readonly FileChange[]) => void, stop: StopSignal): Promise<void> {
    let slice: FileChange[] = [];
    let sliceEnd = performance.now() + SLICE_MS;
    for (const change of this.index.judgeInSteps()) {
      if (change !== undefined) slice.push(change);
      if (performance.now() < sliceEnd) continue;
      if (slice.length > 0) judged(slice);
      slice = [];
      await nextTurn();
      if (stop.aborted) return;
      sliceEnd = performance.now() + SLICE_MS;
    }
    if (slice.length > 0) judged(slice);
  }

  private async readOptional(path: string): Promise<string | undefined> {
    const absolute = this.absolute(path);
    if ((await this.fs.stat(absolute)) === undefined) return undefined;
    return SourceText.fromBytes(await this.fs.readFile(absolute)).text;
  }
}

function unknown(path: string): FileChange {
  return { path, before: undefined, after: undefined };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
