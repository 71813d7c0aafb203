import { PROFILES } from '../../core/rules/profiles/profile';
import type { ConfigOverride, CorpusConfig } from './corpus-config';

export interface NamedValue {
  value: string;
  description: string;
}

/** Strings that must be more than any text. */
export type StringFormat = 'glob' | 'language' | 'field' | 'end-marker' | 'path-inside' | 'profile';

export type ValueDefinition =
  | { type: 'string'; format?: StringFormat; default?: string }
  | { type: 'enum'; values: readonly NamedValue[]; default?: string }
  | { type: 'boolean'; default: boolean }
  /** One string may stand for a list of one. `always` comes before what is written. */
  | { type: 'strings'; format?: StringFormat; default: readonly string[]; always?: readonly string[] }
  | { type: 'mapping'; keys: readonly KeyDefinition[] }
  | { type: 'list'; keys: readonly KeyDefinition[] }
  | { type: 'rules' };

export interface KeyDefinition {
  key: string;
  /** Where the value goes; absent for mappings that only group others. */
  property?: keyof CorpusConfig | keyof ConfigOverride;
  /** Markdown, full sentences. */
  description: string;
  /** The YAML of this key as it might be written. */
  example: string;
  value: ValueDefinition;
  /** A mapping in a list is of no use without it. */
  required?: boolean;
  /** What other tools call it. */
  synonyms?: readonly string[];
}

/** Left out of every corpus, whatever its configuration says. */
export const ALWAYS_EXCLUDED: readonly string[] = ['**/node_modules/**', '**/.git/**', '**/.seedbed/**'];

/** What a rule can be set to. */
export const SEVERITY_VALUES: readonly NamedValue[] = [
  { value: 'off', description: 'The rule does not run.' },
  { value: 'error', description: 'The text is wrong or cannot be used.' },
  { value: 'warning', description: 'Something to repair; `seedbed check` fails from here on by default.' },
  { value: 'information', description: 'Worth a look.' },
  { value: 'hint', description: 'Drawn as three dots in the editor and left out of the Problems panel.' },
];

const RULES_KEY: KeyDefinition = {
  key: 'rules',
  property: 'rules',
  description:
    'Severity and options of rules by id. A rule that is not named here has its defaults. The value is a severity, or a mapping with `severity` and the options of the rule.',
  example:
    'rules:\n  doubled-word: off\n  blank-run: hint\n  date-out-of-range:\n    severity: error\n    minYear: 1990',
  value: { type: 'rules' },
  synonyms: ['rule', 'lint', 'linter'],
};

/**
 * Every key of corpus.yaml. Validation, the JSON schema, defaults, the table in the documentation, completion and
 * hover are made from this list.
 */
export const CONFIG_KEYS: readonly KeyDefinition[] = [
  {
    key: 'name',
    property: 'name',
    description:
      'What the corpus is called in the sidebar and in reports. The name of its folder by default.',
    example: 'name: Flood reports 2024',
    value: { type: 'string' },
    synonyms: ['title'],
  },
  {
    key: 'include',
    property: 'include',
    description:
      'The files that belong to the corpus, as globs relative to this file. Folders and files whose name starts with a dot are only found by globs that name the dot.',
    example: "include:\n  - 'articles/**/*.txt'",
    value: { type: 'strings', format: 'glob', default: ['**/*.txt', '**/*.seed'] },
    synonyms: ['files', 'globs', 'patterns', 'includes'],
  },
  {
    key: 'exclude',
    property: 'exclude',
    description:
      'Files and folders to leave out, as globs or plain paths relative to this file. `node_modules`, `.git` and `.seedbed` are always left out.',
    example: "exclude:\n  - drafts\n  - '**/*.notes.txt'",
    value: { type: 'strings', format: 'glob', default: [], always: ALWAYS_EXCLUDED },
    synonyms: ['ignore', 'ignores', 'ignorePatterns', 'excludes'],
  },
  {
    key: 'language',
    property: 'language',
    description:
      'The language of documents that have no `lang:` field, as a BCP 47 code such as `en`, `bn` or `pt-BR`.',
    example: 'language: en',
    value: { type: 'string', format: 'language' },
    synonyms: ['lang', 'locale'],
  },
  {
    key: 'header',
    description: 'How the headers of documents are written.',
    example: 'header:\n  style: own-line',
    value: {
      type: 'mapping',
      keys: [
        {
          key: 'style',
          property: 'headerStyle',
          description: 'Where formatting puts the date of a document.',
          example: 'style: own-line',
          value: {
            type: 'enum',
            default: 'preserve',
            values: [
              { value: 'preserve', description: 'A header that is well-formed stays as it stands.' },
              { value: 'own-line', description: '`date 2024-03-01` on a line of its own, above the fields.' },
              { value: 'inline', description: 'The text follows the date on the same line.' },
            ],
          },
        },
      ],
    },
    synonyms: ['headers'],
  },
  {
    key: 'dates',
    description: 'How written dates are read.',
    example: 'dates:\n  order: dmy',
    value: {
      type: 'mapping',
      keys: [
        {
          key: 'order',
          property: 'dateOrder',
          description:
            'What `03/04/2023` means. Without it such a date is reported as ambiguous. Dates that have one reading only are not affected.',
          example: 'order: dmy',
          value: {
            type: 'enum',
            values: [
              { value: 'dmy', description: 'The day comes first: 3 April 2023.' },
              { value: 'mdy', description: 'The month comes first: March 4, 2023.' },
            ],
          },
          synonyms: ['format'],
        },
      ],
    },
    synonyms: ['date'],
  },
  {
    key: 'fields',
    description: 'Which header fields documents have.',
    example: 'fields:\n  required: [title, source]\n  allowed: [desk]',
    value: {
      type: 'mapping',
      keys: [
        {
          key: 'required',
          property: 'requiredFields',
          description:
            'Fields that every document must have: `title`, `source`. It turns on `missing-title` or `missing-source` as a warning, unless `rules` gives it a severity.',
          example: 'required: [title, source]',
          value: { type: 'strings', format: 'field', default: [] },
        },
        {
          key: 'allowed',
          property: 'allowedFields',
          description:
            'Field names of your own, never taken for misspelt ones. Names that start with `x-` are always allowed.',
          example: 'allowed: [desk, edition]',
          value: { type: 'strings', format: 'field', default: [] },
        },
      ],
    },
    synonyms: ['field', 'metadata'],
  },
  {
    key: 'endMarkers',
    property: 'endMarkers',
    description: 'Lines that close a document in this corpus, beside `END`. They are left as they are.',
    example: "endMarkers: ['***', '-ENDS-']",
    value: { type: 'strings', format: 'end-marker', default: [] },
    synonyms: ['endMarker', 'end', 'markers', 'terminators'],
  },
  {
    key: 'profiles',
    property: 'profiles',
    description: `Filters for the training text of language models: rules say which documents and lines they would drop, and why. ${PROFILES.map(({ name, description }) => `\`${name}\`: ${description}`).join(' ')}`,
    example: 'profiles: [c4, gopher]',
    value: { type: 'strings', format: 'profile', default: [] },
    synonyms: ['profile', 'filters', 'filter'],
  },
  {
    key: 'extends',
    property: 'extends',
    description:
      'Files of the corpus with settings of the same form, as paths relative to this file. What this file says wins, key by key; rules are merged setting by setting, and overrides add up. Globs are relative to the corpus.',
    example: 'extends: shared/news.yaml',
    value: { type: 'strings', format: 'path-inside', default: [] },
    synonyms: ['extend', 'base', 'inherits'],
  },
  RULES_KEY,
  {
    key: 'overrides',
    property: 'overrides',
    description:
      'Other settings of rules for some of the files. Where several entries match a file, later ones win.',
    example: "overrides:\n  - files: ['wire/**']\n    rules:\n      broken-paragraph: off",
    value: {
      type: 'list',
      keys: [
        {
          key: 'files',
          property: 'files',
          description: 'Globs relative to this file.',
          example: "files: ['wire/**']",
          value: { type: 'strings', format: 'glob', default: [] },
          required: true,
          synonyms: ['include', 'glob', 'globs', 'file', 'paths'],
        },
        { ...RULES_KEY, example: 'rules:\n  broken-paragraph: off' },
      ],
    },
    synonyms: ['override'],
  },
  {
    key: 'baseline',
    property: 'baseline',
    description: 'The file that keeps the findings that somebody chose to ignore, relative to this file.',
    example: 'baseline: .seedbed/baseline.jsonl',
    value: { type: 'string', format: 'path-inside', default: '.seedbed/baseline.jsonl' },
  },
  {
    key: 'ledger',
    property: 'ledger',
    description:
      'Whether every fix is recorded in `.seedbed/ledger.jsonl`, with the old and the new text, so that it can be undone later or replayed on the next delivery. The file holds text of the documents.',
    example: 'ledger: true',
    value: { type: 'boolean', default: false },
    synonyms: ['history', 'log', 'journal', 'record', 'undo'],
  },
];

export const DEFAULT_CONFIG: CorpusConfig = defaultsOf(CONFIG_KEYS) as unknown as CorpusConfig;

/** The values of keys that nobody wrote, by property. */
export function defaultsOf(keys: readonly KeyDefinition[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { property, value } of keys) {
    if (value.type === 'mapping') Object.assign(values, defaultsOf(value.keys));
    else if (property !== undefined) {
      const initial = defaultOf(value);
      if (initial !== undefined) values[property] = initial;
    }
  }
  return values;
}

function defaultOf(value: ValueDefinition): unknown {
  if (value.type === 'strings') return [...(value.always ?? []), ...value.default];
  if (value.type === 'rules') return {};
  if (value.type === 'list') return [];
  return value.type === 'mapping' ? undefined : value.default;
}
