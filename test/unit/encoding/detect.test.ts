import { strict as assert } from 'node:assert';
import {
  decodeMixed,
  detectEncoding,
  encodeText,
  textOf,
  useLegacyDetector,
} from '../../../src/core/encoding';
import { detectWithJschardet } from '../../../src/corpus/charsets/jschardet-detector';
import { SENTENCES } from '../../support/legacy-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
const legacy = (text: string, charset: string) => {
  const encoded = encodeText(text, charset);
  assert.ok('bytes' in encoded, `${charset} cannot hold the text`);
  return encoded.bytes;
};

const LEGACY: readonly (readonly [language: string, charsets: readonly string[]])[] = [
  ['fr', ['windows-1252', 'macintosh', 'cp850']],
  ['es', ['windows-1252', 'macintosh', 'cp850', 'cp437']],
  ['sv', ['windows-1252', 'macintosh', 'cp850']],
  ['pl', ['windows-1250', 'iso-8859-2', 'cp852', 'x-mac-ce']],
  ['cs', ['windows-1250', 'iso-8859-2', 'cp852', 'x-mac-ce']],
  ['hu', ['cp852']],
  ['tr', ['windows-1254', 'cp857']],
  ['ru', ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'x-mac-cyrillic', 'cp855']],
  ['uk', ['windows-1251', 'koi8-u', 'iso-8859-5']],
  ['el', ['windows-1253', 'cp737', 'x-mac-greek']],
  ['he', ['windows-1255', 'cp862']],
  ['ar', ['windows-1256', 'iso-8859-6']],
  ['th', ['windows-874']],
];

describe('detectEncoding', () => {
  for (const [how, detector] of [
    ['with jschardet', detectWithJschardet],
    ['by the text alone', undefined],
  ] as const)
    describe(how, () => {
      before(() => useLegacyDetector(detector));
      after(() => useLegacyDetector(undefined));

      for (const [language, charsets] of LEGACY)
        for (const charset of charsets)
          it(`names ${charset} for ${language}`, () => {
            const text = SENTENCES[language]!.replaceAll(/[’„“”]/g, "'")
              .replaceAll('—', '-')
              .replaceAll('œ', 'oe');
            const bytes = legacy(text, charset);
            const detection = detectEncoding(bytes);
            assert.equal(textOf(bytes, detection), text, detection.encoding ?? 'binary');
            assert.ok(detection.confidence > 0.3 && detection.confidence <= 1);
            assert.ok(detection.alternatives.length <= 2);
            for (const { charset: other, confidence } of detection.alternatives) {
              assert.ok(confidence <= detection.confidence);
              assert.notEqual(textOf(bytes, { ...detection, encoding: other }), text);
            }
          });
    });

  it('names East Asian charsets', () => {
    const samples: Record<string, string> = {
      shift_jis: '8dc593fa82cc96e981418ef282cc90ec82aa82a082d382ea82bd8142',
      gb18030: 'd7f2ccecceded1cfbad3cbaeb7bac0c4a3acbed3c3f1c3c7c0ebbfaac1cbbcd2a1a3',
      'euc-kr': 'beeec1a620c0fab3e1bfa120b0adc0cc20b3d1c3c4bcad20c1d6b9ceb5e9c0cc20c1fdc0bb20b6b0b3b5b4d92e',
    };
    useLegacyDetector(detectWithJschardet);
    for (const [charset, bytes] of Object.entries(samples))
      assert.equal(detectEncoding(hex(bytes)).encoding, charset);
    useLegacyDetector(undefined);
  });

  it('never asks the detector about UTF-8, sound or damaged, UTF-16 or binary files', () => {
    useLegacyDetector(() => assert.fail('asked'));
    try {
      for (const text of Object.values(SENTENCES)) {
        assert.equal(detectEncoding(utf8(text)).encoding, 'utf-8');
        assert.equal(detectEncoding(joined(utf8(text), hex('ff'))).encoding, 'utf-8');
        assert.equal(detectEncoding(legacy(`${text}\n${text}\n`, 'utf-16be')).encoding, 'utf-16be');
      }
      assert.equal(detectEncoding(utf8('%PDF-1.7')).encoding, null);
    } finally {
      useLegacyDetector(undefined);
    }
  });

  it('says what the answer rests on', () => {
    assert.deepEqual(detectEncoding(utf8('\ufeffa')), {
      encoding: 'utf-8',
      confidence: 1,
      alternatives: [],
      bomBytes: 3,
      how: 'mark',
    });
    assert.equal(detectEncoding(utf8('é')).how, 'form');
    assert.equal(detectEncoding(legacy('Il a été très étonné.', 'windows-1252')).how, 'text');
  });

  it('gives the text of UTF-32 with numbers that are no characters', () => {
    const bytes = hex('fffe0000 41000000 00d80000 42000000');
    assert.equal(textOf(bytes, detectEncoding(bytes)), 'A\ufffdB');
  });
});

describe('surrogates one by one', () => {
  const oneByOne = (text: string) =>
    joined(
      ...[...text].map((character) =>
        character.length === 1
          ? utf8(character)
          : Uint8Array.from(
              [0, 1].flatMap((i) => {
                const unit = character.charCodeAt(i);
                return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
              }),
            ),
      ),
    );

  for (const text of ['So good 😀!', '😀👍🏽😀', 'See you 😀\nThanks 👍\nlots', 'Très bien 😀', 'Отлично 😀'])
    it(`are UTF-8 of a kind: ${JSON.stringify(text)}`, () => {
      const bytes = oneByOne(text);
      const detection = detectEncoding(bytes);
      assert.equal(detection.encoding, 'utf-8');
      assert.equal(textOf(bytes, detection), text);
    });

  it('are not seen in DOS Russian', () => {
    const bytes = legacy('экономика и экология', 'cp866');
    assert.equal(detectEncoding(bytes).encoding, 'cp866');
  });
});

describe('decodeMixed', () => {
  const french = `${SENTENCES.fr}\n`.replaceAll('œ', 'oe');

  it('reads lines in a legacy charset among lines in UTF-8, and says where they are', () => {
    const first = utf8(french);
    const second = legacy(french, 'windows-1252');
    const { text, runs } = decodeMixed(joined(first, second, first));
    assert.equal(text, french.repeat(3));
    assert.deepEqual(runs, [
      { bytes: { start: 0, end: first.length }, encoding: 'utf-8' },
      { bytes: { start: first.length, end: first.length + second.length - 1 }, encoding: 'windows-1252' },
      {
        bytes: { start: first.length + second.length - 1, end: 2 * first.length + second.length },
        encoding: 'utf-8',
      },
    ]);
  });

  it('lets all lines decide the charset together, and the letters of the rest of the file', () => {
    const lines = ['Zażółć gęślą jaźń.\n', 'Wśród traw.\n', 'Na środku.\n', 'Ćma leci.\n'];
    const bytes = joined(utf8(lines[0]!), ...lines.slice(1).map((line) => legacy(line, 'iso-8859-2')));
    assert.equal(decodeMixed(bytes).text, lines.join(''));
  });

  it('reads CESU-8 and overlong forms', () => {
    assert.equal(decodeMixed(joined(utf8('é '), hex('eda0bd edb880'), utf8(' c'))).text, 'é 😀 c');
    assert.equal(decodeMixed(joined(utf8('é '), hex('c1a1'), utf8(' c'))).text, 'é a c');
  });

  it('keeps U+FFFD for lost bytes, one for each ill-formed sequence', () => {
    const lossy = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    for (const language of ['fr', 'ru', 'el', 'hi', 'ja', 'ko']) {
      const bytes = utf8(`${SENTENCES[language]}\n`);
      for (const [at, byte] of bytes.entries()) {
        if (byte < 0x80) continue;
        const cut = joined(bytes.subarray(0, at), bytes.subarray(at + 1));
        assert.equal(decodeMixed(cut).text, lossy(cut));
      }
    }
  });

  it('leaves out the mark at the start only', () => {
    assert.equal(decodeMixed(joined(utf8('\ufeffé\ufeff'), hex('ff'))).text, 'é\ufeff\ufffd');
    assert.deepEqual(decodeMixed(utf8('\ufeffa')).runs, [{ bytes: { start: 3, end: 4 }, encoding: 'utf-8' }]);
    const bytes = joined(legacy(french, 'windows-1252'), utf8(`\ufeff${french}`));
    assert.equal(decodeMixed(bytes).text, `${french}\ufeff${french}`);
  });

  it('covers every byte with runs in order, whatever the bytes', () => {
    let seed = 1;
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from({ length: round }, () => {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        return seed % 5 === 0 ? 10 : seed >> 16;
      });
      if (bytes[0] === 0xff || bytes[0] === 0xfe) continue;
      let at = 0;
      for (const { bytes: run } of decodeMixed(bytes).runs) {
        assert.equal(run.start, at);
        assert.ok(run.end > run.start);
        at = run.end;
      }
      assert.equal(at, bytes.length);
    }
  });
});

describe('encodeText', () => {
  it('gives bytes that decode to the text again', () => {
    assert.deepEqual(encodeText('Ж’', 'windows-1251'), { bytes: hex('c692') });
    assert.deepEqual(encodeText('é', 'utf-8'), { bytes: hex('c3a9') });
    assert.deepEqual(encodeText('😀', 'utf-16be'), { bytes: hex('d83dde00') });
  });

  it('says which characters a charset cannot hold', () => {
    assert.deepEqual(encodeText('aЖb😀é', 'windows-1252'), {
      unencodable: [
        { offset: 1, character: 'Ж' },
        { offset: 3, character: '😀' },
      ],
    });
    assert.deepEqual(encodeText('a\ud800', 'utf-8'), { unencodable: [{ offset: 1, character: '\ud800' }] });
    assert.deepEqual(encodeText('\x81', 'windows-1252'), { unencodable: [{ offset: 0, character: '\x81' }] });
  });

  it('refuses charsets that it does not know', () => {
    assert.throws(() => encodeText('a', 'shift_jis'), RangeError);
  });
});
