import { SEVERITIES, type Severity } from '../../core/lint/finding';
import type { PrintedFinding } from '../findings';

export interface RuleTally {
  rule: string;
  /** The worst that the rule has anywhere. */
  severity: Severity;
  findings: number;
  files: number;
  documents: number;
  safe: number;
}

/** Counts findings by rule, by file and by severity as the files come. */
export class Tally {
  readonly bySeverity: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  files = 0;
  documents = 0;
  safe = 0;
  private readonly rules = new Map<string, RuleTally>();

  add(findings: readonly PrintedFinding[], documents: number): void {
    this.files++;
    this.documents += documents;
    const seen = new Map<string, Set<string | null>>();
    for (const { rule, severity, fix, document } of findings) {
      this.bySeverity[severity]++;
      const tally = this.rules.get(rule) ?? {
        rule,
        severity,
        findings: 0,
        files: 0,
        documents: 0,
        safe: 0,
      };
      this.rules.set(rule, tally);
      tally.findings++;
      if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(tally.severity)) tally.severity = severity;
      if (fix?.safety === 'safe') {
        tally.safe++;
        this.safe++;
      }
      const inFile = seen.get(rule) ?? new Set();
      seen.set(rule, inFile.add(document));
    }
    for (const [rule, documentsOfRule] of seen) {
      const tally = this.rules.get(rule)!;
      tally.files++;
      tally.documents += documentsOfRule.size;
    }
  }

  get findings(): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.bySeverity[severity], 0);
  }

  /** Worst severity first, then most findings, then by id. */
  byRule(): RuleTally[] {
    return [...this.rules.values()].sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.findings - a.findings ||
        (a.rule < b.rule ? -1 : 1),
    );
  }
}
