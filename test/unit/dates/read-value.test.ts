import { strict as assert } from 'node:assert';
import { readDateValue } from '../../../src/core/dates';
import { assertReading } from './expectation';

/** Square brackets mark the extent of the date; without them it is the whole value. */
const VALUES: readonly (readonly [string, string])[] = [
  ['2023-11-24', '2023-11-24'],
  ['21 January, 2026', '2026-01-21'],
  ['[24 November 2023].', '2023-11-24'],
  ['[24 November 2023], 10:32 AM IST', '2023-11-24 t'],
  ['[24 November 2023] 10:32', '2023-11-24 t'],
  ['[24 November 2023] | 10:32 am', '2023-11-24 t'],
  ['[24 November 2023] - 22:45', '2023-11-24 t'],
  ['[24 November 2023] at 5 pm', '2023-11-24 t'],
  ['[24 November 2023], 5pm', '2023-11-24 t'],
  ['[24 November 2023] 1700 hrs', '2023-11-24 t'],
  ['[24 November 2023] 10:32 (GMT+6)', '2023-11-24 t'],
  ['[24 November 2023] 10:32:05 UTC+06:00', '2023-11-24 t'],
  ['[24 November 2023] 10:32 PM Asia/Dhaka', '2023-11-24 t'],
  ['[24 November 2023] 10:32 AM Bangladesh Time', '2023-11-24 t'],
  ['[24 November 2023], 23:59 BdST', '2023-11-24 t'],
  ['[24 November 2023] 3:05 in the afternoon', '2023-11-24 t'],
  ['[2023-11-24]T10:00:00Z', '2023-11-24 t'],
  ['[2023-11-24]T23:30:00-11:00', '2023-11-24 t'],
  ['[2023-11-24] 10:00:00.123456+00:00', '2023-11-24 t'],
  ['[2023-11-24] 10:00', '2023-11-24 t'],
  ['[24.11.2023], 10.32 Uhr', '2023-11-24 t'],
  ['[24.11.2023] um 10:32 Uhr', '2023-11-24 t'],
  ['[24 novembre 2023] à 10h32', '2023-11-24 t'],
  ['[24 ноября 2023] в 10:32', '2023-11-24 t'],
  ['[২৪ নভেম্বর ২০২৩], ১০:৩২ এএম', '2023-11-24 t'],
  ['[২৪ নভেম্বর ২০২৩], রাত ১০টা ৩২ মিনিট', '2023-11-24 t'],
  ['[24 नवंबर 2023], 10:32 बजे', '2023-11-24 t'],
  ['[2023年11月24日] 10:32', '2023-11-24 t'],
  ['[Fri, 24 Nov 2023] 10:00:00 +0600', '2023-11-24 w5 t'],
  ['Fri Nov 24 10:00:00 2023', '2023-11-24 w5 t'],
  ['24 November 2023 (Friday)', '2023-11-24 w5'],
  ['24 November 2023, Friday', '2023-11-24 w5'],
  ['2023-11-24 (Thursday)', '2023-11-24 w4'],
  ['২৪ নভেম্বর ২০২৩, শুক্রবার', '2023-11-24 w5'],
  ['2023年11月24日（金）', '2023-11-24 w5'],
  ['2023年11月24日星期五', '2023-11-24 w5'],
  ['2023년 11월 24일 금요일', '2023-11-24 w5'],
  ['24 Kasım 2023 Cuma', '2023-11-24 w5'],
  ['le 24 novembre 2023', '2023-11-24'],
  ['den 24. november 2023', '2023-11-24'],
  ['on 24 November 2023', '2023-11-24'],
  ['the 24th of November, 2023', '2023-11-24'],
  ['10:32 AM, [24 November 2023]', '2023-11-24 t'],
  ['10:32, [Friday, 24 November 2023]', '2023-11-24 w5 t'],
  ['03/04/2023', '? 2023-04-03 2023-03-04'],
  ['[03/04/2023] 10:00', '? 2023-04-03 2023-03-04 t'],
];

const MALFORMED: readonly (readonly [string, string, RegExp])[] = [
  ['', '!', /missing/],
  ['November 2023', '!', /a month without a day/],
  ['19-21 November 2023', '!', /a range of days/],
  ['2023-02-30', '!', /has 28 days/],
  ['Janaury 5 2023', '! 2023-01-05', /Janaury/],
  ['24 November 2023 and 25 November 2023', '! 2023-11-24 2023-11-25', /more than one date/],
  ['24 November 2023 | Updated 25 November 2023', '! 2023-11-24 2023-11-25', /more than one date/],
  ['24 November 2023 Dhaka', '! 2023-11-24', /other text/],
  ['Published 24 November 2023', '! 2023-11-24', /other text/],
  ['Dhaka, Nov 24, 2023', '! 2023-11-24', /other text/],
  ['24 November 2023 25:99', '! 2023-11-24', /other text/],
  ['yesterday', '!', /“yesterday” is a date only in relation/],
  ['last Sunday', '!', /“last Sunday”/],
  ['Friday', '!', /a weekday without a date/],
  ['unknown', '!', /not a calendar date/],
  ['Q3 2023', '!', /not a calendar date/],
  ['10:32', '!', /not a calendar date/],
];

describe('readDateValue', () => {
  for (const [marked, expected] of VALUES) {
    it(`reads ${marked}`, () => {
      const value = marked.replace(/[[\]]/g, '');
      const start = Math.max(marked.indexOf('['), 0);
      const end = marked.includes(']') ? marked.indexOf(']') - 1 : value.length;
      const text = `Date: ${value}\n\nBody 25 November 2023`;
      const reading = readDateValue(text, 6, 6 + value.length);
      assertReading(reading, expected, value);
      assert.deepEqual([reading.start, reading.end], [6 + start, 6 + end], value);
      if (reading.time) assert.match(text.slice(reading.time.start, reading.time.end), /\p{Nd}/u);
    });
  }

  for (const [value, expected, problem] of MALFORMED) {
    it(`calls ${JSON.stringify(value)} malformed`, () => {
      const text = `Date: ${value}\n`;
      const reading = readDateValue(text, 6, 6 + value.length);
      assertReading(reading, expected, value);
      assert.match(reading.problem ?? '', problem);
      assert.deepEqual([reading.start, reading.end], [6, 6 + value.length]);
      assert.equal(reading.canonical, false);
    });
  }

  it('tells the canonical form from what only begins with it', () => {
    const canonical = (value: string) => readDateValue(value, 0, value.length).canonical;
    assert.equal(canonical('2023-11-24'), true);
    assert.equal(canonical('2023-11-24 (Friday)'), false);
    assert.equal(canonical('on 2023-11-24'), false);
    assert.equal(canonical('২০২৩-১১-২৪'), false);
    assert.equal(canonical('2023–11–24'), false);
  });

  it('reads nothing outside the value', () => {
    const text = 'date 24 November 2023';
    assertReading(readDateValue(text, 5, 16), '!', 'the year is cut off');
  });

  it('passes the order on', () => {
    const value = '03/04/2023 10:00';
    assertReading(readDateValue(value, 0, value.length, { order: 'mdy' }), '2023-03-04 t', value);
  });
});
