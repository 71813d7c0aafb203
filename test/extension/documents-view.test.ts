import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { CancellationTokenSource, commands, type MarkdownString, Range, Selection, window } from 'vscode';
import type { SeedbedApi } from '../../src/extension/extension';
import { labelsOf, rowsOf } from './support/trees';
import { cleanUp, eventually, expectRules, seedbed, uriOf, writeFile } from './support/window';

describe('the Documents view', () => {
  let api: SeedbedApi;
  before(async () => {
    api = await seedbed();
    await eventually(async () => assert.deepEqual(await labels('City desk'), ['council', 'notices.txt']));
  });
  afterEach(async () => {
    await commands.executeCommand('seedbed.documents.groupByFolder');
    await commands.executeCommand('seedbed.documents.clearFilter');
    await cleanUp();
  });
  const rows = (...path: string[]) => rowsOf(api.views.documents, ...path);
  const labels = (...path: string[]) => labelsOf(api.views.documents, ...path);

  it('has each corpus of the window, with its number of documents', async () => {
    const corpora = await rows();
    assert.deepEqual(
      corpora
        .slice(0, 2)
        .map(({ label }) => label)
        .sort(),
      ['Archive', 'City desk'],
    );
    assert.match(corpora.find(({ label }) => label === 'City desk')!.description, /^5 documents/);
  });

  it('has folders and files by title, date and number of problems', async () => {
    await expectRules(uriOf('city/council/tram.txt'), ['doubled-word']);
    assert.deepEqual(await labels('City desk'), ['council', 'notices.txt']);
    const [budget, tram] = await rows('City desk', 'council');
    assert.equal(budget!.label, 'The budget passes');
    assert.equal(budget!.description, '2024-03-14 · 1 problem');
    assert.equal(tram!.label, 'Council votes for a tram line');
    assert.equal(tram!.unfolds, false);
    assert.ok(tram!.icon);
    assert.match(tram!.item.accessibilityInformation!.label, /tram line.*2024-03-14.*1 problem/);
  });

  it('unfolds a file with several documents, each with its place', async () => {
    const documents = await rows('City desk', 'notices.txt');
    assert.deepEqual(
      documents.map(({ label, node }) => [label, node.range?.start.line]),
      [
        ['First notice', 0],
        ['Second notice', 8],
        ['Third notice', 14],
      ],
    );
  });

  it('opens a document at its place', async () => {
    const [, second] = await rows('City desk', 'notices.txt');
    const { command } = second!.item;
    await commands.executeCommand(command!.command, ...command!.arguments!);
    const editor = await eventually(() => {
      assert.match(window.activeTextEditor?.document.uri.path ?? '', /notices\.txt$/);
      return window.activeTextEditor!;
    });
    await eventually(() => assert.equal(editor.selection.active.line, 8));
  });

  it('groups by month, by source and by worst severity', async () => {
    await commands.executeCommand('seedbed.documents.groupByMonth');
    assert.deepEqual(await labels('City desk'), ['2024-03', '2024-02', '2024-01']);
    await commands.executeCommand('seedbed.documents.groupBySource');
    assert.deepEqual(await labels('City desk'), ['Harvel Courier', 'Harvel Gazette']);
    assert.deepEqual(await labels('Archive'), ['No source']);
    await commands.executeCommand('seedbed.documents.groupBySeverity');
    assert.deepEqual(await labels('City desk'), ['Warnings', 'Information', 'No problems']);
    assert.deepEqual(await labels('City desk', 'Warnings'), ['Second notice']);
    assert.deepEqual(
      (await rows('City desk')).map(({ icon }) => icon),
      ['warning', 'info', 'pass'],
    );
  });

  it('filters by title, source or path, and says so', async () => {
    await commands.executeCommand('seedbed.documents.filter', 'gazette');
    assert.deepEqual(await labels('City desk'), ['notices.txt']);
    assert.match(api.views.documents.view.description ?? '', /gazette/);
    await commands.executeCommand('seedbed.documents.filter', 'TRAM');
    assert.deepEqual(await labels('City desk', 'council'), ['Council votes for a tram line']);
    await commands.executeCommand('seedbed.documents.filter', 'nothing has this');
    const left = await Promise.all((await labels()).map((corpus) => labels(corpus)));
    assert.deepEqual(left.flat(), []);
    await commands.executeCommand('seedbed.documents.clearFilter');
    assert.equal(api.views.documents.view.description, '');
    assert.equal((await labels('City desk')).length, 2);
  });

  it('shows a file that is made later, and forgets it when it is gone', async () => {
    const uri = writeFile(
      'city/council/later.txt',
      'date 2024-03-21\ntitle: Later\n\nIt came late.\n\nEND\n',
    );
    await eventually(async () => assert.ok((await labels('City desk', 'council')).includes('Later')));
    rmSync(uri.fsPath);
    await eventually(async () => assert.ok(!(await labels('City desk', 'council')).includes('Later')));
  });

  it('follows the title and the problems while somebody types', async () => {
    const uri = writeFile('city/typed.txt', 'date 2024-03-21\ntitle: Before\n\nIt came late.\n\nEND\n');
    const editor = await window.showTextDocument(uri);
    await eventually(async () => assert.ok((await labels('City desk')).includes('Before')));
    await editor.edit((edit) => edit.replace(new Range(1, 7, 1, 13), 'After'));
    await eventually(async () => assert.ok((await labels('City desk')).includes('After')));
  });

  it('selects the document under the cursor of the active editor', async () => {
    await commands.executeCommand('seedbed.documents.focus');
    const editor = await window.showTextDocument(uriOf('city/notices.txt'), {
      selection: new Range(10, 0, 10, 0),
    });
    const selected = (label: string) =>
      eventually(() =>
        assert.deepEqual(
          api.views.documents.view.selection.map((node) => node.label),
          [label],
        ),
      );
    await commands.executeCommand('seedbed.documents.revealActive');
    await selected('Second notice');
    editor.selection = new Selection(0, 0, 0, 0);
    await selected('First notice');
    await window.showTextDocument(uriOf('city/council/tram.txt'));
    await selected('Council votes for a tram line');
  });

  it('expands all', async () => {
    await commands.executeCommand('seedbed.documents.focus');
    await commands.executeCommand('seedbed.documents.expandAll');
    assert.ok(api.views.documents.view.visible);
  });

  it('explains a document in its tooltip', async () => {
    const [tram] = (await rows('City desk', 'council')).slice(1);
    const { token } = new CancellationTokenSource();
    const item = await api.views.documents.resolveTreeItem(tram!.item, tram!.node, token);
    const { value } = item.tooltip as MarkdownString;
    for (const part of ['tram line', 'Harvel Courier', '2024', 'words'])
      assert.ok(value.includes(part), value);
  });

  it('counts errors and warnings in the badge', async () => {
    await eventually(() => assert.equal(api.views.documents.view.badge?.value, 1));
    const uri = writeFile('city/bad.txt', 'date 2024-13-41\n\nIt came late.\n\nEND\n');
    await expectRules(uri, ['malformed-date-header']);
    await eventually(() => assert.equal(api.views.documents.view.badge?.value, 2));
  });

  it('mends the safe problems of a row', async () => {
    const uri = writeFile('city/row.txt', 'date 21 March 2024\ntitle: A row\n\nIt came late.\n\nEND\n');
    await expectRules(uri, ['noncanonical-date-header']);
    const row = await eventually(async () => {
      const found = (await rows('City desk')).find(({ label }) => label === 'A row');
      assert.ok(found);
      return found;
    });
    assert.match(row.item.contextValue ?? '', /\bfixable\b/);
    await commands.executeCommand('seedbed.fixFile', row.node);
    await expectRules(uri, []);
  });
});
