import { defineDocumentRule } from '../../lint/rule';
import { classAt, LOWER, WORD } from '../../text/character-class';
import type { Span } from '../../text/span';
import { forEachWord } from '../../text/words';
import {
  DOUBLED_BY_MISTAKE,
  FUNCTION_WORDS,
  LEGITIMATE_ENGLISH_DOUBLES,
  languagesOf,
} from './function-words';
import { isLetter } from './punctuation';

/** So many function words of a language tell which one a document is in, and from twice as many on it is certain. */
const FEWEST_SIGNS = 2;
const CERTAIN_SIGNS = 6;
/** Of a long document this much is read to find out its language, in UTF-16 units. */
const SAMPLE = 20_000;
const CONTENT_WORD = /^[a-z]{4,}$/;
const WIDEST_GAP = 6;

interface Pair {
  first: Span;
  second: Span;
  word: string;
}

export const doubledWord = defineDocumentRule({
  id: 'doubled-word',
  section: 'layout',
  summary: 'the same word twice in a row',
  rationale:
    'A slip of the pen or of a line break. Words that a language doubles on purpose, and pairs such as “had had”, are left alone.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    allow: { type: 'strings', default: [], description: 'Words that may be doubled, in lower case.' },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe river rose in the the night.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose in the night.\n\nEND\n',
  },
  check({ source: { text }, document, language, options, report }) {
    const { body } = document;
    let known: Language | undefined;
    let counts: ReadonlyMap<string, number> | undefined;
    for (const paragraph of body.paragraphs)
      for (const pair of doublesIn(text, paragraph)) if (isInProse(text, pair)) judge(pair);

    function judge({ first, second, word }: Pair): void {
      if (options.allow.includes(word)) return;
      known ??= languageOf(text, body.span, language);
      if (!isSlip(word, known)) return;
      if (!FUNCTION_WORDS[known.code!]!.has(word) && isListing(text, first, second)) return;
      report({
        start: first.start,
        end: second.end,
        message: `The word '${word}' stands here twice.`,
        fixes: [
          {
            title: `Remove one '${word}'`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ ...removal(text, first, second), newText: '' }],
          },
        ],
      });
    }

    /** A function word of the document's language, or an English word that the document also uses singly. */
    function isSlip(word: string, { code, isCertain }: Language): boolean {
      if (code === undefined) return false;
      if (DOUBLED_BY_MISTAKE[code]?.has(word)) return true;
      if (FUNCTION_WORDS[code]?.has(word)) return false;
      if (code !== 'en' || !isCertain || !CONTENT_WORD.test(word)) return false;
      if (LEGITIMATE_ENGLISH_DOUBLES.has(word)) return false;
      counts ??= wordCounts(text, body.span);
      return (counts.get(word) ?? 0) > 2;
    }
  },
});

/**
 * Pairs of equal words with nothing but white space between them; three in a row are said so on purpose. What white
 * space separates is looked at only where it begins like what stands before it.
 */
function doublesIn(text: string, { start, end }: Span): Pair[] {
  const pairs: Pair[] = [];
  let before: Span | undefined;
  for (let i = start; i < end; ) {
    while (i < end && text.charCodeAt(i) <= 0x20) i++;
    const from = i;
    while (i < end && text.charCodeAt(i) > 0x20) i++;
    const token = { start: from, end: i };
    if (before !== undefined && beginsAlike(text, before.start, from)) {
      const pair = doubleOf(text, before, token);
      if (pair !== undefined && !isTripled(text, pair)) pairs.push(pair);
    }
    before = token;
  }
  return pairs;
}

function beginsAlike(text: string, a: number, b: number): boolean {
  const difference = text.charCodeAt(a) ^ text.charCodeAt(b);
  return (
    difference === 0 || difference === 0x20 || (classAt(text, a) & WORD) === 0 || text.charCodeAt(a) > 0x7f
  );
}

/** The last word of one token and the first of the next, if they are the same and nothing clings to them. */
function doubleOf(text: string, left: Span, right: Span): Pair | undefined {
  let first: Span | undefined;
  forEachWord(text, left, (start, end) => {
    first = { start, end };
  });
  let second: Span | undefined;
  forEachWord(text, right, (start, end) => {
    second ??= { start, end };
  });
  if (first?.end !== left.end || second?.start !== right.start) return undefined;
  const length = second.end - second.start;
  if (first.end - first.start !== length || !isSameWord(text, first.start, second.start, length))
    return undefined;
  if (!isGap(text, first.end, second.start) || !isLowerOrCaseless(text, second.start)) return undefined;
  return { first, second, word: text.slice(second.start, second.end).toLowerCase() };
}

function isTripled(text: string, { first, second }: Pair): boolean {
  const length = first.end - first.start;
  let end = first.start;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--;
  let next = second.end;
  while (next < text.length && text.charCodeAt(next) <= 0x20) next++;
  return isWholeWord(text, end - length, first.start, length) || isWholeWord(text, next, first.start, length);
}

/** Whether the word of a length at `model` also stands at `at`, with no letter beside it. */
function isWholeWord(text: string, at: number, model: number, length: number): boolean {
  if (at < 0 || at + length > text.length || !isSameWord(text, at, model, length)) return false;
  return (classAt(text, at - 1) & WORD) === 0 && (classAt(text, at + length) & WORD) === 0;
}

/** Not parts of names in code (`new_remote remote`, `/proc proc`), nor letters that are set apart for show (`H a a s`). */
function isInProse(text: string, { first, second, word }: Pair): boolean {
  const before = text[first.start - 1] ?? ' ';
  const after = text[second.end] ?? ' ';
  if (!/[\s"'“‘«„‚([{¿¡—–…]/.test(before) || !/[\s"'”’»“)\]}.,;:!?…—–।]/.test(after)) return false;
  if (word.length > 1) return true;
  if (text[first.start] !== text[second.start]) return false;
  const isLoneLetter = (at: number) =>
    isLetter(text, at) && !isLetter(text, at - 1) && !isLetter(text, at + 1);
  return !isLoneLetter(first.start - 2) && !isLoneLetter(second.end + 1);
}

/** `1 root root 4096` in a listing of files, and a command above what it prints. */
function isListing(text: string, first: Span, second: Span): boolean {
  if (/\d\s{1,4}$/.test(text.slice(Math.max(0, first.start - 5), first.start))) return true;
  return /[\r\n][ \t]{2}/.test(text.slice(first.end, second.start));
}

/** Equal but for the case of the first letter. */
function isSameWord(text: string, a: number, b: number, length: number): boolean {
  for (let i = length - 1; i > 0; i--) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return text[a] === text[b] || text[a]!.toLowerCase() === text[b]!.toLowerCase();
}

/** White space between words, not between columns. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false;
  for (let i = from; i < to; i++) {
    const character = text[i]!;
    if (character !== ' ' && character !== '\t' && character !== '\n' && character !== '\r') return false;
  }
  return to > from;
}

/** Capitals make a name (`Pago Pago`) or begin a sentence. */
function isLowerOrCaseless(text: string, offset: number): boolean {
  const character = text[offset]!;
  return (classAt(text, offset) & LOWER) !== 0 || character.toLowerCase() === character.toUpperCase();
}

/** The second word with the space before it; at a line break, the word that leaves the line break where it is. */
function removal(text: string, first: Span, second: Span): Span {
  const gap = text.slice(first.end, second.start);
  if (!/[\r\n]/.test(gap)) return { start: first.end, end: second.end };
  if (text[second.end] === ' ') return { start: second.start, end: second.end + 1 };
  return text[first.start - 1] === ' '
    ? { start: first.start - 1, end: first.end }
    : { start: first.end, end: second.end };
}

interface Language {
  code: string | undefined;
  isCertain: boolean;
}

/** What the header says, else the language whose function words the beginning of the text has most of. */
function languageOf(text: string, body: Span, given: string | undefined): Language {
  if (given !== undefined) return { code: given.toLowerCase().split(/[-_]/)[0], isCertain: true };
  const signs = new Map<string, number>();
  forEachWord(text, { start: body.start, end: Math.min(body.end, body.start + SAMPLE) }, (start, end) => {
    if (end - start > 8) return;
    for (const code of languagesOf(text.slice(start, end).toLowerCase()))
      signs.set(code, (signs.get(code) ?? 0) + 1);
  });
  const [best, second] = [...signs].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < FEWEST_SIGNS || best[1] === second?.[1])
    return { code: undefined, isCertain: false };
  return { code: best[0], isCertain: best[1] >= CERTAIN_SIGNS };
}

function wordCounts(text: string, span: Span): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  forEachWord(text, span, (start, end) => {
    const word = text.slice(start, end).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return counts;
}
