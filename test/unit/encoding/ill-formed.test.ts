import { strict as assert } from 'node:assert';
import { readIllFormed } from '../../../src/core/encoding';
import { SourceText } from '../../../src/core/text/source-text';

/** Hexadecimal bytes, and the ranges that one U+FFFD each stands for (WHATWG maximal subparts). */
const EXAMPLES: readonly (readonly [hex: string, ranges: readonly (readonly [number, number])[]])[] = [
  ['80', [[0, 1]]],
  ['BF', [[0, 1]]],
  [
    '80 BF',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'C0 80',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'C1 BF',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  ['C2', [[0, 1]]],
  ['C2 41', [[0, 1]]],
  ['DF C2 80', [[0, 1]]],
  [
    'E0 80 80',
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  [
    'E0 9F BF',
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  ['E0 A0', [[0, 2]]],
  ['E1 80', [[0, 2]]],
  ['E2 80 41', [[0, 2]]],
  ['E2 82 C2 A3', [[0, 2]]],
  [
    'ED A0 80',
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  [
    'ED BF BF',
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  ['ED 9F', [[0, 2]]],
  ['EF BF', [[0, 2]]],
  [
    'F0 80 80 80',
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  [
    'F0 8F BF BF',
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  ['F0 90 80', [[0, 3]]],
  ['F0 9F 98', [[0, 3]]],
  ['F0 9F 41', [[0, 2]]],
  [
    'F4 90 80 80',
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  [
    'F5 80',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  ['FE', [[0, 1]]],
  [
    'FF FF',
    [
      [0, 1],
      [1, 2],
    ],
  ],
];

const bytesOf = (hex: string) => Uint8Array.from(hex.split(' '), (pair) => Number.parseInt(pair, 16));
const around = (before: string, hex: string, after: string) =>
  SourceText.fromBytes(
    Uint8Array.from([
      ...new TextEncoder().encode(before),
      ...bytesOf(hex),
      ...new TextEncoder().encode(after),
    ]),
  );
const readingOf = (before: string, hex: string, after: string) =>
  readIllFormed(around(before, hex, after))[0]?.reading;

describe('ill-formed UTF-8', () => {
  for (const [hex, ranges] of EXAMPLES)
    it(`${hex} is ${ranges.length} sequence${ranges.length > 1 ? 's' : ''}`, () => {
      const source = around('ab', hex, ' cd');
      assert.deepEqual(
        source.illFormed.map(({ bytes }) => [bytes.start - 2, bytes.end - 2]),
        ranges,
      );
    });
});

describe('readIllFormed', () => {
  it('reads stray bytes of windows-1252', () => {
    assert.deepEqual(readingOf('caf', 'E9', ' noir'), { text: 'é', as: 'windows-1252' });
    assert.deepEqual(readingOf('It', '92', 's'), { text: '’', as: 'windows-1252' });
  });

  it('goes by the script of the text', () => {
    assert.deepEqual(readingOf('Река вышла из берегов, вод', 'E0', ' стоит'), {
      text: 'а',
      as: 'windows-1251',
    });
    assert.equal(readingOf('Το ποτάμι ξεχείλισ', 'E5', ' χθες')?.text, 'ε');
  });

  it('goes by the letters that the text has', () => {
    assert.deepEqual(readingOf('Łódź płynie, żółta wst', 'B9', 'żka'), { text: 'ą', as: 'windows-1250' });
  });

  it('puts surrogates and overlong forms together', () => {
    assert.deepEqual(readingOf('so ', 'ED A0 BD ED B8 80', ' so'), { text: '😀', as: 'CESU-8' });
    assert.deepEqual(readingOf('so ', 'C1 81', ' so'), { text: 'A', as: 'overlong UTF-8' });
  });

  it('tells cut punctuation by its neighbours', () => {
    assert.equal(readingOf('don', 'E2 80', 't')?.text, '’');
    assert.equal(readingOf('said ', 'E2 80', 'no')?.text, '“');
    assert.equal(readingOf('no,', 'E2 80', ' he')?.text, '”');
    assert.equal(readingOf('here ', 'E2 80', ' there')?.text, '–');
  });

  it('does not guess where nothing fits', () => {
    assert.equal(readingOf('wo', 'BC', 'rd'), undefined);
  });

  it('groups what touches and gives spans in text and bytes', () => {
    const groups = readIllFormed(around('é', 'C0 80', 'x'));
    assert.deepEqual(
      groups.map(({ span, bytes, sequences }) => ({ span, bytes, count: sequences.length })),
      [{ span: { start: 1, end: 3 }, bytes: { start: 2, end: 4 }, count: 2 }],
    );
  });
});
