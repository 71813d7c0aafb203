import { strict as assert } from 'node:assert';
import type { CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  APPLY_ON_DISK,
  type ApplyOnDiskParams,
  type ApplyOnDiskResult,
  type ConfigEdit,
  DATE_ORDER,
  FIXES,
  type FixesParams,
  type FixesResult,
  IGNORE,
  RULE_OFF,
  UNDO_ON_DISK,
} from '../../src/server/protocol';
import { positionOf, range, TestClient } from './client';
import { CorpusFolder, EVERY_TEXT, type Files } from './corpus-folder';

const BLANK_RUN = 'date 2024-03-01\n\nThe mill stopped at noon.\n\n\n\nIt rained.\n\nEND\n';
const TWO_DOCUMENTS =
  'date 2024-03-01\n\nThe mill stopped at noon. \n\nEND\n\ndate 2024-03-02\n\nIt rained. \n\nEND\n';
const BASELINE = '.seedbed/baseline.jsonl';
const WHOLE = range(0, 0, 999, 0);

describe('server: editing', () => {
  let folder: CorpusFolder;
  let client: TestClient;

  async function start(files: Files): Promise<void> {
    folder = new CorpusFolder({ 'corpus.yaml': EVERY_TEXT, ...files });
    client = await TestClient.start({ folders: [folder.uri] });
    await client.ready();
  }

  async function open(file: string, text = folder.text(file)): Promise<string> {
    const uri = folder.uriOf(file);
    await client.open(uri, text);
    return uri;
  }

  const fixes = (params: FixesParams) => client.request<FixesResult>(FIXES, params);
  const applyOnDisk = (params: ApplyOnDiskParams) => client.request<ApplyOnDiskResult>(APPLY_ON_DISK, params);
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  describe('code actions', () => {
    it('offers the fix, the rule in file and corpus, all that is safe, and ways to be rid of it, in this order', async () => {
      await start({
        'a.txt': 'date 2024-03-01\n\nThe mill stopped. \n\nIt rained. \n\n\n\nAll day.\n\nEND\n',
      });
      const a = await open('a.txt');
      const actions = await client.codeActions(a, range(2, 17, 2, 17));
      assert.deepEqual(titles(actions), [
        'Remove the white space at the end of the line',
        'Fix all ‘trailing-whitespace’ in this file (2)',
        'Fix all ‘trailing-whitespace’ in the corpus…',
        'Fix all safe problems in this file (3)',
        'Fix all safe problems in the corpus…',
        'Ignore this finding (‘trailing-whitespace’)',
        'Turn ‘trailing-whitespace’ off for this file',
        'Turn ‘trailing-whitespace’ off for the corpus',
      ]);
      assert.equal(actions[0]!.isPreferred, true);
      assert.equal(actions[0]!.diagnostics![0]!.code, 'trailing-whitespace');
      assert.deepEqual(
        actions.map(({ command }) => command?.command),
        [
          undefined,
          undefined,
          'seedbed.fixCorpus',
          undefined,
          'seedbed.fixCorpus',
          'seedbed.ignoreFinding',
          'seedbed.turnRuleOff',
          'seedbed.turnRuleOff',
        ],
      );
      await client.apply(actions[0]!);
      assert.match(client.documents.get(a)!.getText(), /stopped\.\n\nIt rained\. \n/);
    });

    it('applies all of a rule and all that is safe', async () => {
      await start({
        'a.txt': 'date 2024-03-01\n\nThe mill stopped. \n\nIt rained. \n\n\n\nAll day.\n\nEND\n',
      });
      const a = await open('a.txt');
      const byTitle = async (start: string) =>
        (await client.codeActions(a, range(2, 17, 2, 17))).find(({ title }) => title.startsWith(start))!;
      const all = await byTitle('Fix all safe problems in this file');
      await client.apply(await byTitle('Fix all ‘trailing'));
      assert.equal(
        client.documents.get(a)!.getText(),
        'date 2024-03-01\n\nThe mill stopped.\n\nIt rained.\n\n\n\nAll day.\n\nEND\n',
      );
      await assert.rejects(client.resolve(all), /has changed since/);
      const again = await client.codeActions(a, range(5, 0, 5, 0));
      await client.apply(again.find(({ title }) => title.startsWith('Fix all safe problems in this file'))!);
      assert.deepEqual(await client.rulesInDocument(a), []);
    });

    it('refuses a fix for another text than the one it was offered for', async () => {
      await start({ 'a.txt': BLANK_RUN });
      const a = await open('a.txt');
      const [fix] = await client.codeActions(a, range(4, 0, 4, 0));
      await client.change(a, 'x', range(2, 0, 2, 0));
      await assert.rejects(client.resolve(fix!), /has changed since/);
    });

    it('refuses a fix for a file that changed on disk while nobody had it open', async () => {
      await start({ 'a.txt': BLANK_RUN });
      const [fix] = await client.codeActions(folder.uriOf('a.txt'), range(4, 0, 4, 0));
      folder.write('a.txt', `${BLANK_RUN}\n`);
      await assert.rejects(client.resolve(fix!), /has changed since/);
    });

    it('fixes on save what is safe and can be typed, and nothing that is a suggestion', async () => {
      await start({ 'a.txt': '\ufeffdate 2024-03-01\n\nThe the mill stopped. \n\nEND\n' });
      const a = await open('a.txt', folder.text('a.txt').slice(1));
      const actions = await client.codeActions(a, WHOLE, ['source.fixAll']);
      assert.deepEqual(
        actions.map(({ title, kind }) => [title, kind]),
        [['Fix all safe problems', 'source.fixAll.seedbed']],
      );
      await client.apply(actions[0]!);
      assert.equal(client.documents.get(a)!.getText(), 'date 2024-03-01\n\nThe the mill stopped.\n\nEND\n');
      assert.deepEqual(await client.codeActions(a, WHOLE, ['source.fixAll']), []);
      assert.deepEqual(await client.codeActions(a, WHOLE, ['refactor']), []);
    });

    for (const [rule, bytes, shown] of [
      ['bom', Buffer.from(`\ufeff${BLANK_RUN}`), BLANK_RUN],
      ['mixed-line-endings', Buffer.from(BLANK_RUN.replace('\n', '\r\n')), BLANK_RUN],
      [
        'invalid-utf8',
        Buffer.from(`date 2024-03-01\n\nÉlodie’s “café” and the cafX closed.\n\nEND\n`).map((byte) =>
          byte === 0x58 ? 0xe9 : byte,
        ),
        `date 2024-03-01\n\nÉlodie’s “café” and the caf\ufffd closed.\n\nEND\n`,
      ],
    ] as const) {
      it(`has ${rule} fixed on disk, and takes it back`, async () => {
        await start({ 'a.txt': bytes });
        const a = await open('a.txt', shown);
        const found = (await client.pullDocument(a)).find(({ code }) => code === rule)!;
        const [fix] = await client.codeActions(a, found.range);
        assert.equal(fix!.command?.command, 'seedbed.fixOnDisk', fix!.title);
        const { written, refused, undo } = await applyOnDisk(
          fix!.command!.arguments![0] as ApplyOnDiskParams,
        );
        assert.deepEqual([written, refused], [[a], []]);
        const after = folder.bytes('a.txt');
        assert.ok(!after.equals(bytes));
        assert.ok(!after.includes(Buffer.from('\ufeff')) && !after.includes(0xe9));
        const undone = await client.request<ApplyOnDiskResult>(UNDO_ON_DISK, undo);
        assert.deepEqual([undone.written, undone.refused], [[a], []]);
        assert.ok(folder.bytes('a.txt').equals(bytes));
      });
    }

    it('makes every fix on disk where the editor would change other bytes by saving', async () => {
      const bytes = Buffer.from('date 2024-03-01\n\nÉlodie’s “café” and the cafX closed. \n\nEND\n').map(
        (byte) => (byte === 0x58 ? 0xe9 : byte),
      );
      await start({ 'a.txt': bytes });
      const a = await open('a.txt', Buffer.from(bytes).toString('utf8'));
      const line = positionOf(client.documents.get(a)!.getText(), 'closed.').line;
      const actions = await client.codeActions(a, range(line, 0, line, 99));
      const fix = actions.find(({ title }) => title.startsWith('Remove the white space'))!;
      assert.equal(fix.command?.command, 'seedbed.fixOnDisk');
      await applyOnDisk(fix.command!.arguments![0] as ApplyOnDiskParams);
      const expected = Buffer.from(bytes);
      const space = expected.indexOf(' \n');
      assert.ok(
        folder
          .bytes('a.txt')
          .equals(Buffer.concat([expected.subarray(0, space), expected.subarray(space + 1)])),
      );
      await client.change(a, folder.bytes('a.txt').toString('utf8'));
      const { files } = await fixes({ uri: a, scope: 'file' });
      assert.deepEqual(files, []);
    });

    it('offers nothing about a corpus where there is none', async () => {
      await start({});
      const lone = new CorpusFolder({ 'lone.seed': BLANK_RUN });
      const uri = lone.uriOf('lone.seed');
      await client.open(uri, BLANK_RUN);
      const actions = await client.codeActions(uri, range(4, 0, 4, 0));
      assert.ok(actions.length >= 2);
      for (const title of titles(actions)) assert.doesNotMatch(title, /corpus|Ignore|off/);
      await client.apply(actions[0]!);
      assert.deepEqual(await client.rulesInDocument(uri), []);
      await client.open('untitled:Untitled-1', BLANK_RUN);
      assert.deepEqual(await client.rulesInDocument('untitled:Untitled-1'), ['blank-run']);
      await client.apply((await client.codeActions('untitled:Untitled-1', range(4, 0, 4, 0)))[0]!);
      assert.deepEqual(await client.rulesInDocument('untitled:Untitled-1'), []);
      lone.remove();
    });
  });

  describe('fixes of files and corpora', () => {
    it('gives the edits of a file, a document, a rule and a corpus', async () => {
      await start({ 'a.txt': TWO_DOCUMENTS, 'b.txt': BLANK_RUN, 'c.txt': 'The the end.\n' });
      const a = folder.uriOf('a.txt');
      const inFile = await fixes({ uri: a, scope: 'file' });
      assert.deepEqual(
        inFile.files.map(({ uri, version, fixes: count, onDisk }) => [uri, version, count, onDisk]),
        [[a, null, 2, false]],
      );
      assert.deepEqual(inFile.files[0]!.edits, [
        { range: range(2, 25, 2, 26), newText: '' },
        { range: range(8, 10, 8, 11), newText: '' },
      ]);
      const inDocument = await fixes({ uri: a, scope: 'file', document: 1 });
      assert.deepEqual(inDocument.files[0]!.edits, [{ range: range(8, 10, 8, 11), newText: '' }]);
      const inCorpus = await fixes({ uri: folder.uri, scope: 'corpus' });
      assert.deepEqual(
        inCorpus.files.map(({ uri }) => uri),
        ['a.txt', 'b.txt', 'c.txt'].map((file) => folder.uriOf(file)),
      );
      const ofRule = await fixes({ uri: folder.uri, scope: 'corpus', rule: 'blank-run' });
      assert.deepEqual(
        ofRule.files.map(({ uri, fixes: count }) => [uri, count]),
        [[folder.uriOf('b.txt'), 1]],
      );
      const suggestions = await fixes({ uri: folder.uri, scope: 'corpus', rule: 'doubled-word' });
      assert.deepEqual(
        suggestions.files.map(({ uri, edits }) => [uri, edits]),
        [[folder.uriOf('c.txt'), [{ range: range(0, 3, 0, 7), newText: '' }]]],
      );
      assert.deepEqual(await fixes({ uri: 'file:///nowhere', scope: 'corpus' }), { files: [] });
      await open('b.txt', BLANK_RUN);
      assert.equal(
        (await fixes({ uri: folder.uri, scope: 'corpus', rule: 'blank-run' })).files[0]!.version,
        1,
      );
    });

    it('leaves nothing safe behind in any sample, LF and CRLF', async () => {
      const text = `\n\nDate: 21 January, 2026\n\n\n\nThe mill  stopped at noon. \n\tIt rained.\n\n${'x'.repeat(20)}\u200b.`;
      await start({ 'lf.txt': text, 'crlf.txt': text.replaceAll('\n', '\r\n') });
      const { files } = await fixes({ uri: folder.uri, scope: 'corpus' });
      assert.equal(files.length, 2);
      const results: string[] = [];
      for (const { uri, edits, onDisk } of files) {
        assert.equal(onDisk, false);
        const file = uri.endsWith('crlf.txt') ? 'crlf.txt' : 'lf.txt';
        const document = TextDocument.create(uri, 'seed', 1, folder.text(file));
        const fixed = TextDocument.applyEdits(document, edits);
        results.push(fixed.replaceAll('\r\n', '\n'));
        if (file === 'crlf.txt') assert.doesNotMatch(fixed, /\r(?!\n)|(?<!\r)\n/);
        folder.write(file, fixed);
        await client.watched([[uri, 'changed']]);
      }
      assert.equal(results[0], results[1]);
      await client.settled();
      assert.deepEqual(await fixes({ uri: folder.uri, scope: 'corpus' }), { files: [] });
    });

    it('can be cancelled, and answers others meanwhile', async () => {
      await start(
        Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.txt`, BLANK_RUN.repeat(40)])),
      );
      const { CancellationTokenSource } = await import('vscode-languageserver/node');
      const source = new CancellationTokenSource();
      const request = client.connection.sendRequest<FixesResult>(
        FIXES,
        { uri: folder.uri, scope: 'corpus' } satisfies FixesParams,
        source.token,
      );
      const outcome = request.then(
        () => 'answered',
        ({ code }: { code: number }) => code,
      );
      await client.request('seedbed/status');
      source.cancel();
      assert.equal(await outcome, -32800);
    });
  });

  describe('on disk', () => {
    it('refuses dirty files and files that changed since, and undo of what changed since', async () => {
      await start({ 'a.txt': `\ufeff${BLANK_RUN}`, 'b.txt': `\ufeff${BLANK_RUN}` });
      const a = await open('a.txt', BLANK_RUN);
      const b = folder.uriOf('b.txt');
      const { files } = await fixes({ uri: folder.uri, scope: 'corpus' });
      assert.deepEqual(
        files.map(({ uri, onDisk }) => [uri, onDisk]),
        [
          [a, true],
          [b, true],
        ],
      );
      await client.change(a, `${BLANK_RUN}!`);
      folder.write('b.txt', `\ufeff${BLANK_RUN}?`);
      const result = await applyOnDisk({ files: files.map(({ uri, stamp }) => ({ uri, stamp })) });
      assert.deepEqual(result.written, []);
      assert.deepEqual(
        result.refused.map(({ uri, reason }) => [uri, reason]),
        [
          [a, 'the file has unsaved changes'],
          [b, 'the file has changed since it was looked at'],
        ],
      );
      assert.equal(folder.text('a.txt'), `\ufeff${BLANK_RUN}`);
      await client.change(a, BLANK_RUN);
      const again = await fixes({ uri: a, scope: 'file' });
      const { written, undo } = await applyOnDisk({
        files: again.files.map(({ uri, stamp }) => ({ uri, stamp })),
      });
      assert.deepEqual(written, [a]);
      assert.equal(folder.text('a.txt'), BLANK_RUN.replace('\n\n\n\n', '\n\n'));
      folder.write('a.txt', 'date 2024-03-01\n\nSomebody wrote this.\n\nEND\n');
      const undone = await client.request<ApplyOnDiskResult>(UNDO_ON_DISK, undo);
      assert.deepEqual([undone.written, undone.refused[0]!.reason], [[], 'the file has changed since']);
      assert.match(folder.text('a.txt'), /Somebody wrote this/);
    });

    it('fixes one rule, or one document, and nothing beside it', async () => {
      await start({ 'a.txt': `\ufeff${TWO_DOCUMENTS}` });
      const a = folder.uriOf('a.txt');
      const stampOf = async () => (await fixes({ uri: a, scope: 'file' })).files[0]!.stamp;
      await applyOnDisk({ files: [{ uri: a, stamp: await stampOf() }], document: 1 });
      assert.equal(folder.text('a.txt'), `\ufeff${TWO_DOCUMENTS.replace('rained. ', 'rained.')}`);
      await applyOnDisk({ files: [{ uri: a, stamp: await stampOf() }], rule: 'bom' });
      assert.equal(folder.text('a.txt'), TWO_DOCUMENTS.replace('rained. ', 'rained.'));
    });
  });

  describe('ignoring', () => {
    it('writes the baseline, and the finding is gone from the document and from the stream', async () => {
      await start({ 'a.txt': BLANK_RUN });
      const a = folder.uriOf('a.txt');
      const [found] = await client.pullDocument(a);
      await client.request(IGNORE, { uri: a, rule: 'blank-run', range: found!.range });
      assert.deepEqual(await client.rulesInDocument(a), []);
      await client.until('the stream to follow', () => !client.problems.has(a));
      const line = JSON.parse(folder.text(BASELINE));
      assert.deepEqual([line.rule, line.document], ['blank-run', 'a']);
      await client.watched([[folder.uriOf(BASELINE), 'created']]);
      await client.settled();
      folder.delete(BASELINE);
      await client.watched([[folder.uriOf(BASELINE), 'deleted']]);
      await client.until('it to come back', () => client.problems.has(a));
      assert.deepEqual((await fixes({ uri: a, scope: 'file' })).files.length, 1);
    });

    it('does the same for findings of corpus rules, in files that are open and not', async () => {
      const text = (keyword: string) => `${keyword} 2024-03-01\n\nThe mill stopped at noon.\n\nEND\n`;
      await start({
        ...Object.fromEntries(['1', '2', '3', '4'].map((name) => [`${name}.txt`, text('date')])),
        'a.txt': text('DATE'),
        'b.txt': text('DATE'),
      });
      const [a, b] = [folder.uriOf('a.txt'), folder.uriOf('b.txt')];
      assert.deepEqual(client.rulesOf(a), ['header-style']);
      const [found] = await client.pullDocument(b);
      await client.request(IGNORE, { uri: b, rule: 'header-style', range: found!.range });
      await client.until('the stream to follow', () => !client.problems.has(b));
      assert.deepEqual(await client.rulesInDocument(b), []);
      assert.deepEqual(client.rulesOf(a), ['header-style']);
      await open('a.txt');
      await client.request(IGNORE, {
        uri: a,
        rule: 'header-style',
        range: (await client.pullDocument(a))[0]!.range,
      });
      assert.deepEqual(await client.rulesInDocument(a), []);
      await client.until('the stream to follow', () => client.problems.size === 0);
      assert.deepEqual((await fixes({ uri: folder.uri, scope: 'corpus' })).files, []);
    });

    it('says the same of documents that the baseline cannot tell apart', async () => {
      const text = 'date 2024-03-01\nid: x1\n\nThe mill stopped at noon.\n\nEND\n';
      await start({ 'a.txt': text, 'b.txt': text });
      const [a, b] = [folder.uriOf('a.txt'), folder.uriOf('b.txt')];
      const [found] = await client.pullDocument(b);
      await client.request(IGNORE, { uri: b, rule: 'duplicate-document-id', range: found!.range });
      await client.until('the stream to follow', () => client.problems.size === 0);
      assert.deepEqual([await client.rulesInDocument(a), await client.rulesInDocument(b)], [[], []]);
    });

    it('refuses what is no longer there, and a file in no corpus', async () => {
      await start({ 'a.txt': BLANK_RUN });
      const params = { uri: folder.uriOf('a.txt'), rule: 'blank-run', range: range(0, 0, 0, 1) };
      await assert.rejects(client.request(IGNORE, params), /no longer there/);
      await client.open('untitled:x', BLANK_RUN);
      await assert.rejects(client.request(IGNORE, { ...params, uri: 'untitled:x' }), /lies in no corpus/);
    });
  });

  describe('turning a rule off', () => {
    it('edits corpus.yaml for the corpus and for a file, and keeps what is in it', async () => {
      await start({ 'corpus.yaml': `# kept\n${EVERY_TEXT}`, 'a.txt': BLANK_RUN });
      const a = folder.uriOf('a.txt');
      for (const onlyHere of [false, true]) {
        const edit = await client.request<ConfigEdit>(RULE_OFF, { uri: a, rule: 'blank-run', onlyHere });
        assert.equal(edit.create, false);
        assert.equal(edit.uri, folder.uriOf('corpus.yaml'));
        const before = TextDocument.create(edit.uri, 'yaml', 1, folder.text('corpus.yaml'));
        const after = TextDocument.applyEdits(before, edit.edits);
        assert.match(after, /^# kept\n/);
        assert.match(after, onlyHere ? /a\.txt[\s\S]*blank-run: off/ : /rules:\n {2}blank-run: off/);
        folder.write('corpus.yaml', after);
        await client.watched([[edit.uri, 'changed']]);
        await client.until('the finding to go', () => !client.problems.has(a));
        folder.write('corpus.yaml', before.getText());
        await client.watched([[edit.uri, 'changed']]);
        await client.until('the finding to come back', () => client.problems.has(a));
      }
      const forCorpus = await client.request<ConfigEdit>(RULE_OFF, {
        uri: folder.uri,
        rule: 'blank-run',
        onlyHere: false,
      });
      assert.equal(forCorpus.uri, folder.uriOf('corpus.yaml'));
      folder.write('inner/corpus.yaml', EVERY_TEXT);
      await client.watched([[folder.uriOf('inner/corpus.yaml'), 'created']]);
      await client.until('the inner corpus', () => client.status!.corpora.length === 2);
      const forInner = await client.request<ConfigEdit>(RULE_OFF, {
        uri: folder.uriOf('inner'),
        rule: 'blank-run',
        onlyHere: false,
      });
      assert.equal(forInner.uri, folder.uriOf('inner/corpus.yaml'));
    });

    it('makes corpus.yaml where there is none', async () => {
      await start({ 'x.seed': BLANK_RUN });
      folder.delete('corpus.yaml');
      await client.watched([[folder.uriOf('corpus.yaml'), 'deleted']]);
      await client.settled();
      const edit = await client.request<ConfigEdit>(RULE_OFF, {
        uri: folder.uriOf('x.seed'),
        rule: 'blank-run',
        onlyHere: false,
      });
      assert.equal(edit.create, true);
      assert.match(edit.edits[0]!.newText, /include:[\s\S]*blank-run: off/);
    });
  });

  it('settles how all ambiguous dates are read, by one line of corpus.yaml', async () => {
    await start({ 'a.txt': 'Date: 03/04/2023\n\nThe mill stopped.\n\nEND\n' });
    const a = await open('a.txt');
    const actions = await client.codeActions(a, range(0, 8, 0, 8));
    const action = actions.find(({ title }) => /all such dates of the corpus day first/.test(title))!;
    assert.equal(action.command!.command, 'seedbed.setDateOrder');
    const edit = await client.request<ConfigEdit>(DATE_ORDER, action.command!.arguments![0]);
    const before = TextDocument.create(edit.uri, 'yaml', 1, folder.text('corpus.yaml'));
    folder.write('corpus.yaml', TextDocument.applyEdits(before, edit.edits));
    await client.watched([[edit.uri, 'changed']]);
    await client.settled();
    const found = await client.pullDocument(a);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['noncanonical-date-header'],
    );
    assert.match(String(found[0]!.message), /2023-04-03/);
  });
});
