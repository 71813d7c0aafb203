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
export { findDates, findRelativeDates, looksLikeDateAt, readDateAt, readDateValue } from './read';
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
