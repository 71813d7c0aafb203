import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { AppliedFix } from '../../../../src/core/lint/fix';
import { fixSource } from '../../../../src/core/lint/fix';
import { RULES } from '../../../../src/core/rules';
import { SourceText } from '../../../../src/core/text/source-text';
import { DEFAULT_CONFIG, settingsFor } from '../../../../src/corpus/config';
import { type LedgerEntry, planUndo, type RecordedOperation } from '../../../../src/corpus/ledger';
import { propertyOptions, seedBytes } from '../../../support/arbitrary-seed';
import { LedgeredFile, latin1 } from './ledgered-file';

const chunk = fc.oneof(
  fc.constantFrom(
    'the ',
    'river ',
    '\n\n',
    '  ',
    'é',
    '\u00ff\u00fe',
    '\0',
    '\u00c3',
    'aaaa',
    '\u0080',
    'END\n',
  ),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00e9', '\u00bb'), maxLength: 5 }),
);
const content = fc.array(chunk, { maxLength: 14 }).map((parts) => latin1(parts.join('')));
/** Place and length in thousandths of the file, the new text, and the number of the fix. */
const rawEdit = fc.tuple(fc.nat(1000), fc.nat(300), fc.oneof(fc.constant(''), chunk), fc.nat(3));
const rawRound = fc.array(rawEdit, { minLength: 1, maxLength: 5 });
const rawOperations = fc.array(fc.array(rawRound, { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 6,
});

type RawRound = readonly (readonly [number, number, string, number])[];

/** Fixes for a file of this many bytes; edits that would collide are left out. */
function fixesOf(raw: RawRound, length: number): AppliedFix[] {
  const fixes = new Map<number, AppliedFix['edits'][number][]>();
  let last = -1;
  for (const [place, size, text, fix] of [...raw].sort((a, b) => a[0] - b[0])) {
    const start = Math.floor((place / 1000) * length);
    const end = Math.min(length, start + Math.floor((size / 1000) * length));
    if (start <= last) continue;
    last = end;
    fixes.set(fix, [...(fixes.get(fix) ?? []), { start, end, newBytes: latin1(text) }]);
  }
  return [...fixes].map(([fix, edits]) => ({ rule: `rule-${fix}`, edits }));
}

function lengthAfter(length: number, fixes: readonly AppliedFix[]): number {
  return fixes
    .flatMap(({ edits }) => edits)
    .reduce((sum, { start, end, newBytes }) => sum - (end - start) + newBytes.length, length);
}

async function curated(
  bytes: Uint8Array,
  operations: readonly (readonly RawRound[])[],
): Promise<LedgeredFile> {
  const file = new LedgeredFile(bytes);
  await curate(file, operations);
  return file;
}

async function curate(file: LedgeredFile, operations: readonly (readonly RawRound[])[]): Promise<void> {
  for (const raw of operations) {
    const rounds: AppliedFix[][] = [];
    let { length } = file.bytes;
    for (const round of raw) {
      const fixes = fixesOf(round, length);
      length = lengthAfter(length, fixes);
      rounds.push(fixes);
    }
    await file.fixInRounds(rounds);
  }
}

/** A byte of a file, and the entry that wrote it. */
interface Atom {
  by: string;
}

/** What operations make of a file, byte by byte, and the entries of which later ones changed the new text. */
function atomsAfter(
  original: Uint8Array,
  operations: readonly RecordedOperation[],
): { atoms: Atom[]; changed: Set<string> } {
  let atoms = [...original].map((): Atom => ({ by: '' }));
  const changed = new Set<string>();
  for (const { entries } of operations) {
    const next: Atom[] = [];
    let at = 0;
    for (const { id, start, end, newBytes } of entries) {
      next.push(...atoms.slice(at, start), ...[...newBytes].map(() => ({ by: id })));
      for (const { by } of atoms.slice(start, end)) changed.add(by);
      const [left, right] = [atoms[start - 1]?.by, atoms[end]?.by];
      if (left !== undefined && left === right) changed.add(left);
      at = end;
    }
    atoms = [...next, ...atoms.slice(at)];
  }
  return { atoms, changed };
}

function spliced(bytes: Uint8Array, at: number, count: number, fresh: Uint8Array): Uint8Array {
  return new Uint8Array([...bytes.subarray(0, at), ...fresh, ...bytes.subarray(at + count)]);
}

describe('the edit ledger, whatever is edited', function () {
  this.timeout(60_000);

  it('gives the curated bytes when it is replayed on the originals, and then does nothing more', () =>
    fc.assert(
      fc.asyncProperty(content, rawOperations, async (original, operations) => {
        const file = await curated(original, operations);
        const replayed = await file.replayOn(original);
        assert.deepEqual(replayed.bytes, file.bytes);
        assert.deepEqual((await file.replayOn(file.bytes)).steps, []);
      }),
      propertyOptions(200),
    ));

  it('gives the originals when all is undone, at once or one operation after the other', () =>
    fc.assert(
      fc.asyncProperty(content, rawOperations, fc.boolean(), async (original, raw, atOnce) => {
        const file = await curated(original, raw);
        const before = file.bytes;
        if (atOnce) await file.undo();
        else
          for (const { id } of (await file.operations()).toReversed())
            await file.undo(({ operation }) => operation === id);
        assert.deepEqual(file.bytes, original);
        await file.undo(({ kind }) => kind === 'undo');
        if (atOnce) assert.deepEqual(file.bytes, before);
      }),
      propertyOptions(200),
    ));

  it('undoes any of the edits in any order as if they had never been made, or changes nothing', () =>
    fc.assert(
      fc.asyncProperty(
        content,
        rawOperations,
        fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (original, raw, picks) => {
          const file = await curated(original, raw);
          const twin = await curated(original, raw);
          const entries = await file.entries();
          fc.pre(entries.length > 0);
          const undone = new Set<number>();
          for (const pick of picks) {
            const ids = new Set(pick.map((index) => entries[index % entries.length]!.id));
            const before = file.bytes;
            const { steps, outcomes } = await file.undo(({ id }) => ids.has(id));
            const done = outcomes.filter(({ result }) => result === 'done');
            for (const { entry } of done) undone.add(entries.findIndex(({ id }) => id === entry.id));
            if (done.length === 0) assert.deepEqual([steps.length, file.bytes], [0, before]);
            for (const { result, reason } of outcomes) assert.equal(result === 'done', reason === undefined);
          }
          assert.deepEqual((await file.replayOn(original)).bytes, file.bytes);
          const twins = await twin.entries();
          const isUndone = ({ id }: LedgerEntry) => undone.has(twins.findIndex((each) => each.id === id));
          const never = await twin.replayOn(original, (entry) => !isUndone(entry));
          assert.deepEqual(never.bytes, file.bytes);
          const { outcomes } = await twin.undo(isUndone);
          assert.ok(outcomes.every(({ result }) => result === 'done'));
          assert.deepEqual(twin.bytes, file.bytes);
          await file.undo();
          assert.deepEqual(file.bytes, original);
        },
      ),
      propertyOptions(200),
    ));

  it('undoes an edit if, and only if, nothing later changed its new text', () =>
    fc.assert(
      fc.asyncProperty(
        content,
        fc.array(rawRound, { minLength: 1, maxLength: 6 }),
        async (original, rounds) => {
          const single = rounds.map((round) => [
            round.map(([at, size, text], i) => [at, size, text, i] as const),
          ]);
          const file = await curated(original, single);
          const entries = await file.entries();
          const { atoms, changed } = atomsAfter(original, await file.operations());
          for (const { id, start, left, oldBytes, newBytes } of entries) {
            const { steps, outcomes } = planUndo(
              await file.operations(),
              file.bytes,
              (entry) => entry.id === id,
            );
            assert.equal(outcomes.length, 1);
            const isDone = outcomes[0]!.result === 'done';
            assert.equal(steps.length, isDone ? 1 : 0);
            const after = steps[0]?.after;
            if (newBytes.length > 0) {
              const at = atoms.findIndex(({ by }) => by === id);
              assert.equal(isDone, !changed.has(id));
              if (after !== undefined)
                assert.deepEqual(after, spliced(file.bytes, at, newBytes.length, oldBytes));
            } else if (after !== undefined) assert.equal(after.length, file.bytes.length + oldBytes.length);
            assert.ok(left.length <= start);
          }
        },
      ),
      propertyOptions(200),
    ));

  it('undoes the last edit of a place and no other, and keeps what was done elsewhere', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '\u00e9', ' '), maxLength: 4 });
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          cells: fc.uniqueArray(fc.nat(3), { minLength: 1 }),
          texts: fc.tuple(cell, cell, cell, cell),
        }),
      },
      { weight: 2, arbitrary: fc.record({ undo: fc.nat(30) }) },
    );
    return fc.assert(
      fc.asyncProperty(
        fc.tuple(cell, cell, cell, cell),
        fc.array(step, { maxLength: 14 }),
        async (originals, steps) => {
          const stacks = originals.map((text) => [{ id: '', text }]);
          const shown = () => stacks.map((stack, i) => `<${i}${stack.at(-1)!.text}>`).join('');
          const file = new LedgeredFile(latin1(shown()));
          const made: string[] = [];
          for (const each of steps) {
            if ('cells' in each) {
              const changed = each.cells.sort().filter((i) => stacks[i]!.at(-1)!.text !== each.texts[i]);
              const fixes = changed.map((i) => {
                const start = file.text.indexOf(`<${i}`) + 2;
                const end = start + stacks[i]!.at(-1)!.text.length;
                return { rule: 'r', edits: [{ start, end, newBytes: latin1(each.texts[i]!) }] };
              });
              await file.fix(...fixes);
              const entries = await file.entries();
              for (const [n, i] of changed.entries()) {
                const { id } = entries.at(n - changed.length)!;
                stacks[i]!.push({ id, text: each.texts[i]! });
                made.push(id);
              }
            } else if (made.length > 0) {
              const id = made[each.undo % made.length]!;
              const { outcomes } = await file.undo((entry) => entry.id === id);
              const stack = stacks.find((some) => some.some((entry) => entry.id === id));
              const isTop = stack !== undefined && stack.at(-1)!.id === id;
              assert.equal(outcomes[0]!.result, stack === undefined ? 'already' : isTop ? 'done' : 'refused');
              if (isTop) stack.pop();
            }
            assert.equal(file.text, shown());
          }
        },
      ),
      propertyOptions(200),
    );
  });

  it('neither throws nor makes anything twice where the file was edited otherwise', () =>
    fc.assert(
      fc.asyncProperty(
        content,
        rawOperations,
        rawRound,
        rawOperations,
        fc.boolean(),
        async (original, first, other, second, undoes) => {
          const file = await curated(original, first);
          const foreign = new LedgeredFile(undoes ? file.bytes : original);
          await foreign.fix(...fixesOf(other, foreign.bytes.length));
          file.bytes = foreign.bytes;
          if (undoes) await curate(file, second);
          const { outcomes, steps } = undoes ? await file.undo() : await file.replay();
          for (const { result, reason } of outcomes) assert.equal(result === 'done', reason === undefined);
          const after = file.bytes;
          if (!undoes) {
            assert.deepEqual([(await file.replay()).steps.length, file.bytes], [0, after]);
            return;
          }
          const undone = new Set(
            outcomes.filter(({ result }) => result === 'done').map(({ entry }) => entry.id),
          );
          assert.equal(undone.size > 0, steps.length > 0);
          const again = await file.undo();
          for (const { entry, result } of again.outcomes)
            assert.ok(result !== 'done' || !undone.has(entry.id));
        },
      ),
      propertyOptions(200),
    ));

  it('records what the rules do to ill-formed and damaged documents, and takes it back', () =>
    fc.assert(
      fc.asyncProperty(seedBytes, async (bytes) => {
        const settings = settingsFor(DEFAULT_CONFIG, 'a.txt', { year: 2026, month: 1, day: 1 });
        const result = fixSource('a.txt', SourceText.fromBytes(bytes), settings, RULES, {
          safety: 'suggestion',
        });
        const file = new LedgeredFile(bytes);
        await file.fixInRounds(result.byteRounds);
        assert.deepEqual(file.bytes, result.source.bytes);
        assert.deepEqual((await file.replayOn(bytes)).bytes, file.bytes);
        await file.undo();
        assert.deepEqual(file.bytes, bytes);
      }),
      propertyOptions(80),
    ));
});
