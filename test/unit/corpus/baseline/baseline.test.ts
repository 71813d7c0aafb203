import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { SourceText } from '../../../../src/core/text/source-text';
import {
  Baseline,
  baselineEntries,
  filterFindings,
  flaggedText,
  hashText,
  printBaseline,
  readBaseline,
} from '../../../../src/corpus/baseline';

interface Marked {
  rule: string;
  document: number | undefined;
  start: number;
  end: number;
}

/** The findings of one rule on every occurrence of a word. */
function findingsOn(text: string, word: string, rule = 'odd-quote'): Marked[] {
  const found: Marked[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    found.push({ rule, document: 0, start: at, end: at + word.length });
  return found;
}

function startsAfterFilter(text: string, word: string, baseline: Baseline): number[] {
  const source = SourceText.fromText(text);
  return filterFindings(findingsOn(text, word), source, ['d'], baseline).map(({ start }) => start);
}

describe('hashText', () => {
  it('is FNV-1a with 64 bits', () => {
    // From the reference test suite of the FNV hash, test vectors for 64 bit FNV-1a.
    assert.equal(hashText(''), 'cbf29ce484222325');
    assert.equal(hashText('a'), 'af63dc4c8601ec8c');
    assert.equal(hashText('foobar'), '85944171f73967e8');
  });

  it('agrees with the definition on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of new TextEncoder().encode(text))
          hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
        assert.equal(hashText(text), hash.toString(16).padStart(16, '0'));
      }),
    );
  });
});

describe('flaggedText', () => {
  const text = 'date 2024-03-01\n\nOne line  \n\n\nNext, line.\n';
  const source = SourceText.fromText(text);
  const flagged = (start: number, end: number) => flaggedText(source, { start, end });

  it('is what is marked, or the lines around a mark without words', () => {
    const one = text.indexOf('One');
    assert.equal(flagged(one, one + 3), 'One');
    assert.equal(flagged(one + 3, one + 3), 'One line  ');
    assert.equal(flagged(one + 8, one + 10), 'One line  ');
    assert.equal(flagged(text.indexOf(','), text.indexOf(',') + 1), 'Next, line.');
    assert.equal(flagged(one + 11, one + 12), 'One line  \n\n');
    assert.equal(flagged(text.length, text.length), 'Next, line.\n');
    assert.equal(flaggedText(SourceText.fromText(''), { start: 0, end: 0 }), '');
  });
});

describe('baseline', () => {
  const text = 'bad good bad\nbad again\n';
  const source = SourceText.fromText(text);
  const findings = findingsOn(text, 'bad');
  const [first, second, third] = baselineEntries(findings, source, ['d']);

  it('numbers equal findings by position, in whatever order they come', () => {
    assert.deepEqual([first!.occurrence, second!.occurrence, third!.occurrence], [1, 2, 3]);
    const reversed = baselineEntries([...findings].reverse(), source, ['d']);
    assert.deepEqual(
      reversed.map(({ occurrence }) => occurrence),
      [3, 2, 1],
    );
    const otherRule = baselineEntries([...findings, ...findingsOn(text, 'bad', 'bom')], source, ['d']);
    assert.deepEqual(
      otherRule.map(({ occurrence }) => occurrence),
      [1, 2, 3, 1, 2, 3],
    );
  });

  it('holds one finding and not its equals', () => {
    const baseline = new Baseline().withEntry(second!);
    assert.deepEqual(startsAfterFilter(text, 'bad', baseline), [0, 13]);
    assert.ok(baseline.holds('odd-quote', 'd', 'bad', 2));
    assert.ok(!baseline.holds('odd-quote', 'd', 'bad', 1));
    assert.ok(!baseline.holds('bom', 'd', 'bad', 2));
    assert.ok(!baseline.holds('odd-quote', 'e', 'bad', 2));
    assert.deepEqual(filterFindings(findings, source, ['other'], baseline), findings);
  });

  it('still holds after edits elsewhere, and after the findings before it were repaired', () => {
    const baseline = new Baseline().withEntry(second!);
    assert.deepEqual(startsAfterFilter(`new first line\n${text}`, 'bad', baseline), [15, 28]);
    assert.deepEqual(startsAfterFilter('fine good bad\n', 'bad', baseline), []);
    assert.deepEqual(startsAfterFilter('bad good worse\n', 'worse', baseline), [9]);
  });

  it('counts findings outside of documents to the first one', () => {
    const stray = [{ rule: 'bom', document: undefined, start: 0, end: 0 }];
    const [entry] = baselineEntries(stray, source, ['d', 'e']);
    assert.equal(entry!.document, 'd');
    assert.deepEqual(filterFindings(stray, source, ['d', 'e'], new Baseline([entry!])), []);
  });

  it('is not changed by adding to it', () => {
    const empty = new Baseline();
    const one = empty.withEntry(first!);
    assert.deepEqual([empty.size, one.size, one.withEntry(first!).size], [0, 1, 1]);
    assert.equal(one.without(({ rule }) => rule === 'odd-quote').size, 0);
  });
});

describe('baseline files', () => {
  const entry = (document: string, rule: string, occurrence = 1) => ({
    document,
    rule,
    text: hashText('x'),
    occurrence,
  });

  it('print one sorted line an entry, so that an addition is one line of a diff', () => {
    const baseline = new Baseline([entry('b', 'bom'), entry('a', 'odd', 2), entry('a', 'bom')]);
    const hash = hashText('x');
    assert.equal(
      printBaseline(baseline),
      `{"document":"a","rule":"bom","text":"${hash}"}\n{"document":"a","rule":"odd","text":"${hash}","occurrence":2}\n{"document":"b","rule":"bom","text":"${hash}"}\n`,
    );
    const before = printBaseline(baseline).split('\n');
    const after = printBaseline(baseline.withEntry(entry('a', 'zed'))).split('\n');
    assert.equal(after.filter((line) => !before.includes(line)).length, 1);
  });

  it('read what they print', () => {
    const entries = fc.array(
      fc.record({
        document: fc.string({ unit: 'binary' }),
        rule: fc.string(),
        text: fc.string().map(hashText),
        occurrence: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(entries, (list) => {
        const printed = printBaseline(new Baseline(list));
        const { baseline, problems } = readBaseline(printed);
        assert.deepEqual(problems, []);
        assert.equal(printBaseline(baseline), printed);
      }),
    );
  });

  it('report lines that are no entries by number, and never lose them', () => {
    const good = printBaseline(new Baseline([entry('a', 'bom')]));
    const bad = [
      '<<<<<<< ours',
      'x',
      '[]',
      '{"rule":1}',
      '{"rule":"bom","document":"a"}',
      `{"rule":"bom","document":"a","text":"${hashText('x')}","occurrence":0}`,
    ];
    const { baseline, problems } = readBaseline(`\uFEFF${bad.join('\r\n')}\r\n\r\n${good}`);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [0, 1, 2, 3, 4, 5],
    );
    assert.match(problems[0]!.message, /merge conflict/);
    assert.equal(baseline.size, 1);
    const printed = printBaseline(baseline.withEntry(entry('b', 'bom')));
    for (const line of bad) assert.ok(printed.includes(`${line}\n`), line);
  });

  it('keep what else a line says', () => {
    const line = `{"document":"a","rule":"bom","text":"${hashText('x')}","note":"agreed on"}\n`;
    assert.equal(printBaseline(readBaseline(line).baseline), line);
  });
});
