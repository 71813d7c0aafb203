import { writeFileSync } from 'node:fs';
import { loadTests } from 'seedbed:extension-tests';
import type { Runner } from 'mocha';
import { collectReport, describeError } from '../runner/collect-report';
import { addFailure, emptyReport, reportOf, type TestReport } from '../runner/test-report';
import { watchForStrayErrors } from './stray-errors';

const testTimeoutMs = 30_000;

/**
 * What VS Code calls in the extension host: runs every test and, as its very last act, writes the report to the
 * file that `SEEDBED_TEST_REPORT` names, so that a host that died is seen by its absence. `SEEDBED_TEST_GREP` narrows
 * them to those with a text in their names.
 */
export async function run(): Promise<void> {
  const file = process.env.SEEDBED_TEST_REPORT;
  if (!file) throw new Error('SEEDBED_TEST_REPORT does not name a file');
  const strayErrors = watchForStrayErrors();
  const report = await runTests().catch((error) => reportOf('loading the tests', describeError(error)));
  for (const error of strayErrors.stop()) {
    addFailure(report, 'unhandled rejection in the extension host', describeError(error));
  }
  writeFileSync(file, JSON.stringify(report));
}

async function runTests(): Promise<TestReport> {
  const { default: Mocha } = await import('mocha');
  const grep = process.env.SEEDBED_TEST_GREP;
  const mocha = new Mocha({ timeout: testTimeoutMs, ...(grep && { grep }) });
  let report = emptyReport();
  mocha.reporter(
    class extends Mocha.reporters.Base {
      constructor(runner: Runner) {
        super(runner);
        report = collectReport(runner);
      }
    },
  );
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadTests();
  await new Promise((resolve) => {
    mocha.run(resolve);
  });
  return report;
}
