import { DIGIT, unitClasses } from '../text/character-class';
import type { Span } from '../text/span';
import {
  AMBIGUOUS_CURRENCY_WORDS,
  CURRENCY_BEFORE,
  CURRENCY_BEHIND,
  type Currency,
  MAGNITUDES,
} from './data/currencies';
import type { Mention } from './mention';

const NUMBER =
  /\p{Nd}{1,3}(?:[,.\u00A0\u202F '’]\p{Nd}{2,3}(?!\p{Nd})){1,6}(?:[.,]\p{Nd}{1,2}(?!\p{Nd}))?|\p{Nd}{1,15}(?:[.,]\p{Nd}{1,4})?/uy;
const WORD = /[ \u00A0\u202F-]?([\p{L}\p{M}₀-₿$€£¥]+\.?)/uy;
/** How far to look for a currency before a number, in UTF-16 units. */
const LONGEST_PREFIX = 8;

interface Amount extends Span {
  value: number;
}

/**
 * Amounts of money with a currency before or behind them, in order. `entity` is the ISO 4217 code and the value, the
 * value in millions, billions or trillions where it is as large (`USD 142 million`). Linear.
 */
export function findMoney(text: string, span: Span): Mention[] {
  const found: Mention[] = [];
  for (let at = nextDigit(text, span.start, span.end); at < span.end; at = nextDigit(text, at, span.end)) {
    const mention = readMoneyAround(text, at, span, found.at(-1)?.end ?? span.start);
    if (mention !== undefined) found.push(mention);
    const end = Math.max(mention?.end ?? 0, at + 1);
    for (at = end; at < span.end && isDigit(text, at); at++);
  }
  return found;
}

function isDigit(text: string, at: number): boolean {
  return (unitClasses()[text.charCodeAt(at)]! & DIGIT) !== 0;
}

/** The offset of the first digit at or behind `from`; `end` for none. */
function nextDigit(text: string, from: number, end: number): number {
  const classes = unitClasses();
  for (let i = from; i < end; i++) if ((classes[text.charCodeAt(i)]! & DIGIT) !== 0) return i;
  return end;
}

function readMoneyAround(text: string, digit: number, span: Span, floor: number): Mention | undefined {
  const before = currencyBefore(text, digit, floor);
  const amount = readNumber(text, digit, span.end, before !== undefined);
  if (amount === undefined) return undefined;
  if (before === undefined && digit > floor && /[\p{L}\p{Nd}.,#/-]/u.test(text[digit - 1]!)) return undefined;
  const magnitude = readMagnitude(text, amount.end, span.end, before !== undefined);
  const amountEnd = magnitude?.end ?? amount.end;
  const behind = readCurrencyBehind(text, amountEnd, span.end);
  const currency = before ?? behind;
  if (currency === undefined) return undefined;
  const value = amount.value * (magnitude?.factor ?? 1);
  if (before === undefined && behind?.ambiguous && magnitude === undefined && value < 100) return undefined;
  const start = before?.start ?? digit;
  const end = before === undefined ? behind!.end : behind?.code === before.code ? behind.end : amountEnd;
  return {
    start,
    end,
    type: 'money',
    text: text.slice(start, end),
    entity: `${currency.code} ${formatValue(value)}`,
  };
}

function currencyBefore(text: string, digit: number, floor: number): (Currency & Span) | undefined {
  let end = digit;
  if (end > floor && /[ \u00A0\u202F]/.test(text[end - 1]!)) end--;
  const window = text.slice(Math.max(floor, end - LONGEST_PREFIX), end);
  for (let length = Math.min(window.length, LONGEST_PREFIX); length > 0; length--) {
    const word = window.slice(window.length - length);
    const code = CURRENCY_BEFORE.get(word);
    if (code === undefined) continue;
    const start = end - length;
    const beforeLetter = /\p{L}$/u.test(text.slice(Math.max(floor, start - 1), start));
    if (beforeLetter && /^\p{L}/u.test(word)) continue;
    return { code, start, end };
  }
  return undefined;
}

function readNumber(text: string, start: number, limit: number, trusted: boolean): Amount | undefined {
  NUMBER.lastIndex = start;
  let written = NUMBER.exec(text)?.[0];
  if (written === undefined) return undefined;
  if (start + written.length > limit) written = written.slice(0, limit - start);
  const spaced = /[ \u00A0\u202F]/.exec(written);
  if (spaced !== null && !/^\p{Nd}{1,3}(?:[ \u00A0\u202F]\p{Nd}{3})+(?:[.,]\p{Nd}{1,2})?$/u.test(written))
    written = written.slice(0, spaced.index);
  else if (spaced !== null && trusted && /^\p{Nd}{4}$/u.test(written)) return undefined;
  const value = numberOf(written);
  return Number.isFinite(value) ? { start, end: start + written.length, value } : undefined;
}

/** Tells the decimal point from separators of thousands: it is the last mark, stands once, and no three digits follow. */
function numberOf(written: string): number {
  let ascii = '';
  for (const character of written.replace(/[\u00A0\u202F '’]/g, '')) ascii += digitOf(character) ?? character;
  const last = Math.max(ascii.lastIndexOf('.'), ascii.lastIndexOf(','));
  if (last < 0) return Number(ascii);
  const mark = ascii[last]!;
  const behind = ascii.length - last - 1;
  const other = mark === '.' ? ',' : '.';
  const isDecimal =
    ascii.indexOf(mark) === last &&
    (behind !== 3 || (mark === '.' && ascii.startsWith('0')) || ascii.includes(other));
  const whole = (isDecimal ? ascii.slice(0, last) : ascii).replace(/[.,]/g, '');
  return Number(isDecimal ? `${whole}.${ascii.slice(last + 1)}` : whole);
}

function digitOf(character: string): number | undefined {
  const code = character.codePointAt(0)!;
  if (code < 0x660) return code >= 0x30 && code <= 0x39 ? code - 0x30 : undefined;
  if (!/\p{Nd}/u.test(character)) return undefined;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

interface Magnitude {
  factor: number;
  end: number;
}

/** `million`, `bn`, `lakh crore`; a single letter only where a currency stands before the number. */
function readMagnitude(text: string, at: number, limit: number, letters: boolean): Magnitude | undefined {
  let factor = 1;
  let end = at;
  for (let i = 0; i < 2; i++) {
    const word = readWord(text, end, limit);
    const bare = word?.text.replace(/\.$/, '') ?? '';
    const found = MAGNITUDES.get(word?.text.toLowerCase() ?? '') ?? MAGNITUDES.get(bare.toLowerCase());
    if (word === undefined || found === undefined || (bare.length === 1 && !letters && found < 1000)) break;
    if (/^[mbkt]$/i.test(bare) && (!letters || i > 0)) break;
    const dotted = MAGNITUDES.has(word.text.toLowerCase());
    factor *= found;
    end = dotted ? word.end : word.start + bare.length;
  }
  return end > at ? { factor, end } : undefined;
}

interface CurrencyBehind extends Currency {
  end: number;
  ambiguous: boolean;
}

function readCurrencyBehind(text: string, at: number, limit: number): CurrencyBehind | undefined {
  const first = readWord(text, at, limit);
  if (first === undefined) return undefined;
  const second = readWord(text, first.end, limit);
  const lower = first.text.toLowerCase();
  if (second !== undefined) {
    const code = CURRENCY_BEHIND.get(`${lower} ${bare(second.text).toLowerCase()}`);
    if (code !== undefined) return { code, end: second.start + bare(second.text).length, ambiguous: false };
  }
  for (const word of [first.text, bare(first.text)]) {
    const code = CURRENCY_BEHIND.get(word) ?? CURRENCY_BEHIND.get(word.toLowerCase());
    if (code === undefined) continue;
    return {
      code,
      end: first.start + word.length,
      ambiguous: AMBIGUOUS_CURRENCY_WORDS.has(word.toLowerCase()),
    };
  }
  return undefined;
}

function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

function readWord(text: string, at: number, limit: number): (Span & { text: string }) | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  const word = match?.[1];
  if (match === null || word === undefined || word.length > 24) return undefined;
  const start = at + match[0].length - word.length;
  return start + word.length <= limit ? { start, end: start + word.length, text: word } : undefined;
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

function formatValue(value: number): string {
  for (const [scale, name] of SCALES) if (value >= scale) return `${trimmed(value / scale)} ${name}`;
  return trimmed(value);
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(12)));
}
