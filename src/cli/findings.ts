import type { Edit, Finding, Severity } from '../core/lint/finding';
import { SEVERITIES } from '../core/lint/finding';
import { documentId } from '../core/seed/tree';
import type { SourceText } from '../core/text/source-text';
import type { Range, Span } from '../core/text/span';
import { type Analysis, fileStem } from '../corpus/index/analysis';
import { displayPath, type Selection } from './corpora';
import { RunError } from './errors';

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

export interface FileReport {
  file: string;
  path: string;
  analysis: Analysis;
  findings: PrintedFinding[];
}

/** Analyses the selected files, judges the corpus rules over them, and leaves out what the baseline holds. */
export async function* reportFiles(
  selections: readonly Selection[],
  cwd: string,
): AsyncGenerator<FileReport> {
  for (const { corpus, paths } of selections) {
    const analyses: [string, Analysis][] = [];
    for (const path of paths) {
      const file = displayPath(corpus, path, cwd);
      const source = await corpus.readSource(path).catch((error) => {
        throw new RunError(`${file}: cannot be read: ${error instanceof Error ? error.message : error}`);
      });
      const analysis = corpus.analyse(path, source);
      corpus.index.put(analysis.record);
      analyses.push([path, analysis]);
    }
    corpus.index.judge();
    for (const [path, analysis] of analyses) {
      const compared = corpus.withoutIgnored(
        path,
        analysis.source,
        analysis.file,
        corpus.index.corpusFindings(path),
      );
      const findings = [...analysis.findings, ...compared].sort((a, b) => a.start - b.start || a.end - b.end);
      const file = displayPath(corpus, path, cwd);
      yield { file, path, analysis, findings: findings.map((finding) => print(finding, file, analysis)) };
    }
  }
}

export function isAtLeast(severity: Severity, level: string): boolean {
  return level !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level as Severity);
}

function print(finding: Finding, file: string, { file: parsed, source }: Analysis): PrintedFinding {
  const document = finding.document === undefined ? undefined : parsed.documents[finding.document];
  const fix = finding.fixes.find(({ safety }) => safety === 'safe') ?? finding.fixes[0];
  return {
    file,
    document: document === undefined ? null : documentId(document, source.text, fileStem(file)),
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
