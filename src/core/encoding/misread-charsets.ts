import { oneByteCharset } from './charsets';
import type { OneByteCharsetName } from './one-byte-tables';

/**
 * Charsets that UTF-8 is mistaken for, the most usual first. The first also takes the C1 controls for the bytes of the
 * same number, as text that went through ISO-8859-1 has them.
 */
export const MISREAD_CHARSETS = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'macintosh',
  'cp437',
  'cp850',
  'cp866',
  'koi8-r',
  'iso-8859-2',
  'windows-1253',
  'windows-1257',
] as const satisfies readonly OneByteCharsetName[];

interface MisreadTables {
  /** From a UTF-16 unit to a row, 0 for units that no charset has. */
  rows: Uint16Array;
  /** By row: the charsets, as bits, in which the unit is the first byte of a UTF-8 sequence, or a later one. */
  leads: Uint16Array;
  trails: Uint16Array;
  /** By row: 1 for letters. */
  letters: Uint8Array;
  /** By row: the case of the letters that Russian and Greek text is made of, 0 for all else. */
  everyday: Uint8Array;
  /** By charset, then by row: the byte, 0 where the charset lacks the unit. */
  bytes: readonly Uint8Array[];
}

const LOWER = 1;
const UPPER = 2;

let tables: MisreadTables | undefined;

/** Made at first use: 128 KB of rows and some 10 KB beside. */
function misreadTables(): MisreadTables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): MisreadTables {
  const units = new Set<number>();
  for (let c1 = 0x80; c1 < 0xa0; c1++) units.add(c1);
  for (const name of MISREAD_CHARSETS) for (const unit of oneByteCharset(name).byteOf.keys()) units.add(unit);
  const rows = new Uint16Array(65_536);
  let row = 0;
  for (const unit of units) rows[unit] = ++row;
  const letters = new Uint8Array(row + 1);
  const everyday = new Uint8Array(row + 1);
  for (const unit of units) {
    const character = String.fromCharCode(unit);
    if (/\p{L}/u.test(character)) letters[rows[unit]!] = 1;
    if (/[а-яα-ωά-ώ]/.test(character)) everyday[rows[unit]!] = LOWER;
    else if (/[А-ЯΑ-Ω]/.test(character)) everyday[rows[unit]!] = UPPER;
  }
  const leads = new Uint16Array(row + 1);
  const trails = new Uint16Array(row + 1);
  const bytes = MISREAD_CHARSETS.map((name, index) => {
    const ofRow = new Uint8Array(row + 1);
    if (index === 0) for (let c1 = 0x80; c1 < 0xa0; c1++) ofRow[rows[c1]!] = c1;
    for (const [unit, byte] of oneByteCharset(name).byteOf) ofRow[rows[unit]!] = byte;
    for (let at = 1; at <= row; at++) {
      const byte = ofRow[at]!;
      if (byte >= 0xc2 && byte <= 0xf4) leads[at]! |= 1 << index;
      else if (byte >= 0x80 && byte <= 0xbf) trails[at]! |= 1 << index;
    }
    return ofRow;
  });
  return { rows, leads, trails, letters, everyday, bytes };
}

/**
 * The charsets, as bits of `MISREAD_CHARSETS`, in which two neighbouring UTF-16 units are the first bytes of a UTF-8
 * sequence. Clean text has few such pairs: two letters as Russian and Greek words have them are left out, although
 * they are bytes of UTF-8 in cp866.
 */
export function misreadPair(unit: number, next: number): number {
  const { rows, leads, trails, everyday } = misreadTables();
  const row = rows[unit]!;
  const nextRow = rows[next]!;
  const charsets = leads[row]! & trails[nextRow]!;
  if (charsets === 0 || everyday[row] === 0 || everyday[nextRow] === 0) return charsets;
  return everyday[row] === LOWER && everyday[nextRow] === UPPER ? charsets : 0;
}

/** Whether a whole UTF-8 sequence starts at the offset in one of the charsets. */
export function startsSequence(text: string, offset: number): boolean {
  const { rows, bytes } = misreadTables();
  let charsets = misreadPair(text.charCodeAt(offset), text.charCodeAt(offset + 1));
  for (let index = 0; charsets !== 0; index++, charsets >>= 1) {
    if ((charsets & 1) === 0) continue;
    const ofRow = bytes[index]!;
    const byteAt = (at: number) => ofRow[rows[text.charCodeAt(at)] ?? 0] ?? 0;
    const length = sequenceLength(byteAt(offset), byteAt(offset + 1));
    if (length > 0 && codePointOf(byteAt, offset, length) >= 0) return true;
  }
  return false;
}

export interface UndoneLayer {
  text: string;
  /**
   * How unlikely the sequences are in right text, apart from what implausible neighbours say: one for each that is no
   * plain pair or row of letters, and one more for each of those with three or four bytes.
   */
  oddity: number;
  /** Every character beyond ASCII was part of one. */
  complete: boolean;
  /** Nothing but C1 controls and Latin-1 characters stood for bytes. */
  latin1: boolean;
}

/**
 * Takes one misreading back: each run of characters that are the bytes of UTF-8 in the charset becomes what those
 * bytes say; the rest stays. Undefined where there is no such run. Linear.
 */
export function undoLayer(text: string, charsetIndex: number): UndoneLayer | undefined {
  const { rows, bytes } = misreadTables();
  const ofRow = bytes[charsetIndex]!;
  const byteAt = (at: number) => {
    const unit = text.charCodeAt(at);
    return unit < 0x80 || Number.isNaN(unit) ? 0 : ofRow[rows[unit]!]!;
  };
  let result = '';
  let sequences = 0;
  let oddity = 0;
  let complete = true;
  let latin1 = true;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      result += text[i++];
      continue;
    }
    const length = sequenceLength(byteAt(i), byteAt(i + 1));
    const code = length > 0 ? codePointOf(byteAt, i, length) : -1;
    if (code < 0) {
      complete = false;
      result += text[i++];
      continue;
    }
    for (let at = i; at < i + length; at++) if (text.charCodeAt(at) > 0xff) latin1 = false;
    result += String.fromCodePoint(code);
    sequences++;
    if (!isAllLetters(text, i, length)) oddity += length > 2 ? 2 : 1;
    i += length;
  }
  return sequences === 0 ? undefined : { text: result, oddity, complete, latin1 };
}

function isAllLetters(text: string, start: number, length: number): boolean {
  const { letters, rows } = misreadTables();
  for (let i = start; i < start + length; i++) if (letters[rows[text.charCodeAt(i)]!] === 0) return false;
  return true;
}

/** By the first two bytes, after table 3-7 of the Unicode Standard; 0 where they start no sequence. */
function sequenceLength(lead: number, second: number): number {
  if (lead < 0xc2 || lead > 0xf4 || second < 0x80 || second > 0xbf) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return (lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) ? 0 : 3;
  return (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f) ? 0 : 4;
}

function codePointOf(byteAt: (at: number) => number, at: number, length: number): number {
  let code = byteAt(at) & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = byteAt(at + i);
    if (byte < 0x80 || byte > 0xbf) return -1;
    code = (code << 6) | (byte & 0x3f);
  }
  return code;
}
