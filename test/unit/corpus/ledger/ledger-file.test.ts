import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {
  type LedgerEntry,
  LedgerFile,
  LedgerIndex,
  ledgerLines,
  MemoryLedger,
  printRecord,
  readRecord,
  recordOperation,
  voidOperation,
} from '../../../../src/corpus/ledger';
import { propertyOptions } from '../../../support/arbitrary-seed';
import { latin1 } from './ledgered-file';

const BEFORE = latin1('one  two\n');
const OPERATION = {
  path: 'a.txt',
  before: BEFORE,
  after: latin1('one two\n'),
  edits: [{ start: 3, end: 5, newBytes: latin1(' '), rules: ['double-space'], fix: 1 }],
  kind: 'fix',
  seedbed: '1.2.3',
  time: new Date('2026-01-31T09:30:00Z'),
} as const;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function oneLine(): Promise<string> {
  const ledger = new MemoryLedger();
  await recordOperation(ledger, OPERATION);
  return ledger.text;
}

/** The line with other fields. */
function changed(line: string, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(line), ...fields });
}

async function asText(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const { text } of ledgerLines(chunks)) lines.push(text);
  return lines;
}

describe('a line of the ledger', () => {
  it('tells who, when, where and what', async () => {
    const { id, operation, ...fields } = JSON.parse(await oneLine());
    assert.match(operation, /^[0-9a-z]{8}-[0-9a-z]{5}$/);
    assert.equal(id, `${operation}.1`);
    assert.deepEqual(fields, {
      v: 1,
      of: 1,
      kind: 'fix',
      time: '2026-01-31T09:30:00.000Z',
      path: 'a.txt',
      before: sha256(BEFORE),
      after: sha256(OPERATION.after),
      size: 9,
      start: 3,
      end: 5,
      old: '  ',
      new: ' ',
      left: 'one',
      right: 'two\n',
      rules: ['double-space'],
      fix: 1,
      seedbed: '1.2.3',
    });
  });

  it('reads back as what was printed, whatever the bytes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.uint8Array({ maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        async (before, newBytes, a, b) => {
          const [start, end] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const after = new Uint8Array([...before.subarray(0, start), ...newBytes, ...before.subarray(end)]);
          const ledger = new MemoryLedger();
          const edits = [{ start, end, newBytes, rules: ['r'], fix: 1, undoes: ['x.1'], replays: [] }];
          await recordOperation(ledger, { ...OPERATION, before, after, edits });
          const record = readRecord(ledger.text) as LedgerEntry;
          assert.equal(`${printRecord(record)}\n`, ledger.text);
          assert.deepEqual(
            [new Uint8Array(record.oldBytes), new Uint8Array(record.newBytes)],
            [before.slice(start, end), newBytes],
          );
          assert.ok(record.left.length <= 48 && record.right.length <= 48);
        },
      ),
      propertyOptions(300),
    ));

  it('is refused where it cannot be meant', async () => {
    const line = await oneLine();
    const complaints: Readonly<Record<string, string>> = {
      '{"v":1': 'this is not JSON, perhaps the rest of a write that was cut off',
      '<<<<<<< HEAD': 'a merge conflict is left here; both sides may stay, the markers must go',
      '[1]': 'a line holds one JSON object',
      '{"document":"a"}': 'this is no entry of an edit ledger',
      [changed(line, { v: 2 })]: 'a newer version of Seedbed wrote this line',
      [changed(line, { end: 6 })]: 'the range is not as long as the old text',
      [changed(line, { size: 8 })]: 'the range and its context lie beyond the file',
      [changed(line, { before: 'x' })]: '‘before’ is no SHA-256 hash',
      [changed(line, { kind: 'other' })]: '‘kind’ is not understood',
      [changed(line, { id: 'other.1' })]: '‘id’ is not the operation and a number',
      [changed(line, { old: undefined, oldBase64: '!' })]: '‘oldBase64’ is no Base64',
      [changed(line, { rules: 'r' })]: '‘rules’ is missing or no list of texts',
      [changed(line, { time: 'noon' })]: '‘time’ is no time',
    };
    for (const [text, complaint] of Object.entries(complaints))
      assert.equal(readRecord(text), complaint, text);
  });

  it('never names a file outside of the corpus, nor one of its settings', async () => {
    const line = await oneLine();
    for (const file of [
      '../a.txt',
      '/etc/passwd',
      'a/../../b',
      'C:/a',
      'a\\b',
      'a\0b',
      '',
      'a//b',
      './a',
      '.seedbed/ledger.jsonl',
      '.git/config',
      'a/node_modules/b/c.txt',
      'corpus.yaml',
      'sub/corpus.yaml',
    ])
      assert.equal(readRecord(changed(line, { path: file })), '‘path’ is not the path of a document', file);
    for (const file of ['ü/ a b.txt', '.hidden/a.txt', '.git.txt'])
      assert.equal(typeof readRecord(changed(line, { path: file })), 'object', file);
  });
});

describe('recording', () => {
  it('refuses edits that are not what changed', async () => {
    const ledger = new MemoryLedger();
    const wrong = { ...OPERATION, after: latin1('one three\n') };
    await assert.rejects(recordOperation(ledger, wrong), /not what changed/);
    assert.equal(ledger.text, '');
    assert.equal(await recordOperation(ledger, { ...OPERATION, after: BEFORE, edits: [] }), undefined);
  });

  it('leaves out operations that could not be carried out', async () => {
    const ledger = new MemoryLedger();
    const failed = await recordOperation(ledger, OPERATION);
    await voidOperation(ledger, failed!, OPERATION, 'the file was not written');
    await recordOperation(ledger, OPERATION);
    const index = await LedgerIndex.read(ledger);
    const operations = await index.operationsOf('a.txt');
    assert.deepEqual([operations.length, [...index.voids]], [1, [failed]]);
    assert.notEqual(operations[0]!.id, failed);
  });
});

describe('the index of a ledger', () => {
  it('finds what happened to each file, and numbers the lines that are no entries', async () => {
    const ledger = new MemoryLedger();
    for (const file of ['a.txt', 'b.txt', 'a.txt'])
      await recordOperation(ledger, { ...OPERATION, path: file });
    ledger.text = `\n${ledger.text.replace('\n', '\nnot an entry\n\n')}{"v":1,"id`;
    const index = await LedgerIndex.read(ledger);
    assert.deepEqual([...index.paths], ['a.txt', 'b.txt']);
    assert.deepEqual(
      index.problems.map(({ line }) => line),
      [3, 7],
    );
    assert.equal((await index.operationsOf('a.txt')).length, 2);
    assert.equal((await index.operationsOf('b.txt')).length, 1);
    assert.deepEqual(await index.operationsOf('c.txt'), []);
  });

  it('reads operations whose lines two ledgers share, or of which lines are lost', async () => {
    const ledger = new MemoryLedger();
    const edits = [0, 1, 2].map((at) => ({
      start: at,
      end: at + 1,
      newBytes: latin1('x'),
      rules: ['r'],
      fix: at,
    }));
    const operation = { ...OPERATION, edits, after: latin1('xxx  two\n') };
    await recordOperation(ledger, operation);
    const lines = ledger.text.trimEnd().split('\n');
    const twice = await LedgerIndex.read(new MemoryLedger(`${[...lines, ...lines].join('\n')}\n`));
    const [whole] = await twice.operationsOf('a.txt');
    assert.deepEqual([whole!.entries.length, whole!.complete], [3, true]);
    const torn = await LedgerIndex.read(new MemoryLedger(`${lines[0]}\n${lines[2]}\n`));
    const [part] = await torn.operationsOf('a.txt');
    assert.deepEqual([part!.entries.length, part!.complete], [2, false]);
  });
});

describe('a ledger on the disk', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'seedbed-ledger-'));
    file = path.join(folder, '.seedbed', 'ledger.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes its folder, and is empty where it is not there', async () => {
    const ledger = new LedgerFile(file);
    assert.deepEqual(await asText(ledger.read()), []);
    assert.ok(!existsSync(path.dirname(file)));
    await ledger.append('a\n');
    await ledger.append('b\nc\n');
    assert.deepEqual(await asText(ledger.read()), ['a', 'b', 'c']);
    assert.deepEqual(await asText(ledger.read({ start: 2, end: 3 })), ['b']);
  });

  it('does not let a line that was cut off spoil the next', async () => {
    const ledger = new LedgerFile(file);
    await recordOperation(ledger, OPERATION);
    appendFileSync(file, '{"v":1,"ol');
    await recordOperation(ledger, { ...OPERATION, path: 'b.txt' });
    const index = await LedgerIndex.read(ledger);
    assert.deepEqual([...index.paths], ['a.txt', 'b.txt']);
    assert.deepEqual(
      index.problems.map(({ line }) => line),
      [2],
    );
    assert.ok(readFileSync(file, 'utf8').includes('{"v":1,"ol\n'));
  });

  it('rejects where it cannot be written', async () => {
    writeFileSync(path.join(folder, 'plain'), '');
    const ledger = new LedgerFile(path.join(folder, 'plain', 'ledger.jsonl'));
    await assert.rejects(recordOperation(ledger, OPERATION), /plain/);
  });

  it('keeps the lines of each operation whole when processes write at once', async function () {
    this.timeout(60_000);
    const script = `
      const { LedgerFile } = require(${JSON.stringify(path.resolve('src/corpus/ledger/ledger-store.ts'))});
      (async () => {
        const ledger = new LedgerFile(${JSON.stringify(file)});
        for (let i = 0; i < 40; i++)
          await ledger.append((process.argv[1] + '.' + i + ' ' + 'x'.repeat(3000) + '\\n').repeat(3));
      })();`;
    const runs = ['a', 'b', 'c'].map(
      (name) =>
        new Promise((resolve) => {
          const child = spawn(process.execPath, ['--import', 'tsx', '-e', script, name], {
            stdio: 'inherit',
          });
          child.on('exit', resolve);
        }),
    );
    assert.deepEqual(await Promise.all(runs), [0, 0, 0]);
    const lines = (await asText(new LedgerFile(file).read())).filter((line) => line !== '');
    assert.equal(lines.length, 3 * 40 * 3);
    for (let i = 0; i < lines.length; i += 3)
      assert.deepEqual([lines[i + 1], lines[i + 2]], [lines[i], lines[i]]);
  });
});
