import type { Runnable, Runner } from 'mocha';
import { addFailure, emptyReport, type TestReport } from './test-report';

const stackLinesShown = 6;

/** Gives a report that fills while a mocha run goes on. Needs nothing of mocha but its runner. */
export function collectReport(runner: Runner): TestReport {
  const report = emptyReport();
  runner.on('pass', () => {
    report.passed += 1;
  });
  runner.on('pending', () => {
    report.skipped += 1;
  });
  runner.on('fail', (test: Runnable, error: unknown) => {
    addFailure(report, test.fullTitle(), describeError(error));
  });
  return report;
}

/** The message of an error and the part of its stack that lies outside Node and its packages. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !/node:internal|node_modules/.test(line))
    .slice(0, stackLinesShown);
  return [`${error.name}: ${error.message}`, ...frames].join('\n');
}
