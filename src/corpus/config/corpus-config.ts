import type { Edit } from '../../core/lint/finding';
import type { LintSettings, RuleSettings } from '../../core/lint/rule';
import type { Span } from '../../core/text/span';

/** The file that makes a folder a corpus. */
export const CONFIG_FILE_NAME = 'corpus.yaml';

/** What a corpus.yaml says, with defaults for what it leaves out. Paths and globs are relative to its folder. */
export interface CorpusConfig {
  /** Files of the corpus that this one adds to. */
  extends: string[];
  name?: string;
  include: string[];
  /** With the folders that are always left out. */
  exclude: string[];
  language?: string;
  headerStyle: LintSettings['headerStyle'];
  dateOrder?: 'dmy' | 'mdy';
  requiredFields: string[];
  allowedFields: string[];
  endMarkers: string[];
  /** Filters of language models whose rules are on. */
  profiles: string[];
  /** By rule id, never by a former one. */
  rules: Record<string, RuleSettings>;
  /** Later ones win. */
  overrides: ConfigOverride[];
  baseline: string;
  /** Whether fixes are recorded in the edit ledger. */
  ledger: boolean;
}

export interface ConfigOverride {
  files: string[];
  rules: Record<string, RuleSettings>;
}

/** Something wrong in a corpus.yaml; the span holds UTF-16 offsets in it. */
export interface ConfigProblem extends Span {
  severity: 'error' | 'warning';
  message: string;
  suggestion?: ConfigSuggestion;
}

export interface ConfigSuggestion {
  title: string;
  edit: Pick<Edit, 'start' | 'end' | 'newText'>;
}
