import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findMojibake, repairText } from '../../../src/core/encoding';
import type { OneByteCharsetName } from '../../../src/core/encoding/one-byte-tables';
import { assertLinear } from '../../support/growth';
import { misread, SENTENCES } from '../../support/legacy-text';

const toQuestionMarks = (text: string) => text.replace(/[\x80-\x9f]/g, '?');
const toReplacements = (text: string) => text.replace(/[\x80-\x9f]/g, '\ufffd');
const toNothing = (text: string) => text.replace(/[\x80-\x9f]/g, '');
const toSpaces = (text: string) => text.replaceAll('\u00a0', ' ');
const withoutSoftHyphens = (text: string) => text.replaceAll('\u00ad', '');
const straightened = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

type Loss = (text: string) => string;

/** Sentences of their own, each with several losses in one word or one line. */
const SAMPLES: readonly [text: string, charset: OneByteCharsetName, loss: Loss][] = [
  ['Вся семья собралась за столом, и сестра спросила о погоде.', 'windows-1252', toNothing],
  ['Вся семья собралась за столом, и сестра спросила о погоде.', 'windows-1252', toQuestionMarks],
  ['Вся семья собралась за столом, и сестра спросила о погоде.', 'windows-1252', toReplacements],
  ['В школе дети читали новую книгу о далёкой стране.', 'windows-1250', toQuestionMarks],
  ['Το πρωί ο γέρος περπάτησε ως το παλιό λιμάνι.', 'windows-1252', toNothing],
  ['Český přítel přinesl čerstvý chléb a čaj.', 'windows-1252', toReplacements],
  ['Rīta gaisā smaržoja pēc jūras, un bērni skrēja mājās.', 'windows-1254', toNothing],
  ['इस पुस्तक में सभी नियम और प्रश्न दिए गए हैं।', 'windows-1252', toNothing],
  ['குழந்தைகள் காலையில் பள்ளிக்குச் செல்கிறார்கள்.', 'windows-1252', toReplacements],
  ['เด็กทุกคนต้องการอาหารและบ้าน', 'windows-1252', toQuestionMarks],
  ['בבוקר הלכו הילדים אל בית הספר, ושם שיחקו.', 'windows-1252', toNothing],
  ['Il est déjà là, à côté de la gare, et voilà.', 'windows-1252', toSpaces],
  ['Chị ấy sẽ đến nhà tôi vào buổi sáng, rồi đi chợ.', 'windows-1252', toSpaces],
  ['Мама Рая Руслану: «Эх, Рим!»', 'windows-1251', toSpaces],
  ['El país está aquí: María y García viajan allí, sí.', 'windows-1252', withoutSoftHyphens],
  ['Þetta er líka mín skoðun, því að hún er rík.', 'iso-8859-1', withoutSoftHyphens],
  ['Los niños de “España” viven en el NORTE: ESPAÑA.', 'windows-1252', straightened],
];

describe('findMojibake, where bytes were lost', () => {
  for (const [text, charset, loss] of SAMPLES)
    it(`tells what stood in “${text.slice(0, 24)}…” (${charset}, ${loss.name})`, () => {
      const damaged = loss(misread(text, charset));
      assert.notEqual(damaged, text);
      assert.equal(repairText(damaged).text, text, damaged);
    });

  it('tells it in short texts in which nothing else is damaged', () => {
    const texts: readonly [damaged: string, meant: string][] = [
      ['voilÃ  la gare', 'voilà la gare'],
      ['Ã la carte', 'à la carte'],
      ['Nous allons Ã la plage', 'Nous allons à la plage'],
      ['It arenâ??t … thatâ??s', 'It aren’t … that’s'],
      ['Theyâre warm', 'They’re warm'],
      ['El jardÃn', 'El jardín'],
      ['Ãrea de juego', 'Área de juego'],
      ['PrepriÄajte', 'Prepričajte'],
      ['mÄ?tauranga', 'mātauranga'],
      ['donâ??t do it', 'don’t do it'],
      ['âHelloâ, he said', '“Hello”, he said'],
      ['Thanks ðŸ‘', 'Thanks 👍'],
    ];
    for (const [damaged, meant] of texts) assert.equal(repairText(damaged).text, meant);
  });

  it('tells it through two layers', () => {
    const text = 'Il est déjà là, à côté de la gare, et voilà.';
    assert.equal(repairText(toSpaces(misread(text, 'windows-1252', 'windows-1252'))).text, text);
  });

  it('never restores by itself what was lost', () => {
    for (const [text, charset, loss] of SAMPLES) {
      const damaged = loss(misread(text, charset));
      const safe = repairText(damaged, { tier: 'safe' }).text.split(' ');
      const words = damaged.split(' ');
      if (safe.length !== words.length) assert.fail(`spaces of ${damaged} became something else`);
      for (const run of findMojibake(damaged))
        if (run.safe) assert.ok(text.includes(run.text), `${run.text} is not in ${text}`);
    }
  });

  it('offers what else may have stood there', () => {
    const [run] = findMojibake('Good morning ðŸ˜');
    assert.equal(run?.text, '😍');
    assert.deepEqual(run?.alternatives?.includes('😁'), true);
    for (const text of run?.alternatives ?? []) assert.notEqual(text, run?.text);
  });

  it('leaves letters and signs alone that may be first bytes, beside damage too', () => {
    const right = [
      'Das große Haus in der Straße hieß „Ärger“.',
      'Size: 21 × 29.7 cm, and 3 × 4 more.',
      'A IRMÃ DE ROMÃ VEIO, E A MAÇÃ É BOA. “AMANHÃ”',
      'café ☕ à la carte, à Paris',
      'ИЗЛИЛА И ЉУДИ СУ НАПУСТИЛИ КУЋЕ',
      'Tối hôm qua nước sông dâng cao và người dân phải rời bỏ nhà cửa của mình.',
    ];
    for (const line of right) {
      assert.equal(repairText(line).text, line);
      for (const damage of ['Itâ€™s late, isnâ€™t it?', 'Nous avons dÃ©jÃ  mangÃ©.'])
        for (const text of [`${line}\n${damage}`, `${damage}\n${line}`])
          assert.ok(repairText(text).text.includes(line), `${line} became ${repairText(text).text}`);
    }
  });

  it('changes nothing of clean sentences, in capitals or not', () => {
    const sentences = [...Object.values(SENTENCES), ...SAMPLES.map(([text]) => text)];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), (some) => {
        for (const text of [some.join(' '), some.join('\n'), some.join(' ').toUpperCase()])
          assert.equal(repairText(text).text, text);
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  it('takes time in proportion to the text', () => {
    const [russian, greek] = [SAMPLES[0]![0], SAMPLES[4]![0]];
    const line = `${toNothing(misread(russian, 'windows-1252'))} `;
    assertLinear('losses in words', { small: 40 }, (size) => void repairText(line.repeat(size)));
    const word = toQuestionMarks(misread(greek.replace(/ /g, ''), 'windows-1252'));
    assertLinear('words that differ', { small: 40 }, (size) => {
      void repairText(Array.from({ length: size }, (_, i) => `${word}${i}`).join(' '));
    });
    assertLinear('first bytes and spaces', { small: 2000 }, (size) => void repairText('Ã '.repeat(size)));
  });
});
