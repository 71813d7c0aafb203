import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FIXES, type FixesResult } from '../../src/server/protocol';
import { generateCorpus } from '../bench/generated-corpus';
import { realSeeds } from '../support/real-seeds';
import { delay, range, TestClient } from './client';
import { CorpusFolder, EVERY_TEXT, type Files } from './corpus-folder';

const CLEAN = 'date 2024-03-01\n\nThe mill stopped at noon.\n\nEND\n';

describe('server: order of events', () => {
  let folder: CorpusFolder;
  let client: TestClient;

  async function start(files: Files): Promise<void> {
    folder = new CorpusFolder({ 'corpus.yaml': EVERY_TEXT, ...files });
    client = await TestClient.start({ folders: [folder.uri] });
    await client.ready();
  }

  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  it('answers from the text of the moment, however fast somebody types', async () => {
    await start({ 'a.txt': CLEAN });
    const a = folder.uriOf('a.txt');
    await client.open(a, CLEAN);
    for (let i = 0; i < 60; i++) {
      const typed = client.change(a, 'word  ', range(2, 4, 2, 4));
      const pulled = client.pullDocument(a);
      await typed;
      if (i % 10 === 9) assert.equal((await pulled).length, i + 1);
      else void pulled;
    }
    await client.until('the stream to follow', () => client.problems.get(a)?.length === 60);
    await client.change(a, CLEAN);
    await client.close(a);
    await client.until('the disk', () => !client.problems.has(a));
  });

  it('moves the findings of corpus rules with the text', async () => {
    const text = (keyword: string) => CLEAN.replace('date', keyword);
    await start({ '1.txt': CLEAN, '2.txt': CLEAN, '3.txt': CLEAN, '4.txt': CLEAN, 'a.txt': text('DATE') });
    const a = folder.uriOf('a.txt');
    await client.open(a, text('DATE'));
    const find = async () => (await client.pullDocument(a)).find(({ code }) => code === 'header-style');
    assert.deepEqual((await find())!.range, range(0, 0, 0, 4));
    await client.change(a, '\n', range(0, 0, 0, 0));
    assert.deepEqual((await find())!.range, range(1, 0, 1, 4));
    const [fix] = (await client.codeActions(a, range(1, 0, 1, 0))).filter(({ diagnostics }) =>
      diagnostics?.some(({ code }) => code === 'header-style'),
    );
    await client.apply(fix!);
    assert.equal(client.documents.get(a)!.getText(), `\n${CLEAN}`);
    assert.equal(await find(), undefined);
  });

  it('judges a document anew that was looked at just before the corpus was judged', async () => {
    const text = (what: string) =>
      `date 2024-03-01\n\nThe ${what} stopped at noon, and nobody in the whole valley knew why until the evening.\n\nEND\n`;
    await start({ 'a.txt': text('mill'), 'b.txt': text('clock') });
    const [a, b] = [folder.uriOf('a.txt'), folder.uriOf('b.txt')];
    await client.open(b, text('clock'));
    for (const pause of [100, 140, 180, 220]) {
      folder.delete('a.txt');
      await client.watched([[a, 'deleted']]);
      await delay(pause);
      await client.change(b, text('mill'));
      await client.rulesInDocument(b);
      await client.settled(600);
      assert.deepEqual(await client.rulesInDocument(b), [], `after ${pause} ms`);
      await client.change(b, text('clock'));
      folder.write('a.txt', text('mill'));
      await client.watched([[a, 'created']]);
      await client.settled();
    }
  });

  it('judges other documents anew when one changes', async () => {
    const text = (id: string) => `date 2024-03-01\nid: ${id}\n\nThe mill stopped at noon.\n\nEND\n`;
    await start({ 'a.txt': text('x1'), 'b.txt': text('x1') });
    const [a, b] = [folder.uriOf('a.txt'), folder.uriOf('b.txt')];
    assert.deepEqual(client.rulesOf(b), ['duplicate-document-id']);
    await client.open(b, text('x1'));
    await client.open(a, text('x1'));
    await client.settled();
    const { refreshes } = client;
    await client.change(a, text('x2'));
    await client.until('the other to be free', () => !client.problems.has(b));
    assert.deepEqual(await client.rulesInDocument(b), []);
    assert.ok(client.refreshes > refreshes);
    await client.close(a);
    await client.until('both again', () => client.problems.has(a) && client.problems.has(b));
  });

  it('reads the disk last when a file is saved and changed at once', async () => {
    await start({ 'a.txt': CLEAN });
    const a = folder.uriOf('a.txt');
    await client.open(a, CLEAN);
    for (let i = 0; i < 20; i++) {
      folder.write('a.txt', i % 2 === 0 ? `\ufeff${CLEAN}` : CLEAN);
      await client.save(a);
      await client.watched([[a, 'changed']]);
    }
    assert.deepEqual(await client.rulesInDocument(a), []);
    folder.write('a.txt', `\ufeff${CLEAN}`);
    await client.save(a);
    assert.deepEqual(await client.rulesInDocument(a), ['bom']);
  });

  it('keeps what the editor holds while the corpus is read again', async () => {
    await start({ 'a.txt': CLEAN });
    const a = folder.uriOf('a.txt');
    await client.open(a, CLEAN);
    await client.change(a, CLEAN.replace('The', 'The the'));
    for (let i = 0; i < 5; i++) {
      folder.write('corpus.yaml', `${EVERY_TEXT}# ${i}\n`);
      await client.watched([[folder.uriOf('corpus.yaml'), 'changed']]);
    }
    await client.settled();
    assert.deepEqual(client.rulesOf(a), ['doubled-word']);
  });
});

describe('server: load', () => {
  const folder = new CorpusFolder({ 'corpus.yaml': EVERY_TEXT });
  let client: TestClient;
  let uri: string;

  before(async () => {
    const [first] = generateCorpus(folder.root, 1200);
    client = await TestClient.start({ folders: [folder.uri] });
    uri = folder.uriOf(path.relative(folder.root, first!));
    await client.open(uri, readFileSync(first!, 'utf8'));
  });

  after(async () => {
    await client.stop();
    folder.remove();
  });

  /** Milliseconds that a hover waits for its answer. */
  async function hover(): Promise<number> {
    const began = performance.now();
    await client.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 8 },
    });
    return performance.now() - began;
  }

  it('answers while it reads', async function () {
    this.timeout(90_000);
    await client.until('the first status', () => client.status !== undefined);
    const isReady = () => client.status?.corpora.every(({ state }) => state === 'ready') ?? false;
    const reading: number[] = [];
    while (!isReady()) reading.push(await hover());
    const idle: number[] = [];
    while (idle.length < 20) idle.push(await hover());
    assert.ok(reading.length > 20, `${reading.length} answers while reading`);
    const limit = 100 + 20 * median(idle);
    assert.ok(median(reading) < limit, `${median(reading)} ms while reading, at most ${limit}`);
  });

  it('touches branches, not the roots, when it has read', async function () {
    this.timeout(90_000);
    await client.ready();
    client.treeChanges.length = 0;
    for (let i = 0; i < 20; i++) {
      await client.change(uri, 'x', range(3, 5, 3, 5));
      await client.pullDocument(uri);
    }
    await client.settled();
    assert.ok(client.treeChanges.every(({ keys }) => keys !== undefined));
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

describe('server: real documents', () => {
  before(function () {
    if (realSeeds.length === 0) this.skip();
  });

  it('can be asked everything everywhere, and leave nothing safe behind', async function () {
    this.timeout(90_000);
    const folder = new CorpusFolder({
      'corpus.yaml': EVERY_TEXT,
      ...Object.fromEntries(realSeeds.map((file) => [path.basename(file), readFileSync(file)])),
    });
    const client = await TestClient.start({ folders: [folder.uri] });
    await client.ready();
    assert.equal(client.problems.size, realSeeds.length);
    for (const file of realSeeds) {
      const uri = folder.uriOf(path.basename(file));
      const document = await client.open(uri, folder.text(path.basename(file)));
      const ask = (method: string, params: object = {}) =>
        client.request(`textDocument/${method}`, { textDocument: { uri }, ...params });
      for (let line = 0; line < document.lineCount; line++)
        for (const character of [0, 3, 11, 40, 200]) {
          const position = { line, character };
          await ask('hover', { position });
          await ask('completion', { position });
          await ask('selectionRange', { positions: [position] });
        }
      const shown = await client.pullDocument(uri);
      assert.deepEqual(shown.map(({ code }) => code).sort(), client.rulesOf(uri).sort());
      for (const { range: where } of shown) assert.ok((await client.codeActions(uri, where)).length > 2);
      await client.close(uri);
    }
    const { files } = await client.request<FixesResult>(FIXES, { uri: folder.uri, scope: 'corpus' });
    for (const { uri, edits, onDisk } of files) {
      assert.equal(onDisk, false);
      const name = path.basename(uri);
      const before = TextDocument.create(uri, 'seed', 1, folder.text(name));
      folder.write(name, TextDocument.applyEdits(before, edits));
      await client.watched([[uri, 'changed']]);
    }
    await client.settled();
    assert.deepEqual(await client.request(FIXES, { uri: folder.uri, scope: 'corpus' }), { files: [] });
    await client.stop();
    folder.remove();
  });
});
