import { SEVERITIES, type Severity } from '../../core/lint/finding';
import type { IndexedFinding } from './analysis';

export interface RuleRecord {
  rule: string;
  /** The worst that the rule has anywhere. */
  severity: Severity;
  findings: number;
  files: number;
  safeFixes: number;
}

interface Counts {
  files: number;
  safeFixes: number;
  bySeverity: Record<Severity, number>;
}

/** Findings counted by rule over a corpus and kept up to date file by file. */
export class RuleTable {
  private readonly counts = new Map<string, Counts>();

  /** Adds the findings of one file, or takes them away with `sign` −1. */
  count(findings: readonly IndexedFinding[], sign: 1 | -1): void {
    const seen = new Set<string>();
    for (const { rule, severity, fix } of findings) {
      const counts = this.counts.get(rule) ?? noCounts();
      this.counts.set(rule, counts);
      counts.bySeverity[severity] += sign;
      if (fix?.safety === 'safe') counts.safeFixes += sign;
      if (!seen.has(rule)) counts.files += sign;
      seen.add(rule);
    }
    for (const rule of seen) if (this.counts.get(rule)?.files === 0) this.counts.delete(rule);
  }

  has(rule: string): boolean {
    return this.counts.has(rule);
  }

  /** Worst severity first, then most findings, then by id. */
  all(): RuleRecord[] {
    return [...this.counts]
      .map(([rule, { files, safeFixes, bySeverity }]) => ({
        rule,
        severity: SEVERITIES.find((severity) => bySeverity[severity] > 0) ?? 'hint',
        findings: SEVERITIES.reduce((sum, severity) => sum + bySeverity[severity], 0),
        files,
        safeFixes,
      }))
      .sort(
        (a, b) =>
          SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
          b.findings - a.findings ||
          (a.rule < b.rule ? -1 : 1),
      );
  }
}

function noCounts(): Counts {
  return { files: 0, safeFixes: 0, bySeverity: { error: 0, warning: 0, information: 0, hint: 0 } };
}
