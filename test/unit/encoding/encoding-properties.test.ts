import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  decodeBytes,
  decodeMixed,
  decodeOneByte,
  detectEncoding,
  encodeText,
  illFormedPositions,
  ONE_BYTE_CHARSET_NAMES,
  textOf,
} from '../../../src/core/encoding';
import { oneByteCharset } from '../../../src/core/encoding/charsets';
import { illFormedUtf8 } from '../../../src/core/text/utf8';
import { SENTENCES } from '../../support/legacy-text';

const utf8 = new TextEncoder();
const platform = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const sentences = Object.values(SENTENCES);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** UTF-8 that is cut, broken, overlong or surrogates one by one, between what is sound. */
const almostUtf8 = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }).map((text) => utf8.encode(text)),
      fc.constantFrom(...sentences).map((text) => utf8.encode(text.slice(0, 9))),
      fc
        .tuple(fc.constantFrom('é', '–', '😀', '中', '\ufffd', '\ufeff'), fc.integer({ min: 0, max: 3 }))
        .map(([character, length]) => utf8.encode(character).slice(0, length)),
      fc.uint8Array({ maxLength: 3 }),
      fc
        .constantFrom(
          'c080',
          'eda080',
          'eda0bdedb880',
          'f08080af',
          'f4908080',
          'f88888',
          'e08080',
          'ffef',
          '0d0a',
          '0d',
        )
        .map((hex) => Uint8Array.from(Buffer.from(hex, 'hex'))),
    ),
    { maxLength: 14 },
  )
  .map((parts) => joined(...parts));

describe('ill-formed UTF-8', () => {
  it('is where the platform puts U+FFFD, and what is left is sound', () => {
    fc.assert(
      fc.property(almostUtf8, (bytes) => {
        const sound: string[] = [];
        let from = 0;
        for (const { start, end } of [...illFormedUtf8(bytes), { start: bytes.length, end: bytes.length }]) {
          assert.ok(start >= from && end >= start && end - start <= 3);
          sound.push(strict.decode(bytes.subarray(from, start)));
          from = end;
        }
        assert.equal(sound.join('\ufffd'), platform.decode(bytes));
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it('is where the editor shows U+FFFD', () => {
    fc.assert(
      fc.property(almostUtf8, (bytes) => {
        const text = new TextDecoder().decode(bytes);
        const lines = text.split(/\r\n|\r|\n/);
        const positions = illFormedPositions(bytes);
        assert.deepEqual(
          positions.map((position) => position.bytes),
          illFormedUtf8(bytes),
        );
        for (const { line, character } of positions) assert.equal(lines[line]?.[character], '\ufffd');
      }),
      { numRuns: 2000, seed: 12 },
    );
  });
});

describe('decodeMixed', () => {
  it('accounts for every byte, and reads what is sound as it is', () => {
    fc.assert(
      fc.property(almostUtf8, (bytes) => {
        const { text, runs } = decodeMixed(bytes);
        const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
        let at = marked ? 3 : 0;
        if (detectEncoding(bytes).encoding === 'utf-8') {
          for (const run of runs) {
            assert.equal(run.bytes.start, at);
            assert.ok(run.bytes.end > at);
            at = run.bytes.end;
          }
          assert.equal(at, bytes.length);
        }
        if (illFormedUtf8(bytes).length === 0 && bytes.indexOf(0) === -1)
          assert.equal(text, new TextDecoder().decode(bytes));
      }),
      { numRuns: 800, seed: 13 },
    );
  });
});

describe('writing in a charset', () => {
  for (const name of ONE_BYTE_CHARSET_NAMES) {
    const held = new Set<string>();
    const { defines } = oneByteCharset(name);
    for (let byte = 0; byte < 256; byte++)
      if (defines(byte)) held.add(decodeOneByte(Uint8Array.of(byte), name));

    it(`gives back what ${name} holds, and refuses exactly what it lacks`, () => {
      const any = fc.oneof(
        fc.constantFrom(...held),
        fc.constantFrom(...held),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom('’', 'é', 'Ж', '中', '😀', '\ufffd', '\x81', '\x98', '\ud83d'),
      );
      fc.assert(
        fc.property(fc.array(any, { maxLength: 12 }), (characters) => {
          const text = characters.join('');
          const lacking = [...text].filter((character) => !held.has(character));
          const encoded = encodeText(text, name);
          if ('bytes' in encoded) {
            assert.deepEqual(lacking, []);
            assert.equal(encoded.bytes.length, text.length);
            assert.equal(decodeBytes(encoded.bytes, name), text);
          } else {
            assert.deepEqual(
              encoded.unencodable.map(({ character }) => character),
              lacking,
            );
            for (const { offset, character } of encoded.unencodable)
              assert.ok(text.startsWith(character, offset));
          }
        }),
        { numRuns: 60, seed: 14 },
      );
    });
  }

  for (const name of ['utf-8', 'utf-16le', 'utf-16be'] as const)
    it(`gives back all text in ${name}, and refuses halves of characters`, () => {
      fc.assert(
        fc.property(
          fc
            .array(
              fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('\ud83d', '\ude00', 'a')),
            )
            .map((parts) => parts.join('')),
          (text) => {
            const encoded = encodeText(text, name);
            assert.equal('bytes' in encoded, !/\p{Surrogate}/u.test(text));
            if (!('bytes' in encoded)) return;
            const back = name === 'utf-8' ? platform.decode(encoded.bytes) : decodeBytes(encoded.bytes, name);
            assert.equal(back, text);
          },
        ),
        { numRuns: 200, seed: 15 },
      );
    });

  it('refuses charsets that it does not know', () => {
    for (const name of ['gbk', 'utf-7', '']) assert.throws(() => encodeText('a', name), RangeError);
  });
});

describe('detectEncoding', () => {
  it('takes any bytes, and its text is theirs', () => {
    fc.assert(
      fc.property(fc.oneof(almostUtf8, fc.uint8Array({ maxLength: 40 })), (bytes) => {
        const detection = detectEncoding(bytes);
        assert.ok(detection.confidence >= 0 && detection.confidence <= 1);
        const text = textOf(bytes, detection);
        assert.equal(text === undefined, detection.encoding === null);
        for (const { charset, confidence } of detection.alternatives) {
          assert.ok(confidence <= detection.confidence);
          assert.notEqual(charset, detection.encoding);
        }
      }),
      { numRuns: 600, seed: 16 },
    );
  });

  it('knows all sound UTF-8 that is text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...sentences), fc.string({ unit: 'grapheme', maxLength: 5 })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('', '\ufeff'), (content, mark) => {
        const bytes = utf8.encode(mark + content);
        const detection = detectEncoding(bytes);
        assert.equal(detection.encoding, 'utf-8');
        assert.equal(textOf(bytes, detection), content);
      }),
      { numRuns: 500, seed: 17 },
    );
  });
});
