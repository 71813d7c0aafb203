import path from 'node:path';
import type { Browser } from 'playwright-core';
import { repositoryRoot } from '../host/paths';
import { newestVersion } from '../host/versions';
import { EditorWindow } from './editor-window';
import { withInstalledExtension } from './walk';

/** In CSS pixels; drawn at twice the density, so that the pictures stay sharp. */
const viewport = { width: 1080, height: 700 };
const density = 2;
const sideBarHeight = 660;

/** Takes the README's pictures of the sample corpus, a copy of which is at `corpus`, and gives their files. */
export async function takePictures(corpus: string, browser: Browser): Promise<string[]> {
  const settings = { 'editor.fontSize': 13, 'workbench.statusBar.visible': true };
  return withInstalledExtension({ version: newestVersion, settings }, async (server) => {
    const profile = await browser.newContext({ viewport, deviceScaleFactor: density });
    const page = await profile.newPage();
    await page.goto(server.address({ folder: corpus }));
    const window = new EditorWindow(page, path.join(repositoryRoot, 'media'), async () => {});
    await window.waitUntilReady();
    await window.openContainer('Seedbed');
    await window.viewRow('Findings', 'mojibake').waitFor();
    await window.unfold('Documents', 'web');
    await window.openRow('Documents', 'a week', 'tourism-board.txt');
    await window.openProblems();
    await window.focusEditor();
    await window.movePointerAway();
    const whole = await window.takePicture('readme-window');
    await window.page.keyboard.press('Control+J');
    return [whole, await pictureOfQuickFix(window), await pictureOfViews(window)];
  });
}

async function pictureOfQuickFix(window: EditorWindow): Promise<string> {
  await window.focusEditor();
  await window.placeAt('â€“');
  await window.openCodeActions('Fix all ‘mojibake’ in this file');
  return window.takePicture('readme-quick-fix', window.page.locator('.part.editor'), 330);
}

async function pictureOfViews(window: EditorWindow): Promise<string> {
  await window.page.keyboard.press('Escape');
  await window.unfold('Entities', 'People');
  await window.unfoldFirstChild('Entities', 2);
  await window.unfoldFirstChild('Entities', 3);
  await window.movePointerAway();
  return window.takePicture('readme-views', window.page.locator('.part.sidebar'), sideBarHeight);
}
