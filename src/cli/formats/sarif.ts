import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Region, Replacement, Result } from 'sarif';
import type { Severity } from '../../core/lint/finding';
import type { Rule } from '../../core/lint/rule';
import type { PrintedEdit, PrintedFinding } from '../findings';
import { printableJson } from '../printable';
import type { FindingPrinter } from './finding-printer';
import { JsonArray } from './json';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const HOME_PAGE = 'https://github.com/seedbed/seedbed';
const RESULTS_INDENT = '      ';

/** A SARIF 2.1.0 log with columns in UTF-16 units, lines and columns counted from one; results come as they are found. */
export class SarifPrinter implements FindingPrinter {
  private readonly results = new JsonArray(RESULTS_INDENT);
  private readonly indices: ReadonlyMap<string, number>;
  private readonly tail: string;
  private head: string;

  constructor(
    rules: readonly Rule[],
    version: string,
    private readonly cwd: string,
  ) {
    this.indices = new Map(rules.map(({ id }, index) => [id, index]));
    const shell = printableJson(emptyLog(rules, version), 2);
    const at = shell.lastIndexOf('[]');
    this.head = shell.slice(0, at);
    this.tail = shell.slice(at + 2);
  }

  file(_: string, findings: readonly PrintedFinding[]): string {
    return this.begin() + findings.map((finding) => this.results.item(this.result(finding))).join('');
  }

  end(): string {
    return `${this.begin()}${this.results.end()}${this.tail}\n`;
  }

  private begin(): string {
    const { head } = this;
    this.head = '';
    return head;
  }

  private result({ file, rule, severity, message, range, bytes, fix }: PrintedFinding): Result {
    const artifactLocation = { uri: this.uriOf(file) };
    return {
      ruleId: rule,
      ruleIndex: this.indices.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { ...textRegion(range), byteOffset: bytes.start, byteLength: bytes.end - bytes.start },
          },
        },
      ],
      ...(fix && {
        fixes: [
          {
            description: { text: fix.title },
            artifactChanges: [{ artifactLocation, replacements: fix.edits.map(replacement) }],
          },
        ],
      }),
    };
  }

  /** Relative references may not leave the folder that they start from. */
  private uriOf(file: string): string {
    const leaves = file === '..' || file.startsWith('../') || path.isAbsolute(file);
    if (leaves) return pathToFileURL(path.resolve(this.cwd, file)).href;
    return file.split('/').map(encodeURIComponent).join('/');
  }
}

/** With the results last, where they can be written as they come. */
function emptyLog(rules: readonly Rule[], version: string): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'seedbed',
            semanticVersion: version,
            informationUri: HOME_PAGE,
            rules: rules.map(({ id, summary, rationale, severity }) => ({
              id,
              shortDescription: { text: summary },
              fullDescription: { text: rationale },
              helpUri: `${HOME_PAGE}/blob/main/docs/rules/${id}.md`,
              defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
}

function replacement({ range, bytes, newText }: PrintedEdit): Replacement {
  return {
    deletedRegion: isOnlyInBytes(range, bytes)
      ? { byteOffset: bytes.start, byteLength: bytes.end - bytes.start }
      : textRegion(range),
    ...(newText !== '' && { insertedContent: { text: newText } }),
  };
}

/** A byte order mark, say, which stands at no place in the text. */
function isOnlyInBytes({ start, end }: PrintedEdit['range'], bytes: PrintedEdit['bytes']): boolean {
  return start.line === end.line && start.character === end.character && bytes.start !== bytes.end;
}

function textRegion({ start, end }: PrintedEdit['range']): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
