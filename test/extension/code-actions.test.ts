import { strict as assert } from 'node:assert';
import { CodeActionKind, commands, window, workspace } from 'vscode';
import { applyCodeAction, codeActionsAt, findCodeAction, rangeOfText } from './support/edits';
import {
  cleanUp,
  eventually,
  expectRules,
  keepFile,
  readText,
  seedbed,
  uriOf,
  writeFile,
} from './support/window';

const damaged = [
  'date 14 March 2024',
  '',
  'The cafÃ© by the bridge was closed, and donâ€™t ask why.  ',
  '',
  'Somebody left the the door open, so the cafÃ© is cold.',
  '',
  'END',
  '',
].join('\n');
const rules = [
  'noncanonical-date-header',
  'mojibake',
  'mojibake',
  'mojibake',
  'trailing-whitespace',
  'doubled-word',
];

describe('code actions', () => {
  before(seedbed);
  keepFile('city/corpus.yaml');
  afterEach(cleanUp);

  let files = 0;

  async function openDamaged() {
    files += 1;
    const uri = writeFile(`city/damaged-${files}.txt`, damaged);
    const { document } = await window.showTextDocument(uri);
    await expectRules(uri, rules);
    return { uri, document };
  }

  it('mends the finding at hand and nothing else; undo brings the text back', async () => {
    const { uri, document } = await openDamaged();
    const action = await findCodeAction(uri, rangeOfText(document, 'donâ€™t'), /^Replace|^Read|’/);
    assert.equal(action.isPreferred, true);
    await applyCodeAction(action);
    assert.equal(document.getText(), damaged.replace('donâ€™t', 'don’t'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), damaged);
  });

  it('mends all of a rule in the file', async () => {
    const { uri, document } = await openDamaged();
    await applyCodeAction(
      await findCodeAction(uri, rangeOfText(document, 'donâ€™t'), /^Fix all ‘mojibake’ in this file \(3\)/),
    );
    assert.equal(document.getText(), damaged.replaceAll('cafÃ©', 'café').replace('donâ€™t', 'don’t'));
  });

  it('mends all that is safe in the file, and leaves suggestions', async () => {
    const { uri, document } = await openDamaged();
    await applyCodeAction(
      await findCodeAction(
        uri,
        rangeOfText(document, 'donâ€™t'),
        /^Fix all safe problems in this file \(5\)/,
      ),
    );
    assert.equal(
      document.getText(),
      damaged
        .replace('14 March 2024', '2024-03-14')
        .replaceAll('cafÃ©', 'café')
        .replace('donâ€™t', 'don’t')
        .replace('why.  ', 'why.'),
    );
    await expectRules(uri, ['doubled-word']);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), damaged);
  });

  it('mends all that is safe as source.fixAll.seedbed', async () => {
    const { uri, document } = await openDamaged();
    const kind = CodeActionKind.SourceFixAll.append('seedbed');
    const [action, ...others] = await codeActionsAt(uri, rangeOfText(document, damaged), kind);
    assert.ok(action);
    assert.deepEqual(others, []);
    await applyCodeAction(action);
    await expectRules(uri, ['doubled-word']);
  });

  it('offers a reading of its own for each meaning of an ambiguous date', async () => {
    const uri = writeFile('city/ambiguous.txt', 'date 03/04/2023\n\nThe ferry came late.\n\nEND\n');
    const { document } = await window.showTextDocument(uri);
    const actions = await eventually(async () => {
      const found = await codeActionsAt(uri, rangeOfText(document, '03/04/2023'));
      const readings = found.filter(({ title }) => /2023-0[34]-0[34]/.test(title));
      assert.equal(readings.length, 2, found.map(({ title }) => title).join(' | '));
      return readings;
    });
    await applyCodeAction(actions.find(({ title }) => title.includes('2023-04-03'))!);
    assert.equal(document.lineAt(0).text, 'date 2023-04-03');
  });

  it('writes an ignored finding into the baseline, and nothing into the document', async () => {
    const uri = writeFile('archive/ignored.txt', 'date 1931-05-03\n\nThe board left the the hall.\n\nEND\n');
    const { document } = await window.showTextDocument(uri);
    await expectRules(uri, ['doubled-word']);
    await applyCodeAction(
      await findCodeAction(uri, rangeOfText(document, 'the the'), /^Ignore this finding/),
    );
    await expectRules(uri, []);
    assert.equal(document.isDirty, false);
    const [baseline] = await workspace.findFiles('**/*baseline*');
    assert.ok(baseline, 'there is no baseline file');
    assert.match((await workspace.openTextDocument(baseline)).getText(), /doubled-word/);
    await workspace.fs.delete(baseline);
    await expectRules(uri, ['doubled-word']);
  });

  it('turns a rule off for the corpus in corpus.yaml, whose comments stay', async () => {
    const { uri, document } = await openDamaged();
    const before = readText('city/corpus.yaml');
    await applyCodeAction(
      await findCodeAction(uri, rangeOfText(document, 'the the'), /^Turn ‘doubled-word’ off for the corpus/),
    );
    await expectRules(uri, rules.slice(0, -1));
    await expectRules(uriOf('city/council/tram.txt'), []);
    const after = readText('city/corpus.yaml');
    assert.match(after, /doubled-word: off/);
    for (const line of before.split('\n')) assert.ok(after.includes(line), `lost: ${line}`);
  });

  it('turns a rule off for one file only', async () => {
    const { uri, document } = await openDamaged();
    await applyCodeAction(
      await findCodeAction(uri, rangeOfText(document, 'the the'), /^Turn ‘doubled-word’ off for this file/),
    );
    await expectRules(uri, rules.slice(0, -1));
    await expectRules(uriOf('city/council/tram.txt'), ['doubled-word']);
  });
});
