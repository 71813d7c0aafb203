import { strict as assert } from 'node:assert';
import {
  decodeBytes,
  detectEncoding,
  encodeOneByte,
  isReadable,
  type OneByteCharsetName,
  sniffEncoding,
} from '../../../src/core/encoding';
import { SourceText } from '../../../src/core/text/source-text';
import { SENTENCES } from '../../support/legacy-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
};
const utf32 = (codes: readonly number[], littleEndian: boolean) => {
  const bytes = new Uint8Array(codes.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, code] of codes.entries()) view.setUint32(4 * i, code, littleEndian);
  return bytes;
};
const legacy = (text: string, charset: OneByteCharsetName) => {
  const bytes = encodeOneByte(text, charset);
  assert.ok(bytes, `${charset} cannot hold the sentence`);
  return bytes;
};

const joined = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A language and the charsets that its texts are found in. */
const LEGACY: readonly (readonly [language: string, charsets: readonly OneByteCharsetName[]])[] = [
  ['fr', ['windows-1252', 'macintosh', 'cp850']],
  ['es', ['windows-1252', 'macintosh']],
  ['pt', ['windows-1252']],
  ['it', ['windows-1252']],
  ['sv', ['windows-1252', 'cp850']],
  ['pl', ['windows-1250', 'iso-8859-2']],
  ['cs', ['windows-1250', 'iso-8859-2']],
  ['hu', ['windows-1250']],
  ['tr', ['windows-1254']],
  ['ru', ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'x-mac-cyrillic']],
  ['uk', ['windows-1251', 'koi8-u']],
  ['el', ['windows-1253']],
  ['he', ['windows-1255']],
  ['ar', ['windows-1256']],
  ['th', ['windows-874']],
];

describe('sniffEncoding', () => {
  for (const [language, text] of Object.entries(SENTENCES)) {
    it(`knows ${language} as UTF-8, and as UTF-16 in either order without a mark`, () => {
      assert.equal(sniffEncoding(utf8(text)).kind, 'utf-8');
      const lines = `${text}\n${text}\n`;
      assert.equal(sniffEncoding(utf16(lines, true)).kind, 'utf-16le');
      assert.equal(sniffEncoding(utf16(lines, false)).kind, 'utf-16be');
    });
  }

  for (const [language, charsets] of LEGACY)
    for (const charset of charsets)
      it(`knows that ${language} in ${charset} is not UTF-8`, () => {
        const bytes = legacy(SENTENCES[language]!.replaceAll(/[’„“”—]/g, "'"), charset);
        assert.equal(sniffEncoding(bytes).kind, 'legacy');
      });

  it('takes English with a few curly quotes in windows-1252 for that', () => {
    const bytes = legacy(`${'The river rose again. '.repeat(200)}It’s “late”.`, 'windows-1252');
    assert.equal(sniffEncoding(bytes).kind, 'legacy');
    assert.equal(detectEncoding(bytes).encoding, 'windows-1252');
  });

  it('keeps damaged UTF-8 as UTF-8, wherever one byte is broken or lost', () => {
    for (const text of Object.values(SENTENCES)) {
      const bytes = utf8(text);
      for (let i = 0; i < bytes.length; i += 7) {
        const broken = bytes.slice();
        broken[i] = 0xff;
        assert.equal(sniffEncoding(broken).kind, 'utf-8', text);
        const cut = Uint8Array.from([...bytes.slice(0, i), ...bytes.slice(i + 1)]);
        assert.equal(sniffEncoding(cut).kind, 'utf-8', text);
      }
    }
  });

  it('knows ISO-2022-JP by its escape sequences, and no others', () => {
    const japanese = Uint8Array.of(0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42, 0x0a);
    assert.equal(sniffEncoding(japanese).kind, 'legacy');
    assert.equal(decodeBytes(japanese, 'iso-2022-jp'), 'あ\n');
    assert.equal(sniffEncoding(utf8('\x1b[1mred\x1b[0m $B(B')).kind, 'utf-8');
    assert.equal(sniffEncoding(japanese.subarray(0, 5)).kind, 'utf-8');
  });

  it('keeps a file as UTF-8 whose lines are in two charsets, however few of them are UTF-8', () => {
    const line = legacy(`${SENTENCES.fr}\n`.replaceAll('œ', 'oe'), 'windows-1252');
    const lines = Array.from({ length: 12 }, () => line);
    assert.equal(sniffEncoding(joined(lines)).kind, 'legacy');
    assert.equal(sniffEncoding(joined([...lines, utf8(`${SENTENCES.fr}\n`)])).kind, 'utf-8');
  });

  it('knows UTF-16 without a mark with joiners, spaces without width and letters with several marks', () => {
    for (const text of [
      'ការ\u200bប្រកាស\u200bនេះ',
      'നന്ദി\u200dയും\u200c',
      'Àwọn Erékùsù Sólómọ́nì\nBangladẹ́shì',
    ]) {
      assert.equal(sniffEncoding(utf16(`${text}\n`, true)).kind, 'utf-16le', text);
      assert.equal(sniffEncoding(utf16(`${text}\n`, false)).kind, 'utf-16be', text);
    }
  });

  it('knows scripts beyond the first plane, or of many pages, as UTF-16', () => {
    const scripts = ['𐌰𐌽𐌳 𐍃𐍅𐌰 𐌹𐌼𐌼𐌰\n', '𑌅𑌗𑍍𑌨𑌿 कर 𑌮𑌨\n', 'ꆈꌠ ꁱꂷ ꉙꅉ ꇯ\n', 'ᓄᓇᕗᑦ ᐊᖏᔪᖅ\n', 'ሰላም አዲስ ፍቅር\n'];
    for (const text of scripts) {
      assert.equal(sniffEncoding(utf16(text.repeat(3), true)).kind, 'utf-16le', text);
      assert.equal(sniffEncoding(utf16(text.repeat(3), false)).kind, 'utf-16be', text);
    }
  });

  it('knows UTF-32 without a mark, and does not take numbers or NULs for it', () => {
    for (const text of [SENTENCES.fr!, SENTENCES.ja!, SENTENCES.emoji!])
      for (const littleEndian of [true, false]) {
        const charset = littleEndian ? 'utf-32le' : 'utf-32be';
        const bytes = utf32(
          [...text].map((character) => character.codePointAt(0)!),
          littleEndian,
        );
        assert.equal(sniffEncoding(bytes).kind, charset);
        assert.equal(decodeBytes(bytes, charset), text);
      }
    const numbers = Array.from({ length: 200 }, (_, i) => (i * 37) % 1000);
    assert.equal(sniffEncoding(utf32(numbers, true)).kind, 'binary');
    assert.equal(sniffEncoding(utf32(numbers, false)).kind, 'binary');
    assert.notEqual(sniffEncoding(new Uint8Array(64)).kind, 'utf-32le');
    assert.equal(sniffEncoding(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42)).kind, 'utf-32le');
  });

  it('keeps English with a few curly quotes as UTF-8 where most of them are damaged', () => {
    const bytes = utf8(
      `${'The river rose again. '.repeat(30)}The baker’s door, the mayor’s and yours – not ours.`,
    );
    const [first, second] = [...bytes.keys()].filter((i) => bytes[i] === 0xe2);
    assert.equal(sniffEncoding(bytes.filter((_, i) => i !== first && i !== second)).kind, 'utf-8');
    assert.equal(sniffEncoding(bytes.filter((_, i) => i !== first! + 2 && i !== second! + 1)).kind, 'utf-8');
  });

  it('takes a few marks in English for windows-1252, not for a charset of DOS', () => {
    const english = 'The committee met again and postponed every decision until autumn. '.repeat(12);
    for (const marks of ['… … …', '£5 • £5', '½ … •', '• •', '– £5 •'])
      assert.equal(detectEncoding(legacy(english + marks, 'windows-1252')).encoding, 'windows-1252', marks);
  });

  it('reads byte order marks', () => {
    assert.deepEqual(sniffEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)), {
      kind: 'utf-8',
      bomBytes: 3,
      illFormed: 0,
    });
    assert.equal(sniffEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0)).kind, 'utf-16le');
    assert.equal(sniffEncoding(Uint8Array.of(0xfe, 0xff, 0, 0x41)).kind, 'utf-16be');
    assert.equal(sniffEncoding(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)).kind, 'utf-32le');
    assert.equal(sniffEncoding(Uint8Array.of(0, 0, 0, 0x41, 0, 0, 0, 0x42)).kind, 'utf-32be');
  });

  it('tells binary files by their first bytes or their controls', () => {
    assert.equal(sniffEncoding(utf8('%PDF-1.4\n')).binaryType, 'a PDF document');
    assert.equal(sniffEncoding(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)).kind, 'binary');
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 2654435761) >>> 24);
    assert.equal(sniffEncoding(noise).kind, 'binary');
  });

  it('keeps a text with a stray NUL, or with NULs that a crash left at its end', () => {
    assert.equal(sniffEncoding(utf8('The river\0 rose.')).kind, 'utf-8');
    assert.equal(sniffEncoding(utf8(`The river rose.${'\0'.repeat(4096)}`)).kind, 'utf-8');
    assert.equal(sniffEncoding(new Uint8Array()).kind, 'utf-8');
  });
});

describe('isReadable', () => {
  it('is true for UTF-8 and for UTF-16 with a mark, false for what was read wrongly', () => {
    const readable = (bytes: Uint8Array) => isReadable(SourceText.fromBytes(bytes));
    assert.ok(readable(utf8(SENTENCES.ru!)));
    assert.ok(readable(Uint8Array.from([0xff, 0xfe, ...utf16(SENTENCES.fr!, true)])));
    assert.ok(!readable(utf16(SENTENCES.en!, true)));
    assert.ok(!readable(legacy(SENTENCES.ru!, 'windows-1251')));
    assert.ok(!readable(utf8('%PDF-1.4\n')));
  });
});
