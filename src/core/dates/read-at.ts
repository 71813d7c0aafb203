import { weekdayOf } from './civil';
import { readEraSuffix } from './era';
import { foldName } from './fold';
import { DATE_PARTICLES } from './frame-words';
import { readIdeographicDate } from './ideographic';
import { lookUpMonth, monthsNear } from './lexicon';
import { readMonth } from './month';
import { readMonthFirstDate, readNumberFirstDate } from './named';
import { readNumericDate } from './numeric';
import { isDigitAt, isWordUnitAt, readNumber, readWord, separatorKindAt, skipSpaces } from './scan';
import { readIsoTime } from './time-of-day';
import type { DateCandidate, DateOptions, DateReading, WrittenWeekday } from './types';
import { decideWeekday, readWeekday, type WeekdayToken } from './weekday';
import { isRunningYear, malformed, type ReadingContext, type WrittenDate } from './written';

const CANONICAL_LENGTH = 10;
const CANONICAL = /\d{4}-\d{2}-\d{2}/y;

/** Reads the date that begins exactly at `start`, without a weekday before it. */
export function readWrittenDate(context: ReadingContext, start: number): WrittenDate | undefined {
  const { text, limit } = context;
  if (start >= limit) return undefined;
  if (!isDigitAt(text, start)) {
    return isWordUnitAt(text, start) ? readMonthFirstDate(context, start) : undefined;
  }
  const first = readNumber(text, start, limit, context.mode === 'header');
  if (!first) return undefined;
  const found =
    readIdeographicDate(context, first) ??
    readNumericDateWithEra(context, start) ??
    readNumberFirstDate(context, first) ??
    (context.mode === 'header' ? readBareYear(context, start) : undefined);
  return found && (context.mode === 'header' ? extendOverRange(context, found) : found);
}

function readNumericDateWithEra(context: ReadingContext, start: number): WrittenDate | undefined {
  const { text, limit } = context;
  const first = readNumber(text, start, limit, context.mode === 'header');
  const found = first && readNumericDate(context, first);
  if (!found) return undefined;
  const era = readEraSuffix(text, found.end, limit);
  if (!era) return found;
  const range = { start, end: era.end };
  if (era.calendar === 'other') {
    return context.mode === 'header'
      ? malformed(range, found.notation, 'a date of another calendar')
      : undefined;
  }
  return { ...found, ...range };
}

function readBareYear(context: ReadingContext, start: number): WrittenDate | undefined {
  const number = readNumber(context.text, start, context.limit);
  if (number?.digits !== 4 || !isRunningYear(number.value)) return undefined;
  if (isWordUnitAt(context.text, number.end) || '%:'.includes(context.text.charAt(number.end) || ' '))
    return undefined;
  if (separatorKindAt(context.text, number.end) && isDigitAt(context.text, number.end + 1)) return undefined;
  return malformed(number, 'year', 'a year without a month and a day');
}

/** In a header, a date and a dash and another date are a range: `19 November – 2 December 2023`. */
function extendOverRange(context: ReadingContext, first: WrittenDate): WrittenDate {
  const { text, limit } = context;
  if (first.isRange || (first.readings.length === 0 && !first.yearless)) return first;
  let at = skipSpaces(text, first.end, limit);
  const spaced = at > first.end;
  const mark = text.charAt(at);
  if (at >= limit) return first;
  if (mark === '\u2014' || separatorKindAt(text, at) === '-' || (mark === '/' && !spaced)) at++;
  else {
    const word = readWord(text, at, limit);
    if (word?.text !== 'to') return first;
    at = word.end;
  }
  const second = readWrittenDate(context, skipSpaces(text, at, limit));
  if (!second || (second.readings.length === 0 && !second.yearless)) return first;
  return malformed({ start: first.start, end: second.end }, 'two dates', 'a range of days', {
    isRange: true,
  });
}

/**
 * Reads the shortest complete date that begins at `offset`, a weekday before it included, as it stands on a header line.
 * What is shaped like a date but is none gives a `malformed` reading with the extent of what was read.
 *
 * @param offset UTF-16 offset of the first character, which must not be a space.
 * @returns undefined when nothing shaped like a date begins there. Constant time: a date is never long.
 */
export function readDateAt(text: string, offset: number, options?: DateOptions): DateReading | undefined {
  const lineEnd = endOfLine(text, offset);
  return readHeaderDate({ text, limit: lineEnd, mode: 'header', options }, offset);
}

const MAX_DATE_LENGTH = 160;

function endOfLine(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + MAX_DATE_LENGTH);
  for (let at = offset; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
  }
  return limit;
}

export function readHeaderDate(context: ReadingContext, start: number): DateReading | undefined {
  const prefix = readWeekdayPrefix(context, start);
  if (prefix) {
    const behind = readWrittenDate(context, prefix.next);
    if (behind) return toReading(context, behind, prefix.token, start);
  }
  const written = readWrittenDate(context, start);
  return written && toReading(context, written);
}

interface WeekdayPrefix {
  token: WeekdayToken;
  next: number;
}

/** A weekday, then perhaps a comma and an article. */
export function readWeekdayPrefix(context: ReadingContext, start: number): WeekdayPrefix | undefined {
  const { text, limit } = context;
  const token = readWeekday(text, start, limit);
  if (!token) return undefined;
  let at = skipSpaces(text, token.next, limit);
  if (at < limit && ',،、.-–(（'.includes(text.charAt(at))) at = skipSpaces(text, at + 1, limit);
  return { token, next: skipParticles(context, at) };
}

export function skipParticles(context: ReadingContext, start: number): number {
  const { text, limit } = context;
  let at = start;
  for (let words = 0; words < 2; words++) {
    const word = readWord(text, at, limit);
    if (!word || !DATE_PARTICLES.has(foldName(word.text)) || lookUpMonth(word.text)) break;
    at = skipSpaces(text, text.charAt(word.end) === '.' ? word.end + 1 : word.end, limit);
  }
  return at;
}

/** Weighs a written date and the weekday beside it. A weekday that fits exactly one of two readings decides. */
export function toReading(
  context: ReadingContext,
  written: WrittenDate,
  weekdayToken?: WeekdayToken,
  start = written.start,
): DateReading {
  const { text } = context;
  const weekday = weekdayToken && decideWeekday(weekdayToken, written.languages, written.dottedDay);
  const { readings, notation } = decideByWeekday(context, written, weekday);
  const reading: DateReading = {
    start,
    end: written.end,
    kind: written.problem !== undefined ? 'malformed' : readings.length > 1 ? 'ambiguous' : 'date',
    candidates: written.problem !== undefined ? written.repairs : readings,
    canonical: written.problem === undefined && isCanonical(text, start, written.end),
    notation,
    twoDigitYear: written.twoDigitYear,
  };
  if (written.problem !== undefined) reading.problem = written.problem;
  if (weekday) reading.weekday = weekday;
  const time = written.time ?? gluedTime(context, written.end);
  if (time) reading.time = time;
  return reading;
}

function decideByWeekday(
  context: ReadingContext,
  written: WrittenDate,
  weekday: WrittenWeekday | undefined,
): { readings: DateCandidate[]; notation: string } {
  const { readings, notation } = written;
  if (!weekday || readings.length < 2 || context.options?.order) return { readings, notation };
  const fitting = readings.filter((candidate) => weekdayOf(candidate.date) === weekday.index);
  if (fitting.length !== 1) return { readings, notation };
  return { readings: fitting, notation: `${notation}, decided by the weekday` };
}

function gluedTime(context: ReadingContext, start: number): { start: number; end: number } | undefined {
  const end = readIsoTime(context.text, start, context.limit);
  return end === undefined ? undefined : { start, end };
}

function isCanonical(text: string, start: number, end: number): boolean {
  if (end - start !== CANONICAL_LENGTH) return false;
  CANONICAL.lastIndex = start;
  return CANONICAL.test(text);
}

/**
 * Whether the text at `offset` is shaped like a date: a digit of any script, or a month name (or a near miss of one)
 * and a digit; a weekday may stand before either.
 */
export function looksLikeDateAt(text: string, offset: number): boolean {
  if (isDigitAt(text, offset)) return true;
  const context: ReadingContext = {
    text,
    limit: endOfLine(text, offset),
    mode: 'header',
    options: undefined,
  };
  const prefix = readWeekdayPrefix(context, offset);
  return (
    startsWithDigitOrMonth(context, offset) ||
    (prefix !== undefined && startsWithDigitOrMonth(context, prefix.next))
  );
}

function startsWithDigitOrMonth(context: ReadingContext, start: number): boolean {
  const { text, limit } = context;
  if (start < limit && isDigitAt(text, start)) return true;
  const month = readMonth(text, start, limit);
  const word = month ? undefined : readWord(text, start, limit);
  if (!month && !(word && monthsNear(word.text).length > 0)) return false;
  let at = month?.next ?? word?.end ?? start;
  if (text.charAt(at) === '.') at++;
  at = skipSpaces(text, at, limit);
  if (at < limit && ',-/،'.includes(text.charAt(at))) at = skipSpaces(text, at + 1, limit);
  return at < limit && isDigitAt(text, skipParticles(context, at));
}
