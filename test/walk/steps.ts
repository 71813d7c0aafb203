import { makeScratchFolder } from '../host/temporary-folder';
import type { EditorWindow } from './editor-window';
import { encodingSteps } from './encoding-steps';
import type { Step } from './step';

const damagedTitle = 'â€“';
const documents = 'Documents';
const entities = 'Entities';
const findings = 'Findings';

export const steps: readonly Step[] = [
  {
    name: 'window-ready',
    run: (window) => window.waitUntilReady(),
  },
  {
    name: 'documents-by-folder',
    async run(window) {
      await window.openContainer('Seedbed');
      await window.viewRow(documents, 'courier').waitFor();
      await window.viewRow(findings, 'mojibake').waitFor();
    },
  },
  {
    name: 'document-opened-from-the-tree',
    async run(window) {
      await window.unfold(documents, 'web');
      await window.openRow(documents, 'a week', 'tourism-board.txt');
      await window.waitForText(damagedTitle);
    },
  },
  {
    name: 'hover-over-damaged-text',
    async run(window) {
      await window.focusEditor();
      await window.placeAt(damagedTitle);
      await window.movePointerAway();
      const hover = await window.openHover();
      await hover.getByText('UTF-8').first().waitFor();
    },
  },
  {
    name: 'lightbulb',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.placeAt(damagedTitle);
      await window.openCodeActions('Fix all ‘mojibake’ in this file');
    },
  },
  {
    name: 'fix-applied',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.applyCodeAction('Fix all ‘mojibake’ in this file');
      await window.waitForText(damagedTitle, false);
    },
  },
  {
    name: 'fix-undone',
    async run(window) {
      await window.page.keyboard.press('Control+Z');
      await window.waitForText(damagedTitle);
    },
  },
  {
    name: 'problems-panel',
    async run(window) {
      const panel = await window.openProblems();
      await panel.getByText('invalid-utf8').first().waitFor();
    },
  },
  {
    name: 'documents-by-month',
    async run(window) {
      await window.page.keyboard.press('Control+Shift+M');
      await window.runCommand('Seedbed: Group by Month');
      await window.viewRow(documents, '2024-03').waitFor();
    },
  },
  {
    name: 'documents-by-severity',
    async run(window) {
      await window.runCommand('Seedbed: Group by Worst Severity');
      await window.viewRow(documents, 'Errors').waitFor();
    },
  },
  {
    name: 'documents-by-source',
    async run(window) {
      await window.runCommand('Seedbed: Group by Source');
      await window.viewRow(documents, 'No source').waitFor();
    },
  },
  {
    name: 'documents-filtered',
    async run(window) {
      await window.runCommand('Seedbed: Group by Folder');
      await filterDocuments(window, 'ferry');
      await window.viewRow(documents, 'erry').waitFor();
      await window.viewRow(documents, 'languages').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'documents-filtered-to-nothing',
    async run(window) {
      await clearFilter(window);
      await filterDocuments(window, 'no document has this');
      await window.view(documents).getByText('No document matches the filter.').waitFor();
    },
  },
  {
    name: 'documents-expanded',
    async run(window) {
      await window.view(documents).getByRole('button', { name: 'Clear Filter' }).last().click();
      await window.viewRow(documents, 'courier').waitFor();
      await window.runCommand('Seedbed: Expand All Documents');
      await window.viewRow(documents, 'notices.txt').waitFor();
    },
  },
  {
    name: 'entity-unfolded-to-a-mention',
    async run(window) {
      await collapse(window, documents);
      await window.unfold(entities, 'People');
      await window.unfoldFirstChild(entities, 2);
      await window.unfoldFirstChild(entities, 3);
      await window.view(entities).locator('.monaco-list-row', { hasText: 'line ' }).first().waitFor();
    },
  },
  {
    name: 'mention-opened',
    async run(window) {
      const mention = window.view(entities).locator('.monaco-list-row', { hasText: 'line ' }).first();
      await mention.click();
      await window.page.locator('.editor-group-container.active .selected-text').first().waitFor();
    },
  },
  {
    name: 'findings-by-rule',
    async run(window) {
      await collapse(window, entities);
      await window.unfold(findings, 'mojibake');
      await window.unfoldFirstChild(findings, 2);
      await window.view(findings).locator('.monaco-list-row', { hasText: 'line ' }).first().waitFor();
    },
  },
  {
    name: 'refactor-preview',
    async run(window) {
      const row = await window.focusRow(findings, 'missing-end');
      await row.hover();
      await row.locator('[aria-label^="Fix All of This Rule"]').first().click();
      await applyButton(window).waitFor();
    },
  },
  {
    name: 'refactor-applied',
    async run(window) {
      await applyButton(window).click();
      await window.viewRow(findings, 'missing-end').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'language-status',
    async run(window) {
      await window.page.locator('.statusbar-item[id*="languageStatus"] a').first().click();
      await window.page.getByText('Show Corpus').waitFor();
    },
  },
  {
    name: 'typo-in-corpus-yaml',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.runCommand('Seedbed: Open corpus.yaml');
      await window.page.locator('.tab.active', { hasText: 'corpus.yaml' }).waitFor();
      await window.focusEditor();
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.type('exlude: []\n');
      await window.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
      await window.moveCursor((await window.visibleText()).trimEnd().split('\n').length, 3);
      const hover = await window.openHover();
      await hover.getByText('exclude').first().waitFor();
    },
  },
  {
    name: 'completion-in-corpus-yaml',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.runCommand('File: Revert File');
      await window.page.keyboard.press('Control+End');
      await window.openSuggestions();
    },
  },
  {
    name: 'warning-before-a-save-that-loses-bytes',
    async run(window) {
      await window.page.keyboard.press('Escape');
      await window.quickOpen('cafe-guide.txt');
      await window.focusEditor();
      await window.page.locator('.squiggly-error').first().waitFor();
      await window.page.keyboard.type('x');
      await window.page.locator('.notification-toast', { hasText: 'not UTF-8' }).waitFor();
    },
  },
  {
    name: 'fixed-on-disk',
    async run(window) {
      await window.page
        .locator('.notification-toast')
        .getByRole('button', { name: 'Undo and Fix on Disk' })
        .click();
      await window.page.locator('.notification-toast', { hasText: 'on disk' }).waitFor();
      await window.waitForText('café');
    },
  },
  ...encodingSteps,
  {
    name: 'folder-without-documents',
    async run(window) {
      const empty = await makeScratchFolder('empty');
      await window.openFolder(empty.path);
      await window.openContainer('Seedbed');
      await window.view(documents).getByRole('button', { name: 'Make a Corpus Here' }).waitFor();
    },
  },
  {
    name: 'corpus-made',
    async run(window) {
      await window.view(documents).getByRole('button', { name: 'Make a Corpus Here' }).click();
      await window.waitForText('include:');
      await window.view(documents).getByText('includes no files yet').waitFor();
    },
  },
  {
    name: 'no-folder',
    async run(window) {
      await window.openFolder();
      await window.openContainer('Seedbed');
      await window.view(documents).getByRole('button', { name: 'Open Folder' }).waitFor();
    },
  },
];

function applyButton(window: EditorWindow) {
  return window.page.locator('.part.panel').getByRole('button', { name: 'Apply' });
}

async function filterDocuments(window: EditorWindow, filter: string): Promise<void> {
  await window.runCommand('Seedbed: Filter Documents');
  await window.quickInput().fill(filter);
  await window.page.keyboard.press('Enter');
}

async function clearFilter(window: EditorWindow): Promise<void> {
  await window.runCommand('Seedbed: Clear Filter of Documents');
}

/** Folds a view away, so that the others have room. */
async function collapse(window: EditorWindow, view: string): Promise<void> {
  await window.view(view).locator('.pane-header').click();
}
