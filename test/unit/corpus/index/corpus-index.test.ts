import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ENTITY_TYPES } from '../../../../src/core/entities';
import { SEVERITIES } from '../../../../src/core/lint/finding';
import { defineCorpusRule } from '../../../../src/core/lint/rule';
import type { FileRecord, IndexedFinding, IndexedMention } from '../../../../src/corpus/index/analysis';
import { CorpusIndex } from '../../../../src/corpus/index/corpus-index';
import { PackedMentions } from '../../../../src/corpus/index/packed-mentions';
import { count, noTotals } from '../../../../src/corpus/index/totals';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** Reports every word that more than one file has. */
const sharedWord = defineCorpusRule<string, ReadonlyMap<string, number>, Record<never, never>>({
  id: 'shared-word',
  section: 'structure',
  summary: '',
  rationale: '',
  severity: 'warning',
  fix: 'none',
  falsePositiveRisk: 'low',
  example: { bad: '' },
  collect: () => undefined,
  summarise(entries) {
    const counts = new Map<string, number>();
    for (const { fact } of entries) counts.set(fact, (counts.get(fact) ?? 0) + 1);
    return counts;
  },
  judge({ fact }, counts, report) {
    if ((counts.get(fact) ?? 0) > 1)
      report({ start: 0, end: 1, range: place, bytes: { start: 0, end: 1 }, message: fact });
  },
});

const finding = fc.record({
  rule: fc.constantFrom('a', 'b'),
  severity: fc.constantFrom(...SEVERITIES),
  message: fc.constant('m'),
  range: fc.constant(place),
  span: fc.constant({ start: 0, end: 1 }),
  bytes: fc.constant({ start: 0, end: 1 }),
  document: fc.constant(0),
  fix: fc.constantFrom(undefined, { title: 't', safety: 'safe' as const }),
  tags: fc.constant([]),
  related: fc.constant([]),
}) as fc.Arbitrary<IndexedFinding>;

const plain = { noNullPrototype: true };
const position = fc.record({ line: fc.nat(), character: fc.nat() }, plain);
const mention: fc.Arbitrary<IndexedMention> = fc.record(
  {
    type: fc.constantFrom(...ENTITY_TYPES),
    text: fc.string(),
    entity: fc.constantFrom('x', 'y', 'z'),
    document: fc.nat(),
    span: fc.record({ start: fc.nat(), end: fc.nat() }, plain),
    range: fc.record({ start: position, end: position }, plain),
  },
  plain,
);

const record: fc.Arbitrary<FileRecord> = fc.record({
  path: fc.constantFrom('1', '2', '3', '4'),
  documents: fc.constant([]),
  findings: fc.array(finding, { maxLength: 4 }),
  mentions: fc.array(mention, { maxLength: 4 }),
  facts: fc.array(
    fc.record({
      rule: fc.constant('shared-word'),
      document: fc.constant(0),
      fact: fc.constantFrom('p', 'q') as fc.Arbitrary<unknown>,
    }),
    { maxLength: 2 },
  ),
});

function newIndex(): CorpusIndex {
  return new CorpusIndex([sharedWord], { severityOf: () => 'warning' });
}

describe('corpus index', () => {
  it('counts the same however the files came, changed and went', () => {
    const step = fc.oneof(
      record.map((put) => ({ put })),
      fc.constantFrom('1', '2', '3', '4').map((path) => ({ path })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const index = newIndex();
        const last = new Map<string, FileRecord>();
        for (const each of steps) {
          if ('put' in each) last.set(each.put.path, each.put);
          else last.delete(each.path);
          const change = 'put' in each ? index.put(each.put) : index.delete(each.path);
          assert.equal(change?.after?.record.path, 'put' in each ? each.put.path : undefined);
        }
        index.judge();
        const fresh = newIndex();
        for (const each of last.values()) fresh.put(each);
        fresh.judge();
        assert.deepEqual(index.totals(), fresh.totals());
        assert.deepEqual(index.rules.all(), fresh.rules.all());
        const sorted = (of: CorpusIndex) =>
          ENTITY_TYPES.flatMap((type) => of.entities.ofType(type)).map(({ files, ...rest }) => ({
            ...rest,
            files: [...files].sort(),
          }));
        assert.deepEqual(sorted(index), sorted(fresh));
        const recounted = noTotals();
        for (const path of last.keys()) count(recounted, index.findings(path), 1);
        assert.deepEqual(index.totals(), recounted);
      }),
    );
  });

  it('judges a new text at once by what the corpus was like, and the others when asked', () => {
    const withFact = (path: string, fact: string): FileRecord => ({
      path,
      documents: [],
      findings: [],
      mentions: [],
      facts: [{ rule: 'shared-word', document: 0, fact }],
    });
    const index = newIndex();
    index.put(withFact('1', 'p'));
    index.put(withFact('2', 'p'));
    assert.deepEqual(index.findings('1'), []);
    assert.deepEqual(
      index.judge().map(({ path }) => path),
      ['1', '2'],
    );
    const moved = index.put(withFact('2', 'q'));
    assert.equal(moved.before!.findings.length, 1);
    assert.deepEqual(moved.after!.findings, []);
    assert.equal(index.findings('1').length, 1);
    assert.deepEqual(
      index.judge().map(({ path }) => path),
      ['1'],
    );
    assert.equal(index.put(withFact('3', 'p')).after!.findings.length, 0);
    assert.deepEqual(
      index.judge().map(({ path }) => path),
      ['1', '3'],
    );
  });

  it('gives mentions back as they were', () => {
    fc.assert(
      fc.property(fc.array(mention), (mentions) => {
        assert.deepEqual([...new PackedMentions(mentions, (text) => text)], mentions);
      }),
    );
  });
});
