import type { Severity } from '../../core/lint/finding';
import type { Rule } from '../../core/lint/rule';
import type { PrintedEdit, PrintedFinding } from '../findings';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const RULE_PAGES = 'https://github.com/seedbed/seedbed/blob/main/docs/rules';

/** A SARIF 2.1.0 log with columns in UTF-16 units, lines and columns counted from one. */
export function sarifLog(
  findings: readonly PrintedFinding[],
  rules: readonly Rule[],
  version: string,
): object {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'seedbed',
            semanticVersion: version,
            informationUri: 'https://github.com/seedbed/seedbed',
            rules: used.map(({ id, summary, rationale, severity }) => ({
              id,
              shortDescription: { text: summary },
              fullDescription: { text: rationale },
              helpUri: `${RULE_PAGES}/${id}.md`,
              defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, used)),
      },
    ],
  };
}

function result(
  { file, rule, severity, message, range, bytes, fix }: PrintedFinding,
  rules: readonly Rule[],
) {
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...region(range), byteOffset: bytes.start, byteLength: bytes.end - bytes.start },
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

function replacement({ range, newText }: PrintedEdit) {
  return { deletedRegion: region(range), insertedContent: { text: newText } };
}

function region({ start, end }: PrintedEdit['range']) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
