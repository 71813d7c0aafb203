import { SEVERITIES } from '../../core/lint/finding';
import { ruleById } from '../../core/rules';
import type { PrintedFinding } from '../findings';
import { printable } from '../printable';
import type { FindingPrinter } from './finding-printer';
import { table } from './list';
import { Tally } from './tally';

/** Counts instead of findings: by rule, and for the filters of model corpora how many documents they keep. */
export class SummaryPrinter implements FindingPrinter {
  private readonly tally = new Tally();

  file(_file: string, findings: readonly PrintedFinding[], documents: number): string {
    this.tally.add(findings, documents);
    return '';
  }

  end(): string {
    const { tally } = this;
    const rules = tally.byRule();
    if (rules.length === 0) return `No problems in ${counted(tally.files, 'file')}.\n`;
    const rows = rules.map(({ rule, severity, findings, files, documents, safe }) => [
      rule,
      severity,
      String(findings),
      String(files),
      String(documents),
      safe === 0 ? '–' : String(safe),
    ]);
    const list = table(['RULE', 'SEVERITY', 'FINDINGS', 'FILES', 'DOCUMENTS', 'SAFE FIXES'], rows);
    const severities = SEVERITIES.filter((severity) => tally.bySeverity[severity] > 0)
      .map((severity) => `${tally.bySeverity[severity]} ${severity}`)
      .join(', ');
    const total = `${counted(tally.findings, 'problem')} in ${counted(tally.files, 'file')} with ${counted(tally.documents, 'document')} (${severities}).\n`;
    return `${list}\n${this.filters(rules)}${total}`;
  }

  private filters(rules: readonly { rule: string; documents: number }[]): string {
    const filters = rules.filter(({ rule }) => (ruleById(rule)?.profiles?.length ?? 0) > 0);
    if (filters.length === 0) return '';
    const rows = filters.map(({ rule, documents }) => [
      printable(rule),
      String(this.tally.documents - documents),
      String(documents),
    ]);
    return `${table(['FILTER', 'DOCUMENTS KEPT WHOLE', 'DROPPED OR CUT'], rows)}\n`;
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
