import { readEraSuffix } from './era';
import { foldName } from './fold';
import { YEAR_CONNECTORS } from './frame-words';
import {
  isDigitAt,
  isWordUnitAt,
  type NumberToken,
  readNumber,
  readWord,
  separatorKindAt,
  skipSpaces,
} from './scan';
import { readClock } from './time-of-day';
import type { TextRange } from './types';
import { expandTwoDigitYear, isRunningYear, type ReadingContext } from './written';

export interface YearToken {
  /** Behind the year and its era. */
  end: number;
  year: number;
  twoDigit: boolean;
  number: NumberToken;
  problem?: string;
  time?: TextRange;
}

const COMMAS = ',،、，';
const APOSTROPHES = "'\u2019\u2018`";
const TIME_UNIT = /\s{0,2}(?:hrs|hours|GMT|UTC|[ap]\.?m\b)/iy;
const ZONE = /[A-Z]{2,5}|[+-]\d{4}/y;

/** Reads the year behind a day and a month name, with what joins them. */
export function readYearAfter(context: ReadingContext, start: number): YearToken | undefined {
  const { text, limit } = context;
  const wrap = context.mode === 'running';
  let at = skipSpaces(text, start, limit, wrap);
  const glued = at === start && separatorKindAt(text, at) !== undefined;
  if (glued) at++;
  else if (at < limit && COMMAS.includes(text.charAt(at))) at++;
  at = skipSpaces(text, at, limit, wrap);
  const connector = readWord(text, at, limit);
  if (connector && YEAR_CONNECTORS.has(foldName(connector.text))) {
    at = skipSpaces(text, connector.end, limit, wrap);
  }
  const apostrophe = at < limit && APOSTROPHES.includes(text.charAt(at));
  if (apostrophe) at++;
  const inner = apostrophe ? undefined : readYearBehindTime(context, at);
  if (inner) return inner;
  const number = readNumber(text, at, limit, context.mode === 'header');
  return number && judgeYear(context, number, glued, apostrophe);
}

function judgeYear(
  context: ReadingContext,
  number: NumberToken,
  glued: boolean,
  apostrophe: boolean,
): YearToken | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  if (isDigitAt(text, number.end) || isTime(text, number)) return undefined;
  const era = readEraSuffix(text, number.end, limit);
  const end = era?.end ?? number.end;
  const token = { end, year: number.value, twoDigit: false, number };
  if (era?.calendar === 'other') return { ...token, problem: 'a date of another calendar' };
  if (number.digits === 4 && !apostrophe) {
    if (header) return number.value === 0 ? { ...token, problem: 'there is no year 0' } : token;
    return isRunningYear(number.value) ? token : undefined;
  }
  if (number.digits === 2) {
    const certain = apostrophe || (glued && !isWordUnitAt(text, number.end));
    if (!certain && !(header && standsAlone(text, number.end))) return undefined;
    return { ...token, year: expandTwoDigitYear(number.value), twoDigit: true };
  }
  if (!header || number.digits === 1 || number.digits > 6) return undefined;
  if (',.'.includes(text.charAt(number.end)) && isDigitAt(text, number.end + 1)) return undefined;
  return { ...token, problem: `the year has ${number.digits} digits` };
}

function isTime(text: string, number: NumberToken): boolean {
  const mark = text.charAt(number.end);
  if (
    number.digits <= 2 &&
    (mark === ':' || mark === '.' || mark === ',') &&
    isDigitAt(text, number.end + 1)
  ) {
    return true;
  }
  TIME_UNIT.lastIndex = number.end;
  return TIME_UNIT.test(text);
}

function standsAlone(text: string, end: number): boolean {
  return !isWordUnitAt(text, end) && text.charAt(end) !== '%';
}

/** `10:00:00 2023`, as ctime and the command `date` print it. */
function readYearBehindTime(context: ReadingContext, start: number): YearToken | undefined {
  const { text, limit } = context;
  const timeEnd = readClock(text, start, limit);
  if (timeEnd === undefined) return undefined;
  let at = skipSpaces(text, timeEnd, limit);
  ZONE.lastIndex = at;
  const zone = ZONE.exec(text);
  const end = zone ? at + zone[0].length : timeEnd;
  if (zone) at = skipSpaces(text, end, limit);
  const number = readNumber(text, at, limit);
  if (number?.digits !== 4 || !isRunningYear(number.value) || isTime(text, number)) return undefined;
  return { end: number.end, year: number.value, twoDigit: false, number, time: { start, end } };
}
