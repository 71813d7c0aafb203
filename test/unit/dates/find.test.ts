import { strict as assert } from 'node:assert';
import { type DateMention, findDates, formatDate } from '../../../src/core/dates';

function summarize(mention: DateMention, text: string): string {
  const date = mention.date
    ? formatDate(mention.date)
    : mention.reading?.kind === 'ambiguous'
      ? '?'
      : `${mention.month ?? '-'}/${mention.day ?? '-'}`;
  const weekday = mention.weekday ? ` w${mention.weekday.index}` : '';
  return `${text.slice(mention.start, mention.end)} = ${date}${weekday}`;
}

const TEXTS: readonly (readonly [string, ...string[]])[] = [
  ['It opened on 24 November 2023 in Dhaka.', '24 November 2023 = 2023-11-24'],
  ['It opened on November 24, 2023, in Dhaka.', 'November 24, 2023 = 2023-11-24'],
  ['Relations began on 25 January 1972, when', '25 January 1972 = 1972-01-25'],
  ['The trip is on September 7 and 8, they say', 'September 7 = 9/7'],
  ['on Thursday (23 November).', '23 November = 11/23 w4'],
  ['New Delhi [India], December 23 (ANI): India', 'December 23 = 12/23'],
  ['on Friday, 24 November 2023, he', 'Friday, 24 November 2023 = 2023-11-24 w5'],
  ['on Friday 24 November he', 'Friday 24 November = 11/24 w5'],
  ['on Friday, November 24th, he', 'Friday, November 24th = 11/24 w5'],
  ['on November 23 (Thursday), he', 'November 23 = 11/23 w4'],
  ['held on 24 November 2023, Friday.', '24 November 2023 = 2023-11-24 w5'],
  ['held on 24 November 2023, Friday prayers', '24 November 2023 = 2023-11-24'],
  ['the 3rd of July and July 4th', '3rd of July = 7/3', 'July 4th = 7/4'],
  ['from 24 November to 2 December 2023.', '24 November = 11/24', '2 December 2023 = 2023-12-02'],
  ['his 19-21 November visit', '19-21 November = 11/-'],
  ['on November 19–21, 2023.', 'November 19–21, 2023 = -/-'],
  [
    'dated 2023-11-24, and 24.11.2023; also 24/11/2023.',
    '2023-11-24 = 2023-11-24',
    '24.11.2023 = 2023-11-24',
    '24/11/2023 = 2023-11-24',
  ],
  ['logged 2023-11-24T10:00:00Z here', '2023-11-24 = 2023-11-24'],
  ['dhaka-2023-11-24.txt and ani_2023-11-24_x', '2023-11-24 = 2023-11-24', '2023-11-24 = 2023-11-24'],
  ['on 03/04/2023 he', '03/04/2023 = ?'],
  ['So 5 November 2023 was a Sunday', '5 November 2023 = 2023-11-05'],
  ['Friday and 24 November', '24 November = 11/24'],
  ['on Friday. 24 November was', '24 November = 11/24'],
  ['hard-wrapped 24\nNovember 2023', '24\nNovember 2023 = 2023-11-24'],
  ['hard-wrapped November\r\n24, 2023', 'November\r\n24, 2023 = 2023-11-24'],
  ['on 5 may 2023 and may 5, 2023', '5 may 2023 = 2023-05-05', 'may 5, 2023 = 2023-05-05'],
  ['on 24 November 5000 people', '24 November = 11/24'],
  ['at 12:30 on Dec 25 and DEC 26', 'Dec 25 = 12/25', 'DEC 26 = 12/26'],
  ['24 November 2023 24 November 2024', '24 November 2023 = 2023-11-24', '24 November 2024 = 2024-11-24'],
  ['November 24 2023 November 25 2023', 'November 24 2023 = 2023-11-24', 'November 25 2023 = 2023-11-25'],
  ['On 24-Nov-23 and 24 Nov ’23', '24-Nov-23 = 2023-11-24', '24 Nov ’23 = 2023-11-24'],
  ['গত ২৪ নভেম্বর ঢাকায়', '২৪ নভেম্বর = 11/24'],
  ['২০২৩ সালের ২৪ নভেম্বরের সভা', '২৪ নভেম্বরের = 11/24'],
  ['শুক্রবার (২৪ নভেম্বর) ঢাকায়', '২৪ নভেম্বর = 11/24 w5'],
  ['शुक्रवार, 24 नवंबर को', 'शुक्रवार, 24 नवंबर = 11/24 w5'],
  ['يوم الجمعة 24 نوفمبر 2023 في', 'الجمعة 24 نوفمبر 2023 = 2023-11-24 w5'],
  ['في 24 تشرين الثاني 2023 في', '24 تشرين الثاني 2023 = 2023-11-24'],
  ['في 24 تشرين الثاني الماضي', '24 تشرين الثاني = 11/24'],
  ['в пятницу, 24 ноября, в Москве', 'пятницу, 24 ноября = 11/24 w5'],
  ['le 24 novembre à Paris', '24 novembre = 11/24'],
  ['am Freitag, den 24. November, in Berlin', 'Freitag, den 24. November = 11/24 w5'],
  ['el 24 de noviembre en Madrid', '24 de noviembre = 11/24'],
  ['ב-24 בנובמבר 2023 בירושלים', '24 בנובמבר 2023 = 2023-11-24'],
  ['于2023年11月24日在北京', '2023年11月24日 = 2023-11-24'],
  ['11月24日（金）に東京で', '11月24日 = 11/24 w5'],
  ['2023년 11월 24일 금요일 서울', '2023년 11월 24일 = 2023-11-24 w5'],
  ['2023. november 24-én Budapesten', '2023. november 24-én = 2023-11-24'],
];

const NO_DATES = [
  'may 5 people come',
  'it may 10 times',
  'sat 20 exams',
  'in march 5 miles',
  'the sun 5 times',
  'dec 3 was lower',
  'set 5 alarms',
  '5 set 2 rows',
  'out 10 of 12',
  'mar 5 in lower case',
  'At 12:30 and 10.30',
  '1-2-3',
  '1.2.2023.4',
  'v2.10.2023',
  '2023.1.2',
  '192.168.10.12',
  '10.11.2023.5',
  'ISBN 978-3-16-148410-0',
  '+880-17-1234-5678',
  'call 555-12-1234',
  '2009 and then in 2013',
  'G20 November summit',
  'US$142 million',
  '$5 June',
  '5% June',
  'COVID-19 March 2020',
  'March 20,000 people',
  'June 5.5 percent',
  'May 10%',
  '24/7/365',
  '9/11',
  '1/2/2023/4',
  'https://example.org/2023/11/24/slug',
  'in November 2023',
  'a/24/11/2023',
  'tel. 5-24-11-2023',
  'since May 1968',
  'Nov-23',
  '23-Nov',
  '5May',
  'between 1990-95',
  '20231124',
  '2023-13-45',
  '2O23-11-24',
  '31 April 2023',
  'January 32',
  '30 February 2023',
  'Section 5.3.2',
  'page 3 of 12',
  'ratio 1/2/03',
  '5 می گوید',
  'Friday 24th',
  'Sunday 5 pm',
  '24.\n\nNovember 2023',
  'twelve of May',
  '24 শ্রাবণ ১৪৩০',
  '24/11/1445 هـ',
  '12 30 2023',
  '5 people in May',
  'on 5 and on May',
];

describe('findDates', () => {
  for (const [text, ...expected] of TEXTS) {
    it(`finds the dates in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findDates(text).map((mention) => summarize(mention, text)),
        expected,
      );
    });
  }

  for (const text of NO_DATES) {
    it(`stays silent about ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findDates(text).map((mention) => summarize(mention, text)),
        [],
      );
    });
  }

  it('looks only between start and end', () => {
    const text = '1 May 2023, 2 May 2023, 3 May 2023';
    const found = findDates(text, 12, 22);
    assert.deepEqual(
      found.map((mention) => summarize(mention, text)),
      ['2 May 2023 = 2023-05-02'],
    );
    assert.deepEqual(
      findDates(text, 12, 20).map((mention) => summarize(mention, text)),
      ['2 May = 5/2'],
    );
  });

  it('gives the reading of full dates and of ranges', () => {
    assert.equal(findDates('on 24 November 2023')[0]?.reading?.kind, 'date');
    assert.equal(findDates('on 03/04/2023')[0]?.reading?.candidates.length, 2);
    assert.equal(findDates('on 19-21 November')[0]?.reading?.problem, 'a range of days');
    assert.equal(findDates('on 24 November')[0]?.reading, undefined);
    assert.equal(findDates('on 24 November')[0]?.yearless, true);
    assert.equal(findDates('on 03/04/2023', 0, 13, { order: 'mdy' })[0]?.date?.month, 3);
  });

  it('places the weekday', () => {
    const text = 'on Thursday (23 November)';
    assert.deepEqual(findDates(text)[0]?.weekday, { index: 4, start: 3, end: 11 });
  });
});
