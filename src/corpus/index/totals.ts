import { SEVERITIES, type Severity } from '../../core/lint/finding';
import type { IndexedFinding } from './analysis';

export interface Totals {
  documents: number;
  findings: Record<Severity, number>;
  safeFixes: number;
}

export function noTotals(): Totals {
  return {
    documents: 0,
    findings: Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>,
    safeFixes: 0,
  };
}

/** Adds findings to totals, or takes them away with `sign` −1. */
export function count(totals: Totals, findings: readonly IndexedFinding[], sign: 1 | -1): void {
  for (const { severity, fix } of findings) {
    totals.findings[severity] += sign;
    if (fix?.safety === 'safe') totals.safeFixes += sign;
  }
}

export function worst(findings: readonly IndexedFinding[]): Severity | undefined {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}
