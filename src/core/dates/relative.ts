import { type CivilDate, civilFromDays, daysFromCivil, isValidDate, weekdayOf } from './civil';
import { foldName } from './fold';
import { MONTH_NAMES } from './month-names';
import { readWeekdayPrefix, readWrittenDate } from './read-at';
import { RELATIVE_PHRASES, type RelativeMeaning } from './relative-phrases';
import { isDigitAt, isWordUnitAt, readNumber, readWordBefore, skipSpaces, skipSpacesBefore } from './scan';
import type { RelativeDateMention } from './types';
import { WEEKDAY_NAMES } from './weekday-names';
import type { ReadingContext } from './written';

interface Phrase {
  words: number;
  meaning: RelativeMeaning;
  /** The weekday 0–6 or the month 1–12 inside the phrase. */
  name?: number;
  /** The named weekday or month must have a capital letter, since English writes it so. */
  capital: boolean;
  language: string;
}

type Resolver = (anchor: CivilDate) => CivilDate | undefined;

const DURATION_WORDS = new Set(['over', 'for', 'during', 'in', 'within', 'throughout', 'since', 'of']);
const COUNTED_UNITS: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
]);
const MAX_WORD = 32;
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

interface PhraseIndex {
  /** By the folded phrase, its words joined by single spaces. */
  byText: Map<string, Phrase>;
  /** First words as written in the tables. */
  heads: Set<string>;
  /** The words of the longest phrase, by folded first word. */
  longest: Map<string, number>;
}

const AGO = 'ago';
const index = buildIndex();
const HEADS = new RegExp([...index.heads, AGO].sort((a, b) => b.length - a.length).join('|'), 'gi');

function expandNames(pattern: string, language: string): { text: string; name?: number }[] {
  if (pattern.includes('{w}')) {
    const row = WEEKDAY_NAMES.find((names) => names.language === language);
    return expand(pattern, '{w}', row?.weekdays, 0);
  }
  if (pattern.includes('{m}')) {
    const row = MONTH_NAMES.find((names) => names.language === language);
    return expand(pattern, '{m}', row?.months, 1);
  }
  return [{ text: pattern }];
}

function expand(pattern: string, slot: string, cells: string | undefined, first: number) {
  return (cells ?? '').split(';').flatMap((cell, index) =>
    (cell.split('|')[0] ?? '').split(',').map((name) => ({
      text: pattern.replace(slot, name.trim()),
      name: index + first,
    })),
  );
}

function buildIndex(): PhraseIndex {
  const built: PhraseIndex = { byText: new Map(), heads: new Set(), longest: new Map() };
  for (const { language, phrases } of RELATIVE_PHRASES) {
    for (const [meaning, list] of Object.entries(phrases) as [RelativeMeaning, string][]) {
      for (const { text, name } of list
        .split(',')
        .flatMap((pattern) => expandNames(pattern.trim(), language))) {
        const words = text.split(' ').length;
        const head = text.split(' ')[0] ?? text;
        built.byText.set(foldName(text), {
          words,
          meaning,
          name,
          language,
          capital: language === 'en' && name !== undefined,
        });
        built.heads.add(head);
        built.longest.set(foldName(head), Math.max(words, built.longest.get(foldName(head)) ?? 0));
      }
    }
  }
  return built;
}

/**
 * Finds expressions such as `yesterday`, `last Sunday`, `next month` and `three weeks ago`, in order and without
 * overlap. A weekday with a written date beside it is none. Linear in the length of the text.
 *
 * @param start,end UTF-16 offsets between which to look.
 */
export function findRelativeDates(text: string, start = 0, end = text.length): RelativeDateMention[] {
  const limit = Math.min(end, text.length);
  const found: RelativeDateMention[] = [];
  const heads = new RegExp(HEADS);
  let floor = Math.max(0, start);
  heads.lastIndex = floor;
  const searched = text.slice(0, limit);
  for (let match = heads.exec(searched); match; match = heads.exec(searched)) {
    const at = match.index;
    if (isWordUnitAt(text, at - 1) || isDigitAt(text, at - 1)) continue;
    const isAgo = match[0].toLowerCase() === AGO;
    const mention = isAgo ? readAgo(text, at, floor, limit) : readPhrase(text, at, floor, limit);
    if (!mention) continue;
    found.push(mention);
    floor = mention.end;
    if (floor > heads.lastIndex) heads.lastIndex = floor;
  }
  return found;
}

function readPhrase(
  text: string,
  start: number,
  floor: number,
  limit: number,
): RelativeDateMention | undefined {
  const match = longestPhrase(text, start, limit);
  if (!match) return undefined;
  const { phrase, end } = match;
  if (!isMeantAsDate(text, start, end, phrase, floor, limit)) return undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: kindOf(phrase.meaning),
    resolve: guarded(resolverOf(phrase)),
  };
}

/** The longest phrase that begins at `start`; between its words stand spaces or one line break. */
function longestPhrase(
  text: string,
  start: number,
  limit: number,
): { phrase: Phrase; end: number } | undefined {
  let found: { phrase: Phrase; end: number } | undefined;
  let words = '';
  let most = 1;
  let at = start;
  for (let count = 1; count <= most; count++) {
    const from = count === 1 ? at : skipSpaces(text, at, limit, true);
    if (count > 1 && from === at) break;
    at = from;
    while (at < limit && at - from < MAX_WORD && isPhraseUnit(text, at)) at++;
    const word = text.slice(from, at);
    words = count === 1 ? foldName(word) : `${words} ${foldName(word)}`;
    if (count === 1) most = index.longest.get(words) ?? 0;
    const phrase = index.byText.get(words);
    const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
    if (phrase && (!phrase.capital || isCapital)) found = { phrase, end: at };
  }
  return found;
}

/** Letters, and the hyphens and apostrophes inside words; an English genitive is not part of the word. */
function isPhraseUnit(text: string, at: number): boolean {
  if (isWordUnitAt(text, at)) return true;
  const mark = text.charAt(at);
  if (mark !== '-' && mark !== "'" && mark !== '\u2019') return false;
  return (
    isWordUnitAt(text, at - 1) &&
    isWordUnitAt(text, at + 1) &&
    !/^s(?!\p{L})/u.test(text.slice(at + 1, at + 3))
  );
}

function isMeantAsDate(
  text: string,
  start: number,
  end: number,
  phrase: Phrase,
  floor: number,
  limit: number,
): boolean {
  const before = readWordBefore(text, skipSpacesBefore(text, start, floor, true), floor);
  if (phrase.meaning.startsWith('weekday')) return !hasDateBeside(text, start, end, limit);
  if (phrase.language !== 'en') return true;
  if (phrase.meaning.startsWith('named')) return !isDigitAt(text, skipSpaces(text, end, limit));
  if (phrase.words === 1) return !isPartOfName(text, start, before);
  return !isDuration(text, start, end, before, floor, limit);
}

/** `USA Today` and `India Today` are newspapers. */
function isPartOfName(text: string, start: number, before: { text: string } | undefined): boolean {
  const isCapital = /^[A-Z][a-z]/.test(text.slice(start, start + 2));
  return isCapital && before !== undefined && /^[A-Z]/.test(before.text) && text.charAt(start - 1) === ' ';
}

/** `over the last year` is a span; `the last week of May` and `the next day` count from elsewhere. */
function isDuration(
  text: string,
  start: number,
  end: number,
  before: { start: number; text: string } | undefined,
  floor: number,
  limit: number,
): boolean {
  const behind = text.slice(skipSpaces(text, end, limit, true), end + 12).toLowerCase();
  if (behind.startsWith('of ')) return true;
  const head = text.slice(start, start + 4).toLowerCase();
  if (before?.text.toLowerCase() !== 'the') return head === 'past';
  if (head === 'next') return true;
  if (head !== 'last' && head !== 'past') return false;
  const outer = readWordBefore(text, skipSpacesBefore(text, before.start, floor, true), floor);
  return outer !== undefined && DURATION_WORDS.has(outer.text.toLowerCase());
}

function hasDateBeside(text: string, start: number, end: number, limit: number): boolean {
  const context: ReadingContext = { text, limit, mode: 'running', options: undefined };
  for (let at = end; at > start; at--) {
    if (isWordUnitAt(text, at - 1)) continue;
    const prefix = readWeekdayPrefix(context, at);
    return prefix !== undefined && readWrittenDate(context, prefix.next) !== undefined;
  }
  return false;
}

/** `three weeks ago`, `2 days ago`. */
function readAgo(text: string, ago: number, floor: number, limit: number): RelativeDateMention | undefined {
  const end = ago + AGO.length;
  if (end > limit || isWordUnitAt(text, end)) return undefined;
  const unitEnd = skipSpacesBefore(text, ago, floor, true);
  const unitWord = unitEnd < ago ? readWordBefore(text, unitEnd, floor) : undefined;
  const unit = unitWord && COUNTED_UNITS.get(unitWord.text.toLowerCase());
  if (!unit || !unitWord) return undefined;
  const countEnd = skipSpacesBefore(text, unitWord.start, floor, true);
  const countWord = readWordBefore(text, countEnd, floor);
  let start = countWord?.start ?? countEnd;
  while (!countWord && start > floor && countEnd - start < 4 && isDigitAt(text, start - 1)) start--;
  const count = countWord ? countOf(countWord.text) : readNumber(text, start, countEnd)?.value;
  const before = text.charAt(start - 1);
  if (count === undefined || count < 1 || (start > floor && /[\d.,-]/.test(before))) return undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: unit,
    resolve: guarded((anchor) => stepBack(anchor, unit, count)),
  };
}

function countOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  const number = NUMBER_WORDS.indexOf(lower);
  return number > 0 ? number : undefined;
}

/** The same day `count` units earlier; the last day of the month where that day does not exist. */
function stepBack(anchor: CivilDate, unit: 'day' | 'week' | 'month' | 'year', count: number): CivilDate {
  if (unit === 'day' || unit === 'week') {
    return civilFromDays(daysFromCivil(anchor) - count * (unit === 'week' ? 7 : 1));
  }
  const first = shiftMonths(anchor, unit === 'month' ? -count : -12 * count);
  const after = shiftMonths(first, 1);
  if (!isValidDate(first)) return first;
  return { ...first, day: Math.min(anchor.day, daysFromCivil(after) - daysFromCivil(first)) };
}

function shiftMonths(date: CivilDate, shift: number): CivilDate {
  const months = date.year * 12 + date.month - 1 + shift;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 };
}

function kindOf(meaning: RelativeMeaning): RelativeDateMention['kind'] {
  const [unit] = meaning.split(' ');
  if (unit === 'named') return 'month';
  if (unit === 'weekend') return 'week';
  return unit === 'weekday' || unit === 'day' || unit === 'month' || unit === 'year' ? unit : 'week';
}

function guarded(resolve: Resolver): Resolver {
  return (anchor) => {
    if (!isValidDate(anchor)) return undefined;
    const date = resolve(anchor);
    return date && isValidDate(date) ? date : undefined;
  };
}

function resolverOf(phrase: Phrase): Resolver {
  const { meaning, name = 0 } = phrase;
  const parts = meaning.split(' ');
  const shift = Number(parts[1]);
  switch (parts[0]) {
    case 'day':
      return (anchor) => civilFromDays(daysFromCivil(anchor) + shift);
    case 'week':
      return (anchor) => civilFromDays(mondayOf(anchor) + 7 * shift);
    case 'weekend':
      return (anchor) => civilFromDays(mondayOf(anchor) + 5 + 7 * shift);
    case 'month':
      return (anchor) => shiftMonths(anchor, shift);
    case 'year':
      return (anchor) => ({ year: anchor.year + shift, month: 1, day: 1 });
    case 'weekday':
      return (anchor) => resolveWeekday(anchor, name, parts[1]);
    default:
      return (anchor) => resolveNamedMonth(anchor, name, parts[2]);
  }
}

function mondayOf(anchor: CivilDate): number {
  return daysFromCivil(anchor) - ((weekdayOf(anchor) + 6) % 7);
}

function resolveWeekday(anchor: CivilDate, weekday: number, which: string | undefined): CivilDate {
  const today = daysFromCivil(anchor);
  const since = (weekdayOf(anchor) - weekday + 7) % 7;
  const until = (7 - since) % 7;
  if (which === 'before') return civilFromDays(today - (since || 7));
  if (which === 'latest') return civilFromDays(today - since);
  return civilFromDays(today + (which === 'after' ? until || 7 : until));
}

function resolveNamedMonth(anchor: CivilDate, month: number, which: string | undefined): CivilDate {
  const year =
    which === 'before' && month >= anchor.month
      ? anchor.year - 1
      : which === 'after' && month <= anchor.month
        ? anchor.year + 1
        : anchor.year;
  return { year, month, day: 1 };
}
