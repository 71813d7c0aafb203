import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { SourceText } from '../../../src/core/text/source-text';
import { propertyOptions, seedBytes } from '../../support/arbitrary-seed';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.split(' ').filter(Boolean), (pair) => Number.parseInt(pair, 16));
}

function utf16(text: string, littleEndian: boolean): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
    littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );
}

/** Byte offsets of every UTF-16 offset by decoding longer and longer prefixes of well-formed text, character by character. */
function slowOffsets(source: SourceText): number[] {
  const offsets: number[] = [];
  const illFormed = new Map(source.illFormed.map(({ offset, bytes }) => [offset, bytes.end - bytes.start]));
  let byte = source.bomBytes;
  let unit = 0;
  for (const character of source.text) {
    offsets.push(byte);
    const size = illFormed.get(unit) ?? Buffer.byteLength(character, 'utf8');
    for (let i = 1; i < character.length; i++) offsets.push(byte + size);
    byte += size;
    unit += character.length;
  }
  offsets.push(byte);
  return offsets;
}

describe('SourceText', () => {
  describe('ill-formed UTF-8', () => {
    const cases: [hex: string, sequences: [start: number, end: number][]][] = [
      ['E2 80 41', [[0, 2]]],
      [
        'C0 80',
        [
          [0, 1],
          [1, 2],
        ],
      ],
      [
        'ED A0 80',
        [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
      ],
      [
        'F0 80 80 80',
        [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 4],
        ],
      ],
      ['F0 9F 98', [[0, 3]]],
      ['41 F0 9F 98 41', [[1, 4]]],
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
        'E0 9F BF',
        [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
      ],
      ['F1 80 80 C3 A9', [[0, 3]]],
      ['F5 41', [[0, 1]]],
      ['C3 A9 E2 82 AC F0 9F 98 80 41', []],
      [
        '61 F1 80 80 E1 80 C2 62 80 63 80 BF 64',
        [
          [1, 4],
          [4, 6],
          [6, 7],
          [8, 9],
          [10, 11],
          [11, 12],
        ],
      ],
    ];
    for (const [hex, sequences] of cases)
      it(`${hex} has ${sequences.length} replaced sequences`, () => {
        const source = SourceText.fromBytes(bytesOf(hex));
        assert.deepEqual(
          source.illFormed.map(({ bytes }) => [bytes.start, bytes.end]),
          sequences,
        );
        assert.equal(source.text, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(hex)));
        for (const { offset } of source.illFormed) assert.equal(source.text[offset], '\ufffd');
      });

    it('is decoded as the platform does, for any bytes', () => {
      fc.assert(
        fc.property(seedBytes, (bytes) => {
          const source = SourceText.fromBytes(bytes);
          if (source.encoding !== 'utf-8') return;
          const content = bytes.subarray(source.bomBytes);
          assert.equal(source.text, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
        }),
        propertyOptions(1000),
      );
    });

    it('tells a written U+FFFD from one that stands for damage', () => {
      const source = SourceText.fromBytes(bytesOf('EF BF BD FF EF BF BD'));
      assert.equal(source.text, '\ufffd\ufffd\ufffd');
      assert.deepEqual(source.illFormed, [{ offset: 1, bytes: { start: 3, end: 4 } }]);
    });
  });

  describe('byte order marks', () => {
    it('are no part of the text, nor of its offsets', () => {
      const source = SourceText.fromBytes(bytesOf('EF BB BF C3 A9 41'));
      assert.equal(source.text, 'éA');
      assert.equal(source.bomBytes, 3);
      assert.deepEqual(
        [0, 1, 2].map((offset) => source.byteOffsetAt(offset)),
        [3, 5, 6],
      );
    });

    it('are characters inside the text', () => {
      const source = SourceText.fromBytes(bytesOf('41 EF BB BF'));
      assert.equal(source.text, 'A\ufeff');
      assert.equal(source.bomBytes, 0);
      assert.equal(SourceText.fromBytes(bytesOf('EF BB BF EF BB BF')).text, '\ufeff');
    });

    it('tell UTF-16 of both orders', () => {
      const text = 'Aé😀\ud83d end';
      for (const littleEndian of [true, false]) {
        const source = SourceText.fromBytes(Uint8Array.from(utf16(`\ufeff${text}`, littleEndian)));
        assert.equal(source.encoding, littleEndian ? 'utf-16le' : 'utf-16be');
        assert.equal(source.text, text);
        assert.equal(source.bomBytes, 2);
        assert.deepEqual(source.byteSpanOf({ start: 1, end: 4 }), { start: 4, end: 10 });
        assert.deepEqual([...source.encode(text)], utf16(text, littleEndian));
      }
    });

    it('may be followed by an odd byte, which is ill-formed', () => {
      const source = SourceText.fromBytes(bytesOf('FF FE 41 00 42'));
      assert.equal(source.text, 'A\ufffd');
      assert.deepEqual(source.illFormed, [{ offset: 1, bytes: { start: 4, end: 5 } }]);
      assert.deepEqual(source.byteSpanOf({ start: 1, end: 2 }), { start: 4, end: 5 });
    });

    it('may be missing where a caller knows the encoding, also in an edited file', () => {
      const bytes = Uint8Array.from(utf16('line', false));
      const source = SourceText.decodeUtf16(bytes, 'utf-16be', 0);
      assert.equal(source.text, 'line');
      const edited = source.withBytes(Uint8Array.from(utf16('\ufeffother', false)));
      assert.deepEqual([edited.text, edited.bomBytes, edited.encoding], ['other', 2, 'utf-16be']);
      assert.equal(source.withBytes(Uint8Array.from(utf16('other', false))).text, 'other');
    });
  });

  describe('byteOffsetAt', () => {
    it('agrees with a slow count over any bytes', () => {
      fc.assert(
        fc.property(seedBytes, (bytes) => {
          const source = SourceText.fromBytes(bytes);
          if (source.encoding !== 'utf-8') return;
          const expected = slowOffsets(source);
          const found = Array.from({ length: source.text.length + 1 }, (_, i) => source.byteOffsetAt(i));
          assert.deepEqual(found, expected);
          assert.equal(found.at(-1), bytes.length);
        }),
        propertyOptions(1000),
      );
    });

    it('agrees with a slow count over any text, lone surrogates included, in any order of questions', () => {
      fc.assert(
        fc.property(
          fc.string({
            unit: fc.oneof(
              fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
              fc.constantFrom('\ud83d', '\ude00', 'a', '\n'),
            ),
          }),
          fc.infiniteStream(fc.nat()),
          (text, questions) => {
            const source = SourceText.fromText(text);
            const expected = slowOffsets(source);
            for (let i = 0; i < 5; i++) {
              const offset = questions.next().value % (text.length + 1);
              assert.equal(source.byteOffsetAt(offset), expected[offset]);
            }
          },
        ),
        propertyOptions(1000),
      );
    });

    it('agrees across many checkpoints, with damage at their edges', () => {
      const unit = [0x61, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0xff, 0xe2, 0x80, 0x41];
      const bytes = Uint8Array.from({ length: unit.length * 700 }, (_, i) => unit[i % unit.length]!);
      const source = SourceText.fromBytes(bytes);
      const expected = slowOffsets(source);
      for (let i = source.text.length; i >= 0; i--) assert.equal(source.byteOffsetAt(i), expected[i]);
    });
  });
});
