import { type CivilDate, weekdayOf } from '../../dates';

/** Greece counted its days by the Julian calendar until 15 February 1923, the last country to do so in civil life. */
const LAST_JULIAN_YEAR = 1923;

/**
 * Whether a written day fell on a weekday (0 is Sunday, as `weekdayOf` counts), be the day meant as everybody counts
 * today or, in old texts, by the Julian calendar: nothing in a text need tell which.
 */
export function fallsOn(date: CivilDate, weekday: number): boolean {
  return weekdayOf(date) === weekday || (date.year <= LAST_JULIAN_YEAR && julianWeekdayOf(date) === weekday);
}

/** The Julian calendar has every hundredth year a leap day more than the Gregorian, save each fourth time. */
function julianWeekdayOf(date: CivilDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const daysBehind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return (((weekdayOf(date) + daysBehind) % 7) + 7) % 7;
}
