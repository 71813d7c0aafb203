import {
  type CivilDate,
  daysFromCivil,
  formatDate,
  WEEKDAY_NAMES_ENGLISH,
  weekdayOf,
} from '../../core/dates';

const DAYS_A_YEAR = 365.2425;

/** `Friday, 2023-11-24`. */
export function withWeekday(date: CivilDate): string {
  return `${WEEKDAY_NAMES_ENGLISH[weekdayOf(date)]}, ${formatDate(date)}`;
}

/** How long before or after `today` a day lies: `3 days ago`, `in 2 months`, `yesterday`, `51 years ago`. */
export function age(date: CivilDate, today: CivilDate): string {
  const days = daysFromCivil(today) - daysFromCivil(date);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  const [count, unit] = inUnits(Math.abs(days));
  const amount = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return days > 0 ? `${amount} ago` : `in ${amount}`;
}

function inUnits(days: number): [number, string] {
  if (days < 61) return [days, 'day'];
  if (days < 2 * DAYS_A_YEAR) return [Math.floor(days / (DAYS_A_YEAR / 12)), 'month'];
  return [Math.floor(days / DAYS_A_YEAR), 'year'];
}
