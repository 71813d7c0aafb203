import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { outputFolder, repositoryRoot } from '../host/paths';
import { lastLines } from '../host/run-command';
import { makeScratchFolder } from '../host/temporary-folder';
import { bundleExtensionTests } from './bundle-extension-tests';
import { describeError, shortenStack } from './collect-report';
import { type ExtensionHost, findExtensionHosts } from './extension-hosts';
import { copyTestWorkspace } from './extension-workspace';
import type { Layer } from './layer';
import { findLoggedErrors } from './logged-errors';
import { runNpmScript } from './npm-script-layer';
import { readReport } from './read-report';
import { addFailure, reportOf, requireTests, type TestReport } from './test-report';

const linesOfConsoleShown = 15;
const extensionCode = path.join(repositoryRoot, 'dist') + path.sep;

/** The mocha suite inside the extension host of each editor that can be had. */
export const extensionLayer: Layer = {
  name: 'extension',
  async run(tell) {
    await runNpmScript('build');
    const entry = await bundleExtensionTests();
    for (const host of await findExtensionHosts((line) => console.log(line))) {
      const report = await runIn(host, entry).catch((error) => reportOf('suite', describeError(error)));
      tell({ where: host.description, report });
    }
  },
};

async function runIn(host: ExtensionHost, entry: string): Promise<TestReport> {
  const logFolder = path.join(outputFolder, 'extension', host.id);
  await rm(logFolder, { recursive: true, force: true });
  await mkdir(logFolder, { recursive: true });
  const workspace = await makeScratchFolder('workspace');
  const results = await makeScratchFolder('report');
  try {
    const reportFile = path.join(results.path, 'report.json');
    const end = await host.run({
      extensionFolder: repositoryRoot,
      entry,
      workspace: await copyTestWorkspace(workspace.path),
      environment: { SEEDBED_TEST_REPORT: reportFile },
      logFolder,
    });
    const report = readReport(reportFile) ?? (await reportOfDeath(logFolder));
    if (end !== 'ended') addFailure(report, 'suite', `${end}; its logs are in ${logFolder}`);
    await addLoggedErrors(report, logFolder);
    return requireTests(report, 'suite');
  } finally {
    await workspace.remove();
    await results.remove();
  }
}

async function reportOfDeath(logFolder: string): Promise<TestReport> {
  const printed = await readFile(path.join(logFolder, 'console.log'), 'utf8').catch(() => '');
  const end = lastLines(printed, linesOfConsoleShown);
  return reportOf(
    'suite',
    `the extension host left no report; its logs are in ${logFolder}\n${end}`.trimEnd(),
  );
}

async function addLoggedErrors(report: TestReport, logFolder: string): Promise<void> {
  const known = report.failures.map(({ message }) => message.split('\n', 1)[0]!);
  for (const entry of await findLoggedErrors(logFolder, extensionCode)) {
    if (known.some((message) => entry.startsWith(message))) continue;
    addFailure(report, 'error that VS Code caught in the extension', shortenStack(entry));
  }
}
