import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  decodeOneByte,
  encodeOneByte,
  explainRepair,
  findMojibake,
  repairText,
} from '../../../src/core/encoding';
import type { OneByteCharsetName } from '../../../src/core/encoding/one-byte-tables';
import { misread, SENTENCES } from '../../support/legacy-text';

const utf8 = new TextEncoder();
const readAs = (text: string, charset: string) => new TextDecoder(charset).decode(utf8.encode(text));
const mixedUp = (text: string, written: OneByteCharsetName, read: OneByteCharsetName) =>
  decodeOneByte(encodeOneByte(text, written)!, read);

const OTHER_CHARSETS: readonly OneByteCharsetName[] = [
  'windows-1255',
  'windows-1256',
  'iso-8859-5',
  'koi8-u',
  'cp855',
  'x-mac-cyrillic',
  'x-mac-ce',
  'cp775',
];

describe('repairText', () => {
  for (const [language, text] of Object.entries(SENTENCES)) {
    it(`leaves ${language} as it is`, () => {
      assert.deepEqual(repairText(text), { text, edits: [], chain: [] });
      assert.equal(repairText(text.toUpperCase()).text, text.toUpperCase());
    });

    for (const charset of OTHER_CHARSETS)
      it(`reads ${language} back from ${charset}`, () => {
        assert.equal(repairText(misread(text, charset)).text, text);
      });
  }

  it('makes no edit that is not needed, and says which charsets', () => {
    const { text, edits, chain } = repairText('It’s cafÃ© time');
    assert.equal(text, 'It’s café time');
    assert.deepEqual(edits, [{ start: 8, end: 10, newText: 'é' }]);
    assert.deepEqual(chain, ['iso-8859-1']);
  });

  it('reads UTF-8 back that passed for Chinese or Japanese', () => {
    for (const language of ['fr', 'de', 'cs', 'ru'])
      for (const charset of ['gbk', 'shift_jis']) {
        const damaged = readAs(SENTENCES[language]!, charset);
        if (!damaged.includes('\ufffd')) assert.equal(repairText(damaged).text, SENTENCES[language], charset);
      }
    assert.equal(repairText('donu’t and rese帽a').text, 'donu’t and reseña');
    assert.equal(repairText('今天天气很好，我们去公园。').edits.length, 0);
  });

  it('reads one legacy charset back that passed for another, and never calls that safe', () => {
    const russian = SENTENCES.ru!.replace('—', '-');
    for (const read of ['windows-1252', 'koi8-r', 'cp866', 'iso-8859-1'] as const) {
      const damaged = mixedUp(russian, 'windows-1251', read);
      assert.equal(repairText(damaged).text, russian, read);
      assert.equal(repairText(damaged, { tier: 'safe' }).text, damaged, read);
    }
    const greek = SENTENCES.el!;
    assert.equal(repairText(mixedUp(greek, 'windows-1253', 'windows-1252')).text, greek);
  });

  it('tells lost bytes from their neighbours at the likely tier only', () => {
    const damaged = misread('Она вышла из дома, потому что осталась спать', 'windows-1252').replace(
      /[\x80-\x9f]/g,
      '\ufffd',
    );
    assert.ok(damaged.includes('\ufffd'));
    assert.equal(repairText(damaged).text, 'Она вышла из дома, потому что осталась спать');
    assert.ok(repairText(damaged, { tier: 'safe' }).text.includes('\ufffd'));
  });

  it('changes nothing outside its edits, and nothing more the second time', () => {
    const words = Object.values(SENTENCES).flatMap((text) => text.split(' '));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...words), fc.boolean()), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('windows-1252', 'windows-1251', 'macintosh', 'cp437' as OneByteCharsetName),
        (some, charset) => {
          const text = some
            .map(([word, damage]) => (damage ? misread(word, charset as OneByteCharsetName) : word))
            .join(' ');
          const { text: repaired, edits } = repairText(text, { tier: 'safe' });
          let rebuilt = '';
          let from = 0;
          for (const { start, end, newText } of edits) {
            assert.ok(start >= from && end > start);
            rebuilt += text.slice(from, start) + newText;
            from = end;
          }
          assert.equal(rebuilt + text.slice(from), repaired);
          assert.equal(repairText(repaired, { tier: 'safe' }).text, repaired);
        },
      ),
      { numRuns: 150, seed: 3 },
    );
  });
});

describe('explainRepair', () => {
  it('proves every chain', () => {
    const damaged = [
      readAs('Übergröße', 'gbk'),
      mixedUp('Вчера вечером река вышла из берегов', 'windows-1251', 'windows-1252'),
      misread('élève', 'cp850'),
      misread('рыба', 'koi8-r', 'windows-1252'),
    ];
    for (const text of damaged) {
      const runs = findMojibake(text);
      assert.ok(runs.length > 0, text);
      for (const run of runs) {
        const { bytes, steps, result } = explainRepair(text, run);
        assert.ok(bytes !== undefined, `${text}: ${run.chain}`);
        assert.equal(steps.at(-1), result);
      }
    }
  });
});
