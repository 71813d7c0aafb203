import { foldName } from './fold';
import {
  DAY_MONTH_CONNECTORS,
  DAY_UNITS,
  LIST_WORDS,
  ORDINAL_SUFFIXES,
  RANGE_WORDS,
  YEAR_UNITS,
} from './frame-words';
import { type MonthToken, readMisspelledMonth, readMonth } from './month';
import {
  isDigitAt,
  isWordUnitAt,
  type NumberToken,
  readNumber,
  readWord,
  separatorKindAt,
  skipSpaces,
} from './scan';
import type { DateCandidate, DateOrder } from './types';
import {
  explainInvalid,
  isPossibleDay,
  isRunningYear,
  malformed,
  type ReadingContext,
  validOnly,
  type WrittenDate,
  withLookalikes,
} from './written';
import { readYearAfter, type YearToken } from './year';

interface DayToken extends NumberToken {
  /** Behind the ordinal ending. */
  next: number;
  dotted: boolean;
}

const NOTATIONS = {
  dmy: 'day, month name, year',
  mdy: 'month name, day, year',
  ymd: 'year, month name, day',
} as const;
const SPACED_ORDINALS = new Set(['st', 'nd', 'rd', 'th']);

function readDay(context: ReadingContext, number: NumberToken): DayToken | undefined {
  const { text, limit } = context;
  if (number.digits > 2) return undefined;
  const mark = text.charAt(number.end);
  if (number.end >= limit) return dayToken(number, number.end);
  if (mark === '.') {
    const degree = text.charAt(number.end + 1);
    const isDegree = degree === 'º' || degree === 'ª' || degree === '°';
    return isDegree ? dayToken(number, number.end + 2) : dayToken(number, number.end + 1, true);
  }
  if (mark === '°' || mark === 'º' || mark === 'ª' || mark === '\u02da')
    return dayToken(number, number.end + 1);
  const hyphen = mark === '-' || mark === ':' || mark === '\u2011' ? 1 : 0;
  const word = readWord(text, number.end + hyphen, limit);
  if (word && ORDINAL_SUFFIXES.has(foldName(word.text.normalize('NFKC')))) {
    const isMonthSoon =
      hyphen === 0 || /[^\x00-\x7f]/.test(word.text) || mark === ':' || DAY_UNITS.has(foldName(word.text));
    if (isMonthSoon) return dayToken(number, word.end);
  }
  const spaced = readWord(text, skipSpaces(text, number.end, limit), limit);
  const isOrdinal = spaced?.text.length === 2 && SPACED_ORDINALS.has(spaced.text.toLowerCase());
  return dayToken(number, isOrdinal ? spaced.end : number.end);
}

/** Written out: copies by `...` were a fifth of the time that dates take. */
function dayToken(
  { start, end, value, digits, lookalike }: NumberToken,
  next: number,
  dotted = false,
): DayToken {
  return lookalike === undefined
    ? { start, end, value, digits, next, dotted }
    : { start, end, value, digits, lookalike, next, dotted };
}

/** Reads a date that begins with the number of a day or a year and has a month name behind it. */
export function readNumberFirstDate(context: ReadingContext, first: NumberToken): WrittenDate | undefined {
  if (first.digits === 4) return readYearFirst(context, first);
  const day = readDay(context, first);
  if (!day) return undefined;
  return readDayRange(context, day) ?? readDayFirst(context, day);
}

/** Reads a date that begins with a month name. */
export function readMonthFirstDate(context: ReadingContext, start: number): WrittenDate | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  const month =
    readMonth(text, start, limit, !header) ?? (header ? readMisspelledMonth(text, start, limit) : undefined);
  if (!month) return undefined;
  let at = skipJoint(context, month.next);
  const the = readWord(text, at, limit);
  if (the?.text.toLowerCase() === 'the') at = skipSpaces(text, the.end, limit, !header);
  const number = readNumber(text, at, limit, header);
  if (!number) return readBareMonth(context, month, month.next);
  if (number.digits > 2) return readBareMonth(context, month, month.next);
  const day = readDay(context, number);
  if (!day || isPartOfLargerNumber(text, number)) return undefined;
  const last = readRangeEnd(context, day);
  const behind = last ? last.next : day.dotted ? day.end : day.next;
  const year = readYearAfter(context, behind) ?? (day.dotted ? readYearAfter(context, day.next) : undefined);
  if (last) return writtenRange(start, month, year?.end ?? (last.dotted ? last.end : last.next), year);
  return assess(context, { start, end: behind, month, day, year, order: 'mdy' });
}

/** Between month and day, or day and month: spaces, one comma, or one glued hyphen, slash or dot. */
function skipJoint(context: ReadingContext, start: number): number {
  const { text, limit } = context;
  const wrap = context.mode === 'running';
  let at = skipSpaces(text, start, limit, wrap);
  if (
    at < limit &&
    (',،、'.includes(text.charAt(at)) || (at === start && separatorKindAt(text, at) !== undefined))
  ) {
    at = skipSpaces(text, at + 1, limit, wrap);
  }
  return at;
}

function isPartOfLargerNumber(text: string, number: NumberToken): boolean {
  if (isDigitAt(text, number.end)) return true;
  const mark = text.charAt(number.end);
  if (mark === '%') return true;
  if (mark !== ',' && mark !== ':' && mark !== '.') return false;
  const next = readNumber(text, number.end + 1, text.length);
  return next !== undefined && next.digits !== 4;
}

/** `November 2023` in a header is a month that lacks its day. */
function readBareMonth(context: ReadingContext, month: MonthToken, from: number): WrittenDate | undefined {
  if (context.mode !== 'header' || month.near) return undefined;
  const year = readYearAfter(context, from);
  if (!year || year.twoDigit || year.number.digits !== 4) return undefined;
  return malformed({ start: month.start, end: year.end }, 'month name, year', 'a month without a day');
}

function readDayFirst(context: ReadingContext, day: DayToken): WrittenDate | undefined {
  const month = readMonthAfterDay(context, day.next);
  if (!month) return undefined;
  const year =
    readYearAfter(context, month.end === month.next ? month.end : month.next) ??
    readYearAfter(context, month.end);
  return assess(context, { start: day.start, end: month.end, month, day, year, order: 'dmy' });
}

function readMonthAfterDay(context: ReadingContext, start: number): MonthToken | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  let at = skipJoint(context, start);
  for (let words = 0; words < 2; words++) {
    const month = readMonth(text, at, limit, !header);
    if (month) return month;
    const word = readWord(text, at, limit);
    if (!word) return undefined;
    const folded = foldName(word.text);
    if (!DAY_MONTH_CONNECTORS.has(folded) && folded !== 'day') break;
    at = word.end;
    const mark = text.charAt(at);
    if ((mark === "'" || mark === '\u2019') && isWordUnitAt(text, at + 1)) at++;
    at = skipSpaces(text, at, limit, !header);
  }
  return readMonth(text, at, limit, !header) ?? (header ? readMisspelledMonth(text, at, limit) : undefined);
}

/** `19-21 November 2023`, `19 to 21 November`. */
function readDayRange(context: ReadingContext, first: DayToken): WrittenDate | undefined {
  const last = readRangeEnd(context, first);
  if (!last) return undefined;
  const month = readMonthAfterDay(context, last.next);
  if (!month || month.near) return undefined;
  const year = readYearAfter(context, month.next);
  if (last.value <= first.value || last.value > 31) {
    // 11-24 November is no range of days, but 30-2 November may be one that spans two months.
    if (context.mode === 'running') return undefined;
  }
  return writtenRange(first.start, month, year?.end ?? month.end, year);
}

function writtenRange(
  start: number,
  month: MonthToken,
  end: number,
  year: YearToken | undefined,
): WrittenDate {
  const index = month.entries[0]?.index;
  return malformed({ start, end }, 'days, month name', 'a range of days', {
    isRange: true,
    languages: month.entries.map((entry) => entry.language),
    yearless: year || index === undefined ? undefined : { month: index },
  });
}

function readRangeEnd(context: ReadingContext, first: DayToken): DayToken | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  let at = skipSpaces(
    text,
    first.dotted && separatorKindAt(text, first.next) ? first.next : first.dotted ? first.next : first.next,
    limit,
  );
  const mark = text.charAt(at);
  if (
    mark === '\u2014' ||
    separatorKindAt(text, at) === '-' ||
    (header && ',/&+'.includes(mark) && mark !== '')
  ) {
    at++;
  } else {
    const word = readWord(text, at, limit);
    if (!word) return undefined;
    const folded = foldName(word.text);
    if (!RANGE_WORDS.has(folded) && !(header && LIST_WORDS.has(folded))) return undefined;
    at = word.end;
  }
  const number = readNumber(text, skipSpaces(text, at, limit), limit);
  if (!number || number.digits > 2 || number.value > 31 || number.value === 0) return undefined;
  if (isPartOfLargerNumber(text, number)) return undefined;
  return readDay(context, number);
}

/** `2023 November 24`, `2023. november 24.`, `2023 m. lapkričio 24 d.`, `2023. gada 24. novembris`. */
function readYearFirst(context: ReadingContext, first: NumberToken): WrittenDate | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  if (!header && !isRunningYear(first.value)) return undefined;
  let at = first.end;
  const dotted = text.charAt(at) === '.';
  at = skipJoint(context, at);
  const unit = readWord(text, at, limit);
  if (unit && YEAR_UNITS.has(foldName(unit.text))) {
    at = skipJoint(context, unit.end);
    const number = readNumber(text, at, limit, header);
    if (number) return readDayBehindYear(context, first, number);
  }
  const month =
    readMonth(text, at, limit, !header) ?? (header ? readMisspelledMonth(text, at, limit) : undefined);
  if (!month) return undefined;
  const number = readNumber(text, skipJoint(context, month.next), limit, header);
  if (!number || number.digits > 2) {
    const range = { start: first.start, end: month.end };
    return header && !month.near ? malformed(range, 'year, month name', 'a month without a day') : undefined;
  }
  const day = readDay(context, number);
  if (!day || isPartOfLargerNumber(text, number)) return undefined;
  // In "in 2013 May 5, 2020" the year belongs to something else.
  if (!header && readYearAfter(context, day.next)) return undefined;
  const closed = dotted || !day.dotted;
  const end = readDayUnit(text, closed ? day.next : day.end, limit);
  const year = { end, year: first.value, twoDigit: false, number: first };
  return assess(context, { start: first.start, end, month, day, year, order: 'ymd' });
}

function readDayBehindYear(
  context: ReadingContext,
  first: NumberToken,
  number: NumberToken,
): WrittenDate | undefined {
  const day = readDay(context, number);
  const month = day && readMonthAfterDay(context, day.next);
  if (!day || !month) return undefined;
  const year = { end: month.end, year: first.value, twoDigit: false, number: first };
  return assess(context, { start: first.start, end: month.end, month, day, year, order: 'ymd' });
}

function readDayUnit(text: string, start: number, limit: number): number {
  const word = readWord(text, skipSpaces(text, start, limit), limit);
  if (!word || foldName(word.text) !== 'd') return start;
  return text.charAt(word.end) === '.' ? word.end + 1 : start;
}

interface NamedParts {
  start: number;
  /** Behind day and month, when there is no year. */
  end: number;
  month: MonthToken;
  day: DayToken;
  year: YearToken | undefined;
  order: DateOrder;
}

function assess(context: ReadingContext, parts: NamedParts): WrittenDate | undefined {
  const { month, day, year, order, start } = parts;
  const notation = NOTATIONS[order];
  const entries = applyDayDot(month, day.dotted);
  const base = {
    languages: entries.map((entry) => entry.language),
    dottedDay: day.dotted,
    twoDigitYear: year?.twoDigit ?? false,
    time: year?.time,
  };
  if (!year) return assessYearless(context, parts, [...new Set(entries.map((entry) => entry.index))], base);
  const range = { start, end: year.end };
  if (year.problem) return malformed(range, notation, year.problem, base);
  const months = month.near ?? [...new Set(entries.map((entry) => entry.index))];
  const dates = months.map((index) => ({ date: { year: year.year, month: index, day: day.value }, order }));
  const readings: DateCandidate[] = validOnly(dates);
  if (month.near) {
    const problem = `“${month.name}” is not a month`;
    return readings.length > 0
      ? malformed(range, notation, problem, { ...base, repairs: readings })
      : undefined;
  }
  const first = dates[0];
  if (readings.length === 0 && first) {
    return malformed(range, notation, explainInvalid(first.date) ?? 'no such day', base);
  }
  const written: WrittenDate = {
    start,
    end: year.end,
    readings,
    repairs: [],
    problem: undefined,
    notation,
    twoDigitYear: base.twoDigitYear,
    languages: base.languages,
    dottedDay: base.dottedDay,
    time: base.time,
  };
  return withLookalikes(written, [day, year.number]);
}

function assessYearless(
  context: ReadingContext,
  parts: NamedParts,
  months: readonly number[],
  base: Partial<WrittenDate>,
): WrittenDate | undefined {
  const index = months[0];
  if (parts.month.near || index === undefined || months.length > 1) return undefined;
  if (!isPossibleDay(index, parts.day.value)) {
    if (context.mode === 'running' || parts.day.value < 1) return undefined;
    const problem = explainInvalid({ year: 2000, month: index, day: parts.day.value }) ?? 'no such day';
    return malformed(parts, NOTATIONS[parts.order], problem.replace(' 2000', ''), base);
  }
  const notation = parts.order === 'dmy' ? 'day, month name' : 'month name, day';
  const yearless = { month: index, day: parts.day.value };
  return malformed(parts, notation, 'the year is missing', { ...base, yearless });
}

/** Polish and Croatian share `listopada`, for different months; Croatian puts a dot behind the day. */
function applyDayDot(month: MonthToken, dotted: boolean): MonthToken['entries'] {
  const unlikely = dotted ? 'pl' : 'hr';
  const likely = month.entries.filter((entry) => entry.language !== unlikely);
  return likely.length > 0 ? likely : month.entries;
}
