import { lookUpWeekday, type NameEntry, startsLongWeekdayName } from './lexicon';
import { readWord, readWordBefore, skipSpaces, skipSpacesBefore } from './scan';
import type { TextRange, WrittenWeekday } from './types';

export interface WeekdayToken extends TextRange {
  entries: readonly NameEntry[];
  /** Behind the dot of an abbreviation. */
  next: number;
  latin: boolean;
  capital: boolean;
}

const IDEOGRAPHIC =
  /([日月火水木金土])曜日?|(?:星期|周|週|礼拜|禮拜)([日天一二三四五六])|([일월화수목금토])요일/y;
const IDEOGRAPHIC_SHORT = /([日月火水木金土])|([天一二三四五六])|([일월화수목금토])/y;
const ORDERS = ['日月火水木金土', '日一二三四五六', '일월화수목금토'] as const;
const APOSTROPHES = "'\u2019";
const FEIRA = '-feira';

/** Reads the name of a weekday in any of the languages known. */
export function readWeekday(text: string, start: number, limit: number): WeekdayToken | undefined {
  const ideographic = readIdeographic(IDEOGRAPHIC, text, start, limit);
  if (ideographic) return ideographic;
  const word = readWord(text, start, limit);
  if (!word) return undefined;
  let end = word.end;
  let entries: readonly NameEntry[] | undefined;
  if (startsLongWeekdayName(word.text)) {
    const second = readWord(text, skipSpaces(text, word.end, limit), limit);
    entries = second && lookUpWeekday(`${word.text} ${second.text}`);
    if (entries && second) end = second.end;
  }
  if (!entries && end < limit && APOSTROPHES.includes(text.charAt(end))) {
    const second = readWord(text, end + 1, limit);
    entries = second && lookUpWeekday(`${word.text}'${second.text}`);
    if (entries && second) end = second.end;
  }
  entries ??= lookUpWeekday(word.text);
  if (!entries) return undefined;
  if (text.slice(end, end + FEIRA.length).toLowerCase() === FEIRA) end += FEIRA.length;
  const next = text.charAt(end) === '.' && entries.some((entry) => entry.abbreviated) ? end + 1 : end;
  return { start, end, next, entries, ...scriptOf(word.text) };
}

/** The weekday inside parentheses may be one ideograph: 2023年11月24日（金）. */
export function readShortWeekday(text: string, start: number, limit: number): WeekdayToken | undefined {
  return readWeekday(text, start, limit) ?? readIdeographic(IDEOGRAPHIC_SHORT, text, start, limit);
}

/** The weekday name that ends at `end`. */
export function readWeekdayBefore(text: string, end: number, floor: number): WeekdayToken | undefined {
  const last = readWordBefore(text, end, floor);
  if (!last) return undefined;
  const gap = skipSpacesBefore(text, last.start, floor);
  const first = gap < last.start ? readWordBefore(text, gap, floor) : undefined;
  const pair =
    first && startsLongWeekdayName(first.text) ? lookUpWeekday(`${first.text} ${last.text}`) : undefined;
  if (first && pair) return { start: first.start, end, next: end, entries: pair, ...scriptOf(last.text) };
  const entries = lookUpWeekday(last.text);
  if (entries) return { start: last.start, end, next: end, entries, ...scriptOf(last.text) };
  const from = Math.max(floor, end - 3);
  for (let start = from; start < end; start++) {
    const token = readIdeographic(IDEOGRAPHIC, text, start, end);
    if (token?.end === end) return token;
  }
  return undefined;
}

/**
 * Decides which day a name means beside a date. Short names mean different days in different languages (`so` is Sunday
 * in German and Saturday in Czech), so that they count only in the language of the month name; undefined when in doubt.
 */
export function decideWeekday(
  token: WeekdayToken,
  languages: readonly string[],
  dottedDay: boolean,
): WrittenWeekday | undefined {
  if (token.latin && token.end - token.start <= 2 && !dottedDay) return undefined;
  const shared = token.entries.filter((entry) => languages.includes(entry.language));
  const trusted = token.entries.filter((entry) => !entry.abbreviated || entry.language === 'en');
  const entries = shared.length > 0 ? shared : trusted;
  const index =
    onlyIndex(entries) ?? onlyIndex(entries.filter((entry) => entry.capitalised === token.capital));
  return index === undefined ? undefined : { index, start: token.start, end: token.end };
}

function onlyIndex(entries: readonly NameEntry[]): number | undefined {
  const index = entries[0]?.index;
  return entries.every((entry) => entry.index === index) ? index : undefined;
}

function scriptOf(word: string): { latin: boolean; capital: boolean } {
  const first = word.charAt(0);
  return { latin: /^[A-Za-z\u00c0-\u024f]/.test(first), capital: first !== first.toLowerCase() };
}

function readIdeographic(
  pattern: RegExp,
  text: string,
  start: number,
  limit: number,
): WeekdayToken | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match || start + match[0].length > limit) return undefined;
  const group = match[1] !== undefined ? 0 : match[2] !== undefined ? 1 : 2;
  const sign = match[group + 1] ?? '';
  const index = sign === '天' ? 0 : ORDERS[group].indexOf(sign);
  const end = start + match[0].length;
  const entry = {
    index,
    language: ['ja', 'zh', 'ko'][group] ?? '',
    abbreviated: false,
    capitalised: false,
    monthFirst: false,
  };
  return { start, end, next: end, entries: [entry], latin: false, capital: false };
}
