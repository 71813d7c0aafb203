export type { CivilDate } from './civil';
export {
  civilFromDays,
  daysFromCivil,
  formatDate,
  isValidDate,
  parseCanonicalDate,
  WEEKDAY_NAMES_ENGLISH,
  weekdayOf,
} from './civil';
export { findDates } from './find';
export { looksLikeDateAt, readDateAt } from './read-at';
export { readDateValue } from './read-value';
export { findRelativeDates } from './relative';
export type {
  DateCandidate,
  DateMention,
  DateOptions,
  DateOrder,
  DateReading,
  RelativeDateMention,
  TextRange,
  WrittenWeekday,
} from './types';
