import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { fix } from '../../../src/cli/commands/fix';
import type { Selection } from '../../../src/cli/corpora';
import { type FixedFile, fixFiles } from '../../../src/cli/fixing';
import { unifiedDiff } from '../../../src/cli/unified-diff';
import type { Edit } from '../../../src/core/lint/finding';
import { applyEdits } from '../../../src/core/lint/fix';
import { SourceText } from '../../../src/core/text/source-text';
import { Corpus } from '../../../src/corpus/corpus';
import { MemoryFileSystem } from '../../../src/corpus/files';
import { propertyOptions, seedBytes } from '../../support/arbitrary-seed';
import { assertLinear } from '../../support/growth';
import { UNCLOSED } from './seedbed';

const TODAY = { year: 2026, month: 1, day: 1 };

interface Step {
  before: Uint8Array;
  fixed: FixedFile;
}

/** Fixes a corpus of these files, which then hold the results; gives what was done on the way. */
async function fixAll(files: Record<string, Uint8Array>, suggestions: boolean): Promise<Step[]> {
  const fs = new MemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`/c/${name}`, bytes])),
  );
  const paths = Object.keys(files);
  const selection: Selection = { corpus: new Corpus(fs, '/c', TODAY), paths, listAll: async () => paths };
  const steps: Step[] = [];
  const context = { cwd: '/c', complain: assert.fail, settle: true };
  await fixFiles(
    selection,
    { rules: undefined, suggestions },
    context,
    async ({ path: name, source }, fixed) => {
      if (fixed.applied.length > 0) steps.push({ before: source.bytes, fixed });
      await fs.replaceFile(`/c/${name}`, fixed.source.bytes);
      files[name] = fixed.source.bytes;
      return true;
    },
  );
  return steps;
}

/** The stretches of the original that no edit touches, and where they stand in the result. */
function untouched(source: SourceText, edits: readonly Edit[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = source.bomBytes;
  for (const edit of edits) {
    const { start, end } = source.byteSpanOf(edit);
    stretches.push({ from, to: start });
    from = end;
  }
  return [...stretches, { from, to: source.bytes.length }];
}

function keepsTheRest(bytes: Uint8Array, { source: fixed, edits, applied }: FixedFile): void {
  if (applied.some(({ fix: { edits: own } }) => own.some((edit) => edit.bytes !== undefined))) return;
  let at = fixed.bomBytes;
  for (const [i, { from, to }] of untouched(SourceText.fromBytes(bytes), edits).entries()) {
    const kept = bytes.subarray(from, to);
    assert.deepEqual(fixed.bytes.subarray(at, at + kept.length), kept);
    at += kept.length + (edits[i] === undefined ? 0 : fixed.encode(edits[i].newText).length);
  }
  assert.equal(at, fixed.bytes.length);
}

describe('fixing files', () => {
  for (const suggestions of [false, true])
    it(`settles at once and keeps every byte outside the edits, ${suggestions ? 'with' : 'without'} suggestions`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(seedBytes, { minLength: 1, maxLength: 3 }), async (contents) => {
          const files = Object.fromEntries(contents.map((bytes, i) => [`${i}.txt`, bytes]));
          for (const { before, fixed } of await fixAll(files, suggestions)) keepsTheRest(before, fixed);
          const settled = { ...files };
          assert.deepEqual(await fixAll(files, suggestions), []);
          assert.deepEqual(files, settled);
        }),
        propertyOptions(150),
      );
    });

  it('does not make a character of stray bytes by deleting what stands between them', async () => {
    const bytes = Buffer.from('date 2024-03-01\n\nIt rained a\xc2\x01\x80b all day.\n\nEND\n', 'latin1');
    const files = { 'a.txt': new Uint8Array(bytes) };
    await fixAll(files, false);
    assert.deepEqual(Buffer.from(files['a.txt']), bytes);
  });

  it('does not take its header from a document without a date', async () => {
    const contents = ['Date 2024-03-01', 'Date 2024-03-02', 'Date 2024-03-03', 'date unknown'];
    const files = Object.fromEntries(
      contents.map((header, i) => [
        `${i}.txt`,
        Buffer.from(`${header}\n\nIt rained.\n\nEND\n`) as Uint8Array,
      ]),
    );
    await fixAll(files, true);
    assert.equal(Buffer.from(files['3.txt']!).toString(), 'date unknown\n\nIt rained.\n\nEND\n');
  });

  it('does not write over a file that changed meanwhile', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-race-'));
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, UNCLOSED);
    const complaints: string[] = [];
    try {
      const code = await runWhile(folder, complaints, () => writeFileSync(file, `${UNCLOSED} More.`));
      assert.deepEqual(complaints, ['a.txt: changed while it was being fixed, so it was left as it is']);
      assert.equal(readFileSync(file, 'utf8'), `${UNCLOSED} More.`);
      assert.equal(code, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Runs `fix` in a folder; `meanwhile` happens between the reading of the first file and its fixing. */
async function runWhile(cwd: string, complaints: string[], meanwhile: () => void): Promise<number> {
  const original = Corpus.prototype.lint;
  Corpus.prototype.lint = function (...args) {
    meanwhile();
    return original.apply(this, args);
  };
  try {
    return await fix({
      options: { 'fail-on': 'warning' },
      operands: [],
      stdout: { write: async () => {}, colours: false, isTerminal: false },
      cwd,
      note: (message) => complaints.push(message),
      complain: (message) => complaints.push(message),
    });
  } finally {
    Corpus.prototype.lint = original;
  }
}

describe('unified diff', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'seedbed-patch-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** What `git apply` and `patch` make of the text with the patch. */
  function applied(file: string, before: string, patch: string): string[] {
    return [
      ['git', 'apply', '-p1', '--whitespace=nowarn', '-'],
      ['patch', '-p1', '-s', '--no-backup-if-mismatch'],
    ].map(([command, ...args]) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), before);
      execFileSync(command!, args, { cwd: folder, input: patch, stdio: ['pipe', 'ignore', 'inherit'] });
      return readFileSync(path.join(folder, file), 'utf8');
    });
  }

  const line = fc.constantFrom(
    'a\n',
    'b\n',
    '\n',
    'c\r\n',
    'd\r',
    'é😀\n',
    '-- x\n',
    '+++ y\n',
    '\\ No\n',
    'e',
  );
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join(''));
  const cuts = fc.array(fc.tuple(fc.nat(120), fc.nat(6), fc.constantFrom('', 'x', '\n', 'y\r\nz', '\n\n')), {
    maxLength: 6,
  });

  function editsOf(before: string, raw: readonly (readonly [number, number, string])[]): Edit[] {
    const edits: Edit[] = [];
    let last = -1;
    for (const [at, length, newText] of [...raw].sort((a, b) => a[0] - b[0])) {
      const start = Math.min(at, before.length);
      if (start <= last) continue;
      const end = Math.min(start + length, before.length);
      if (/[\ud800-\udbff]$/.test(before.slice(0, start)) || /[\ud800-\udbff]$/.test(before.slice(0, end)))
        continue;
      edits.push({ start, end, newText });
      last = end;
    }
    return edits;
  }

  it('gives with git and with patch the very text that the edits give', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(text, cuts, (before, raw) => {
        const edits = editsOf(before, raw);
        const after = applyEdits(before, edits);
        const patch = unifiedDiff('a.txt', before, after, edits);
        if (after === before) assert.equal(patch, '');
        else if (after !== '') assert.deepEqual(applied('a.txt', before, patch), [after, after]);
      }),
      propertyOptions(60),
    );
  });

  it('is right where the edits do not tell the whole change', () => {
    const before = 'a\nb\nc\n';
    const after = 'a\nX\nc\n';
    assert.deepEqual(applied('a.txt', before, unifiedDiff('a.txt', before, after, [])), [after, after]);
  });

  for (const file of ['with space.txt', 'Über/ß.txt', 'quote"back\\slash.txt', 'new\nline.txt', 'é"ü.txt'])
    it(`names the file ${JSON.stringify(file)} so that git and patch find it`, () => {
      const patch = unifiedDiff(file, 'a\n', 'b\n', [{ start: 0, end: 1, newText: 'b' }]);
      assert.deepEqual(applied(file, 'a\n', patch), ['b\n', 'b\n']);
    });

  it('is linear in large texts with a change on every line', () => {
    assertLinear('lines that all change', { small: 20_000 }, (lines) => {
      const edits = Array.from({ length: lines }, (_, i) => ({
        start: i * 6 + 4,
        end: i * 6 + 5,
        newText: '',
      }));
      const patch = unifiedDiff('a.txt', 'line\r\n'.repeat(lines), 'line\n'.repeat(lines), edits);
      assert.equal(patch.split('\n').length, 2 * lines + 4);
    });
  });
});
