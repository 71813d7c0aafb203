import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Severity } from '../core/lint/finding';
import type { ConfigProblem } from '../corpus/config';
import type { IndexedFinding } from '../corpus/index/analysis';
import { uriOf } from './locations';

export const SOURCE = 'seedbed';
const DOCUMENTATION = 'https://github.com/seedbed/seedbed/blob/main/docs/rules';

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

/** What code actions need to find the finding again. */
export interface DiagnosticData {
  fixable: 'safe' | 'suggestion' | undefined;
}

export function documentationOf(rule: string): string {
  return `${DOCUMENTATION}/${rule}.md`;
}

/** `root` is the corpus, to which related places in other files are relative. */
export function toDiagnostic(finding: IndexedFinding, uri: string, root: string): Diagnostic {
  const data: DiagnosticData = { fixable: finding.fix?.safety };
  return {
    range: finding.range,
    severity: SEVERITY[finding.severity],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: documentationOf(finding.rule) },
    message: finding.message,
    ...(finding.tags.length > 0 && { tags: finding.tags.map((tag) => TAG[tag]) }),
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ message, file, range }) => ({
        message,
        location: { uri: file === undefined ? uri : uriOf(`${root}/${file}`), range },
      })),
    }),
    data,
  };
}

export function configDiagnostic(
  problem: ConfigProblem,
  rangeOf: (span: { start: number; end: number }) => Diagnostic['range'],
): Diagnostic {
  return {
    range: rangeOf(problem),
    severity: SEVERITY[problem.severity],
    source: SOURCE,
    code: 'config',
    message: problem.message,
  };
}
