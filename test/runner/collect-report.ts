import { stripVTControlCharacters } from 'node:util';
import type { Runnable, Runner } from 'mocha';
import { addFailure, emptyReport, type TestReport } from './test-report';

const stackFramesShown = 6;
const stackFrame = /^\s+at /;
const foreignFrame = /node:|node_modules|extensionHostProcess/;

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

/** The name and message of an error and the part of its stack that is ours. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = `${error.name}: ${error.message}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => stackFrame.test(line));
  return shortenStack([message, ...frames].join('\n'));
}

/** Leaves out of a printed error the frames of Node, of packages and of the editor, and all colours. */
export function shortenStack(text: string): string {
  let framesShown = 0;
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => {
      if (!stackFrame.test(line)) return true;
      if (foreignFrame.test(line)) return false;
      framesShown += 1;
      return framesShown <= stackFramesShown;
    })
    .join('\n');
}
