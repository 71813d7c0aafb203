import { strict as assert } from 'node:assert';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeScratchFolder } from '../host/temporary-folder';
import { encoded } from '../support/encoded';
import { SENTENCES } from '../support/legacy-text';
import type { EditorWindow } from './editor-window';
import type { Step } from './step';

const pollMs = 100;
const waitMs = 15_000;

const documentOf = (text: string) => `date 2024-03-20\n\n${text}\n\nEND\n`;
const russian = documentOf(SENTENCES.ru!);
const withStrayByte = 'date 2024-03-20\n\nÉlodie’s “café” and the caf? closed.  \n\nEND\n';
const strayByte = Buffer.from(withStrayByte.replace('caf?', 'caf\0')).map((byte) =>
  byte === 0 ? 0xe9 : byte,
);

/** By path below `old`: the charset and the text. */
const oldFiles: Readonly<Record<string, { charset: string; text: string }>> = {
  'council.txt': { charset: 'koi8-r', text: documentOf('Мэр сказал, что вода спадёт к вечеру.') },
  'ferry.txt': { charset: 'windows-1253', text: documentOf(SENTENCES.el!) },
  'forest.txt': { charset: 'windows-1250', text: documentOf(SENTENCES.pl!) },
  'harbour.txt': { charset: 'windows-1251', text: documentOf('В порту ждут паром, школы откроют завтра.') },
  'lake.txt': { charset: 'utf-16le', text: documentOf(SENTENCES.uk!) },
};

/** Where the files of these steps are, once the first has written them. */
let folder = '';

/** Files in other encodings, from the lightbulb to their bytes on the disk, in a folder of their own. */
export const encodingSteps: readonly Step[] = [
  {
    name: 'encoding-recognised',
    async run(window) {
      ({ path: folder } = await makeScratchFolder('encodings'));
      await writeFiles();
      await window.openFolder(folder);
      await window.openContainer('Seedbed');
      await window.viewRow('Findings', 'wrong-encoding').waitFor();
      await window.quickOpen('river.txt');
      await window.focusEditor();
      await window.page.locator('.squiggly-error').first().waitFor();
      await window.moveCursor(3, 2);
      const hover = await window.openHover();
      await hover.getByText('C2 F7 E5 F0 E0').waitFor();
      await hover.getByText('Вчера', { exact: true }).waitFor();
    },
  },
  {
    name: 'encoding-offered-for-conversion',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.moveCursor(1, 2);
      await window.openCodeActions('Convert to UTF-8 (this file is windows-1251');
    },
  },
  {
    name: 'encoding-in-the-language-status',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.page.locator('.statusbar-item[id*="languageStatus"] a').first().click();
      await window.page.getByText('the editor reads it as utf8').waitFor();
    },
  },
  {
    name: 'reopened-in-its-encoding',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.focusEditor();
      await window.moveCursor(1, 2);
      await window.applyCodeAction('Reopen as windows-1251');
      await window.waitForText('Вчера вечером');
      await window.page.locator('.statusbar-item', { hasText: 'Windows 1251' }).waitFor();
      await expectBytes('river.txt', encoded(russian, 'windows-1251'));
    },
  },
  {
    name: 'converted-from-the-lightbulb',
    async run(window) {
      await window.focusEditor();
      await window.moveCursor(1, 2);
      await window.applyCodeAction('Convert to UTF-8');
      await window.page.locator('.notification-toast', { hasText: 'river.txt is UTF-8 now' }).waitFor();
      await window.page.locator('.statusbar-item', { hasText: /^UTF-8$/ }).waitFor();
      await window.waitForText('Вчера вечером');
      await expectBytes('river.txt', Buffer.from(russian));
    },
  },
  {
    name: 'saved-after-the-conversion',
    async run(window) {
      await typeAndSave(window);
      await expectBytes('river.txt', Buffer.from(russian.replace('Вчера', '1Вчера')));
    },
  },
  {
    name: 'stray-byte-explained',
    async run(window) {
      await window.quickOpen('stray.txt');
      await window.focusEditor();
      await window.page.locator('.squiggly-error').first().waitFor();
      await window.moveCursor(3, withStrayByte.split('\n')[2]!.indexOf('?') + 1);
      const hover = await window.openHover();
      await hover.getByText('E9', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'stray-byte-mended-and-saved',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.applyCodeAction('Replace by “é” (windows-1252)');
      const mended = withStrayByte.replace('caf?', 'café');
      await expectBytes('stray.txt', Buffer.from(mended));
      await window.waitForText('the café closed');
      await typeAndSave(window);
      await expectBytes('stray.txt', Buffer.from(mended.replace('Élodie', '1Élodie')));
    },
  },
  {
    name: 'file-that-the-editor-refuses',
    async run(window) {
      await window.runCommand('View: Close All Editors');
      await window.unfold('Documents', 'old');
      await (await window.focusRow('Documents', 'Вчора')).click();
      await window.page.locator('.monaco-editor-pane-placeholder').waitFor();
    },
  },
  {
    name: 'folder-in-five-encodings',
    async run(window) {
      await window.pickFromMenu(await window.focusRow('Documents', 'old'), 'Convert Folder to UTF-8');
      for (const { charset } of Object.values(oldFiles))
        await window.page.locator('.quick-input-list').getByText(charset).first().waitFor();
    },
  },
  {
    name: 'folder-converted',
    async run(window) {
      await window.page.keyboard.press('Enter');
      await window.page.locator('.notification-toast', { hasText: '5 files are UTF-8 now' }).waitFor();
      for (const [file, { text }] of Object.entries(oldFiles))
        await expectBytes(`old/${file}`, Buffer.from(text));
      await window.waitForText('Вчора');
      await window.viewRow('Findings', 'wrong-encoding').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'conversion-undone',
    async run(window) {
      await window.page
        .locator('.notification-toast', { hasText: '5 files are UTF-8 now' })
        .getByRole('button', { name: 'Undo' })
        .click();
      await window.page.locator('.notification-toast', { hasText: '5 files are as before' }).waitFor();
      for (const [file, { charset, text }] of Object.entries(oldFiles))
        await expectBytes(`old/${file}`, encoded(text, charset));
    },
  },
];

async function writeFiles(): Promise<void> {
  await mkdir(path.join(folder, 'old'));
  await writeFile(path.join(folder, 'corpus.yaml'), 'name: Old files\ninclude:\n  - "**/*.txt"\n');
  await writeFile(path.join(folder, 'river.txt'), encoded(russian, 'windows-1251'));
  await writeFile(path.join(folder, 'stray.txt'), strayByte);
  for (const [file, { charset, text }] of Object.entries(oldFiles))
    await writeFile(path.join(folder, 'old', file), encoded(text, charset));
}

/** Writes a digit before the first paragraph, as a person does, and saves. */
async function typeAndSave(window: EditorWindow): Promise<void> {
  await window.focusEditor();
  await window.moveCursor(3, 1);
  await window.page.keyboard.type('1');
  await window.page.keyboard.press('Control+S');
  await window.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/** Waits until a file on the disk has exactly these bytes. */
async function expectBytes(file: string, bytes: Buffer): Promise<void> {
  for (const deadline = Date.now() + waitMs; ; ) {
    const found = await readFile(path.join(folder, file));
    if (found.equals(bytes)) return;
    if (Date.now() > deadline) assert.deepEqual(found, bytes, file);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
