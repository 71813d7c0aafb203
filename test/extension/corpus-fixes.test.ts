import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { commands, Position, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { findCodeAction, rangeOfText } from './support/edits';
import {
  cleanUp,
  eventually,
  expectRules,
  keepFile,
  onDisk,
  readBytes,
  rulesOf,
  seedbed,
  uriOf,
  writeFile,
} from './support/window';

/** VS Code gathers what happens to a file, and does not tell of one that is replaced and deleted in one breath. */
const watcherPauseMs = 600;

const dated = (title: string, text: string) => `date 14 March 2024\ntitle: ${title}\n\n${text}\n\nEND\n`;
const badByte = Buffer.concat([
  Buffer.from('date 2024-03-20\n\nThe café of Zoë and the bakery of Åsa were naïve to close. The caf'),
  Buffer.of(0xe9),
  Buffer.from(' stays.  \n\nEND\n'),
]);

describe('fixes over a corpus', () => {
  before(seedbed);
  afterEach(async () => {
    await delay(watcherPauseMs);
    await cleanUp();
  });
  keepFile('city/council/budget.txt');
  keepFile('city/notices.txt');

  it('mends every file, open or not, as one change that one undo takes back', async () => {
    const open = writeFile('city/fix/open.txt', dated('Open', 'The ferry came late.  '));
    const closed = writeFile('city/fix/closed.txt', dated('Closed', 'The tram came late.'));
    const { document } = await window.showTextDocument(open);
    await expectRules(open, ['noncanonical-date-header', 'trailing-whitespace']);
    await expectRules(closed, ['noncanonical-date-header']);
    const before = document.getText();
    const budget = readBytes('city/council/budget.txt');
    const fixed = await fixCorpus('city');
    assert.ok(fixed >= 3, `${fixed} fixed`);
    for (const uri of [open, closed, uriOf('city/council/budget.txt')])
      await eventually(() => assert.equal(rulesOf(uri).includes('noncanonical-date-header'), false));
    assert.equal(
      document.getText(),
      before.replace('14 March 2024', '2024-03-14').replace('late.  ', 'late.'),
    );
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await expectRules(closed, ['noncanonical-date-header']);
    await saveAll();
    assert.deepEqual(readBytes('city/council/budget.txt'), budget);
  });

  it('mends one rule only', async () => {
    const uri = writeFile('city/fix/one-rule.txt', dated('One rule', 'The ferry came late.  '));
    await expectRules(uri, ['noncanonical-date-header', 'trailing-whitespace']);
    await fixCorpus('city', 'trailing-whitespace');
    await expectRules(uri, ['noncanonical-date-header']);
  });

  it('leaves the other corpus of the window alone', async () => {
    const uri = writeFile('archive/other.txt', dated('Other', 'The ferry came late.  '));
    await expectRules(uri, ['noncanonical-date-header', 'trailing-whitespace']);
    await fixCorpus('city');
    await expectRules(uri, ['noncanonical-date-header', 'trailing-whitespace']);
    assert.equal(readBytes('archive/other.txt').toString(), dated('Other', 'The ferry came late.  '));
  });

  describe('on disk', () => {
    const fixFile = (uri: Uri) =>
      commands.executeCommand<number>('seedbed.fixFile', { uri: uri.toString(), scope: 'file' });

    it('keeps every byte that no fix names, of a file with a byte that is not UTF-8', async () => {
      const uri = writeFile('city/fix/bytes.txt', badByte);
      const { document } = await window.showTextDocument(uri);
      await expectRules(uri, ['invalid-utf8', 'trailing-whitespace']);
      await fixFile(uri);
      await eventually(() =>
        assert.deepEqual(
          readBytes('city/fix/bytes.txt').toString('latin1'),
          badByte.toString('latin1').replace('stays.  ', 'stays.'),
        ),
      );
      await eventually(() => assert.match(document.getText(), /stays\.\n/, 'the editor did not reload'));
      assert.equal(document.isDirty, false);
      await expectRules(uri, ['invalid-utf8']);
    });

    it('takes a byte order mark away', async () => {
      const uri = writeFile('city/fix/bom.txt', '\ufeffdate 2024-03-20\n\nThe ferry came late.\n\nEND\n');
      await expectRules(uri, ['bom']);
      await fixFile(uri);
      await expectRules(uri, []);
      assert.equal(
        readBytes('city/fix/bom.txt').toString(),
        'date 2024-03-20\n\nThe ferry came late.\n\nEND\n',
      );
    });

    it('unifies line breaks', async () => {
      const uri = writeFile(
        'city/fix/breaks.txt',
        'date 2024-03-20\r\n\r\nThe ferry came late.\n\r\nEND\r\n',
      );
      await window.showTextDocument(uri);
      await expectRules(uri, ['mixed-line-endings']);
      await fixFile(uri);
      await expectRules(uri, []);
      assert.equal(
        readBytes('city/fix/breaks.txt').toString(),
        'date 2024-03-20\r\n\r\nThe ferry came late.\r\n\r\nEND\r\n',
      );
    });

    it('refuses a file with unsaved changes', async () => {
      const uri = writeFile('city/fix/dirty.txt', badByte);
      const { document } = await window.showTextDocument(uri);
      await expectRules(uri, ['invalid-utf8', 'trailing-whitespace']);
      const action = await findCodeAction(uri, rangeOfText(document, '.  '), /white space|Remove|Delete/i);
      const typing = new WorkspaceEdit();
      typing.insert(uri, new Position(2, 0), 'X');
      await workspace.applyEdit(typing);
      assert.ok(action.command, 'the fix is not made on disk');
      await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      assert.deepEqual(readBytes('city/fix/dirty.txt'), badByte);
    });

    it('refuses a fix that is stale', async () => {
      const uri = writeFile('city/fix/stale.txt', badByte);
      const { document } = await window.showTextDocument(uri);
      await expectRules(uri, ['invalid-utf8', 'trailing-whitespace']);
      const action = await findCodeAction(uri, rangeOfText(document, '.  '), /white space|Remove|Delete/i);
      const changed = Buffer.from(badByte.toString('latin1').replace('The caf', 'A caf'), 'latin1');
      writeFileSync(onDisk('city/fix/stale.txt'), changed);
      assert.ok(action.command, 'the fix is not made on disk');
      await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      assert.deepEqual(readBytes('city/fix/stale.txt'), changed);
      await eventually(() => assert.match(document.getText(), /A caf/, 'the editor did not reload'));
    });
  });

  function fixCorpus(folder: string, rule?: string): Promise<number> {
    const target = { uri: uriOf(folder).toString(), scope: 'corpus', ...(rule && { rule }) };
    return Promise.resolve(commands.executeCommand<number>('seedbed.fixCorpus', target, { preview: false }));
  }

  async function saveAll(): Promise<void> {
    for (const document of workspace.textDocuments) if (document.isDirty) await document.save();
  }
});
