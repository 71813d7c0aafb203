import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { makeScratchFolder, outputFolder, repositoryRoot } from '../host/paths';
import { bundleExtensionTests } from './bundle-extension-tests';
import { type ExtensionHost, findExtensionHosts } from './extension-hosts';
import { copyTestWorkspace } from './extension-workspace';
import type { Layer } from './layer';
import { runNpmScript } from './npm-script-layer';
import { readReport } from './read-report';
import { addFailure, emptyReport, requireTests, type TestReport } from './test-report';

/** The mocha suite inside the extension host of each editor that can be had. */
export const extensionLayer: Layer = {
  name: 'extension',
  async run(tell) {
    await runNpmScript('build');
    const entry = await bundleExtensionTests();
    for (const host of await findExtensionHosts((line) => console.log(line))) {
      tell({ where: host.description, report: await runIn(host, entry) });
    }
  },
};

async function runIn(host: ExtensionHost, entry: string): Promise<TestReport> {
  const logFile = await logFileOf(host);
  const log = createWriteStream(logFile);
  const workspace = await makeScratchFolder('workspace');
  const results = await makeScratchFolder('report');
  try {
    const reportFile = path.join(results.path, 'report.json');
    const end = await host.run({
      extensionFolder: repositoryRoot,
      entry,
      workspace: await copyTestWorkspace(workspace.path),
      environment: { SEEDBED_TEST_REPORT: reportFile },
      log: (line) => log.write(`${line}\n`),
    });
    const report = readReport(reportFile) ?? emptyReport();
    if (end !== 'ended') addFailure(report, host.description, `${end}; its log is ${logFile}`);
    return requireTests(report, `${host.description}, log in ${logFile}`);
  } finally {
    log.end();
    await workspace.remove();
    await results.remove();
  }
}

async function logFileOf(host: ExtensionHost): Promise<string> {
  const folder = path.join(outputFolder, 'extension');
  await mkdir(folder, { recursive: true });
  return path.join(folder, `${host.id}.log`);
}
