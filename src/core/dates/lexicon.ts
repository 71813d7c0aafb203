import { foldName } from './fold';
import { MONTH_NAMES } from './month-names';
import { WEEKDAY_NAMES } from './weekday-names';

/** One language's use of a name. `index` is the month 1–12, or the weekday 0–6 with 0 = Sunday. */
export interface NameEntry {
  index: number;
  language: string;
  abbreviated: boolean;
  capitalised: boolean;
  monthFirst: boolean;
}

interface Lexicon {
  entries: Map<string, NameEntry[]>;
  /** First words of names of two words. */
  firstWords: Set<string>;
}

const MIN_LETTERS_FOR_TYPO = 4;

function splitForms(forms: string | undefined): string[] {
  return forms ? forms.split(',').map((form) => foldName(form.trim())) : [];
}

function addName(lexicon: Lexicon, name: string, entry: NameEntry): void {
  const known = lexicon.entries.get(name);
  if (!known) lexicon.entries.set(name, [entry]);
  else if (!known.some((other) => other.index === entry.index && other.language === entry.language)) {
    known.push(entry);
  }
  const space = name.indexOf(' ');
  if (space > 0) lexicon.firstWords.add(name.slice(0, space));
}

function buildMonths(): Lexicon {
  const lexicon: Lexicon = { entries: new Map(), firstWords: new Set() };
  for (const row of MONTH_NAMES) {
    const suffixes = ['', ...(row.suffixes?.split(' ').map(foldName) ?? [])];
    row.months.split(';').forEach((cell, position) => {
      const [full, short] = cell.split('|');
      const entry = {
        index: position + 1,
        language: row.language.slice(0, 2),
        capitalised: row.capitalised === true,
        monthFirst: row.monthFirst === true,
      };
      for (const name of splitForms(full)) {
        for (const suffix of suffixes) addName(lexicon, name + suffix, { ...entry, abbreviated: false });
      }
      for (const name of splitForms(short)) addName(lexicon, name, { ...entry, abbreviated: true });
    });
  }
  return lexicon;
}

function buildWeekdays(): Lexicon {
  const lexicon: Lexicon = { entries: new Map(), firstWords: new Set() };
  for (const row of WEEKDAY_NAMES) {
    row.weekdays.split(';').forEach((cell, index) => {
      const [full, short] = cell.split('|');
      const entry = {
        index,
        language: row.language.slice(0, 2),
        capitalised: row.capitalised === true,
        monthFirst: false,
      };
      for (const name of splitForms(full)) addName(lexicon, name, { ...entry, abbreviated: false });
      for (const name of splitForms(short)) addName(lexicon, name, { ...entry, abbreviated: true });
    });
  }
  return lexicon;
}

const months = buildMonths();
const weekdays = buildWeekdays();
const fullMonthNames: readonly (readonly [string, NameEntry[]])[] = [...months.entries].filter(
  ([name, entries]) => name.length >= MIN_LETTERS_FOR_TYPO && entries.some((entry) => !entry.abbreviated),
);

/** The months that a word or pair of words (joined by one space) can name, in any language. */
export function lookUpMonth(name: string): readonly NameEntry[] | undefined {
  return months.entries.get(foldName(name));
}

export function lookUpWeekday(name: string): readonly NameEntry[] | undefined {
  return weekdays.entries.get(foldName(name));
}

/** Whether a word can be the first of a month name of two words, such as the Levantine names. */
export function startsLongMonthName(word: string): boolean {
  return months.firstWords.has(foldName(word));
}

export function startsLongWeekdayName(word: string): boolean {
  return weekdays.firstWords.has(foldName(word));
}

/** The months whose full name is one edit (insertion, deletion, substitution or swap) away from `word`. */
export function monthsNear(word: string): number[] {
  const folded = foldName(word);
  if (folded.length < MIN_LETTERS_FOR_TYPO) return [];
  const found = new Set<number>();
  for (const [name, entries] of fullMonthNames) {
    if (isOneEditApart(folded, name)) for (const entry of entries) found.add(entry.index);
  }
  return [...found].sort((a, b) => a - b);
}

/** Damerau's single errors; linear in the length of the words. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let prefix = 0;
  while (prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++;
  if (a.length > b.length) return a.slice(prefix + 1) === b.slice(prefix);
  if (a.length < b.length) return a.slice(prefix) === b.slice(prefix + 1);
  if (a.slice(prefix + 1) === b.slice(prefix + 1)) return true;
  return (
    a[prefix] === b[prefix + 1] && a[prefix + 1] === b[prefix] && a.slice(prefix + 2) === b.slice(prefix + 2)
  );
}
