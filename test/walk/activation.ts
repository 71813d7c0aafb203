import type { Browser } from 'playwright-core';
import { newProfile, openWindow } from '../host/browser-window';
import { EditorWindow } from './editor-window';
import { pictureFolder, withInstalledExtension } from './walk';

const activationTime = /Activation: (\d+)ms/;

/**
 * How long the packaged extension takes to activate, in milliseconds, as VS Code itself measured it and shows it among
 * its running extensions: one figure for each of so many windows on the folder.
 */
export async function measureActivation(
  { version, corpus, windows }: { version: string; corpus: string; windows: number },
  browser: Browser,
): Promise<number[]> {
  return withInstalledExtension({ version }, async (server) => {
    const times: number[] = [];
    for (let opened = 0; opened < windows; opened += 1) {
      const profile = await newProfile(browser, server);
      const page = await openWindow(profile, server, corpus);
      const window = new EditorWindow(page, pictureFolder, async () => {});
      await window.waitUntilReady();
      await window.openContainer('Seedbed');
      await window.viewRow('Findings', 'mojibake').waitFor();
      await window.runCommand('Developer: Show Running Extensions');
      const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Seedbed' }).first();
      await row.getByText(activationTime).first().waitFor();
      times.push(Number(activationTime.exec(await row.innerText())?.[1]));
      await profile.close();
    }
    return times;
  });
}
