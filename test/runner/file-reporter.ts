import { writeFileSync } from 'node:fs';
import type { MochaOptions, Runner } from 'mocha';
import { collectReport } from './collect-report';

/** A mocha reporter that prints nothing and writes its report to the file named by the reporter option `file`. */
export default class FileReporter {
  constructor(runner: Runner, options: MochaOptions) {
    const report = collectReport(runner);
    runner.on('end', () => writeFileSync(options.reporterOptions.file, JSON.stringify(report)));
  }
}
