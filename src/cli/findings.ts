import { type Edit, type Finding, SEVERITIES, type Severity } from '../core/lint/finding';
import { documentId } from '../core/seed/tree';
import type { SourceText } from '../core/text/source-text';
import type { Range, Span } from '../core/text/span';
import { fileStem, type Linted } from '../corpus/index/analysis';
import type { CommandContext } from './command';
import { CorpusComparison } from './comparison';
import type { Selection } from './corpora';
import { forEachFile } from './read-files';

/** A finding as the command line prints it. Lines and characters are zero-based and UTF-16, as in LSP. */
export interface PrintedFinding {
  file: string;
  /** The document's id; null for a finding about the file. */
  document: string | null;
  rule: string;
  severity: Severity;
  message: string;
  range: Range;
  bytes: Span;
  fix?: { title: string; safety: string; edits: PrintedEdit[] };
}

export interface PrintedEdit {
  range: Range;
  bytes: Span;
  newText: string;
}

export interface CheckedFile {
  /** Relative to the corpus. */
  path: string;
  /** As output names it. */
  file: string;
  linted: Linted;
  /** Those of the corpus rules among them and without those that the baseline holds, by position. */
  findings: readonly Finding[];
  /** The same with those that the baseline holds. */
  all: readonly Finding[];
}

/** Checks the selected files and gives each to `use` before the next is read. */
export async function checkFiles(
  selection: Selection,
  context: Pick<CommandContext, 'cwd' | 'complain'>,
  use: (checked: CheckedFile) => Promise<void>,
): Promise<void> {
  const comparison = new CorpusComparison(selection);
  await forEachFile(selection, context, async ({ path, file, source }) => {
    const linted = selection.corpus.lint(path, source);
    const compared = await comparison.allFindingsOf(path, linted);
    const all =
      compared.length === 0
        ? linted.findings
        : [...linted.findings, ...compared].sort((a, b) => a.start - b.start || a.end - b.end);
    const findings = selection.corpus.withoutIgnored(path, source, linted.file, all);
    await use({ path, file, linted, findings, all });
  });
}

export async function findingsOf(
  { corpus }: Selection,
  comparison: CorpusComparison,
  path: string,
  linted: Linted,
): Promise<readonly Finding[]> {
  const own = corpus.withoutIgnored(path, linted.source, linted.file, linted.findings);
  const compared = await comparison.findingsOf(path, linted);
  return compared.length === 0
    ? own
    : [...own, ...compared].sort((a, b) => a.start - b.start || a.end - b.end);
}

export function isAtLeast(severity: Severity, level: string): boolean {
  return level !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level as Severity);
}

export function printedFinding(finding: Finding, name: string, { file, source }: Linted): PrintedFinding {
  const document = finding.document === undefined ? undefined : file.documents[finding.document];
  const { fixes } = finding;
  const fix =
    fixes.find(({ safety }) => safety === 'safe') ?? fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return {
    file: name,
    document: document === undefined ? null : documentId(document, source.text, fileStem(name)),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: source.lines.rangeOf(finding),
    bytes: finding.bytes,
    ...(fix && {
      fix: { title: fix.title, safety: fix.safety, edits: fix.edits.map((edit) => printEdit(edit, source)) },
    }),
  };
}

function printEdit(edit: Edit, source: SourceText): PrintedEdit {
  return {
    range: source.lines.rangeOf(edit),
    bytes: edit.bytes ?? source.byteSpanOf(edit),
    newText: edit.newText,
  };
}
