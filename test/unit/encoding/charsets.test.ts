import { strict as assert } from 'node:assert';
import { decodeOneByte, encodeOneByte, ONE_BYTE_CHARSET_NAMES } from '../../../src/core/encoding';
import { decodeBytes } from '../../../src/core/encoding/decode';

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** The platform reads these wrongly, or differently from the Unicode tables on purpose, or not at all. */
const NOT_COMPARED = new Set(['windows-1252', 'iso-8859-1', 'cp437', 'cp850', 'cp852', 'windows-874']);
const PLATFORM_LABEL: Record<string, string> = { cp866: 'ibm866' };

function isKnownToPlatform(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

describe('one-byte charsets', () => {
  for (const name of ONE_BYTE_CHARSET_NAMES) {
    it(`${name} gives every byte back`, () => {
      const text = decodeOneByte(ALL, name);
      assert.equal(text.length, 256);
      assert.deepEqual(encodeOneByte(text, name), ALL);
    });

    if (NOT_COMPARED.has(name) || !isKnownToPlatform(PLATFORM_LABEL[name] ?? name)) continue;
    it(`${name} agrees with the platform where both define a byte`, () => {
      const decoder = new TextDecoder(PLATFORM_LABEL[name] ?? name);
      const differing: string[] = [];
      for (let byte = 0xa0; byte < 256; byte++) {
        const ours = decodeOneByte(Uint8Array.of(byte), name);
        const theirs = decoder.decode(Uint8Array.of(byte));
        const defined = !/[\x80-\x9f]/.test(ours) && theirs !== '\ufffd' && !/[\p{Co}]/u.test(theirs);
        if (defined && ours !== theirs) differing.push(`${byte.toString(16)} ${ours} ${theirs}`);
      }
      assert.ok(differing.length <= 1, differing.join(', '));
    });
  }

  it('reads windows-1252 as it is, not as ISO-8859-1', () => {
    assert.equal(decodeOneByte(Uint8Array.of(0x80, 0x92, 0x96, 0x9f), 'windows-1252'), '€’–Ÿ');
  });

  it('refuses to encode what a charset lacks', () => {
    assert.equal(encodeOneByte('Ж', 'windows-1252'), undefined);
    assert.deepEqual(encodeOneByte('Ж', 'windows-1251'), Uint8Array.of(0xc6));
  });
});

describe('decodeBytes', () => {
  it('reads UTF-32 and refuses surrogates in it', () => {
    const bytes = Uint8Array.of(0x41, 0, 0, 0, 0x00, 0xf6, 0x01, 0);
    assert.equal(decodeBytes(bytes, 'utf-32le'), 'A😀');
    assert.equal(decodeBytes(Uint8Array.of(0, 0xd8, 0, 0), 'utf-32le'), undefined);
  });

  it('refuses UTF-16 that would not come back', () => {
    assert.equal(decodeBytes(Uint8Array.of(0x41, 0, 0, 0xd8), 'utf-16le'), undefined);
    assert.equal(decodeBytes(Uint8Array.of(0x41, 0, 0x42), 'utf-16le'), undefined);
  });

  it('refuses bytes that a multi-byte charset does not define', () => {
    assert.equal(decodeBytes(Uint8Array.of(0x82, 0xa0), 'shift_jis'), 'あ');
    assert.equal(decodeBytes(Uint8Array.of(0xff, 0x41), 'gbk'), undefined);
  });
});
