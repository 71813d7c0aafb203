import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const readyTimeoutMs = 60_000;
const stepTimeoutMs = 15_000;
const settleMs = 350;
const attemptTimeoutMs = 2500;
const attempts = 5;
const longestMenu = 50;
const longestList = 80;
const pollMs = 100;

/** A window of the editor, driven as a person would: by keyboard and mouse, looking at what it shows. */
export class EditorWindow {
  constructor(
    readonly page: Page,
    private readonly pictureFolder: string,
    /** Loads the window again with a folder, or with none. */
    readonly openFolder: (folder?: string) => Promise<void>,
  ) {
    page.setDefaultTimeout(stepTimeoutMs);
  }

  /** Waits until the window shows the files of its folder. */
  async waitUntilReady(): Promise<void> {
    const firstFile = this.page.locator('.explorer-viewlet .monaco-list-row').first();
    await firstFile.waitFor({ timeout: readyTimeoutMs });
  }

  /** Runs a command of the palette by its whole title, category included. */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** Opens a file by its name. */
  async quickOpen(fileName: string): Promise<void> {
    await this.pick('Control+P', fileName, fileName);
    await this.page.locator('.tab.active', { hasText: fileName }).first().waitFor();
  }

  /** Shows a view container of the activity bar, and gives its side bar. */
  async openContainer(title: string): Promise<Locator> {
    await this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first().click();
    const sideBar = this.page.locator('.part.sidebar');
    await sideBar.locator('.composite.title', { hasText: title }).waitFor();
    return sideBar;
  }

  /** A row of the side bar's trees that contains a text. */
  sideBarRow(text: string): Locator {
    return this.page.locator('.part.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
  }

  /** The part of the side bar that shows a view, whose header has the title. */
  view(title: string): Locator {
    return this.page.locator('.part.sidebar .split-view-view', {
      has: this.page.locator(`.pane-header[aria-label^="${title}"]`),
    });
  }

  /** A row of a view that contains a text. */
  viewRow(view: string, text: string): Locator {
    return this.view(view).locator('.monaco-list-row', { hasText: text }).first();
  }

  /** Moves the keyboard focus of a view to the first row that contains a text, from the top. */
  async focusRow(view: string, text: string): Promise<Locator> {
    const row = this.viewRow(view, text);
    await row.waitFor();
    await this.runCommand(`Focus on ${view} View`);
    await this.page.keyboard.press('Home');
    const focused = this.view(view).locator('.monaco-list-row.focused', { hasText: text });
    for (let moves = 0; (await focused.count()) === 0; moves += 1) {
      if (moves === longestList) throw new Error(`no row of ${view} with ‘${text}’ takes the focus`);
      await this.page.keyboard.press('ArrowDown');
    }
    return focused.first();
  }

  /** Unfolds rows, each below the one before; again where the tree was redrawn under the key. */
  async unfold(view: string, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      const unfolded = this.view(view).locator('.monaco-list-row[aria-expanded="true"]', { hasText: text });
      await this.retry(unfolded.first(), async () => {
        const row = await this.focusRow(view, text);
        if ((await row.getAttribute('aria-expanded')) === 'false')
          await this.page.keyboard.press('ArrowRight');
      });
    }
  }

  /** Unfolds the first row below the one that has the focus; `level` counts from one at the roots. */
  async unfoldFirstChild(view: string, level: number): Promise<void> {
    const child = this.view(view).locator(`.monaco-list-row[aria-level="${level}"]`).first();
    await child.waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.view(view).locator(`.monaco-list-row.focused[aria-level="${level}"]`).waitFor();
    await this.page.keyboard.press('ArrowRight');
  }

  /** Opens what a row of a view stands for, by keyboard; its tab has the label. */
  async openRow(view: string, text: string, label: string): Promise<void> {
    await this.focusRow(view, text);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: label }).waitFor();
  }

  async focusEditor(): Promise<void> {
    await this.page.keyboard.press('Control+1');
  }

  /** Selects the first place of a text that the active editor shows. */
  async placeAt(text: string): Promise<void> {
    await this.waitForText(text);
    await this.page.keyboard.press('Control+F');
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** Takes the pointer off everything that would explain itself. */
  async movePointerAway(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    await this.page.mouse.move(width / 2, height - 2);
  }

  /** The text of the active editor's visible lines, as it is drawn. */
  async visibleText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .view-lines').first();
    return ((await lines.innerText()) ?? '').replaceAll('\u00a0', ' ');
  }

  /** Waits until the active editor shows a text, or no longer shows it. */
  async waitForText(text: string, shown = true): Promise<void> {
    for (const deadline = Date.now() + stepTimeoutMs; (await this.visibleText()).includes(text) !== shown; ) {
      if (Date.now() > deadline)
        throw new Error(`the editor ${shown ? 'does not show' : 'still shows'} ‘${text}’`);
      await this.page.waitForTimeout(pollMs);
    }
  }

  /** Shows the Problems panel, and gives it. */
  async openProblems(): Promise<Locator> {
    await this.page.keyboard.press('Control+Shift+M');
    const panel = this.page.locator('.markers-panel');
    await panel.waitFor();
    return panel;
  }

  /** Puts the cursor into the active editor at a line and column, both counted from one. */
  async moveCursor(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.quickInput();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Shows the hover at the cursor, and gives it. */
  async openHover(): Promise<Locator> {
    const shown = this.page.locator('.monaco-resizable-hover:visible .monaco-hover').first();
    await this.retry(shown, async () => {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
    });
    return shown;
  }

  /** Asks for suggestions at the cursor, again where none come: a text that was just put in is not read yet. */
  async openSuggestions(): Promise<void> {
    const first = this.page.locator('.suggest-widget .monaco-list-row').first();
    await this.retry(first, () => this.page.keyboard.press('Control+Space'));
  }

  /**
   * Opens the menu of code actions at the cursor and waits for one by its title; gives the entry. It is asked for by
   * keyboard and again where it does not come: a click brings back the hover, which can swallow the key, and the
   * actions of a new cursor position may not be computed yet.
   */
  async openCodeActions(title: string): Promise<Locator> {
    const entry = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await this.retry(entry, () => this.page.keyboard.press('Control+.'));
    return entry;
  }

  /** Applies a code action at the cursor, by keyboard: the open menu takes no clicks for a moment. */
  async applyCodeAction(title: string): Promise<void> {
    const entry = await this.openCodeActions(title);
    const chosen = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
    for (let moves = 0; (await chosen.count()) === 0 && moves < longestMenu; moves += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await entry.waitFor({ state: 'hidden' });
  }

  /** Picks an entry of a row's menu, by keyboard: a menu that has just opened takes no clicks. */
  async pickFromMenu(row: Locator, title: string): Promise<void> {
    await row.click({ button: 'right' });
    const entry = this.page.locator('.monaco-menu .action-item', { hasText: title }).first();
    await entry.waitFor();
    const chosen = this.page.locator('.monaco-menu .action-item.focused', { hasText: title });
    for (let moves = 0; (await chosen.count()) === 0 && moves < longestMenu; moves += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await entry.waitFor({ state: 'hidden' });
  }

  /** Saves a picture of the window, or of the upper `height` pixels of a part of it, when it has come to rest. */
  async takePicture(name: string, of?: Locator, height?: number): Promise<string> {
    await mkdir(this.pictureFolder, { recursive: true });
    await this.page.waitForTimeout(settleMs);
    const file = path.join(this.pictureFolder, `${name}.png`);
    const box = await of?.boundingBox();
    await this.page.screenshot({
      path: file,
      ...(box && { clip: { ...box, height: Math.min(height ?? box.height, box.height) } }),
    });
    return file;
  }

  quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  private async pick(key: string, text: string, label: string): Promise<void> {
    const input = this.quickInput();
    await this.retry(input, () => this.page.keyboard.press(key));
    await input.fill(text);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  private async retry(wanted: Locator, ask: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      await ask();
      try {
        await wanted.waitFor({ timeout: attemptTimeoutMs });
        return;
      } catch (error) {
        if (attempt === attempts) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }
}
