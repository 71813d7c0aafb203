import { strict as assert } from 'node:assert';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import {
  type CompletionList,
  commands,
  type Hover,
  type MarkdownString,
  Position,
  window,
  workspace,
} from 'vscode';
import { rangeOfText } from './support/edits';
import {
  cleanUp,
  eventually,
  expectRules,
  keepFile,
  onDisk,
  problemsOf,
  readText,
  seedbed,
  uriOf,
  writeFile,
} from './support/window';

describe('corpus.yaml', () => {
  const uri = () => uriOf('archive/corpus.yaml');
  before(seedbed);
  afterEach(cleanUp);
  keepFile('archive/corpus.yaml');

  it('gets a diagnostic at a key that does not exist, with a suggestion, open or not', async () => {
    writeFileSync(onDisk('archive/corpus.yaml'), 'name: Archive\ninclude:\n  - "**/*.txt"\nexlude: []\n');
    const [problem] = await eventually(() => {
      const found = problemsOf(uri());
      assert.equal(found.length, 1);
      return found;
    });
    assert.equal(problem!.line, 4);
    assert.match(problem!.message, /exclude/);
  });

  it('is checked while it is typed', async () => {
    const { document } = await window.showTextDocument(uri());
    const editor = window.activeTextEditor!;
    await editor.edit((edit) =>
      edit.insert(new Position(document.lineCount, 0), 'rules:\n  mojibake: loud\n'),
    );
    await eventually(() => assert.equal(problemsOf(uri()).length, 1));
  });

  it('completes keys, rules and severities, and explains them', async () => {
    const { document } = await window.showTextDocument(uri());
    const editor = window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new Position(document.lineCount, 0), 'rules:\n  moj'));
    const end = document.lineAt(document.lineCount - 1).range.end;
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri(),
      end,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('mojibake'), labels.join());
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      uri(),
      rangeOfText(document, 'include').start,
    );
    const shown = hovers.flatMap(({ contents }) => contents as MarkdownString[]).map(({ value }) => value);
    assert.match(shown.join('\n'), /files/i);
  });

  it('applies as soon as it is saved: what it leaves out has no problems', async () => {
    const left = writeFile('archive/left.txt', 'date 1931-05-05\n\nThe board left the the hall.\n\nEND\n');
    await expectRules(left, ['doubled-word']);
    writeFileSync(
      onDisk('archive/corpus.yaml'),
      `${readText('archive/corpus.yaml')}exclude:\n  - left.txt\n`,
    );
    await expectRules(left, []);
  });

  it('is made in a folder that has none, and makes a corpus of it', async () => {
    const made = onDisk('loose/corpus.yaml');
    try {
      const shopping = uriOf('loose/list.txt');
      writeFile('loose/list.txt', 'Buy bread for the the printer and the ink.\n');
      await commands.executeCommand('seedbed.createCorpus', uriOf('loose'));
      assert.ok(existsSync(made));
      assert.match(readText('loose/corpus.yaml'), /^name: loose$/m);
      await eventually(() =>
        assert.ok(problemsOf(shopping).some(({ rule }) => rule === 'missing-date-header')),
      );
      assert.deepEqual(problemsOf(uriOf('loose/corpus.yaml')), []);
      assert.match(window.activeTextEditor?.document.uri.path ?? '', /loose\/corpus\.yaml$/);
      await commands.executeCommand('seedbed.createCorpus', uriOf('loose'));
      assert.match(readText('loose/corpus.yaml'), /^name: loose$/m);
    } finally {
      rmSync(made, { force: true });
    }
    const gone = uriOf('loose/list.txt');
    await eventually(() => assert.deepEqual(problemsOf(gone), []));
    await workspace.fs.stat(uriOf('loose/shopping.txt'));
  });
});
