import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { repositoryRoot } from '../host/paths';
import { makeScratchFolder } from '../host/temporary-folder';
import type { Layer } from './layer';
import { readReport } from './read-report';
import { addFailure, emptyReport, requireTests, type TestReport } from './test-report';

export interface MochaOptions {
  /** Glob patterns of test files, relative to the repository. */
  files: readonly string[];
  /** The longest that one test may take. */
  timeoutMs: number;
}

const mocha = path.join(repositoryRoot, 'node_modules/mocha/bin/mocha.js');
const reporter = path.join(__dirname, 'file-reporter.ts');
const layerTimeoutMs = 10 * 60 * 1000;

/** A layer of mocha tests in a Node process of their own. */
export function mochaLayer(name: string, options: MochaOptions): Layer {
  return {
    name,
    async run(tell) {
      tell({ report: await runMocha(name, options) });
    },
  };
}

async function runMocha(name: string, { files, timeoutMs }: MochaOptions): Promise<TestReport> {
  const scratch = await makeScratchFolder('mocha');
  try {
    const reportFile = path.join(scratch.path, 'report.json');
    const child = spawn(
      process.execPath,
      [
        '--import=tsx',
        mocha,
        '--no-config',
        `--timeout=${timeoutMs}`,
        `--reporter=${reporter}`,
        `--reporter-option=file=${reportFile}`,
        ...files,
      ],
      { cwd: repositoryRoot, stdio: ['ignore', 'inherit', 'inherit'], timeout: layerTimeoutMs },
    );
    const [code, signal] = await once(child, 'exit');
    const report = readReport(reportFile) ?? emptyReport();
    if (code !== 0 && report.failed === 0) {
      addFailure(report, name, `the test process ended with ${signal ?? code} without a failed test`);
    }
    return requireTests(report, name);
  } finally {
    await scratch.remove();
  }
}
