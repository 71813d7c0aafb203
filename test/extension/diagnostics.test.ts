import { strict as assert } from 'node:assert';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import {
  commands,
  DiagnosticSeverity,
  DiagnosticTag,
  languages,
  Range,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  cleanUp,
  eventually,
  expectRules,
  onDisk,
  problemsOf,
  rulesOf,
  seedbed,
  uriOf,
  writeFile,
} from './support/window';

const doubled = 'date 2024-03-20\n\nThe ferry left the the quay.\n\nEND\n';

describe('diagnostics', () => {
  before(seedbed);
  afterEach(cleanUp);

  it('lists the problems of files that nobody opened, of both corpora', async () => {
    await expectRules(uriOf('city/council/tram.txt'), ['doubled-word']);
    await expectRules(uriOf('city/notices.txt'), ['missing-end', 'doubled-word']);
    assert.deepEqual(rulesOf(uriOf('archive/harbour.txt')), []);
    const unopened = ['city/council/tram.txt', 'city/notices.txt'].map((file) => uriOf(file).toString());
    assert.ok(workspace.textDocuments.every(({ uri }) => !unopened.includes(uri.toString())));
  });

  it('says nothing of excluded files, not even of open ones', async () => {
    const excluded = uriOf('city/drafts/unfinished.txt');
    const { document } = await window.showTextDocument(excluded);
    await eventually(() => assert.equal(document.languageId, 'seed'));
    const included = writeFile('city/beside.txt', doubled);
    await window.showTextDocument(included);
    await expectRules(included, ['doubled-word']);
    assert.deepEqual(problemsOf(excluded), []);
  });

  it('gives a finding its place, its severity and its rule’s page', async () => {
    const uri = uriOf('city/council/tram.txt');
    await expectRules(uri, ['doubled-word']);
    const [finding] = languages.getDiagnostics(uri);
    assert.ok(finding);
    assert.ok(finding.range.isEqual(new Range(4, 72, 4, 79)), JSON.stringify(finding.range));
    assert.equal(finding.severity, DiagnosticSeverity.Information);
    assert.ok(typeof finding.code === 'object');
    assert.match(finding.code.target.path, /docs\/rules\/doubled-word\.md$/);
  });

  it('finds a file that is made later, and forgets one that is deleted', async () => {
    const uri = writeFile('city/later.txt', doubled);
    await expectRules(uri, ['doubled-word']);
    rmSync(uri.fsPath);
    await expectRules(uri, []);
  });

  it('moves problems with a file that is renamed', async () => {
    const before = writeFile('city/before.txt', doubled);
    await expectRules(before, ['doubled-word']);
    renameSync(before.fsPath, onDisk('city/after.txt'));
    const after = writeFile('city/after.txt', doubled);
    await expectRules(after, ['doubled-word']);
    await expectRules(before, []);
  });

  it('moves problems with a folder that is renamed, and forgets a folder that is deleted', async () => {
    const before = writeFile('city/desk/inner/one.txt', doubled);
    await expectRules(before, ['doubled-word']);
    renameSync(onDisk('city/desk'), onDisk('city/bureau'));
    const after = uriOf('city/bureau/inner/one.txt');
    await expectRules(after, ['doubled-word']);
    await expectRules(before, []);
    rmSync(onDisk('city/bureau'), { recursive: true });
    await expectRules(after, []);
  });

  it('forgets the problems of a file that is deleted while it is open', async () => {
    const uri = writeFile('city/open.txt', doubled);
    await commands.executeCommand('vscode.open', uri);
    await expectRules(uri, ['doubled-word']);
    rmSync(uri.fsPath);
    await cleanUp();
    await expectRules(uri, []);
  });

  it('shows what the buffer says while it is dirty, and what the disk says when it is reverted', async () => {
    const uri = writeFile('city/buffer.txt', doubled);
    const { document } = await window.showTextDocument(uri);
    await expectRules(uri, ['doubled-word']);
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(2, 15, 2, 19), '');
    await workspace.applyEdit(edit);
    assert.equal(document.lineAt(2).text, 'The ferry left the quay.');
    await expectRules(uri, []);
    await cleanUpEditorsOnly();
    await expectRules(uri, ['doubled-word']);
  });

  it('reads a file again that another program changed, open or not', async () => {
    const uri = writeFile('city/changed.txt', doubled);
    await expectRules(uri, ['doubled-word']);
    writeFileSync(uri.fsPath, doubled.replace('the the', 'the'));
    await expectRules(uri, []);
    await window.showTextDocument(uri);
    writeFileSync(uri.fsPath, doubled);
    await expectRules(uri, ['doubled-word']);
  });

  it('checks a document that lies in no corpus when it is open', async () => {
    const uri = writeFile('loose/lonely.seed', doubled);
    await expectRules(uri, ['doubled-word']);
    const untitled = await workspace.openTextDocument({ language: 'seed', content: doubled });
    await expectRules(untitled.uri, ['doubled-word']);
  });

  it('fades text that can go', async () => {
    const uri = writeFile('city/faded.txt', 'date 2024-03-20\n\nThe ferry came late.  \n\nEND\n');
    await expectRules(uri, ['trailing-whitespace']);
    assert.deepEqual(languages.getDiagnostics(uri)[0]?.tags, [DiagnosticTag.Unnecessary]);
  });

  async function cleanUpEditorsOnly() {
    await eventually(async () => {
      for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
        await window.showTextDocument(document);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      assert.ok(workspace.textDocuments.every(({ isDirty }) => !isDirty));
    });
  }
});
