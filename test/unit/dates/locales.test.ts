import { strict as assert } from 'node:assert';
import { findDates, formatDate, readDateAt, readDateValue, weekdayOf } from '../../../src/core/dates';

const LOCALES = (
  'en en-GB en-IN bn hi ur ar ar-EG ar-LB ar-MA ar-DZ fa ru uk be bg sr sr-Latn hr sl sk cs pl mk fr fr-CA de de-AT es ' +
  'es-MX pt pt-PT it nl tr id ms sv da nb fi et lv lt hu ro el ca gl af sw fil vi az uz kk hy ka he mr gu pa ta te kn ml ' +
  'ne or as is ja ko zh zh-TW'
).split(' ');

const NATIVE_DIGITS: Record<string, string> = {
  bn: 'beng',
  hi: 'deva',
  ur: 'arabext',
  ar: 'arab',
  fa: 'arabext',
  mr: 'deva',
  gu: 'gujr',
  pa: 'guru',
  ta: 'tamldec',
  te: 'telu',
  kn: 'knda',
  ml: 'mlym',
  or: 'orya',
  ne: 'deva',
  as: 'beng',
  ja: 'fullwide',
};

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: '2-digit', month: 'short', year: 'numeric' },
  { day: '2-digit', month: '2-digit', year: 'numeric' },
];

/** Croatian and Czech use `lis` and `srp` for different months, and nothing else in the date tells which it is. */
const TRULY_AMBIGUOUS = /\b(?:lis|srp)\b/;

/** What ICU prints, for one day of each month that no other order of its numbers can read. */
function printedDates(locale: string) {
  const dates = Array.from({ length: 12 }, (_, index) => ({ year: 2023, month: index + 1, day: 13 + index }));
  const numbering = ['latn', NATIVE_DIGITS[locale]].filter((system) => system !== undefined);
  return numbering.flatMap((system) =>
    STYLES.flatMap((style) => {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-${system}`, {
        ...style,
        timeZone: 'UTC',
      });
      return dates.map((date) => ({
        date,
        text: format.format(Date.UTC(date.year, date.month - 1, date.day)),
        hasWeekday: style.dateStyle === 'full',
      }));
    }),
  );
}

describe('dates as Unicode CLDR prints them', () => {
  for (const locale of LOCALES) {
    it(`reads every month of ${locale}`, () => {
      for (const { date, text, hasWeekday } of printedDates(locale)) {
        const value = readDateValue(text, 0, text.length);
        if (locale === 'hr' && TRULY_AMBIGUOUS.test(text)) {
          assert.equal(value.kind, 'ambiguous');
          continue;
        }
        const expected = formatDate(date);
        const read = value.candidates.map((candidate) => formatDate(candidate.date)).join();
        assert.deepEqual([value.kind, read], ['date', expected], `${text}: ${value.problem}`);
        if (hasWeekday) assert.equal(value.weekday?.index, weekdayOf(date), text);
        const start = readDateAt(`date ${text} 23`, 5)?.candidates[0];
        assert.equal(start && formatDate(start.date), expected, `at the start: ${text}`);
        const found = findDates(`Lorem (${text}) ipsum.`).map(
          (mention) => mention.date && formatDate(mention.date),
        );
        assert.deepEqual(found, [expected], `in running text: ${text}`);
      }
    });
  }
});
