import { type CivilDate, daysInMonth, isValidDate, MONTH_NAMES_ENGLISH, sameDate } from './civil';
import type { NumberToken } from './scan';
import type { DateCandidate, DateOptions, DateOrder, TextRange } from './types';

/**
 * Where a date is looked for. A `header` value is known to be meant as a date, so that everything shaped like one gets
 * an answer; in `running` text only what can hardly be anything else counts.
 */
export interface ReadingContext {
  text: string;
  /** Nothing at or behind this offset is read. */
  limit: number;
  mode: 'header' | 'running';
  options: DateOptions | undefined;
}

/** What was written, before the weekday beside it is weighed. */
export interface WrittenDate extends TextRange {
  /** Valid readings that differ, the most likely first. Empty when malformed. */
  readings: DateCandidate[];
  repairs: DateCandidate[];
  problem?: string;
  notation: string;
  twoDigitYear: boolean;
  /** Set when there is no year, else absent. `day` is absent for a range of days. */
  yearless?: { month: number; day?: number };
  isRange?: boolean;
  /** Languages of the month name; empty for numeric dates. */
  languages: readonly string[];
  /** A dot follows the day, as in German. */
  dottedDay: boolean;
  time?: TextRange;
}

const PIVOT = 70;
export const MIN_RUNNING_YEAR = 1000;
export const MAX_RUNNING_YEAR = 2199;

/** 00–69 are of this century, 70–99 of the last, as in POSIX strptime but for 69. */
export function expandTwoDigitYear(year: number): number {
  return year < PIVOT ? 2000 + year : 1900 + year;
}

export function isRunningYear(year: number): boolean {
  return year >= MIN_RUNNING_YEAR && year <= MAX_RUNNING_YEAR;
}

/** Why a day does not exist, in words; undefined when it does. */
export function explainInvalid(date: CivilDate): string | undefined {
  if (isValidDate(date)) return undefined;
  if (date.year < 1 || date.year > 9999) return `there is no year ${date.year}`;
  const name = MONTH_NAMES_ENGLISH[date.month - 1];
  if (!name) return `there is no month ${date.month}`;
  if (date.day < 1) return `there is no day ${date.day}`;
  const year = date.month === 2 ? ` ${date.year}` : '';
  return `${name}${year} has ${daysInMonth(date.year, date.month)} days`;
}

/** Whether a day can exist in some year. */
export function isPossibleDay(month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(2000, month);
}

export function distinct(candidates: readonly DateCandidate[]): DateCandidate[] {
  return candidates.filter(
    (candidate, index) => candidates.findIndex((other) => sameDate(other.date, candidate.date)) === index,
  );
}

export function validOnly(dates: readonly { date: CivilDate; order: DateOrder }[]): DateCandidate[] {
  return distinct(dates.filter((candidate) => isValidDate(candidate.date)));
}

/** A written date whose shape is right but which is no day; `range` is the extent of what was read. */
export function malformed(
  range: TextRange,
  notation: string,
  problem: string,
  extra: Partial<WrittenDate> = {},
): WrittenDate {
  return {
    start: range.start,
    end: range.end,
    readings: [],
    repairs: [],
    problem,
    notation,
    twoDigitYear: false,
    languages: [],
    dottedDay: false,
    ...extra,
  };
}

/** Turns the readings of a date that was spelled with letters for digits into repairs. */
export function withLookalikes(
  written: WrittenDate,
  numbers: readonly (NumberToken | undefined)[],
): WrittenDate {
  const wrong = numbers.find((number) => number?.lookalike);
  if (!wrong || written.problem) return written;
  return {
    ...written,
    readings: [],
    repairs: written.readings,
    problem:
      wrong.lookalike === 'O'
        ? 'the letter O stands where a zero belongs'
        : 'a letter stands where the digit 1 belongs',
  };
}
