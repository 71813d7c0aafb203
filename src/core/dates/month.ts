import { foldName } from './fold';
import { lookUpMonth, monthsNear, type NameEntry, startsLongMonthName } from './lexicon';
import { readNumber, readWord, skipSpaces } from './scan';
import type { TextRange } from './types';

export interface MonthToken extends TextRange {
  entries: readonly NameEntry[];
  /** Behind the dot or other mark of an abbreviation. */
  next: number;
  name: string;
  /** Months that a misspelled name may mean; `entries` is then empty. */
  near?: readonly number[];
}

const ABBREVIATION_MARKS = ".॰׳\u2019\u2018'";

/** Reads a month name (of one or two words, or a pair as in `نوفمبر/تشرين الثاني`), or a Vietnamese `tháng 11`. */
export function readMonth(text: string, start: number, limit: number, wrap = false): MonthToken | undefined {
  const word = readWord(text, start, limit);
  if (!word) return undefined;
  const numbered = readNumberedMonth(text, word.end, limit, word.text);
  if (numbered) return { ...numbered, start };
  let end = word.end;
  let entries: readonly NameEntry[] | undefined;
  if (startsLongMonthName(word.text)) {
    const second = readWord(text, skipSpaces(text, word.end, limit, wrap), limit);
    entries = second && lookUpMonth(`${word.text} ${second.text}`);
    if (entries && second) end = second.end;
  }
  entries ??= lookUpMonth(word.text);
  if (!entries) return undefined;
  const paired = readPairedMonth(text, end, limit, entries);
  if (paired !== undefined) end = paired;
  const marked =
    end < limit && ABBREVIATION_MARKS.includes(text.charAt(end)) && isAbbreviationMark(text, end, entries);
  return { start, end, next: marked ? end + 1 : end, entries, name: word.text };
}

/** Reads a word that is one edit away from a month name. */
export function readMisspelledMonth(text: string, start: number, limit: number): MonthToken | undefined {
  const word = readWord(text, start, limit);
  if (!word || lookUpMonth(word.text)) return undefined;
  const near = monthsNear(word.text);
  if (near.length === 0) return undefined;
  const next = text.charAt(word.end) === '.' ? word.end + 1 : word.end;
  return { start, end: word.end, next, entries: [], name: word.text, near };
}

/** An apostrophe before a digit belongs to a short year, not to the month. */
function isAbbreviationMark(text: string, at: number, entries: readonly NameEntry[]): boolean {
  if (text.charAt(at) === '.') return true;
  if (/[\d\p{L}]/u.test(text.charAt(at + 1))) return false;
  return entries.some((entry) => entry.abbreviated || entry.language === 'as');
}

function readPairedMonth(
  text: string,
  start: number,
  limit: number,
  entries: readonly NameEntry[],
): number | undefined {
  const slash = skipSpaces(text, start, limit);
  const open = text.charAt(slash);
  if (slash >= limit || (open !== '/' && open !== '(')) return undefined;
  const word = readWord(text, skipSpaces(text, slash + 1, limit), limit);
  if (!word) return undefined;
  const second = startsLongMonthName(word.text)
    ? readWord(text, skipSpaces(text, word.end, limit), limit)
    : undefined;
  const long = second && lookUpMonth(`${word.text} ${second.text}`);
  const other = long ?? lookUpMonth(word.text);
  const same = other?.some((entry) => entries.some((mine) => mine.index === entry.index));
  if (!same) return undefined;
  const end = long && second ? second.end : word.end;
  if (open === '/') return end;
  return text.charAt(end) === ')' ? end + 1 : undefined;
}

const VIETNAMESE_MONTH_WORDS = new Set(['thang', 'thg']);

function readNumberedMonth(
  text: string,
  wordEnd: number,
  limit: number,
  word: string,
): Omit<MonthToken, 'start'> | undefined {
  if (!VIETNAMESE_MONTH_WORDS.has(foldName(word))) return undefined;
  const number = readNumber(text, skipSpaces(text, wordEnd, limit), limit);
  if (!number || number.digits > 2 || number.value < 1 || number.value > 12) return undefined;
  const entry = {
    index: number.value,
    language: 'vi',
    abbreviated: false,
    capitalised: false,
    monthFirst: false,
  };
  return { end: number.end, next: number.end, entries: [entry], name: word };
}
