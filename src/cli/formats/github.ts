import type { Severity } from '../../core/lint/finding';
import type { PrintedFinding } from '../findings';
import { printable } from '../printable';

const LEVELS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A workflow command of GitHub Actions, which counts lines and columns from one. */
export function githubAnnotation({ file, severity, rule, message, range }: PrintedFinding): string {
  const properties = {
    file,
    line: range.start.line + 1,
    endLine: range.end.line + 1,
    ...(range.start.line === range.end.line && {
      col: range.start.character + 1,
      endColumn: range.end.character + 1,
    }),
    title: rule,
  };
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${LEVELS[severity]} ${list}::${escapeData(message)}\n`;
}

/** As `@actions/toolkit` does it: percent signs and line breaks would end the command or be read as escapes. */
function escapeData(text: string): string {
  const encoded = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return printable(encoded);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
