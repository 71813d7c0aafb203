import { foldName } from './fold';
import { DATE_PARTICLES, EVERYDAY_MONTH_WORDS } from './frame-words';
import { readMonth } from './month';
import { readWrittenDate, toReading } from './read-at';
import {
  digitValue,
  isAlphabeticAt,
  isDigitAt,
  isWordUnitAt,
  readWord,
  readWordBefore,
  separatorKindAt,
  skipSpaces,
  skipSpacesBefore,
} from './scan';
import type { DateMention, DateOptions, WrittenWeekday } from './types';
import {
  decideWeekday,
  readShortWeekday,
  readWeekday,
  readWeekdayBefore,
  type WeekdayToken,
} from './weekday';
import type { ReadingContext, WrittenDate } from './written';

const NOT_BEFORE_A_DAY = /[$€£¥₹৳₽₩#+=@&\\~^*_%]/;
const CASED_SCRIPT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /^\p{Script=Latin}/u;
const HEBREW = /[\u05d0-\u05ea]/;

/**
 * Finds the written calendar dates that have at least a day and a month, in order of appearance and without overlap.
 *
 * Every date holds a number, so that the search goes from one run of digits to the next and looks only a few words
 * around it: linear in the length of the text. Values that are no day of the calendar are not reported. A date that two
 * orders can read has a `reading` but no `date`; a range of days (`19-21 November`) has a malformed reading and no `day`.
 *
 * @param start,end UTF-16 offsets between which to look; nothing outside is read.
 */
export function findDates(text: string, start = 0, end = text.length, options?: DateOptions): DateMention[] {
  const context: ReadingContext = { text, limit: Math.min(end, text.length), mode: 'running', options };
  const found: DateMention[] = [];
  let floor = Math.max(0, start);
  for (let at = floor; at < context.limit; at++) {
    if (digitValue(text.charCodeAt(at)) < 0) continue;
    const digit = at;
    while (at < context.limit && digitValue(text.charCodeAt(at)) >= 0) at++;
    const length = at - digit;
    if (length > 4 || length === 3) continue;
    const mention = findDateAround(context, digit, at, floor);
    if (!mention) continue;
    found.push(mention);
    floor = Math.max(mention.end, mention.weekday?.end ?? 0);
    // The loop steps over the unit behind a run, which is no digit; behind a mention may be one.
    if (floor > at) at = floor - 1;
  }
  return found;
}

function findDateAround(
  context: ReadingContext,
  digit: number,
  digitEnd: number,
  floor: number,
): DateMention | undefined {
  const monthStart = findMonthBefore(context, digit, floor);
  const monthFirst = monthStart === undefined ? undefined : readAccepted(context, monthStart, floor);
  if (monthFirst && !monthFirst.yearless) return toMention(context, monthFirst, floor);
  const numberFirst = mayBeginDate(context, digit, digitEnd)
    ? readAccepted(context, digit, floor)
    : undefined;
  const written = numberFirst && (!monthFirst || !numberFirst.yearless) ? numberFirst : monthFirst;
  return written && toMention(context, written, floor);
}

/** Quickly passes over the many numbers in a text that no part of a date follows. */
function mayBeginDate(context: ReadingContext, start: number, end: number): boolean {
  const { text, limit } = context;
  if (isAlphabeticAt(text, start - 1)) return false;
  const at = skipSpaces(text, end, limit, true);
  if (at >= limit) return false;
  const isSpaced = at > end;
  const code = text.charCodeAt(at);
  if (isDigitAt(text, at)) return false;
  if (code > 0x7f || isWordUnitAt(text, at)) return true;
  const mark = text.charAt(at);
  if (mark === ',' || mark === ':') return !isDigitAt(text, at + 1);
  return separatorKindAt(text, at) !== undefined && (isSpaced || at + 1 < limit);
}

function readAccepted(context: ReadingContext, start: number, floor: number): WrittenDate | undefined {
  const written = readWrittenDate(context, start);
  if (!written) return undefined;
  const isMention = written.readings.length > 0 || written.yearless || written.isRange;
  if (!isMention || !isFreeBefore(context, written, floor) || !isFreeBehind(context, written))
    return undefined;
  if (written.yearless && !isConvincingWithoutYear(context, written)) return undefined;
  return written;
}

/** The start of the month name that stands directly before the number at `digit`. */
function findMonthBefore(context: ReadingContext, digit: number, floor: number): number | undefined {
  const { text, limit } = context;
  let at = skipSpacesBefore(text, digit, floor, true);
  const joint = text.charAt(at - 1);
  if (
    at > floor &&
    (joint === ',' || joint === '.' || joint === '-' || joint === '/' || joint === '،' || joint === '॰')
  ) {
    at = skipSpacesBefore(text, at - 1, floor, true);
  }
  let word = readWordBefore(text, at, floor);
  if (word?.text.toLowerCase() === 'the') {
    at = skipSpacesBefore(text, word.start, floor, true);
    word = readWordBefore(text, at, floor);
  }
  if (!word) return undefined;
  if (readMonth(text, word.start, limit, true)) return pairStart(context, word.start, floor) ?? word.start;
  return longNameStart(context, word.start, word.end, floor);
}

/** The first word of a month name of two words. */
function longNameStart(
  context: ReadingContext,
  start: number,
  end: number,
  floor: number,
): number | undefined {
  const gap = skipSpacesBefore(context.text, start, floor, true);
  const first = gap < start ? readWordBefore(context.text, gap, floor) : undefined;
  const month = first && readMonth(context.text, first.start, end, true);
  return first && month?.end === end ? first.start : undefined;
}

function pairStart(context: ReadingContext, start: number, floor: number): number | undefined {
  const end = readWord(context.text, start, context.limit)?.end;
  return end === undefined ? undefined : longNameStart(context, start, end, floor);
}

function isFreeBefore(context: ReadingContext, written: WrittenDate, floor: number): boolean {
  const { text } = context;
  const start = written.start;
  if (start <= floor) return true;
  const before = text.charAt(start - 1);
  if (!isDigitAt(text, start)) return !isDigitAt(text, start - 1) && before !== '_' && before !== '-';
  if (isAlphabeticAt(text, start - 1) || isDigitAt(text, start - 1)) return false;
  const isIso = isIsoDate(text, written);
  if (NOT_BEFORE_A_DAY.test(before)) return before === '_' && isIso;
  const kind = separatorKindAt(text, start - 1);
  if (kind === undefined && before !== ',' && before !== ':') return true;
  if (start - 1 <= floor) return true;
  if (isDigitAt(text, start - 2)) return false;
  if (kind === undefined || /\s/.test(text.charAt(start - 2))) return true;
  if (kind === '/') return false;
  if (kind === '-' && isAlphabeticAt(text, start - 2)) return isIso;
  return kind !== '.' || !isAlphabeticAt(text, start - 2) || HEBREW.test(text.charAt(start - 2));
}

function isIsoDate(text: string, written: WrittenDate): boolean {
  return (
    written.end - written.start >= 10 &&
    /^\d{4}-\d{2}-\d{2}/.test(text.slice(written.start, written.start + 10))
  );
}

function isFreeBehind(context: ReadingContext, written: WrittenDate): boolean {
  const { text, limit } = context;
  const end = written.end;
  if (end >= limit || !isDigitAt(text, end - 1)) return true;
  if (isDigitAt(text, end) || (written.yearless && isAlphabeticAt(text, end))) return false;
  return separatorKindAt(text, end) !== '.' || !isDigitAt(text, end + 1);
}

/** A day and a month alone are common; so are numbers beside words that happen to name a month. */
function isConvincingWithoutYear(context: ReadingContext, written: WrittenDate): boolean {
  const { text, limit } = context;
  const startsWithMonth = !isDigitAt(text, written.start);
  const month = startsWithMonth ? readMonth(text, written.start, limit, true) : lastMonth(context, written);
  if (!month) return written.languages.length === 0;
  const name = month.name;
  if (isGlued(text, month.start, month.end)) return false;
  const isUpper = name.charAt(0) !== name.charAt(0).toLowerCase();
  const isCased = CASED_SCRIPT.test(name);
  const everyday = EVERYDAY_MONTH_WORDS.has(foldName(name));
  if (everyday && !(isUpper && month.entries.some((entry) => entry.capitalised && !entry.abbreviated))) {
    return everyday && isUpper && month.entries.some((entry) => entry.language === 'en');
  }
  const entries = month.entries.filter((entry) => (startsWithMonth ? entry.monthFirst : true));
  if (entries.some((entry) => !entry.abbreviated)) return isUpper || !isCased || !startsWithMonth;
  if (isUpper && entries.some((entry) => entry.language === 'en')) return true;
  return isUpper && written.dottedDay && LATIN.test(name) && entries.some((entry) => entry.language === 'de');
}

/** The month name with which a mention that begins with a day ends. */
function lastMonth(context: ReadingContext, written: WrittenDate): ReturnType<typeof readMonth> {
  const { text } = context;
  const word = readWordBefore(text, written.end, written.start);
  if (!word) return undefined;
  return readMonth(text, word.start, written.end, true) ?? monthOfTwoWords(context, word.start, written);
}

function monthOfTwoWords(
  context: ReadingContext,
  start: number,
  written: WrittenDate,
): ReturnType<typeof readMonth> {
  const first = longNameStart(context, start, written.end, written.start);
  return first === undefined ? undefined : readMonth(context.text, first, written.end, true);
}

/** `Nov-23` is as often a month and a year, and `5May` may be anything. */
function isGlued(text: string, start: number, end: number): boolean {
  const before =
    isDigitAt(text, start - 1) || (separatorKindAt(text, start - 1) === '-' && isDigitAt(text, start - 2));
  const behind = separatorKindAt(text, end) === '-' && isDigitAt(text, end + 1);
  return before || behind || isDigitAt(text, end);
}

function toMention(context: ReadingContext, written: WrittenDate, floor: number): DateMention {
  const nearby = findWeekdayBefore(context, written, floor);
  const before = nearby && isDecided(nearby.token, written) ? nearby : undefined;
  const behind = before ? undefined : findWeekdayBehind(context, written);
  const start = before?.joined ? before.token.start : written.start;
  const reading = toReading(context, written, before?.token ?? behind, start);
  const only = reading.kind === 'date' ? reading.candidates[0]?.date : undefined;
  const mention: DateMention = { start, end: written.end, yearless: written.yearless !== undefined };
  if (only) {
    mention.date = only;
    mention.month = only.month;
    mention.day = only.day;
  } else if (written.yearless) {
    mention.month = written.yearless.month;
    if (written.yearless.day !== undefined) mention.day = written.yearless.day;
  }
  const weekday: WrittenWeekday | undefined = reading.weekday;
  if (weekday) mention.weekday = weekday;
  if (!written.yearless || written.isRange) mention.reading = reading;
  return mention;
}

/** Many short names of weekdays are also words (`to` is a Finnish Thursday), and such a word is no part of the date. */
function isDecided(token: WeekdayToken, written: WrittenDate): boolean {
  return decideWeekday(token, written.languages, written.dottedDay) !== undefined;
}

interface WeekdayBefore {
  token: WeekdayToken;
  /** No parenthesis stands between the weekday and the date. */
  joined: boolean;
}

function findWeekdayBefore(
  context: ReadingContext,
  written: WrittenDate,
  floor: number,
): WeekdayBefore | undefined {
  const { text } = context;
  let at = skipSpacesBefore(text, written.start, floor, true);
  const particle = readWordBefore(text, at, floor);
  if (particle && DATE_PARTICLES.has(foldName(particle.text)))
    at = skipSpacesBefore(text, particle.start, floor, true);
  const joint = at > floor ? text.charAt(at - 1) : '';
  const parenthesis = joint === '(' || joint === '（';
  const comma = joint === ',' || joint === '،' || joint === '、';
  const dot = joint === '.';
  if (parenthesis || comma || dot) at = skipSpacesBefore(text, at - 1, floor, true);
  const token = readWeekdayBefore(text, at, floor);
  if (!token) return undefined;
  if (dot && !token.entries.every((entry) => entry.abbreviated)) return undefined;
  return { token, joined: !parenthesis };
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['（', '）'],
]);

/** A weekday behind a date counts in parentheses, glued as in Chinese, or after a comma where nothing follows it. */
function findWeekdayBehind(context: ReadingContext, written: WrittenDate): WeekdayToken | undefined {
  const { text, limit } = context;
  const at = skipSpaces(text, written.end, limit, true);
  const closing = CLOSING.get(text.charAt(at));
  if (closing) {
    const token = readShortWeekday(text, skipSpaces(text, at + 1, limit), limit);
    return token && text.charAt(skipSpaces(text, token.next, limit)) === closing ? token : undefined;
  }
  const comma = text.charAt(at) === ',' || text.charAt(at) === '،';
  if (written.yearless || (!comma && written.languages.length > 0)) return undefined;
  const token = readWeekday(text, comma ? skipSpaces(text, at + 1, limit) : at, limit);
  if (!token || (!comma && token.latin)) return undefined;
  const next = text.charAt(token.next);
  return token.next >= limit || !comma || /[\n\r.,;:।]/.test(next) ? token : undefined;
}
