import { strict as assert } from 'node:assert';
import { sentencesOf } from '../../../src/core/text/sentences';
import { assertLinear } from '../../support/growth';

/** Each case is one text with `|` where a sentence ends; the white space behind it belongs to no sentence. */
const CASES: Record<string, readonly string[]> = {
  plain: ['The river rose.| It fell again.', 'Who came?| Nobody did!| So it went.'],
  'titles and names': [
    'Dr. Amin met Mr. Roy at St. John’s.| He left.',
    'Lt.-Gen. Haq spoke.| Gov. Mills agreed.',
    'Samuel L. Jackson and J. K. Rowling came.| They left.',
    'M. Le Pen et R. De Niro sont venus.| Ils ont parlé.',
    'A. Smith wrote it.| B. Jones read it.',
  ],
  acronyms: [
    'The U.S. Senate voted.| It adjourned.',
    'She moved to the U.S.| The visa came later.',
    'It opens at 5 p.m. Friday.| Tickets are free.',
    'He came at 5 p.m.| The doors were shut.',
  ],
  'abbreviations with numbers': [
    'See No. 5 and fig. 3 on p. 12.| Then stop.',
    'He said no.| Five others agreed.',
    'On Jan. 5 the bridge fell.| It was Dec. 12 when it rose.',
    'It began in Feb.| The rain came.',
    'Rains of Nov. 2023 were heavy.',
  ],
  'inner stops': [
    'Use pumps, e.g. Archimedes screws.| They last.',
    'Look at example.com.| Then write.',
    'It is 3.14 metres.| Node.js 20.1 runs.',
    'Acme Inc. Chief Mira Das spoke.| Acme Inc.| The firm closed.',
    'Visit https://example.com/a?b=1.| All are there.',
  ],
  numbers: [
    'It was in 2023.| People left.',
    'He scored 25.| Nobody else did.',
    '1. Wash the rice.',
    'Am 5. November kam der Regen.| Im 19. Jahrhundert auch.',
    'II. Results of the survey.',
  ],
  quotes: [
    'He said, “Stop.”| Then he left.',
    '"Why?" he asked.| "Because."',
    '(See below.)| Then read on.',
    '« Pourquoi ? »| Il partit.',
    '„Ist das wahr?“ fragte sie.| »Ja.«| Dann ging sie.',
    'It rose.[12]| It fell.',
    '“Go,” he said.| “Now.”',
  ],
  ellipses: ['Wait... what is it?| Then...| Nothing.', 'And so . . . it went.', 'Hm…| Yes.'],
  'other scripts': [
    'নদী বাড়ল।| পানি নামল।',
    'मेरा नाम राम है।| तुम कौन हो?| हम।',
    '河水上涨了。|人们离开了！|「为什么？」|他问。',
    'هل جاء؟| نعم.',
    'دریا چڑھا۔| پانی اترا۔',
    'Река поднялась.| В 2023 г. Москва помогла, т.е. дала деньги.| Это помогло.',
    'Встретил его проф. Иванов и г-н Петров.| Они ушли.',
    'মো. রহিম এলেন।| ডা. করিম গেলেন।',
    'Ayşe Dr. Kaya ile görüştü.| Sonra gitti.',
  ],
  breaks: ['A line that\ngoes on here.| It ends', 'A heading|\n\nA text.', 'One.|\nTwo.'],
  'names in lower case': ['It sold well.| iPhone sales rose.'],
};

describe('sentencesOf', () => {
  for (const [name, texts] of Object.entries(CASES))
    for (const marked of texts)
      it(`${name}: ${JSON.stringify(marked)}`, () => {
        const text = marked.replaceAll('|', '');
        const found = sentencesOf(text, { start: 0, end: text.length }).map((s) =>
          text.slice(s.start, s.end),
        );
        assert.deepEqual(
          found,
          marked.split('|').map((part) => part.trim()),
        );
      });

  it('stays inside the span and gives UTF-16 offsets', () => {
    const text = '🙂 One. Two. Three.';
    const start = text.indexOf('Two');
    assert.deepEqual(sentencesOf(text, { start, end: start + 4 }), [{ start, end: start + 4 }]);
    assert.deepEqual(sentencesOf(text, { start: 0, end: 8 }), [{ start: 0, end: 7 }]);
    assert.deepEqual(sentencesOf('  \n ', { start: 0, end: 4 }), []);
  });

  it('takes time linear in hostile text', () => {
    for (const piece of ['.', '. ', 'a. ', '\n', ' ', '(', '."', '[1', 'A.B.', '. . ', '।']) {
      assertLinear(JSON.stringify(piece), { small: 40_000 }, (count) => {
        const text = piece.repeat(count);
        sentencesOf(text, { start: 0, end: text.length });
      });
    }
  });
});
