import { SEVERITIES } from '../core/lint/finding';
import type { Command, CommandOption } from './command';

const LIST_FORMAT: CommandOption = {
  type: 'string',
  values: ['table', 'json', 'jsonl'],
  default: 'table',
  description: 'how the list is printed',
};

const FAIL_ON: CommandOption = {
  type: 'string',
  values: [...SEVERITIES, 'never'],
  default: 'warning',
  description: 'the mildest severity that makes the exit code 1',
};

const PATHS = { operands: '[paths…]', mostOperands: Number.POSITIVE_INFINITY };

export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    summary: 'Find problems in documents',
    ...PATHS,
    options: {
      format: {
        type: 'string',
        values: ['pretty', 'json', 'jsonl', 'sarif', 'github', 'junit', 'html'],
        default: 'pretty',
        description: 'how findings are printed',
      },
      summary: { type: 'boolean', description: 'print counts by rule and by filter instead of findings' },
      quiet: { type: 'boolean', description: 'print only what fails the run' },
      new: { type: 'boolean', description: 'leave out what the baseline holds (what is usual)' },
      ignored: { type: 'boolean', description: 'print what the baseline holds as well' },
      'fail-on': FAIL_ON,
    },
    load: async () => (await import('./commands/check')).check,
  },
  fix: {
    summary: 'Apply safe fixes to documents',
    ...PATHS,
    options: {
      'dry-run': { type: 'boolean', description: 'tell what would be fixed, and write nothing' },
      diff: { type: 'boolean', description: 'print the changes as a patch' },
      rule: {
        type: 'string',
        multiple: true,
        placeholder: 'ID',
        description: 'fix this rule only; may be repeated',
      },
      suggestions: { type: 'boolean', description: 'also apply suggestions that have one answer' },
      'fail-on': { ...FAIL_ON, description: 'the mildest severity left that makes the exit code 1' },
    },
    load: async () => (await import('./commands/fix')).fix,
  },
  ledger: {
    summary: 'List recorded fixes, take them back, or apply them to the next delivery',
    operands: 'list|show|undo|replay [ids…]',
    mostOperands: Number.POSITIVE_INFINITY,
    options: {
      path: {
        type: 'string',
        multiple: true,
        placeholder: 'GLOB',
        description: 'edits of these files only; may be repeated',
      },
      rule: {
        type: 'string',
        multiple: true,
        placeholder: 'ID',
        description: 'edits of this rule only; may be repeated',
      },
      from: { type: 'string', placeholder: 'DATE', description: 'edits of this day or time and later' },
      to: {
        type: 'string',
        placeholder: 'DATE',
        description: 'edits to the end of this day, or before this time',
      },
      all: { type: 'boolean', description: 'undo: all that the ledger holds' },
      'dry-run': { type: 'boolean', description: 'undo, replay: tell what would be done, and write nothing' },
      diff: { type: 'boolean', description: 'undo, replay: print the changes as a patch' },
      json: { type: 'boolean', description: 'print lines of JSON' },
      corpus: {
        type: 'string',
        placeholder: 'FOLDER',
        description: 'the corpus, instead of the one that the command is run in',
      },
      ledger: { type: 'string', placeholder: 'FILE', description: 'another ledger than that of the corpus' },
    },
    load: async () => (await import('./commands/ledger')).ledger,
  },
  baseline: {
    summary: 'Ignore the findings that are there now, and forget those that are gone',
    ...PATHS,
    options: {
      rule: {
        type: 'string',
        multiple: true,
        placeholder: 'ID',
        description: 'take in findings of this rule only; may be repeated',
      },
      severity: {
        type: 'string',
        values: [...SEVERITIES],
        default: 'hint',
        description: 'the mildest severity that is taken in',
      },
      prune: {
        type: 'boolean',
        description: 'take in nothing, only remove entries that hold nothing any more',
      },
      'dry-run': { type: 'boolean', description: 'tell what would change, and write nothing' },
    },
    load: async () => (await import('./commands/baseline')).baseline,
  },
  repair: {
    summary: 'Repair text that was read in a wrong charset, line by line of JSON',
    operands: '[file]',
    mostOperands: 1,
    options: {
      jsonl: {
        type: 'boolean',
        description: 'read {"id", "text"} lines, write {"id", "text", "edits", "chain"} lines',
      },
      html: {
        type: 'boolean',
        description:
          'decode character references such as &eacute; first, those of markup (&lt;b&gt;) as well',
      },
      tier: {
        type: 'string',
        values: ['safe', 'likely'],
        placeholder: 'TIER',
        description: 'the least certain repairs that are made: safe, or likely (what is usual)',
      },
      chars: {
        type: 'boolean',
        description: 'repair nothing: write {"id", "ranges"} lines that list doubtful characters',
      },
      threads: {
        type: 'string',
        placeholder: 'NUMBER',
        description: 'how many threads work on a long input (as many as there are processors, up to 4)',
      },
    },
    load: async () => (await import('./commands/repair')).repair,
  },
  documents: {
    summary: 'List the documents',
    ...PATHS,
    options: { format: LIST_FORMAT },
    load: async () => (await import('./commands/documents')).documents,
  },
  entities: {
    summary: 'List the people, organisations, places, dates … that documents mention',
    ...PATHS,
    options: { format: LIST_FORMAT },
    load: async () => (await import('./commands/entities')).entities,
  },
  encoding: {
    summary: 'Tell in what encoding files are, or convert them to UTF-8',
    ...PATHS,
    options: {
      format: LIST_FORMAT,
      jsonl: { type: 'boolean', description: 'read lines {"id", "path"} and answer each with a line' },
      text: { type: 'boolean', description: 'with --jsonl: answer with the text as well' },
      invalid: {
        type: 'boolean',
        description: 'read lines {"id", "hex"} and answer each with the places that are not UTF-8',
      },
      'to-utf-8': {
        type: 'boolean',
        description: 'convert files in other encodings; those that may be in several are listed, and left',
      },
      from: {
        type: 'string',
        placeholder: 'CHARSET',
        description: 'with --to-utf-8: what the files in a legacy charset are in',
      },
      'dry-run': { type: 'boolean', description: 'with --to-utf-8: tell what would be converted' },
    },
    load: async () => (await import('./commands/encoding')).encoding,
  },
  rules: {
    summary: 'List the rules, or explain some of them',
    operands: '[ids…]',
    mostOperands: Number.POSITIVE_INFINITY,
    options: { format: LIST_FORMAT },
    load: async () => (await import('./commands/rules')).rules,
  },
  config: {
    summary: 'Print the settings of a file, and which line of which file decided',
    operands: '<file>',
    mostOperands: 1,
    options: {
      print: { type: 'boolean', description: 'print them (what the command does anyway)' },
      all: { type: 'boolean', description: 'print rules that have their defaults as well' },
      format: {
        type: 'string',
        values: ['table', 'json'],
        default: 'table',
        description: 'how they are printed; JSON has all of them',
      },
    },
    load: async () => (await import('./commands/config')).config,
  },
  init: {
    summary: 'Write a first corpus.yaml',
    operands: '[folder]',
    mostOperands: 1,
    options: {},
    load: async () => (await import('./commands/init')).init,
  },
  lsp: {
    summary: 'Serve an editor over the Language Server Protocol',
    operands: '',
    mostOperands: 0,
    options: { stdio: { type: 'boolean', description: 'speak over standard input and output' } },
    load: async () => (await import('./commands/lsp')).lsp,
  },
};
