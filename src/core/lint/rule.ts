import type { CivilDate } from '../dates';
import type { SeedDocument, SeedFile } from '../seed/tree';
import type { SourceText } from '../text/source-text';
import type { Range } from '../text/span';
import type { FixSafety, Report, Severity } from './finding';

export type OptionValue = boolean | number | string | readonly string[];

interface OptionBase<T extends OptionValue> {
  default: T;
  description: string;
}

/** One option of a rule: validation, completion, defaults and documentation are made from it. */
export type OptionDefinition =
  | ({ type: 'boolean' } & OptionBase<boolean>)
  | ({ type: 'integer' | 'number'; minimum?: number; maximum?: number } & OptionBase<number>)
  | ({ type: 'string'; values?: readonly string[] } & OptionBase<string>)
  | ({ type: 'strings' } & OptionBase<readonly string[]>);

export type OptionTable = Readonly<Record<string, OptionDefinition>>;

export type OptionsOf<T extends OptionTable> = {
  readonly [K in keyof T]: T[K]['type'] extends 'boolean'
    ? boolean
    : T[K]['type'] extends 'integer' | 'number'
      ? number
      : T[K]['type'] extends 'string'
        ? string
        : readonly string[];
};

export type Section =
  | 'header'
  | 'structure'
  | 'characters'
  | 'layout'
  | 'provenance'
  | 'repetition'
  | 'consistency'
  | 'profiles';

export interface RuleDescription<Options extends OptionTable = OptionTable> {
  /** Public and permanent, kebab-case. */
  id: string;
  /** Former ids, still understood in configuration and baselines. */
  aliases?: readonly string[];
  section: Section;
  /** What the rule detects, one line without a full stop. */
  summary: string;
  /** Why a curator wants to know, a sentence or two. */
  rationale: string;
  severity: Severity | 'off';
  /** A rule that is off is on, with severity warning, where the configuration requires this header field. */
  requiredField?: string;
  /** A rule that is off is on, with severity information, where the configuration chooses one of these profiles. */
  profiles?: readonly string[];
  /** The safest fix that the rule can offer. */
  fix: FixSafety | 'none';
  falsePositiveRisk: 'low' | 'medium' | 'high';
  /**
   * The rule also judges files whose text could not be read: binary ones, and those in another charset. The other
   * rules are left out there, since they would judge what the wrong decoding made of the file.
   */
  onUnreadable?: boolean;
  options?: Options;
  /** Short defective text, and what it becomes; for the documentation. */
  example: { bad: string; good?: string };
}

/** How one file is to be read and judged; the corpus layer derives it from the configuration for each file. */
export interface LintSettings {
  /** A header date behind this day is out of range. */
  today: CivilDate;
  headerStyle: 'preserve' | 'own-line' | 'inline';
  dateOrder: 'dmy' | 'mdy' | undefined;
  endMarkers: readonly string[];
  requiredFields: readonly string[];
  allowedFields: readonly string[];
  /** Filters for the training text of language models whose view is asked for. */
  profiles: readonly string[];
  /** BCP 47 code used for documents without a `lang:` field. */
  language: string | undefined;
  /** Severity and options by rule id; a rule that is missing has its defaults. */
  rules: Readonly<Record<string, RuleSettings>>;
}

export interface RuleSettings {
  severity?: Severity | 'off';
  options?: Readonly<Record<string, OptionValue>>;
}

export interface FileContext<Options extends OptionTable = OptionTable> {
  /** The file's path relative to the corpus, with forward slashes. */
  path: string;
  source: SourceText;
  file: SeedFile;
  settings: LintSettings;
  options: OptionsOf<Options>;
  /**
   * The value of `compute` for this file, computed once however many rules ask: rules share scans through it.
   * Results are keyed by the function itself, so pass a module-level function.
   */
  shared<T>(compute: (source: SourceText, file: SeedFile, settings: LintSettings) => T): T;
  report(report: Report): void;
}

export interface DocumentContext<Options extends OptionTable = OptionTable> extends FileContext<Options> {
  document: SeedDocument;
  /** BCP 47 code from the `lang:` field, else the settings; undefined when nobody said. */
  language: string | undefined;
}

/** Sees one file as a whole: its bytes, line breaks, what stands between documents. */
export interface FileRule<Options extends OptionTable = OptionTable> extends RuleDescription<Options> {
  scope: 'file';
  check(context: FileContext<Options>): void;
}

/** Sees one document and nothing else, so it can run on any machine in any order. */
export interface DocumentRule<Options extends OptionTable = OptionTable> extends RuleDescription<Options> {
  scope: 'document';
  check(context: DocumentContext<Options>): void;
}

/** One document's contribution to a corpus rule. */
export interface CorpusEntry<Fact> {
  path: string;
  document: number;
  fact: Fact;
}

/**
 * Compares documents. `collect` runs with the document rules and keeps a small JSON value; `summarise` sees those of
 * the whole corpus; `judge` reports on one of them without reading its text again.
 */
export interface CorpusRule<Fact = unknown, Summary = unknown, Options extends OptionTable = OptionTable>
  extends RuleDescription<Options> {
  scope: 'corpus';
  collect(context: Omit<DocumentContext<Options>, 'report'>): Fact | undefined;
  summarise(entries: readonly CorpusEntry<Fact>[]): Summary;
  judge(entry: CorpusEntry<Fact>, summary: Summary, report: (report: CorpusReport) => void): void;
}

/** A report with its positions, since the text may not be at hand when a corpus rule judges. */
export interface CorpusReport extends Report {
  range: Range;
  bytes: { start: number; end: number };
}

export type Rule = FileRule | DocumentRule | CorpusRule;

/** Keep the options of a rule typed while it is written, and let it join a list of rules of every kind. */
export function defineFileRule<Options extends OptionTable>(rule: Omit<FileRule<Options>, 'scope'>): Rule {
  return { ...rule, scope: 'file' } as unknown as FileRule;
}

export function defineDocumentRule<Options extends OptionTable>(
  rule: Omit<DocumentRule<Options>, 'scope'>,
): Rule {
  return { ...rule, scope: 'document' } as unknown as DocumentRule;
}

export function defineCorpusRule<Fact, Summary, Options extends OptionTable>(
  rule: Omit<CorpusRule<Fact, Summary, Options>, 'scope'>,
): Rule {
  return { ...rule, scope: 'corpus' } as unknown as CorpusRule;
}
