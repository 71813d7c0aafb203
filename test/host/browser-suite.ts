import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { newProfile, openWindow } from './browser-window';
import { type ExtensionSuite, keepLogs, type SuiteEnd, suiteTimeoutMs } from './extension-suite';
import { type PreparedServer, type RunningServer, startServer } from './server';

const remoteAuthority = 'vscode-remote://remote';
const styledConsoleLine = /^\s*%c/;

/** Runs a suite in the Node extension host of a browser-hosted VS Code. */
export async function runSuiteInBrowser(
  suite: ExtensionSuite,
  prepared: PreparedServer,
  browser: Browser,
): Promise<SuiteEnd> {
  const server = await startServer(prepared, { testDriver: true, environment: suite.environment });
  try {
    const profile = await newProfile(browser, server);
    const end = await runInWindow(suite, profile, server);
    await profile.close();
    return end;
  } finally {
    await server.stop();
    await keepLogs(path.join(prepared.dataFolder, 'data/logs'), suite);
  }
}

/**
 * The window calls `codeAutomationLog` with what the extension host prints and `codeAutomationExit` when the tests
 * end; both must be there before it loads.
 */
async function runInWindow(
  suite: ExtensionSuite,
  profile: BrowserContext,
  server: RunningServer,
): Promise<SuiteEnd> {
  const log = createWriteStream(path.join(suite.logFolder, 'console.log'));
  let finish: (end: SuiteEnd) => void = () => {};
  const ended = new Promise<SuiteEnd>((resolve) => {
    finish = resolve;
  });
  await profile.exposeFunction('codeAutomationExit', () => finish('ended'));
  await profile.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => {
    if (!styledConsoleLine.test(String(parts[0]))) log.write(`${format(...parts)}\n`);
  });
  const timer = setTimeout(() => finish('did not end in time'), suiteTimeoutMs);
  const page = await openWindow(profile, server, suite.workspace, [
    ['extensionDevelopmentPath', remoteAuthority + suite.extensionFolder],
    ['extensionTestsPath', remoteAuthority + suite.entry],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]);
  page.on('crash', () => finish('ended with a crash of its window'));
  const end = await ended;
  clearTimeout(timer);
  log.end();
  return end;
}
