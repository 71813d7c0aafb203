import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  type CivilDate,
  civilFromDays,
  daysFromCivil,
  formatDate,
  isValidDate,
  parseCanonicalDate,
  WEEKDAY_NAMES_ENGLISH,
  weekdayOf,
} from '../../../src/core/dates';

const FIRST = daysFromCivil({ year: 1, month: 1, day: 1 });
const LAST = daysFromCivil({ year: 9999, month: 12, day: 31 });

describe('civil dates', () => {
  it('counts days from 1970', () => {
    assert.equal(daysFromCivil({ year: 1970, month: 1, day: 1 }), 0);
    assert.equal(daysFromCivil({ year: 1969, month: 12, day: 31 }), -1);
    assert.equal(daysFromCivil({ year: 2000, month: 3, day: 1 }), 11017);
    assert.equal(daysFromCivil({ year: 2023, month: 11, day: 24 }), 19685);
    assert.equal(daysFromCivil({ year: 1, month: 1, day: 1 }), -719162);
  });

  it('agrees with the built-in calendar on every day of four centuries', () => {
    const start = daysFromCivil({ year: 1899, month: 1, day: 1 });
    for (let days = start; days < start + 146097; days++) {
      const builtIn = new Date(days * 86_400_000);
      const date = civilFromDays(days);
      const expected = [
        builtIn.getUTCFullYear(),
        builtIn.getUTCMonth() + 1,
        builtIn.getUTCDate(),
        builtIn.getUTCDay(),
      ];
      assert.deepEqual([date.year, date.month, date.day, weekdayOf(date)], expected);
    }
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (days) => {
        const date = civilFromDays(days);
        assert.equal(daysFromCivil(date), days);
        assert.ok(isValidDate(date));
        assert.deepEqual(parseCanonicalDate(formatDate(date)), date);
      }),
    );
  });

  it('knows the weekday', () => {
    const weekday = (date: CivilDate) => WEEKDAY_NAMES_ENGLISH[weekdayOf(date)];
    assert.equal(weekday({ year: 2023, month: 11, day: 24 }), 'Friday');
    assert.equal(weekday({ year: 1972, month: 1, day: 25 }), 'Tuesday');
    assert.equal(weekday({ year: 2000, month: 2, day: 29 }), 'Tuesday');
    assert.equal(weekday({ year: 1600, month: 1, day: 1 }), 'Saturday');
  });

  it('refuses days that do not exist', () => {
    const bad: CivilDate[] = [
      { year: 2023, month: 2, day: 29 },
      { year: 1900, month: 2, day: 29 },
      { year: 2023, month: 4, day: 31 },
      { year: 2023, month: 0, day: 1 },
      { year: 2023, month: 13, day: 1 },
      { year: 2023, month: 1, day: 0 },
      { year: 0, month: 1, day: 1 },
      { year: 10000, month: 1, day: 1 },
      { year: 2023.5, month: 1, day: 1 },
      { year: Number.NaN, month: 1, day: 1 },
    ];
    for (const date of bad) assert.equal(isValidDate(date), false, JSON.stringify(date));
    assert.ok(isValidDate({ year: 2000, month: 2, day: 29 }));
    assert.ok(isValidDate({ year: 2024, month: 2, day: 29 }));
  });

  it('reads the canonical form only', () => {
    assert.deepEqual(parseCanonicalDate('0987-06-05'), { year: 987, month: 6, day: 5 });
    for (const text of [
      '2023-2-3',
      '2023-02-30',
      ' 2023-11-24',
      '2023-11-24 ',
      '2023/11/24',
      '২০২৩-১১-২৪',
      '2023-11-24\n',
      '',
    ]) {
      assert.equal(parseCanonicalDate(text), undefined, JSON.stringify(text));
    }
  });
});
