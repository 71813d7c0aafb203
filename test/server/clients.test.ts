import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import {
  CLAIMS,
  type ConfigEdit,
  IGNORE,
  RULE_OFF,
  STATUS,
  type StatusParams,
  TREE,
} from '../../src/server/protocol';
import { delay, range, TestClient, VSCODE_CAPABILITIES } from './client';
import { CorpusFolder, EVERY_TEXT } from './corpus-folder';
import { cliBundle, serverBundle } from './server-bundle';

const BLANK_RUN = 'date 2024-03-01\n\nThe mill stopped at noon.\n\n\n\nIt rained.\n\nEND\n';
const UNTIDY = BLANK_RUN.replace('rained.', 'rained. ');
const CLEAN = 'date 2024-03-01\n\nThe mill stopped at noon.\n\nEND\n';

describe('server: clients', () => {
  const folders: CorpusFolder[] = [];
  const clients: TestClient[] = [];

  function folder(...args: ConstructorParameters<typeof CorpusFolder>): CorpusFolder {
    const made = new CorpusFolder(...args);
    folders.push(made);
    return made;
  }

  async function start(options: Parameters<typeof TestClient.start>[0]): Promise<TestClient> {
    const client = await TestClient.start(options);
    clients.push(client);
    return client;
  }

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
    for (const each of folders.splice(0)) each.remove();
  });

  it('serves through the command line', async () => {
    const corpus = folder({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    const client = await start({
      folders: [corpus.uri],
      command: { file: process.execPath, args: [await cliBundle(), 'lsp', '--stdio'] },
    });
    await client.ready();
    assert.deepEqual(client.rulesOf(corpus.uriOf('a.txt')), ['blank-run']);
  });

  it('serves a client that knows a root only, and neither watches nor refreshes', async () => {
    const corpus = folder({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    const client = await start({ folders: [], rootUri: corpus.uri, capabilities: {} });
    await client.ready();
    const a = corpus.uriOf('a.txt');
    assert.deepEqual(client.rulesOf(a), ['blank-run']);
    assert.deepEqual(client.registrations, []);
    await client.open(a, BLANK_RUN);
    await client.change(a, CLEAN);
    corpus.write('a.txt', CLEAN);
    await client.save(a);
    await client.until('the finding to go', () => !client.problems.has(a));
    corpus.write('corpus.yaml', `${EVERY_TEXT}rules:\n  missing-end: off\n`);
    await client.save(corpus.uriOf('corpus.yaml'));
    await client.settled();
    assert.equal(client.refreshes, 0);
  });

  it('publishes to a client that does not ask', async () => {
    const corpus = folder({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    const client = await start({ folders: [corpus.uri], capabilities: {}, pullWorkspace: false });
    const rules = (uri: string) => client.published.get(uri)?.map(({ code }) => code);
    const a = corpus.uriOf('a.txt');
    await client.until('what is on disk', () => rules(a)?.join() === 'blank-run');
    await client.open(a, BLANK_RUN);
    await client.change(a, CLEAN);
    await client.until('the empty list', () => rules(a)?.length === 0);
    await client.close(a);
    await client.until('what is on disk', () => rules(a)?.join() === 'blank-run');
    await client.open('untitled:x', BLANK_RUN);
    await client.until('the untitled one', () => rules('untitled:x')?.join() === 'blank-run');
    await client.close('untitled:x');
    await client.until('nothing of what is closed', () => rules('untitled:x')?.length === 0);
  });

  it('serves a client without a folder', async () => {
    const lone = folder({ 'lone.seed': BLANK_RUN });
    const client = await start({ folders: [] });
    await client.open(lone.uriOf('lone.seed'), BLANK_RUN);
    assert.deepEqual(await client.rulesInDocument(lone.uriOf('lone.seed')), ['blank-run']);
    assert.deepEqual(await client.request<StatusParams>(STATUS), { corpora: [] });
    const alone = folder({
      'corpus.yaml': `${EVERY_TEXT}rules:\n  blank-run: off\n`,
      'deep/a.txt': UNTIDY,
    });
    const a = alone.uriOf('deep/a.txt');
    await client.open(a, UNTIDY);
    assert.ok(!(await client.rulesInDocument(a)).includes('blank-run'));
    const [found] = await client.pullDocument(a);
    await client.request(IGNORE, { uri: a, rule: found!.code, range: found!.range });
    assert.match(alone.text('.seedbed/baseline.jsonl'), new RegExp(String(found!.code)));
    assert.deepEqual(await client.rulesInDocument(a), []);
    const edit = await client.request<ConfigEdit>(RULE_OFF, { uri: a, rule: 'blank-run', onlyHere: true });
    assert.equal(edit.uri, alone.uriOf('corpus.yaml'));
    assert.match(edit.edits.map(({ newText }) => newText).join(), /deep\/a\.txt/);
    alone.write('corpus.yaml', EVERY_TEXT);
    await client.save(alone.uriOf('corpus.yaml'));
    assert.deepEqual(await client.rulesInDocument(a), ['blank-run']);
    assert.deepEqual(await client.request(TREE, { view: 'documents' }), []);
  });

  it('answers a client without partial results when there is something to say, and then waits', async () => {
    const corpus = folder({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN, 'b.txt': CLEAN });
    const client = await start({ folders: [corpus.uri], partialResults: false, pullWorkspace: false });
    await client.ready();
    client.pullWorkspace();
    await client.until('an answer', () => client.replies === 1);
    assert.deepEqual(client.rulesOf(corpus.uriOf('a.txt')), ['blank-run']);
    client.pullWorkspace();
    await delay(1000);
    assert.equal(client.replies, 1);
    corpus.write('b.txt', BLANK_RUN);
    await client.watched([[corpus.uriOf('b.txt'), 'changed']]);
    await client.until('the next answer', () => client.replies === 2);
    assert.deepEqual(client.rulesOf(corpus.uriOf('b.txt')), ['blank-run']);
  });

  it('follows folders that come and go, one inside the other among them', async () => {
    const outer = folder({ 'one.seed': BLANK_RUN, 'inner/two.seed': BLANK_RUN });
    const other = folder({ 'corpus.yaml': EVERY_TEXT, 'three.txt': BLANK_RUN }, 'other');
    const inner = outer.uriOf('inner');
    const client = await start({ folders: [outer.uri, inner] });
    await client.ready();
    const documents = () => client.status!.corpora.map(({ name, documents: count }) => [name, count]);
    assert.deepEqual(documents(), [
      ['corpus', 1],
      ['inner', 1],
    ]);
    assert.equal(client.problems.size, 2);
    const change = (added: string[], removed: string[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((uri) => ({ uri, name: 'x' })),
          removed: removed.map((uri) => ({ uri, name: 'x' })),
        },
      });
    await change([other.uri], [inner]);
    await client.until('the other folder', () => client.problems.has(other.uriOf('three.txt')));
    await client.settled();
    assert.deepEqual(documents(), [
      ['corpus', 2],
      ['Test corpus', 1],
    ]);
    assert.equal(client.problems.size, 3);
    await change([], [outer.uri]);
    await client.until('the outer folder to go', () => client.problems.size === 1);
    await change([URI.file('/nowhere/at/all').toString()], []);
    await client.settled();
    assert.equal(client.problems.size, 1);
  });

  it('takes folders and files with any name, however the client spells the URI', async () => {
    const names = [
      'with space.txt',
      'Übung – ßß.txt',
      'per%20cent.txt',
      'hash#tag.txt',
      'q?u.txt',
      'a+b&c.txt',
      'back\\slash.txt',
    ];
    const corpus = folder(
      {
        'corpus.yaml': `${EVERY_TEXT}rules:\n  repeated-boilerplate: off\n`,
        ...Object.fromEntries(names.map((name) => [name, BLANK_RUN])),
      },
      'my corpus #1 %41 ü',
    );
    const client = await start({ folders: [corpus.uri] });
    await client.ready();
    assert.deepEqual([...client.problems.keys()].sort(), names.map((name) => corpus.uriOf(name)).sort());
    for (const name of names) {
      const uri = corpus.uriOf(name);
      await client.open(uri, BLANK_RUN);
      const [fix] = await client.codeActions(uri, range(4, 0, 4, 0));
      await client.apply(fix!);
      assert.deepEqual(await client.rulesInDocument(uri), [], name);
    }
    const spelled = corpus.uriOf('Übung – ßß.txt').replace('%C3%9C', 'Ü').replace('file:///', 'file:///');
    assert.deepEqual(await client.request(CLAIMS, [spelled, corpus.uriOf('no.md')]), [spelled]);
  });

  it('counts positions in UTF-16 units, and lines of CRLF files as the editor does', async () => {
    const text = 'date 2024-03-01\n\nThe 😀😀 the the mill stopped.\n\nEND\n';
    const corpus = folder({
      'corpus.yaml': EVERY_TEXT,
      'lf.txt': text,
      'crlf.txt': text.replaceAll('\n', '\r\n'),
    });
    const client = await start({ folders: [corpus.uri] });
    await client.ready();
    for (const file of ['lf.txt', 'crlf.txt']) {
      const [found] = client.problems.get(corpus.uriOf(file))!;
      assert.equal(found!.code, 'doubled-word');
      assert.deepEqual(found!.range.start.line, 2);
      await client.open(corpus.uriOf(file), corpus.text(file));
      const shown = client.documents.get(corpus.uriOf(file))!.getText(found!.range);
      assert.match(shown, /^\s?the$|^the the$/);
      const [fix] = await client.codeActions(corpus.uriOf(file), found!.range);
      await client.apply(fix!);
      assert.match(
        client.documents.get(corpus.uriOf(file))!.getText(),
        /^date 2024-03-01\r?\n\r?\nThe 😀😀 the mill stopped\.\r?\n\r?\nEND\r?\n$/,
      );
    }
  });

  it('survives files that are empty, binary, in UTF-16, one endless line, no files, or gone', async function () {
    this.timeout(90_000);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CLEAN, 'utf16le')]);
    const corpus = folder({
      'corpus.yaml': EVERY_TEXT,
      'empty.txt': '',
      'binary.txt': Buffer.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6,
      ]),
      'utf16.txt': utf16,
      'long.txt': `date 2024-03-01\n\ncafÃ© ${'The mill stopped, all closed 3 May 2021 https://e.org/a '.repeat(18_000)}.\n\nEND\n`,
    });
    mkdirSync(corpus.path('folder.txt'));
    symlinkSync('/nowhere/at/all', corpus.path('dangling.txt'));
    const client = await start({ folders: [corpus.uri] });
    const { corpora } = await client.ready();
    assert.deepEqual(corpora[0]!.unreadable, []);
    assert.deepEqual(client.rulesOf(corpus.uriOf('binary.txt')), ['binary-file']);
    assert.deepEqual(client.rulesOf(corpus.uriOf('utf16.txt')), ['wrong-encoding']);
    for (const name of ['dangling.txt', 'folder.txt', 'gone.txt']) {
      assert.deepEqual(await client.pullDocument(corpus.uriOf(name)), []);
      await client.watched([[corpus.uriOf(name), 'created']]);
    }
    for (const name of ['empty.txt', 'binary.txt', 'utf16.txt', 'long.txt', 'gone.txt']) {
      const uri = corpus.uriOf(name);
      const text =
        name === 'gone.txt' ? CLEAN : corpus.bytes(name).toString(name === 'utf16.txt' ? 'utf16le' : 'utf8');
      await client.open(uri, text.replace(/^\ufeff/, ''));
      const ask = (method: string, params: object = {}) =>
        client.request(`textDocument/${method}`, { textDocument: { uri }, ...params });
      for (const method of [
        'documentSymbol',
        'foldingRange',
        'codeLens',
        'documentLink',
        'semanticTokens/full',
      ])
        await ask(method);
      const middle = { line: 2, character: name === 'long.txt' ? 500_000 : 1 };
      await client.pullDocument(uri);
      await client.settled();
      const began = performance.now();
      await ask('hover', { position: middle });
      await ask('selectionRange', { positions: [middle] });
      assert.ok(performance.now() - began < 2000, name);
      await ask('completion', { position: middle });
      await ask('formatting', { options: {} });
      await client.codeActions(uri, { start: middle, end: middle });
    }
    assert.ok((await client.pullDocument(corpus.uriOf('long.txt'))).length > 0);
  });

  it('shows nothing of what it could not read', async () => {
    const corpus = folder({
      'corpus.yaml': EVERY_TEXT,
      'page.txt': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 1, 2, 255, 254, 0, 3])]),
    });
    const client = await start({ folders: [corpus.uri] });
    await client.ready();
    const [node] = await client.request<{ label: string }[]>(TREE, { view: 'documents' });
    assert.equal(node!.label, 'page.txt');
    assert.deepEqual(await client.request(TREE, { view: 'entities' }), []);
  });

  it('claims the files that a corpus includes', async () => {
    const corpus = folder({ 'corpus.yaml': `${EVERY_TEXT}exclude: ["drafts/**"]\n`, 'a.txt': CLEAN });
    const client = await start({ folders: [corpus.uri] });
    await client.ready();
    const uris = ['a.txt', 'drafts/b.txt', 'new.txt', 'a.md'].map((file) => corpus.uriOf(file));
    assert.deepEqual(await client.request(CLAIMS, [...uris, 'untitled:x']), [uris[0], uris[2]]);
  });

  it('ends when the client does', async () => {
    const corpus = folder({ 'a.seed': BLANK_RUN });
    const child = spawn(process.execPath, [await serverBundle(), '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const exit = once(child, 'exit');
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: corpus.uri, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    await once(child.stdout, 'data');
    child.stdin.end();
    await exit;
  });

  it('ends when the process that it is to watch is gone', async () => {
    const short = spawn(process.execPath, ['-e', '']);
    await once(short, 'exit');
    const child = spawn(process.execPath, [await serverBundle(), '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const exit = once(child, 'exit');
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: short.pid, rootUri: null, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    assert.deepEqual(await exit, [1, null]);
  });

  it('answers a bad request with an error and goes on', async () => {
    const corpus = folder({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    const client = await start({ folders: [corpus.uri], capabilities: VSCODE_CAPABILITIES });
    await client.ready();
    await assert.rejects(client.request(TREE, { view: 'documents', parent: 'no key' }));
    await assert.rejects(client.request('textDocument/hover', {}));
    await assert.rejects(client.request('seedbed/none', {}));
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///not-open', version: 3 },
      contentChanges: [{ text: 'x' }],
    });
    await client.connection.sendNotification('textDocument/didOpen', {});
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: ':', type: 1 }],
    });
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: corpus.uriOf('a.txt') },
    });
    assert.equal(symbols.length, 1);
    client.log.length = 0;
  });
});
