import {
  CJK,
  classAt,
  DIGIT,
  isSurrogate,
  LETTER,
  SPACE,
  unitClasses,
  unitsAt,
  WORD,
} from './character-class';
import type { Span } from './span';

/** Stand inside a word when a letter or digit follows: apostrophes, hyphens, middle dot, soft hyphen, joiners. */
const JOINERS = new Set(["'", '’', '-', '‐', '‑', '·', '\u00AD', '\u200C', '\u200D'].map(unitOf));
const NUMBER_JOINERS = new Set(['.', ',', '٫', '٬'].map(unitOf));
/** Separate words without a space beside them, as LibreOffice counts. */
const DASHES = new Set(['–', '—', '―'].map(unitOf));

/**
 * Visits the words of a span in order: runs of letters, marks and digits with apostrophes and hyphens inside them
 * (`don’t`, `long-term`), numbers with their separators (`1,234.5`), and runs of Han and kana as one word each.
 * UTF-16 offsets. Linear, allocates nothing.
 */
export function forEachWord(text: string, span: Span, visit: (start: number, end: number) => void): void {
  const classes = unitClasses();
  const { end } = span;
  let i = span.start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const bits = isSurrogate(unit) ? classAt(text, i) : classes[unit]!;
    if ((bits & WORD) === 0) {
      i++;
      continue;
    }
    const start = i;
    i = (bits & CJK) === 0 ? wordEnd(text, i, end) : cjkEnd(text, i, end);
    visit(start, i);
  }
}

/** The words of a span as `forEachWord` visits them. */
export function wordsOf(text: string, span: Span): Span[] {
  const words: Span[] = [];
  forEachWord(text, span, (start, end) => words.push({ start, end }));
  return words;
}

/**
 * How many words a word processor would count: what stands between white space or long dashes counts once if it has a letter
 * or a digit (`U.S.`, `and/or` and `example.com` are one word each), and every Han or kana character counts by itself.
 * Korean counts by its spaces; Thai, Lao, Khmer and Burmese count by theirs, which is too few. Linear.
 */
export function countWords(text: string, span: Span): number {
  const classes = unitClasses();
  let count = 0;
  let inWord = false;
  for (let i = span.start; i < span.end; i++) {
    const unit = text.charCodeAt(i);
    const bits = isSurrogate(unit) ? classAt(text, i) : classes[unit]!;
    if ((bits & CJK) !== 0 && (bits & LETTER) !== 0) {
      count++;
      inWord = false;
    } else if ((bits & (LETTER | DIGIT)) !== 0) {
      if (!inWord) count++;
      inWord = true;
    } else if ((bits & SPACE) !== 0 || DASHES.has(unit)) inWord = false;
    if (unit >= 0xd800 && unit < 0xdc00) i += unitsAt(text, i) - 1;
  }
  return count;
}

function wordEnd(text: string, from: number, end: number): number {
  const classes = unitClasses();
  let i = from;
  let previous = 0;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const bits = isSurrogate(unit) ? classAt(text, i) : classes[unit]!;
    if ((bits & WORD) !== 0 && (bits & CJK) === 0) {
      i += isSurrogate(unit) ? unitsAt(text, i) : 1;
      previous = bits;
      continue;
    }
    if ((bits & WORD) !== 0 || i + 1 >= end) break;
    const next = classAt(text, i + 1);
    const joins =
      (JOINERS.has(unit) && (next & WORD) !== 0 && (next & CJK) === 0) ||
      (NUMBER_JOINERS.has(unit) && (previous & DIGIT) !== 0 && (next & DIGIT) !== 0);
    if (!joins) break;
    i++;
  }
  return Math.min(i, end);
}

function cjkEnd(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && (classAt(text, i) & CJK) !== 0) i += unitsAt(text, i);
  return Math.min(i, end);
}

function unitOf(character: string): number {
  return character.charCodeAt(0);
}
