import { runSuiteInBrowser } from '../host/browser-suite';
import { ensureChromium, launchChromium } from '../host/chromium';
import { downloadDesktop, runSuiteInDesktop } from '../host/desktop';
import { canOpenDisplay, openDisplay } from '../host/display';
import type { ExtensionSuite, SuiteEnd } from '../host/extension-suite';
import { requireSupportedPlatform } from '../host/platform';
import { prepareServer } from '../host/server';
import { makeScratchFolder } from '../host/temporary-folder';
import { oldestVersion, requestedVersions } from '../host/versions';

/** A VS Code that can run the extension suite. */
export interface ExtensionHost {
  /** Short name for files. */
  id: string;
  description: string;
  run(suite: ExtensionSuite): Promise<SuiteEnd>;
}

/**
 * The editors that the extension suite runs in, best first: the desktop VS Code that `VSCODE_EXECUTABLE` names;
 * downloaded ones where a window can be opened and the download works; else browser-hosted ones from npm.
 * `SEEDBED_HOST` set to `desktop` or `npm` allows only that. `say` takes a line on what was found.
 */
export async function findExtensionHosts(say: (line: string) => void): Promise<ExtensionHost[]> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return [desktopHost('desktop', `desktop VS Code at ${named}`, named)];
  const only = process.env.SEEDBED_HOST;
  if (only !== 'npm') {
    try {
      return await downloadedHosts();
    } catch (error) {
      if (only === 'desktop') throw error;
      say(
        `no desktop VS Code (${(error as Error).message || error}), so the browser-hosted one from npm is used`,
      );
    }
  }
  requireSupportedPlatform();
  return requestedVersions().map(npmHost);
}

async function downloadedHosts(): Promise<ExtensionHost[]> {
  if (!canOpenDisplay()) throw new Error('there is neither a display nor Xvfb');
  const hosts: ExtensionHost[] = [];
  for (const version of [oldestVersion, 'stable']) {
    hosts.push(
      desktopHost(version, `desktop VS Code ${version}, downloaded`, await downloadDesktop(version)),
    );
  }
  return hosts;
}

function desktopHost(id: string, description: string, executable: string): ExtensionHost {
  return {
    id,
    description,
    async run(suite) {
      const display = await openDisplay();
      try {
        const environment = { ...suite.environment, ...display.environment };
        return await runSuiteInDesktop({ ...suite, environment }, executable);
      } finally {
        await display.close();
      }
    },
  };
}

function npmHost(version: string): ExtensionHost {
  return {
    id: version,
    description: `VS Code ${version} from npm in headless Chromium`,
    async run(suite) {
      const data = await makeScratchFolder('server');
      try {
        const [server, chromium] = await Promise.all([prepareServer(version, data.path), ensureChromium()]);
        const browser = await launchChromium(chromium);
        try {
          return await runSuiteInBrowser(suite, server, browser);
        } finally {
          await browser.close();
        }
      } finally {
        await data.remove();
      }
    },
  };
}
