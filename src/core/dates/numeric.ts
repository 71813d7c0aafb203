import { isValidDate } from './civil';
import {
  isAlphabeticAt,
  isDigitAt,
  type NumberToken,
  readNumber,
  readSeparator,
  type SeparatorKind,
  separatorKindAt,
} from './scan';
import { readIsoTime } from './time-of-day';
import type { DateCandidate } from './types';
import {
  expandTwoDigitYear,
  explainInvalid,
  isPossibleDay,
  isRunningYear,
  malformed,
  type ReadingContext,
  validOnly,
  type WrittenDate,
  withLookalikes,
} from './written';

const NOTATIONS = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' } as const;

/** Reads a date of three numbers, or what is left of one, beginning with the number `first`. */
export function readNumericDate(context: ReadingContext, first: NumberToken): WrittenDate | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  if (first.digits === 8) return header ? readBasicDate(context, first) : undefined;
  if (first.digits > 8) return undefined;
  const separator = readSeparator(text, first.end, limit);
  if (!separator) return header ? readSpacedDate(context, first) : undefined;
  if (separator.spaced && separator.kind === '-' && !header) return undefined;
  const second = readNumber(text, separator.end, limit, header);
  if (!second) return header ? readDayAndMonth(context, first, separator.kind, undefined) : undefined;
  const next = readSeparator(text, second.end, limit);
  const third =
    next && next.kind === separator.kind && next.spaced === separator.spaced
      ? readNumber(text, next.end, limit, header)
      : undefined;
  if (!third) return header ? readDayAndMonth(context, first, separator.kind, second) : undefined;
  if (!header && !isPlausibleInRunningText(context, first, second, third, separator.kind, separator.spaced)) {
    return undefined;
  }
  const written = assess(context, first, second, third, separator.kind);
  return written && withLookalikes(written, [first, second, third]);
}

function continues(text: string, end: number): boolean {
  if (isDigitAt(text, end)) return true;
  return separatorKindAt(text, end) !== undefined && isDigitAt(text, end + 1);
}

function continuesWith(text: string, end: number, kind: SeparatorKind): boolean {
  return separatorKindAt(text, end) === kind && isDigitAt(text, end + 1);
}

/** Version numbers, addresses, telephone numbers and shares of a number all have three parts now and then. */
function isPlausibleInRunningText(
  context: ReadingContext,
  first: NumberToken,
  second: NumberToken,
  third: NumberToken,
  kind: SeparatorKind,
  spaced: boolean,
): boolean {
  const { text } = context;
  if (continues(text, third.end)) return false;
  const iso = first.digits === 4 && second.digits === 2 && third.digits === 2;
  if (isAlphabeticAt(text, third.end) && !(iso && readIsoTime(text, third.end, context.limit))) return false;
  if (text.charAt(third.end) === '%') return false;
  if (separatorKindAt(text, third.end) === '/') return false;
  if (second.digits > 2) return false;
  if (first.digits === 4) {
    if (!isRunningYear(first.value) || third.digits > 2) return false;
    return kind !== '.' || iso || spaced;
  }
  if (first.digits > 2) return false;
  if (third.digits === 4) return isRunningYear(third.value) && (!spaced || kind === '.');
  return kind === '/' && !spaced && third.digits === 2 && second.digits === 2 && first.digits === 2;
}

function assess(
  context: ReadingContext,
  first: NumberToken,
  second: NumberToken,
  third: NumberToken,
  kind: SeparatorKind,
): WrittenDate | undefined {
  const range = { start: first.start, end: third.end };
  const numbers = [first, second, third];
  if (isDigitAt(context.text, third.end) || continuesWith(context.text, third.end, kind)) {
    return malformed(range, 'numbers', 'more numbers follow than a date has');
  }
  if (first.digits === 4) {
    return third.digits <= 2 && second.digits <= 2
      ? assessYearFirst(first, second, third, trailingDot(context, third, kind))
      : malformed(range, NOTATIONS.ymd, wrongLength(second.digits > 2 ? second : third));
  }
  if (third.digits === 4 && first.digits <= 2 && second.digits <= 2) {
    return assessYearLast(context, first, second, third, third.value, false, kind);
  }
  if (numbers.every((number) => number.digits <= 2)) {
    if (third.digits === 2) return assessTwoDigitYear(context, first, second, third, kind);
    if (first.digits === 2) return assessTwoDigitYear(context, first, second, third, kind);
    return malformed(range, 'numbers', 'the year has one digit');
  }
  const longest = numbers.reduce((a, b) => (b.digits > a.digits ? b : a));
  return malformed(range, 'numbers', wrongLength(longest));
}

function wrongLength(number: NumberToken): string {
  return `${number.digits > 10 ? 'a long row of' : number.digits} digits are neither a year nor a month nor a day`;
}

/** Korean and Hungarian close a numeric date with a dot: 2023. 11. 24. */
function trailingDot(context: ReadingContext, third: NumberToken, kind: SeparatorKind): number {
  const { text, limit } = context;
  const spaced = kind === '.' && /\s/.test(text.charAt(third.start - 1));
  return spaced && third.end < limit && separatorKindAt(text, third.end) === '.' ? third.end + 1 : third.end;
}

function assessYearFirst(year: NumberToken, month: NumberToken, day: NumberToken, end: number): WrittenDate {
  const date = { year: year.value, month: month.value, day: day.value };
  const range = { start: year.start, end };
  const problem = explainInvalid(date);
  if (!problem) {
    return { ...malformed(range, NOTATIONS.ymd, ''), problem: undefined, readings: [{ date, order: 'ymd' }] };
  }
  const swapped = { year: year.value, month: day.value, day: month.value };
  const repairs = validOnly([{ date: swapped, order: 'ymd' as const }]);
  return malformed(range, NOTATIONS.ymd, problem, { repairs });
}

function assessYearLast(
  context: ReadingContext,
  first: NumberToken,
  second: NumberToken,
  third: NumberToken,
  year: number,
  twoDigitYear: boolean,
  kind: SeparatorKind,
): WrittenDate {
  const dayFirst: DateCandidate = { date: { year, month: second.value, day: first.value }, order: 'dmy' };
  const monthFirst: DateCandidate = { date: { year, month: first.value, day: second.value }, order: 'mdy' };
  const range = { start: first.start, end: third.end };
  const orders = [dayFirst, monthFirst];
  if (twoDigitYear && kind === '-') orders.push(twoDigitYearFirst(first, second, third));
  const preferred = orders.find((candidate) => candidate.order === context.options?.order);
  let readings = validOnly(preferred ? [preferred, ...orders] : orders);
  if (preferred && isValidDate(preferred.date)) readings = [preferred];
  if (readings.length === 0) {
    const tooLate = first.value > 12 && second.value > 12;
    const problem = tooLate
      ? `neither ${first.value} nor ${second.value} is a month`
      : explainInvalid(second.value > 12 ? monthFirst.date : dayFirst.date);
    return malformed(range, NOTATIONS.dmy, problem ?? 'no such day', { twoDigitYear });
  }
  const only = readings.length === 1 ? readings[0] : undefined;
  const notation = only ? NOTATIONS[only.order] : 'day and month in doubtful order, year';
  return { ...malformed(range, notation, ''), problem: undefined, readings, twoDigitYear };
}

function twoDigitYearFirst(first: NumberToken, second: NumberToken, third: NumberToken): DateCandidate {
  const date = { year: expandTwoDigitYear(first.value), month: second.value, day: third.value };
  return { date, order: 'ymd' };
}

function assessTwoDigitYear(
  context: ReadingContext,
  first: NumberToken,
  second: NumberToken,
  third: NumberToken,
  kind: SeparatorKind,
): WrittenDate {
  const year = expandTwoDigitYear(third.value);
  const yearFirst = twoDigitYearFirst(first, second, third);
  if (third.digits === 2) {
    const written = assessYearLast(context, first, second, third, year, true, kind);
    if (!written.problem || !isValidDate(yearFirst.date)) return written;
  }
  const range = { start: first.start, end: third.end };
  if (first.digits === 2 && isValidDate(yearFirst.date)) {
    const base = malformed(range, NOTATIONS.ymd, '', { twoDigitYear: true });
    return { ...base, problem: undefined, readings: [yearFirst] };
  }
  return malformed(range, 'numbers', 'the year has one digit', { twoDigitYear: true });
}

/** 20231124 (ISO 8601, basic format). */
function readBasicDate(context: ReadingContext, number: NumberToken): WrittenDate | undefined {
  const { text } = context;
  if (isDigitAt(text, number.end) || number.value < 10_000_000) return undefined;
  const year = Math.floor(number.value / 10_000);
  const date = { year, month: Math.floor(number.value / 100) % 100, day: number.value % 100 };
  const problem = explainInvalid(date);
  const notation = 'year, month, day without separators';
  if (problem) return isRunningYear(year) ? malformed(number, notation, problem) : undefined;
  const base = malformed(number, notation, '');
  return withLookalikes({ ...base, problem: undefined, readings: [{ date, order: 'ymd' }] }, [number]);
}

/** 2023 11 24. */
function readSpacedDate(context: ReadingContext, year: NumberToken): WrittenDate | undefined {
  const { text, limit } = context;
  if (year.digits !== 4) return undefined;
  const month = text.charAt(year.end) === ' ' ? readNumber(text, year.end + 1, limit) : undefined;
  if (month?.digits !== 2) return undefined;
  const day = text.charAt(month.end) === ' ' ? readNumber(text, month.end + 1, limit) : undefined;
  if (day?.digits !== 2 || continues(text, day.end) || isAlphabeticAt(text, day.end)) return undefined;
  const date = { year: year.value, month: month.value, day: day.value };
  if (!isValidDate(date)) return undefined;
  const base = malformed({ start: year.start, end: day.end }, 'year, month, day between spaces', '');
  return { ...base, problem: undefined, readings: [{ date, order: 'ymd' }] };
}

/** What stands in a header in place of a date: 2023-11, 11/2023, 24/11, 2023-328. */
function readDayAndMonth(
  context: ReadingContext,
  first: NumberToken,
  kind: SeparatorKind,
  second: NumberToken | undefined,
): WrittenDate | undefined {
  if (!second) return undefined;
  const { text } = context;
  if (isDigitAt(text, second.end)) return undefined;
  const range = { start: first.start, end: second.end };
  if (first.digits === 4) {
    if (second.digits <= 2 && second.value >= 1 && second.value <= 12) {
      return malformed(range, 'year, month', 'a month without a day');
    }
    if (kind === '.') return undefined;
    if (second.digits === 2 || second.digits === 4) return malformed(range, 'years', 'a range of years');
    if (second.digits === 3)
      return malformed(range, 'year, day of the year', 'a day of the year without a month');
    return undefined;
  }
  if (first.digits > 2) return undefined;
  if (second.digits === 4 && first.value >= 1 && first.value <= 12) {
    return malformed(range, 'month, year', 'a month without a day');
  }
  const closed = kind === '.' && separatorKindAt(text, second.end) === '.';
  const possible = isPossibleDay(second.value, first.value) || isPossibleDay(first.value, second.value);
  if (second.digits > 2 || !possible || !(kind === '/' || closed)) return undefined;
  return malformed(
    { start: first.start, end: closed ? second.end + 1 : second.end },
    'day, month',
    'the year is missing',
  );
}
