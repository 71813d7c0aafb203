import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Edit, Finding, Fix } from '../../../src/core/lint/finding';
import {
  applyEdits,
  applyEditsToBytes,
  chooseFixes,
  fixSource,
  fixToApply,
} from '../../../src/core/lint/fix';
import { lintSource } from '../../../src/core/lint/lint';
import { defineFileRule, type Rule } from '../../../src/core/lint/rule';
import { defaultSettings } from '../../../src/core/lint/settings';
import { SourceText } from '../../../src/core/text/source-text';
import { propertyOptions, seedBytes } from '../../support/arbitrary-seed';

const SETTINGS = defaultSettings({ year: 2026, month: 11, day: 22 });

function edit(start: number, end: number, newText = ''): Edit {
  return { start, end, newText };
}

function fixOf(edits: readonly Edit[], safety: Fix['safety'] = 'safe'): Fix {
  return { title: 'fix', safety, edits };
}

function findingWith(...fixes: Fix[]): Finding {
  return {
    rule: 'some-rule',
    severity: 'warning',
    document: undefined,
    message: '',
    start: 0,
    end: 0,
    bytes: { start: 0, end: 0 },
    fixes,
  };
}

/** The indices of the fixes that are chosen when each finding has one. */
function chosenOf(...fixes: (readonly Edit[])[]): number[] {
  const findings = fixes.map((edits) => findingWith(fixOf(edits)));
  return chooseFixes(findings, (finding) => finding.fixes[0]).map(({ finding }) => findings.indexOf(finding));
}

/** Replaces every match of a pattern, one finding a match. */
function replacing(id: string, pattern: RegExp, by: string, safety: Fix['safety'] = 'safe'): Rule {
  return defineFileRule({
    id,
    section: 'layout',
    summary: id,
    rationale: id,
    severity: 'warning',
    fix: safety,
    falsePositiveRisk: 'low',
    example: { bad: '' },
    check({ source, report }) {
      for (const match of source.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        report({ ...span, message: id, fixes: [fixOf([{ ...span, newText: by }], safety)] });
      }
    },
  });
}

function fixedText(text: string, rules: readonly Rule[], safety: Fix['safety'] = 'safe'): string {
  return fixSource('a.seed', SourceText.fromText(text), SETTINGS, rules, { safety }).source.text;
}

/** Edits that do not overlap, in any order, within a text of this length. */
function editsWithin(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .tuple(
      fc.uniqueArray(fc.nat(length), { maxLength: 8 }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([offsets, texts]) => {
      const sorted = offsets.sort((a, b) => a - b);
      const edits: Edit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2)
        edits.push(edit(sorted[i]!, sorted[i + 1]!, texts[i / 2]));
      return edits.reverse();
    });
}

describe('applyEdits', () => {
  it('takes edits in any order, insertions before replacements at the same place', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 5, 'X'), edit(0, 1), edit(2, 2, '-')]), 'b-cdXf');
    assert.equal(applyEdits('abc', [edit(1, 2, 'B'), edit(1, 1, '+')]), 'a+Bc');
    assert.equal(applyEdits('', [edit(0, 0, 'x')]), 'x');
  });
});

describe('applyEditsToBytes', () => {
  it('keeps every byte outside the edits, and makes the text that applyEdits makes', () => {
    fc.assert(
      fc.property(
        seedBytes.chain((bytes) => {
          const source = SourceText.fromBytes(bytes);
          return fc.tuple(fc.constant(source), editsWithin(source.text.length));
        }),
        ([source, edits]) => {
          fc.pre(
            edits.every(({ start, end }) => !splitsPair(source.text, start) && !splitsPair(source.text, end)),
          );
          const spans = edits.map((each) => source.byteSpanOf(each)).sort((a, b) => a.start - b.start);
          const kept: number[] = [];
          let from = 0;
          for (const { start, end } of spans) {
            kept.push(...source.bytes.subarray(from, start));
            from = end;
          }
          kept.push(...source.bytes.subarray(from));
          const emptied = applyEditsToBytes(
            source,
            edits.map((each) => ({ ...each, newText: '' })),
          );
          assert.deepEqual([...emptied], kept);
          const result = applyEditsToBytes(source, edits);
          const added = edits.reduce((sum, { newText }) => sum + source.encode(newText).length, 0);
          assert.equal(result.length, kept.length + added);
          if (source.illFormed.length === 0 && source.encoding === 'utf-8')
            assert.equal(
              new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.subarray(source.bomBytes)),
              applyEdits(source.text, edits),
            );
        },
      ),
      propertyOptions(),
    );
  });

  it('goes by the bytes where an edit gives them', () => {
    const source = SourceText.fromBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x62));
    const result = applyEditsToBytes(source, [
      edit(1, 2, 'é'),
      { start: 0, end: 0, newText: '', bytes: { start: 0, end: 3 } },
    ]);
    assert.deepEqual([...result], [0x61, 0xc3, 0xa9]);
  });

  it('inserts behind a byte order mark, and in UTF-16 as UTF-16', () => {
    const marked = SourceText.fromBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61));
    assert.deepEqual([...applyEditsToBytes(marked, [edit(0, 0, 'x')])], [0xef, 0xbb, 0xbf, 0x78, 0x61]);
    const wide = SourceText.fromBytes(Uint8Array.of(0xfe, 0xff, 0x00, 0x61));
    assert.deepEqual([...applyEditsToBytes(wide, [edit(1, 1, '€')])], [0xfe, 0xff, 0x00, 0x61, 0x20, 0xac]);
  });
});

describe('chooseFixes', () => {
  it('lets the first of overlapping fixes win', () => {
    assert.deepEqual(chosenOf([edit(2, 6)], [edit(5, 8)], [edit(8, 9)]), [0, 2]);
    assert.deepEqual(chosenOf([edit(5, 8)], [edit(2, 6)], [edit(0, 20)]), [0]);
    assert.deepEqual(chosenOf([edit(0, 20)], [edit(3, 4)], [edit(19, 21)]), [0]);
  });

  it('takes neighbours that only touch', () => {
    assert.deepEqual(chosenOf([edit(2, 4)], [edit(4, 6)], [edit(0, 2)]), [0, 1, 2]);
  });

  it('takes one insertion at a place, and none at the edge of a replacement', () => {
    assert.deepEqual(chosenOf([edit(3, 3, 'a')], [edit(3, 3, 'b')], [edit(4, 4, 'c')]), [0, 2]);
    assert.deepEqual(chosenOf([edit(3, 5)], [edit(5, 5, 'a')], [edit(3, 3, 'b')], [edit(6, 6, 'c')]), [0, 3]);
    assert.deepEqual(chosenOf([edit(3, 3, 'a')], [edit(3, 5)], [edit(1, 3)], [edit(0, 1)]), [0, 3]);
  });

  it('takes all edits of a fix or none', () => {
    assert.deepEqual(chosenOf([edit(0, 1), edit(10, 11)], [edit(5, 6), edit(10, 12)], [edit(5, 6)]), [0, 2]);
  });

  it('sees an overlap behind an insertion at the start of a replacement', () => {
    assert.deepEqual(chosenOf([edit(2, 2, 'x'), edit(2, 5)], [edit(3, 4)]), [0]);
    assert.deepEqual(chosenOf([edit(2, 5), edit(2, 2, 'x')], [edit(3, 4)]), [0]);
  });

  it('leaves out findings without a fix', () => {
    assert.deepEqual(
      chooseFixes([findingWith()], () => undefined),
      [],
    );
  });

  it('never chooses edits that overlap, and leaves out only fixes that do (against a slow search)', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(4)).map(([start, length]) => edit(start, start + length, 'x'));
    const apart = (a: Edit, b: Edit) =>
      a.start === a.end || b.start === b.end
        ? a.end < b.start || b.end < a.start
        : a.end <= b.start || b.end <= a.start;
    const fixes = fc.array(
      fc
        .array(span, { minLength: 1, maxLength: 3 })
        .filter((edits) => edits.every((a, i) => edits.slice(i + 1).every((b) => apart(a, b)))),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fixes, (all) => {
        const taken: Edit[] = [];
        const expected: number[] = [];
        all.forEach((edits, index) => {
          if (!edits.every((a) => taken.every((b) => apart(a, b)))) return;
          taken.push(...edits);
          expected.push(index);
        });
        assert.deepEqual(chosenOf(...all), expected);
      }),
      propertyOptions(1000),
    );
  });
});

describe('fixToApply', () => {
  const safe = fixOf([edit(0, 1)]);
  const suggestion = fixOf([edit(0, 1)], 'suggestion');
  it('takes a safe fix, and a suggestion only where it is asked for and the only one', () => {
    assert.equal(fixToApply(findingWith(suggestion, safe), false), safe);
    assert.equal(fixToApply(findingWith(suggestion), false), undefined);
    assert.equal(fixToApply(findingWith(suggestion), true), suggestion);
    assert.equal(fixToApply(findingWith(suggestion, suggestion), true), undefined);
    assert.equal(fixToApply(findingWith(), true), undefined);
  });
});

describe('fixSource', () => {
  it('lints again until nothing is left', () => {
    const rules = [replacing('a-to-b', /a/g, 'b'), replacing('b-to-c', /b/g, 'c')];
    assert.equal(fixedText('a b', rules), 'c c');
    const result = fixSource('a.seed', SourceText.fromText('a b'), SETTINGS, rules, { safety: 'safe' });
    assert.equal(result.rounds, 2);
    assert.deepEqual(
      result.applied.map(({ finding }) => finding.rule),
      ['a-to-b', 'b-to-c', 'b-to-c'],
    );
    assert.equal(fixSource('a.seed', result.source, SETTINGS, rules, { safety: 'safe' }).rounds, 0);
  });

  it('gives up on rules that undo each other', () => {
    const rules = [replacing('a-to-b', /a/g, 'b'), replacing('b-to-a', /b/g, 'a')];
    const { rounds } = fixSource('a.seed', SourceText.fromText('a'), SETTINGS, rules, { safety: 'safe' });
    assert.ok(rounds > 1 && rounds < 100);
  });

  it('keeps to the rules, the safety and the findings that are asked for', () => {
    const rules = [replacing('a-to-b', /a/g, 'b'), replacing('x-to-y', /x/g, 'y', 'suggestion')];
    const source = SourceText.fromText('a x a');
    const run = (request: Parameters<typeof fixSource>[4]) =>
      fixSource('a.seed', source, SETTINGS, rules, request).source.text;
    assert.equal(run({ safety: 'safe' }), 'b x b');
    assert.equal(run({ safety: 'suggestion' }), 'b y b');
    assert.equal(run({ safety: 'suggestion', rules: new Set(['x-to-y']) }), 'a y a');
    assert.equal(
      run({ safety: 'safe', keep: (findings) => findings.filter(({ start }) => start !== 0) }),
      'a x b',
    );
  });

  it('leaves rules alone that are switched off', () => {
    const rules = [replacing('a-to-b', /a/g, 'b')];
    const settings = { ...SETTINGS, rules: { 'a-to-b': { severity: 'off' as const } } };
    const result = fixSource('a.seed', SourceText.fromText('a'), settings, rules, { safety: 'safe' });
    assert.equal(result.source.text, 'a');
  });

  it('keeps the encoding of a file through its rounds', () => {
    const rules = [replacing('a-to-b', /a/g, 'b'), replacing('b-to-c', /b/g, 'c')];
    const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
    const text = 'The river rose in the night and the town was flooded, except the café.\n';
    const source = SourceText.decodeUtf16(wide(text), 'utf-16le', 0);
    const result = fixSource('a.seed', source, SETTINGS, rules, { safety: 'safe' });
    assert.deepEqual(result.source.bytes, wide(text.replaceAll(/[ab]/g, 'c')));
  });

  it('does not take a file for UTF-16 because of what its first bytes have become', () => {
    const tail = [0xff, 0xfe, ...Buffer.from('ééééééé')];
    const cut = SourceText.fromBytes(Uint8Array.of(0x61, ...tail));
    const result = fixSource('a.seed', cut, SETTINGS, [replacing('no-a', /a/g, '')], { safety: 'safe' });
    assert.equal(result.source.encoding, 'utf-8');
    assert.deepEqual([...result.source.bytes], tail);
  });

  it('appends nothing to a UTF-16 file that ends within a unit', () => {
    const rule = defineFileRule({
      ...replacing('closed', /$^/g, ''),
      check({ source: { text }, report }) {
        const end = text.length;
        report({ start: end, end, message: '', fixes: [fixOf([edit(end, end, '.')]), fixOf([edit(0, 1)])] });
      },
    });
    const source = SourceText.fromBytes(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42));
    const { findings } = lintSource('a.seed', source, SETTINGS, [rule]);
    assert.deepEqual(findings[0]?.fixes, [fixOf([edit(0, 1)])]);
  });
});

function splitsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}
