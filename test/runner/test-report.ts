export interface TestFailure {
  title: string;
  message: string;
}

/** What a run of tests came to; `failed` can exceed `failures` where a run died before it could tell why. */
export interface TestReport {
  passed: number;
  failed: number;
  skipped: number;
  failures: TestFailure[];
}

export function emptyReport(): TestReport {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/** The report of a single check. */
export function reportOf(title: string, problem?: string): TestReport {
  return problem === undefined
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [{ title, message: problem }] };
}

/** The report of tests that could not run here, for a reason that is shown. */
export function reportSkipped(): TestReport {
  return { ...emptyReport(), skipped: 1 };
}

export function addFailure(report: TestReport, title: string, message: string): void {
  report.failed += 1;
  report.failures.push({ title, message });
}

/** A run without a single test proves nothing, so it counts as a failure. */
export function requireTests(report: TestReport, title: string): TestReport {
  if (report.passed + report.failed + report.skipped === 0) addFailure(report, title, 'no test ran');
  return report;
}

export function sumReports(reports: readonly TestReport[]): TestReport {
  const sum = emptyReport();
  for (const { passed, failed, skipped, failures } of reports) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    sum.failures.push(...failures);
  }
  return sum;
}
