import { findDates } from './find';
import { readHeaderDate, skipParticles } from './read-at';
import { findRelativeDates } from './relative';
import { skipSpaces, skipSpacesBefore } from './scan';
import { readTimeOfDay } from './time-of-day';
import type { DateCandidate, DateOptions, DateReading, TextRange } from './types';
import { decideWeekday, readShortWeekday, readWeekday, type WeekdayToken } from './weekday';
import type { ReadingContext } from './written';

const JOINTS = ',،、;|·•@-–—./:';
const MAX_PIECES = 8;
const MAX_VALUE_LENGTH = 400;

interface Piece {
  end: number;
  time?: TextRange;
  weekday?: WeekdayToken;
}

/**
 * Reads a whole header value. A weekday, a time of day and a zone beside the date are accepted and never shift it.
 *
 * @param start UTF-16 offset of the value's first character; the caller has trimmed the value.
 * @param end offset behind its last character.
 * @returns for a date, the extent of the date with the weekday beside it; a time of day is reported apart, in `time`.
 *   Whatever else stands in the value makes it malformed, with the whole value as extent and the dates in it as repairs.
 */
export function readDateValue(text: string, start: number, end: number, options?: DateOptions): DateReading {
  const limit = Math.min(end, text.length);
  const value = { start, end: limit };
  if (limit <= start) return unreadable(value, 'the date is missing');
  const context: ReadingContext = {
    text,
    limit: Math.min(limit, start + MAX_VALUE_LENGTH),
    mode: 'header',
    options,
  };
  const reading = readLeading(context, start);
  if (!reading) return explainUnreadable(text, value, options);
  const rest = readRest(context, reading);
  if (rest >= limit) return reading;
  if (reading.kind === 'malformed') return { ...reading, ...value };
  return withLeftover(text, value, reading, rest, options);
}

/** The date with which the value begins, behind a time of day or an article if need be. */
function readLeading(context: ReadingContext, start: number): DateReading | undefined {
  const direct = readHeaderDate(context, start);
  if (direct && direct.kind !== 'malformed') return direct;
  const lead = readLead(context, start);
  const behindArticle = skipParticles(context, lead.end);
  const reading = readHeaderDate(context, behindArticle) ?? readHeaderDate(context, lead.end);
  if (!reading) return direct;
  if (lead.time) reading.time = lead.time;
  if (behindArticle > lead.end && reading.start === behindArticle) {
    reading.start = lead.end;
    reading.canonical = false;
  }
  return reading;
}

/** A time of day before the date: `10:32 AM, 24 November 2023`. */
function readLead(context: ReadingContext, start: number): Piece {
  const { text, limit } = context;
  const timeEnd = readTimeOfDay(text, start, limit);
  if (timeEnd === undefined || timeEnd >= limit) return { end: start };
  const at = skipJoints(context, timeEnd);
  return at > timeEnd ? { end: at, time: { start, end: timeEnd } } : { end: start };
}

function skipJoints(context: ReadingContext, start: number): number {
  const { text, limit } = context;
  let at = skipSpaces(text, start, limit);
  for (let joints = 0; joints < 2 && at < limit && JOINTS.includes(text.charAt(at)); joints++) {
    at = skipSpaces(text, at + 1, limit);
  }
  return at;
}

/** Reads what may follow a date, notes it in `reading`, and gives the offset of the first thing it does not know. */
function readRest(context: ReadingContext, reading: DateReading): number {
  const { limit } = context;
  let at = reading.time && reading.time.start >= reading.end ? reading.time.end : reading.end;
  for (let pieces = 0; pieces < MAX_PIECES; pieces++) {
    const from = skipJoints(context, at);
    if (from >= limit) return limit;
    const piece = readPiece(context, from);
    if (!piece) return from;
    const noTimeYet = at === reading.end;
    if (piece.weekday && !reading.weekday) {
      const weekday = decideWeekday(piece.weekday, [], true);
      if (weekday) reading.weekday = weekday;
      if (noTimeYet && reading.kind === 'date') {
        reading.end = piece.end;
        reading.canonical = false;
      }
    }
    if (piece.time) reading.time = { start: reading.time?.start ?? piece.time.start, end: piece.time.end };
    at = piece.end;
  }
  return skipJoints(context, at);
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
]);

function readPiece(context: ReadingContext, start: number): Piece | undefined {
  const { text, limit } = context;
  const closing = PAIRS.get(text.charAt(start));
  const inner = closing ? skipSpaces(text, start + 1, limit) : start;
  const weekday = closing ? readShortWeekday(text, inner, limit) : readWeekday(text, inner, limit);
  const timeEnd = weekday ? undefined : readTimeOfDay(text, inner, limit);
  if (!weekday && timeEnd === undefined) return undefined;
  let end = weekday?.next ?? timeEnd ?? inner;
  const time = timeEnd === undefined ? undefined : { start: inner, end: timeEnd };
  if (closing) {
    end = skipSpaces(text, end, limit);
    if (text.charAt(end) !== closing) return undefined;
    end++;
  }
  return { end, time, weekday };
}

function withLeftover(
  text: string,
  value: TextRange,
  reading: DateReading,
  from: number,
  options: DateOptions | undefined,
): DateReading {
  const others = repairsIn(text, { start: from, end: value.end }, options);
  const candidates = [...reading.candidates];
  for (const other of others) {
    if (!candidates.some((known) => sameCandidate(known, other))) candidates.push(other);
  }
  const problem = others.length > 0 ? 'more than one date' : 'other text stands beside the date';
  return { ...reading, ...value, kind: 'malformed', candidates, canonical: false, problem };
}

function sameCandidate(a: DateCandidate, b: DateCandidate): boolean {
  return a.date.year === b.date.year && a.date.month === b.date.month && a.date.day === b.date.day;
}

function repairsIn(text: string, range: TextRange, options: DateOptions | undefined): DateCandidate[] {
  const end = Math.min(range.end, range.start + MAX_VALUE_LENGTH);
  const found: DateCandidate[] = [];
  for (const mention of findDates(text, range.start, end, options)) {
    for (const candidate of mention.reading?.candidates ?? []) {
      if (!found.some((known) => sameCandidate(known, candidate))) found.push(candidate);
    }
  }
  return found;
}

function explainUnreadable(text: string, value: TextRange, options: DateOptions | undefined): DateReading {
  const candidates = repairsIn(text, value, options);
  if (candidates.length > 0) return unreadable(value, 'other text stands beside the date', candidates);
  const weekday = readWeekday(text, value.start, value.end);
  const end = skipSpacesBefore(text, value.end, value.start);
  if (weekday && weekday.next >= end) return unreadable(value, 'a weekday without a date');
  const valueEnd = Math.min(value.end, value.start + MAX_VALUE_LENGTH);
  const relative = findRelativeDates(text, value.start, valueEnd)[0];
  if (relative) return unreadable(value, `“${relative.text}” is a date only in relation to another`);
  return unreadable(value, 'not a calendar date');
}

function unreadable(value: TextRange, problem: string, candidates: DateCandidate[] = []): DateReading {
  return {
    start: value.start,
    end: value.end,
    kind: 'malformed',
    candidates,
    canonical: false,
    notation: 'unknown',
    problem,
    twoDigitYear: false,
  };
}
