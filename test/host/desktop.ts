import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { type ExtensionSuite, keepLogs, type SuiteEnd, suiteTimeoutMs } from './extension-suite';
import { cacheFolder } from './paths';
import { writeQuietSettings } from './quiet-settings';
import { makeScratchFolder } from './temporary-folder';

const downloadIdleTimeoutMs = 5000;

/**
 * Downloads a desktop VS Code (a version, or `stable`) where it is not cached, and gives its executable. Fails within
 * seconds where its download server cannot be reached.
 */
export function downloadDesktop(version: string): Promise<string> {
  return downloadAndUnzipVSCode({
    version,
    cachePath: path.join(cacheFolder(), 'desktop'),
    timeout: downloadIdleTimeoutMs,
    reporter: new SilentReporter(),
  });
}

/**
 * Runs a suite in a desktop VS Code with user data of its own. The editor prints to our standard output; a run that
 * does not end in time is left behind, since the runner does not tell which process it started.
 */
export async function runSuiteInDesktop(suite: ExtensionSuite, executable: string): Promise<SuiteEnd> {
  const scratch = await makeScratchFolder('desktop');
  const userData = path.join(scratch.path, 'user-data');
  await writeQuietSettings(userData);
  const timeout = new AbortController();
  try {
    const run = runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: suite.extensionFolder,
      extensionTestsPath: suite.entry,
      extensionTestsEnv: suite.environment,
      launchArgs: [
        suite.workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${path.join(scratch.path, 'extensions')}`,
      ],
    }).then(
      (): SuiteEnd => 'ended',
      (): SuiteEnd => 'ended',
    );
    const late = delay<SuiteEnd>(suiteTimeoutMs, 'did not end in time', { signal: timeout.signal }).catch(
      (): SuiteEnd => 'ended',
    );
    return await Promise.race([run, late]);
  } finally {
    timeout.abort();
    await keepLogs(path.join(userData, 'logs'), suite);
    await scratch.remove();
  }
}
