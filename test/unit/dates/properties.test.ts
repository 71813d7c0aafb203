import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  type CivilDate,
  civilFromDays,
  type DateReading,
  daysFromCivil,
  findDates,
  findRelativeDates,
  formatDate,
  looksLikeDateAt,
  readDateAt,
  readDateValue,
  WEEKDAY_NAMES_ENGLISH,
  weekdayOf,
} from '../../../src/core/dates';
import { assertLinear } from '../../support/growth';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const BENGALI_MONTHS = 'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর'.split(' ');
const RUSSIAN_MONTHS =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

const two = (value: number) => String(value).padStart(2, '0');
const digits = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
const month = (names: readonly string[], date: CivilDate) => names[date.month - 1] ?? '';
const ordinal = (day: number) =>
  `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;

const NOTATIONS: Record<string, (date: CivilDate) => string> = {
  canonical: formatDate,
  basic: (date) => formatDate(date).replaceAll('-', ''),
  slashes: (date) => formatDate(date).replaceAll('-', '/'),
  unpadded: (date) => `${date.year}-${date.month}-${date.day}`,
  long: (date) => `${date.day} ${month(MONTHS, date)} ${date.year}`,
  american: (date) => `${month(MONTHS, date)} ${date.day}, ${date.year}`,
  short: (date) => `${two(date.day)}-${month(MONTHS, date).slice(0, 3)}-${date.year}`,
  ordinal: (date) => `${ordinal(date.day)} of ${month(MONTHS, date)}, ${date.year}`,
  weekday: (date) =>
    `${WEEKDAY_NAMES_ENGLISH[weekdayOf(date)]}, ${date.day} ${month(MONTHS, date)} ${date.year}`,
  shouted: (date) => `${month(MONTHS, date)} ${date.day}, ${date.year}`.toUpperCase(),
  bengali: (date) => digits(`${date.day} ${month(BENGALI_MONTHS, date)} ${date.year}`, 0x9e6),
  russian: (date) => `${date.day} ${month(RUSSIAN_MONTHS, date)} ${date.year} г.`,
  chinese: (date) => `${date.year}年${date.month}月${date.day}日`,
  korean: (date) => `${date.year}년 ${date.month}월 ${date.day}일`,
  fullWidth: (date) => digits(formatDate(date), 0xff10),
  arabic: (date) => digits(formatDate(date).replaceAll('-', '/'), 0x660),
};

const anyDate = fc
  .integer({
    min: daysFromCivil({ year: 1000, month: 1, day: 1 }),
    max: daysFromCivil({ year: 2199, month: 12, day: 31 }),
  })
  .map(civilFromDays);

const fragment = fc.constantFrom(
  ..."0 1 5 12 23 24 31 32 99 2023 20231124 ২৪ ٢٤ ２０ - – / . , : ; ( ) （ ） ' ’ O l T Z % # + \n \r\n \t".split(
    ' ',
  ),
  ' ',
  ' ',
  '  ',
  '\u00a0',
  'November',
  'Nov',
  'novmber',
  'may',
  'Friday',
  'Fri',
  'so',
  'the',
  'of',
  'de',
  'to',
  'and',
  'AM',
  'UTC',
  'নভেম্বর',
  'শুক্রবার',
  'تشرين',
  'الثاني',
  'نوفمبر',
  'ноября',
  'г',
  '年',
  '月',
  '日',
  '년',
  '월',
  '일',
  'هـ',
  'AH',
  'last',
  'on',
  'ago',
  'days',
  '\ud83d',
  '😀',
  '\u200f',
  '\u0000',
  'ş',
  'İ',
  'ﬀ',
);
const anyText = fc.oneof(
  fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

function assertSound(reading: DateReading, start: number, end: number): void {
  assert.ok(start <= reading.start && reading.start <= reading.end && reading.end <= end);
  if (reading.kind === 'date') assert.equal(reading.candidates.length, 1);
  if (reading.kind === 'ambiguous') assert.ok(reading.candidates.length > 1);
  assert.equal(reading.kind === 'malformed', reading.problem !== undefined);
  const distinct = new Set(reading.candidates.map((candidate) => formatDate(candidate.date)));
  assert.equal(distinct.size, reading.candidates.length);
  for (const candidate of reading.candidates) {
    assert.deepEqual(civilFromDays(daysFromCivil(candidate.date)), candidate.date);
  }
  for (const part of [reading.weekday, reading.time]) {
    if (part) assert.ok(start <= part.start && part.start < part.end && part.end <= end);
  }
}

describe('dates, whatever is written', () => {
  for (const [name, print] of Object.entries(NOTATIONS)) {
    it(`reads back what it prints: ${name}`, () => {
      fc.assert(
        fc.property(anyDate, (date) => {
          const text = print(date);
          const expected = [formatDate(date)];
          const value = readDateValue(text, 0, text.length);
          assert.deepEqual(
            value.candidates.map((candidate) => formatDate(candidate.date)),
            expected,
            text,
          );
          assert.deepEqual([value.kind, value.start, value.end], ['date', 0, text.length], text);
          const line = readDateAt(`date ${text} 23 people`, 5);
          assert.deepEqual([line?.kind, line?.start, line?.end], ['date', 5, 5 + text.length], text);
          if (name === 'basic') return;
          const found = findDates(`They met (${text}).`);
          assert.deepEqual(
            found.map((mention) => mention.date && formatDate(mention.date)),
            expected,
            text,
          );
        }),
      );
    });
  }

  it('never fails and stays inside the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, from, length) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        const at = readDateAt(text, start);
        if (at) assertSound(at, start, text.length);
        assertSound(readDateValue(text, start, end), start, end);
        assert.equal(typeof looksLikeDateAt(text, start), 'boolean');
        let behind = start;
        for (const mention of findDates(text, start, end)) {
          assert.ok(behind <= mention.start && mention.start < mention.end && mention.end <= end);
          if (mention.reading) assertSound(mention.reading, start, end);
          if (mention.weekday) assert.ok(start <= mention.weekday.start && mention.weekday.end <= end);
          behind = mention.end;
        }
        for (const mention of findRelativeDates(text, start, end)) {
          assert.ok(start <= mention.start && mention.start < mention.end && mention.end <= end);
          mention.resolve({ year: 2023, month: 11, day: 24 });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('sees shape wherever it can read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readDateAt(text, 0);
        if (reading && reading.kind !== 'malformed') assert.ok(looksLikeDateAt(text, 0));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same dates whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 5 }), (dates) => {
        const text = dates.map((date) => `Then on ${NOTATIONS.long?.(date)} they met. `).join('');
        assert.deepEqual(
          findDates(text).map((mention) => mention.date),
          dates,
        );
      }),
    );
  });
});

describe('hostile input', () => {
  const PIECES = [
    '1',
    '1 ',
    'January ',
    'January 1 ',
    '12/',
    '12-12-',
    '1 to ',
    '2O',
    '1月',
    'Friday, ',
    ' ',
    'on ',
    'last ',
    '٢٤ كانون ',
    'a',
    '\n1 ',
    '3 days ago ',
  ];
  for (const piece of PIECES) {
    it(`costs in proportion to the length of ${JSON.stringify(piece)} repeated`, () => {
      assertLinear(piece, { small: 8_000 }, (size) => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        findDates(text);
        findRelativeDates(text);
        readDateAt(text, 0);
        readDateValue(text, 0, text.length);
        looksLikeDateAt(text, 0);
      });
    });
  }

  it('costs the same for a line of a long text as for that line alone', () => {
    const line = 'no number here\n';
    assertLinear('lines asked for one by one', { small: 1_000 }, (lines) => {
      const text = line.repeat(lines);
      for (let start = 0; start < text.length; start += line.length) {
        findDates(text, start, start + line.length);
        findRelativeDates(text, start, start + line.length);
      }
    });
  });
});
