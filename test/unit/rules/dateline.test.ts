import { strict as assert } from 'node:assert';
import { readDateline } from '../../../src/core/rules/header/dateline';
import { sliceOf } from '../../../src/core/text/span';

function read(text: string) {
  const dateline = readDateline(text, { start: 0, end: text.length });
  if (dateline === undefined) return undefined;
  const { place, region, date, agency } = dateline;
  return [place, region, date, agency]
    .map((span) => (span === undefined ? '' : sliceOf(text, span)))
    .join(' | ');
}

const DATELINES: readonly [string, string][] = [
  ['New Karvel [Orrin], December 23 (KNA): The river rose.', 'New Karvel | Orrin | December 23 | KNA'],
  ['KARVEL, November 24. /KNA/. The river rose.', 'KARVEL |  | November 24 | KNA'],
  ['Karvel, 24 November 2023 (KNA): The river rose.', 'Karvel |  | 24 November 2023 | KNA'],
  ['KARVEL Nov. 24 (KNA) -- The river rose.', 'KARVEL |  | Nov. 24 | KNA'],
  ['KARVEL (KNA), Nov 24 - The river rose.', 'KARVEL |  | Nov 24 | KNA'],
  ['St. Orrin, November 24: The river rose.', 'St. Orrin |  | November 24 | '],
  ['PORT OF KARVEL, D.C., Nov. 24, 2023 (KNA) — The', 'PORT OF KARVEL, D.C. |  | Nov. 24, 2023 | KNA'],
  ['Port of Karvel, Nov 24 (KNA) — The river', 'Port of Karvel |  | Nov 24 | KNA'],
  ['Karvel, Orrin, 24 November 2023 - The river rose.', 'Karvel, Orrin |  | 24 November 2023 | '],
  ['**Karvel, November 24 (KNA)**: The river', 'Karvel |  | November 24 | KNA'],
  ['Karvel, le 23 novembre 2023 (AKN) – La rivière', 'Karvel |  | 23 novembre 2023 | AKN'],
  ['Karvel, 24. November (kna) - Der Fluss', 'Karvel |  | 24. November | kna'],
  ['Карвель, 24 ноября (КНА). Вода', 'Карвель |  | 24 ноября | КНА'],
  ['কারভেল, ২৪ নভেম্বর (কেএনএ) – নদীর', 'কারভেল |  | ২৪ নভেম্বর | কেএনএ'],
  ['नई कारवेल, 24 नवंबर (केएनए) नदी', 'नई कारवेल |  | 24 नवंबर | केएनए'],
  ['كارفيل، 24 نوفمبر (أ ك ن) - ارتفع', 'كارفيل |  | 24 نوفمبر | أ ك ن'],
  ['Karvel, 24 Kasım (AKN) - Nehir', 'Karvel |  | 24 Kasım | AKN'],
];

const TEXTS: readonly string[] = [
  'On Friday, December 23, the river rose.',
  'In New Karvel, December 23 was a cold day.',
  'In Karvel, December 23 - the river rose.',
  'Karvel, November 24 was a cold day.',
  'Updated, November 24, 2023: the river rose.',
  'Monday, November 24: The river rose.',
  'Friday, 24 November 2023 (Karvel) – The river rose.',
  'Published November 24, 2023 - by the Karvel Courier',
  'The visit to Karvel, November 24, was short.',
  'Ambassador Mira Holt, 24 November 2023, said: it rose.',
  'He said on November 24: it rose.',
  'KARVEL, Orrin (KNA) — Nov. 23 was the day on which it rose.',
  'KARVEL (KNA) – The river rose.',
  'KARVEL, November 23-24 (KNA) - The river rose.',
  'Battle of Karvel, 24 November 1923 – The river was frozen.',
  'Karvel! November 24 (KNA): The river rose.',
  `${'Karvel '.repeat(30)}, November 24 (KNA): The river rose.`,
];

describe('readDateline', () => {
  for (const [text, expected] of DATELINES) it(`reads ${text}`, () => assert.equal(read(text), expected));
  for (const text of TEXTS)
    it(`is silent on ${text.slice(0, 70)}`, () => assert.equal(read(text), undefined));
});
