import { CharacterKind, kindsOfPage } from './character-kinds';

const SPACE = 0x20;
const DOTTED_CIRCLE = 0x25cc;
const KEYCAP = 0x20e3;
/** More marks in a row than this are looked at. */
const ORDINARY_MARKS = 3;

/** Collects, in one pass over a text, letters of scripts with look-alikes that touch or adjoin letters of another one. */
export class LookAlikePlaces {
  readonly besideLatinWords: number[] = [];

  constructor(
    private readonly text: string,
    private readonly mixed: number[],
  ) {}

  look(offset: number, unit: number, next: number): void {
    const previous = this.text.charCodeAt(offset - 1);
    if (isLatin(previous) || isLatin(next) || isOfAnother(unit, next)) this.mixed.push(offset);
    else if (
      (next === SPACE && isLatin(this.text.charCodeAt(offset + 2))) ||
      (previous === SPACE && isLatin(this.text.charCodeAt(offset - 2)))
    )
      this.besideLatinWords.push(offset);
  }
}

/** Two letters of Greek, Cyrillic and Armenian that are not of the same of these scripts. */
function isOfAnother(unit: number, next: number): boolean {
  return next >= 0x386 && next < 0x588 && next !== 0x387 && next !== 0x482 && blockOf(next) !== blockOf(unit);
}

function blockOf(unit: number): number {
  if (unit < 0x400 || unit >= 0x1f00) return 0;
  return unit < 0x530 ? 1 : 2;
}

/** Basic Latin letters, those with diacritics and those of phonetics; not the ordinal signs, × and ÷. */
export function isLatin(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return (
    (unit >= 0xc0 && unit < 0x2b0 && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x1e00 && unit < 0x1f00)
  );
}

/** `marks` counts the marks in a row up to this one. */
export function isDoubtfulMark(text: string, offset: number, unit: number, marks: number): boolean {
  const previous = text.charCodeAt(offset - 1);
  if (unit === KEYCAP) return marks > 1 || !(previous >= 0x30 && previous <= 0x39);
  if (marks > 1) return unit === previous || marks === ORDINARY_MARKS + 1;
  if (previous < 0x80 || Number.isNaN(previous)) return !isAsciiBase(previous);
  if (unit < 0x370 && previous >= 0xc0) return true;
  return previous === DOTTED_CIRCLE || (previous >= 0x2000 && previous < 0x2070) || previous === 0x3000;
}

/** Letters, digits, and the signs of relation and operation that a stroke negates. */
function isAsciiBase(unit: number): boolean {
  if (isLatin(unit) || (unit >= 0x30 && unit <= 0x39)) return true;
  return '#*+-<=>~|/'.includes(String.fromCharCode(unit));
}

/** Whether a digit of another script than this one stands beside it, or behind a decimal point or comma. */
export function isDoubtfulDigit(text: string, offset: number, unit: number): boolean {
  if (unit >= 0xd800 && unit < 0xdc00) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset + 1);
  return (
    isOtherDigit(unit, isDecimalSign(before) ? text.charCodeAt(offset - 2) : before) ||
    isOtherDigit(unit, isDecimalSign(after) ? text.charCodeAt(offset + 2) : after)
  );
}

/** Comma, full stop, and the Arabic signs for decimals and thousands. */
export function isDecimalSign(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x66b || unit === 0x66c;
}

function isOtherDigit(unit: number, neighbour: number): boolean {
  if (neighbour < 0x80) return neighbour >= 0x30 && neighbour <= 0x39;
  if (Number.isNaN(neighbour) || Math.abs(unit - neighbour) < 10) return false;
  return isFullwidthDigit(neighbour) || kindsOfPage(neighbour >> 8)[neighbour & 0xff] === CharacterKind.Digit;
}

/** Fullwidth forms beside an East Asian character are in their place. */
export function isDoubtfulStyle(text: string, offset: number, unit: number, next: number): boolean {
  if (unit < 0xfe50 || unit > 0xff5e) return true;
  return !isEastAsianUnit(text.charCodeAt(offset - 1)) && !isEastAsianUnit(next);
}

/** Ideographs, kana, Hangul and their punctuation; half of an ideograph beyond the basic plane. */
function isEastAsianUnit(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit < 0xa4d0) ||
    (unit >= 0xac00 && unit < 0xd7a4) ||
    (unit >= 0xff61 && unit < 0xffe0) ||
    (unit >= 0xd840 && unit < 0xd888)
  );
}

export function isFullwidthDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}
