import fc from 'fast-check';

/** Settings of a property run: `SEEDBED_FC_SEED` repeats one, `SEEDBED_FC_RUNS` makes it longer. */
export function propertyOptions(numRuns = 300): { numRuns: number; seed?: number } {
  const { SEEDBED_FC_SEED: seed, SEEDBED_FC_RUNS: runs } = process.env;
  return {
    numRuns: runs === undefined ? numRuns : Number(runs),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}

const DATES = [
  '2024-03-01',
  '2023-02-30',
  '2023-24-11',
  '03/04/2023',
  '24-Nov-23',
  '24 November 2023',
  'Thursday, 24 November 2023',
  '24 Janaury 2023',
  '২৪ নভেম্বর ২০২৩',
  '2024年3月1日',
  '24 ноября 2023 г.',
  'unknown',
  '2062-01-12',
  '19-21 November 2023',
  '2024-03-01 10:00',
];

const MARKERS = [
  'END',
  'END ',
  ' END',
  'End',
  'END.',
  'ENDS',
  'THE END',
  'The end.',
  'Fin',
  '-30-',
  '###',
  '=== END ===',
  'End of Document',
];

const FIELDS = [
  'title: The river',
  'id: a1',
  'id:',
  'source: The Harbour Post',
  'lang: fr',
  'lang: bn',
  'bylne: Mina Rahman',
  'x-note: kept',
  'Note: he said so',
  'Tags : a, b',
  'url: https://town.example/a?b=1&amp;c=2',
];

const PREAMBLE = ['# The river', '## **Bold title**', '- Mina Rahman', 'By Mina Rahman', 'A short title'];

const SENTENCES = [
  'The river rose in the night.',
  'It fell again by noon, and the',
  'road stayed closed.',
  'towns.During the flood the the mill burned',
  'নদীর পানি রাতে বেড়ে যায়।',
  'वह सोमवार को आया।',
  'Вода ушла за ночь.',
  'اجتمع المجلس يوم الاثنين.',
  'مي\u200cخواهم',
  '大桥星期一通车。',
  'Le pont\u00a0! Il a dit\u202f: «\u00a0Oui\u00a0».',
  'DHAKA, March 1 (CNA) — The mayor spoke on Friday.',
  'last Sunday',
  'K',
  '…',
  'Read more',
  '[+1234 chars]',
  '-',
  '* * *',
  'A_very_long_word'.repeat(12),
];

const DAMAGE = [
  'itâ€™s',
  'CafÃ©',
  'Ð¼Ð¾ÑÑ‚',
  'don\ufffdt',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202eabc\u202c',
  '\u2066x',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u009d',
  '\u2028',
  '\u000b',
  '\f',
  '\ue000',
  '\ufdd0',
  'Моscow',
  'e\u0301',
  '\u09af\u09bc',
  '&amp;#8217; &lt;b&gt;',
  '<br />',
  '<!-- x',
  '**bold** [link](http://a.example)',
  "``quoted''",
  'Bangladesh?s',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f466}',
  '\ud83d',
  '\ude00',
  '\u3000',
  'infra-',
];

const SPACES = [' ', '  ', '\t', '\u00a0', ' \t ', ''];
const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n\n\n\n', '\n \n', '\n\t\n\n', '\r\r', '\r \n', ''];

const keyword = fc.constantFrom(
  'date ',
  ' date ',
  'Date: ',
  'Date ',
  'date\t',
  'Published: ',
  'Dated – ',
  'date: ',
);
const date = fc.constantFrom(...DATES);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 3, arbitrary: fc.constantFrom(...DAMAGE) },
  { weight: 1, arbitrary: date },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const spaced = fc
  .array(fc.tuple(piece, fc.constantFrom(...SPACES)), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().join(''));
const line = fc.oneof(
  { weight: 3, arbitrary: spaced },
  { weight: 2, arbitrary: fc.tuple(keyword, date).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(keyword, date, spaced).map(([key, day, body]) => `${key}${day} ${body}`) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKERS) },
  { weight: 2, arbitrary: fc.constantFrom(...FIELDS) },
  { weight: 1, arbitrary: fc.constantFrom(...PREAMBLE) },
);

/** Text made of what seed files are made of, in any order: headers, fields, markers, prose, damage and line breaks. */
export const seedText: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, fc.constantFrom(...SPACES), fc.constantFrom(...BREAKS)), { maxLength: 14 })
  .map((lines) => lines.flat().join(''));

const encoder = new TextEncoder();
const oddBytes = fc.uint8Array({ minLength: 1, maxLength: 6 });
const cutCharacter = fc.constantFrom(
  [0xe2, 0x80],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf0, 0x9f, 0x98],
  [0x93, 0x94],
  [0xff],
);

/** The bytes of seed text with ill-formed sequences in them, sometimes behind a byte order mark or as UTF-16. */
export const seedBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: seedText.map((text) => encoder.encode(text)) },
          { weight: 1, arbitrary: oddBytes },
          { weight: 1, arbitrary: cutCharacter.map((bytes) => Uint8Array.from(bytes)) },
        ),
        { maxLength: 4 },
      )
      .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part]))),
  },
  { weight: 1, arbitrary: seedText.map((text) => encoder.encode(`\ufeff${text}`)) },
  {
    weight: 1,
    arbitrary: fc.tuple(seedText, fc.boolean(), fc.boolean()).map(([text, little, odd]) => {
      const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
      const bytes = units.flatMap((unit) => (little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
      return Uint8Array.from(odd ? [...bytes, 0x41] : bytes);
    }),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }) },
);
