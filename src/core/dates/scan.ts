import type { TextRange } from './types';

/** The zero of each decimal digit block that dates are written in (Unicode 15.1, general category Nd). */
const DIGIT_ZEROS: readonly number[] = [
  0x0030, // ASCII
  0x0660, // Arabic-Indic
  0x06f0, // Persian and Urdu
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0a66, // Gurmukhi
  0x0ae6, // Gujarati
  0x0b66, // Odia
  0x0be6, // Tamil
  0x0c66, // Telugu
  0x0ce6, // Kannada
  0x0d66, // Malayalam
  0xff10, // full width
];

/** A character class body that matches one decimal digit of {@link DIGIT_ZEROS}. */
export const DIGIT_CLASS = DIGIT_ZEROS.map(
  (zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`,
).join('');

const WORD_UNIT = /[\p{L}\p{M}\u200c\u200d]/u;
const CYRILLIC_OR_LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const ZERO_LOOKALIKES = 'OoОо';
const ONE_LOOKALIKES = 'lI|';
/** By UTF-16 unit: 0 not yet known, 1 part of a word, 2 not. */
const wordUnits = new Uint8Array(0x10000);
const MAX_WORD = 32;
const MAX_SPACES = 6;
const MAX_DIGITS = 10;

export interface NumberToken extends TextRange {
  value: number;
  /** How many digits; one more than {@link MAX_DIGITS} stands for any longer run, whose `end` is then not its real end. */
  digits: number;
  /** Set when letters stood for digits, as in `2O23`. */
  lookalike?: 'O' | 'l';
}

export interface WordToken extends TextRange {
  text: string;
}

/** By UTF-16 unit. */
const digitValues = new Int8Array(0x10000).fill(-1);
for (const zero of DIGIT_ZEROS) for (let value = 0; value < 10; value++) digitValues[zero + value] = value;

/** The value of a decimal digit of any script that dates are written in, else -1. */
export function digitValue(code: number): number {
  return digitValues[code] ?? -1;
}

export function isDigitAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && digitValue(text.charCodeAt(index)) >= 0;
}

export function isWordUnitAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const code = text.charCodeAt(index);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  const known = wordUnits[code];
  if (known !== 0) return known === 1;
  const isUnit = WORD_UNIT.test(text.charAt(index));
  wordUnits[code] = isUnit ? 1 : 2;
  return isUnit;
}

/** A letter of a script that separates words with spaces and could not stand directly beside a date. */
export function isAlphabeticAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  return isWordUnitAt(text, index) && CYRILLIC_OR_LATIN.test(text.charAt(index));
}

/** Reads a run of digits; `lenient` also takes letters that look like digits, if at least one real digit is there. */
export function readNumber(
  text: string,
  start: number,
  limit: number,
  lenient = false,
): NumberToken | undefined {
  let end = start;
  let value = 0;
  let real = 0;
  let lookalike: 'O' | 'l' | undefined;
  for (; end < limit && end - start <= MAX_DIGITS; end++) {
    const digit = digitValue(text.charCodeAt(end));
    if (digit >= 0) {
      value = value * 10 + digit;
      real++;
      continue;
    }
    if (!lenient) break;
    const letter = text.charAt(end);
    if (ZERO_LOOKALIKES.includes(letter)) {
      value *= 10;
      lookalike ??= 'O';
    } else if (ONE_LOOKALIKES.includes(letter)) {
      value = value * 10 + 1;
      lookalike ??= 'l';
    } else break;
  }
  if (real === 0) return undefined;
  if (lookalike && isWordUnitAt(text, end)) return readNumber(text, start, limit);
  return lookalike
    ? { start, end, value, digits: end - start, lookalike }
    : { start, end, value, digits: end - start };
}

/** Apostrophes belong to a word only inside Cyrillic, as in the Ukrainian name of Friday. */
function isInnerApostrophe(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    (code === 0x27 || code === 0x2019) &&
    isCyrillic(text.charCodeAt(index - 1)) &&
    isCyrillic(text.charCodeAt(index + 1))
  );
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x4ff;
}

/** Reads a run of letters; undefined when none begins here or the run is longer than any name in a date. */
export function readWord(text: string, start: number, limit: number): WordToken | undefined {
  let end = start;
  while (end < limit && end - start <= MAX_WORD) {
    if (isWordUnitAt(text, end)) end++;
    else if (end > start && isInnerApostrophe(text, end)) end++;
    else break;
  }
  if (end === start || end - start > MAX_WORD) return undefined;
  return { start, end, text: text.slice(start, end) };
}

/** The word that ends exactly at `end`, not reaching back beyond `floor`. */
export function readWordBefore(text: string, end: number, floor: number): WordToken | undefined {
  let start = end;
  while (start > floor && end - start <= MAX_WORD) {
    if (isWordUnitAt(text, start - 1)) start--;
    else if (start < end && isInnerApostrophe(text, start - 1)) start--;
    else break;
  }
  if (end === start || end - start > MAX_WORD) return undefined;
  return { start, end, text: text.slice(start, end) };
}

/**
 * Skips a few spaces: a date does not stretch over more. With `wrap`, one line break counts as a space, since running
 * text may be hard-wrapped.
 */
export function skipSpaces(text: string, start: number, limit: number, wrap = false): number {
  let at = start;
  let broken = false;
  while (at < limit && at - start < MAX_SPACES) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || isUnusualSpace(code)) at++;
    else if (wrap && !broken && (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) === 0x0a))) {
      broken = true;
      at += code === 0x0d ? 2 : 1;
    } else break;
  }
  return Math.min(at, limit);
}

export function skipSpacesBefore(text: string, end: number, floor: number, wrap = false): number {
  let at = end;
  let broken = false;
  while (at > floor && end - at < MAX_SPACES) {
    const code = text.charCodeAt(at - 1);
    if (code === 0x20 || isUnusualSpace(code)) at--;
    else if (wrap && !broken && code === 0x0a) {
      broken = true;
      at -= text.charCodeAt(at - 2) === 0x0d ? 2 : 1;
    } else break;
  }
  return Math.max(at, floor);
}

/** A tab, a space of Unicode other than U+0020, or a direction mark, which stands beside digits in right-to-left text. */
function isUnusualSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x09;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x200e ||
    code === 0x200f
  );
}

export type SeparatorKind = '-' | '/' | '.';

const SEPARATORS: ReadonlyMap<string, SeparatorKind> = new Map([
  ['-', '-'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2212', '-'],
  ['\uff0d', '-'],
  ['/', '/'],
  ['\u2044', '/'],
  ['\uff0f', '/'],
  ['.', '.'],
  ['\uff0e', '.'],
]);

export interface SeparatorToken extends TextRange {
  kind: SeparatorKind;
  /** Spaces stand around it. */
  spaced: boolean;
}

/** Reads a hyphen, slash or dot between the parts of a date, with the spaces around it. */
export function readSeparator(text: string, start: number, limit: number): SeparatorToken | undefined {
  let at = skipSpaces(text, start, limit);
  const kind = at < limit ? SEPARATORS.get(text.charAt(at)) : undefined;
  if (!kind) return undefined;
  const spacedBefore = hasSpaceBetween(text, start, at);
  at += 1;
  const end = skipSpaces(text, at, limit);
  return { kind, start, end, spaced: spacedBefore || hasSpaceBetween(text, at, end) };
}

/** Marks of direction, which Arabic dates hold between their parts, are not seen. */
function hasSpaceBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 0x200e && text.charCodeAt(at) !== 0x200f) return true;
  }
  return false;
}

/** The separator kind of the single character at `index`. */
export function separatorKindAt(text: string, index: number): SeparatorKind | undefined {
  return SEPARATORS.get(text.charAt(index));
}
