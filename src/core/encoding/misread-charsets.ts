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
  'iso-8859-15',
  'iso-8859-9',
  'iso-8859-5',
  'iso-8859-7',
  'windows-1256',
  'windows-1255',
  'windows-1258',
  'windows-874',
  'koi8-u',
  'cp852',
  'cp855',
  'x-mac-cyrillic',
  'x-mac-ce',
  'cp857',
  'cp737',
  'cp775',
  'cp865',
  'cp1125',
  'iso-8859-13',
  'iso-8859-4',
  'x-mac-greek',
  'x-mac-turkish',
  'x-mac-romanian',
  'x-mac-croatian',
  'x-mac-icelandic',
  'cp858',
  'cp860',
  'cp861',
  'cp862',
  'cp863',
  'cp869',
  'iso-8859-3',
  'iso-8859-6',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-14',
  'iso-8859-16',
  'iso-8859-11',
  'kz-1048',
  'cp720',
] as const satisfies readonly OneByteCharsetName[];

const HALF = 26;

interface MisreadTables {
  /** From a UTF-16 unit to a row, 0 for units that no charset has. */
  rows: Uint16Array;
  /** By row: the charsets in which the unit is the first byte of a UTF-8 sequence, or a later one. */
  leadsLow: Uint32Array;
  leadsHigh: Uint32Array;
  trailsLow: Uint32Array;
  trailsHigh: Uint32Array;
  /** Among the leads, those of three bytes or four, and those of four. */
  longLow: Uint32Array;
  longHigh: Uint32Array;
  longestLow: Uint32Array;
  longestHigh: Uint32Array;
}

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
  const sets = () => ({ low: new Uint32Array(row + 1), high: new Uint32Array(row + 1) });
  const leads = sets();
  const trails = sets();
  const long = sets();
  const longest = sets();
  for (const [index, name] of MISREAD_CHARSETS.entries()) {
    const ofRow = new Uint8Array(row + 1);
    if (index === 0) for (let c1 = 0x80; c1 < 0xa0; c1++) ofRow[rows[c1]!] = c1;
    for (const [unit, byte] of oneByteCharset(name).byteOf) ofRow[rows[unit]!] = byte;
    const bit = 1 << (index % HALF);
    const half = index < HALF ? 'low' : 'high';
    for (let at = 1; at <= row; at++) {
      const byte = ofRow[at]!;
      if (byte >= 0xc2 && byte <= 0xf4) leads[half][at]! |= bit;
      else if (byte >= 0x80 && byte <= 0xbf) trails[half][at]! |= bit;
      if (byte >= 0xe0 && byte <= 0xf4) long[half][at]! |= bit;
      if (byte >= 0xf0 && byte <= 0xf4) longest[half][at]! |= bit;
    }
  }
  return {
    rows,
    leadsLow: leads.low,
    leadsHigh: leads.high,
    trailsLow: trails.low,
    trailsHigh: trails.high,
    longLow: long.low,
    longHigh: long.high,
    longestLow: longest.low,
    longestHigh: longest.high,
  };
}

/** Whether two neighbouring UTF-16 units are the first bytes of a UTF-8 sequence in some charset. */
export function isMisreadPair(unit: number, next: number): boolean {
  const { rows, leadsLow, leadsHigh, trailsLow, trailsHigh } = misreadTables();
  const row = rows[unit]!;
  const nextRow = rows[next]!;
  return (leadsLow[row]! & trailsLow[nextRow]!) !== 0 || (leadsHigh[row]! & trailsHigh[nextRow]!) !== 0;
}

/** The charsets that have a misread pair somewhere in the texts. Linear. */
export function charsetsOf(texts: readonly string[]): number[] {
  const { rows, leadsLow, leadsHigh, trailsLow, trailsHigh } = misreadTables();
  let low = 0;
  let high = 0;
  for (const text of texts) {
    let row = 0;
    for (let i = 0; i < text.length; i++) {
      const nextRow = rows[text.charCodeAt(i)]!;
      low |= leadsLow[row]! & trailsLow[nextRow]!;
      high |= leadsHigh[row]! & trailsHigh[nextRow]!;
      row = nextRow;
    }
  }
  return indexesIn(low, high);
}

function indexesIn(low: number, high: number): number[] {
  const indexes: number[] = [];
  for (let bit = 0; bit < HALF; bit++) if ((low >> bit) & 1) indexes.push(bit);
  for (let bit = 0; bit < HALF; bit++) if ((high >> bit) & 1) indexes.push(HALF + bit);
  return indexes;
}

const ALL_LOW = 2 ** HALF - 1;
const ALL_HIGH = 2 ** (MISREAD_CHARSETS.length - HALF) - 1;
/** Units beyond ASCII from which on it is no chance that all of them are bytes of UTF-8. */
const MANY_UNITS = 8;

/**
 * The charsets in which every character beyond ASCII of the texts belongs to a sequence of UTF-8, but for the closer
 * bounds of some second bytes; none where the texts have too few of them for that to say much. Follows all charsets at
 * once, as sets of bits, by how many bytes their sequences still lack. Linear, and ends where none is left.
 */
export function completeCharsetsOf(texts: readonly string[]): number[] {
  const { rows, leadsLow, leadsHigh, trailsLow, trailsHigh, longLow, longHigh, longestLow, longestHigh } =
    misreadTables();
  let low = ALL_LOW;
  let high = ALL_HIGH;
  let count = 0;
  for (const text of texts) {
    let [lacksLow1, lacksLow2, lacksLow3] = [0, 0, 0];
    let [lacksHigh1, lacksHigh2, lacksHigh3] = [0, 0, 0];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const row = unit < 0x80 ? 0 : rows[unit]!;
      const lackLow = lacksLow1 | lacksLow2 | lacksLow3;
      const lackHigh = lacksHigh1 | lacksHigh2 | lacksHigh3;
      if (unit < 0x80 && lackLow === 0 && lackHigh === 0) continue;
      const trailLow = trailsLow[row]!;
      const trailHigh = trailsHigh[row]!;
      const leadLow = leadsLow[row]! & ~lackLow;
      const leadHigh = leadsHigh[row]! & ~lackHigh;
      low &= unit < 0x80 ? ~lackLow : (lackLow & trailLow) | leadLow;
      high &= unit < 0x80 ? ~lackHigh : (lackHigh & trailHigh) | leadHigh;
      if (low === 0 && high === 0) return [];
      if (unit >= 0x80) count++;
      lacksLow1 = ((lacksLow2 & trailLow) | (leadLow & ~longLow[row]!)) & low;
      lacksHigh1 = ((lacksHigh2 & trailHigh) | (leadHigh & ~longHigh[row]!)) & high;
      lacksLow2 = ((lacksLow3 & trailLow) | (leadLow & longLow[row]! & ~longestLow[row]!)) & low;
      lacksHigh2 = ((lacksHigh3 & trailHigh) | (leadHigh & longHigh[row]! & ~longestHigh[row]!)) & high;
      lacksLow3 = leadLow & longestLow[row]! & low;
      lacksHigh3 = leadHigh & longestHigh[row]! & high;
    }
    low &= ~(lacksLow1 | lacksLow2 | lacksLow3);
    high &= ~(lacksHigh1 | lacksHigh2 | lacksHigh3);
  }
  return count < MANY_UNITS ? [] : indexesIn(low, high);
}

/**
 * Charsets of `indexes` that read all texts alike, together, in the order given: each group shares one result of
 * `undoLayer`. Linear.
 */
export function groupedByReading(texts: readonly string[], indexes: readonly number[]): number[][] {
  if (indexes.length < 2) return indexes.map((index) => [index]);
  const units = unitsBeyondAscii(texts);
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const bytes = bytesByUnit(index);
    const key = String.fromCharCode.apply(
      null,
      units.map((unit) => bytes[unit]!),
    );
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

/** Those that some charset has: there are some thousand. */
function unitsBeyondAscii(texts: readonly string[]): number[] {
  const { rows } = misreadTables();
  const units = new Set<number>();
  for (const text of texts)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80 && rows[unit] !== 0) units.add(unit);
    }
  return [...units];
}

/** The byte that a UTF-16 unit stands for in a charset; 0 where it stands for none beyond ASCII. */
export function byteIn(charsetIndex: number, unit: number): number {
  return Number.isNaN(unit) ? 0 : bytesByUnit(charsetIndex)[unit]!;
}

/** Whether the charset has a character of its own for a byte. */
export function definesByte(charsetIndex: number, byte: number): boolean {
  const { defines, upperHalf } = oneByteCharset(MISREAD_CHARSETS[charsetIndex]!);
  return defines(byte) && upperHalf.charCodeAt(byte - 0x80) >= 0xa0;
}

export interface UndoneLayer {
  text: string;
  /** Every character beyond ASCII was part of a sequence. */
  complete: boolean;
  /** Nothing but C1 controls and Latin-1 characters stood for bytes. */
  latin1: boolean;
  /** How many sequences were undone. */
  sequences: number;
}

const byteTables: (Uint8Array | undefined)[] = [];

/** By UTF-16 unit: the byte that it stands for in the charset, 0 for none and for ASCII. 64 KB each, made at first use. */
function bytesByUnit(charsetIndex: number): Uint8Array {
  let table = byteTables[charsetIndex];
  if (table === undefined) {
    table = new Uint8Array(65_536);
    for (const [unit, byte] of oneByteCharset(MISREAD_CHARSETS[charsetIndex]!).byteOf) table[unit] = byte;
    if (charsetIndex === 0) for (let c1 = 0x80; c1 < 0xa0; c1++) table[c1] = c1;
    byteTables[charsetIndex] = table;
  }
  return table;
}

/** UTF-16 units that fit a call of `String.fromCharCode`. */
const MOST_ARGUMENTS = 4096;
let scratch = new Uint16Array(1024);

/**
 * Takes one misreading back: each run of characters that are the bytes of UTF-8 in the charset becomes what those
 * bytes say; the rest stays. Undefined where there is no such run. Linear.
 */
export function undoLayer(text: string, charsetIndex: number): UndoneLayer | undefined {
  const bytes = bytesByUnit(charsetIndex);
  const end = text.length;
  if (scratch.length < end) scratch = new Uint16Array(2 * end);
  const units = scratch;
  let length = 0;
  let sequences = 0;
  let complete = true;
  let latin1 = true;
  for (let i = 0; i < end; ) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      units[length++] = unit;
      i++;
      continue;
    }
    const lead = bytes[unit]!;
    const size = lead < 0xc2 || i + 1 >= end ? 0 : sequenceLength(lead, bytes[text.charCodeAt(i + 1)]!);
    let code = size === 0 || i + size > end ? -1 : lead & (0xff >> (size + 1));
    for (let at = i + 1; code >= 0 && at < i + size; at++) {
      const byte = bytes[text.charCodeAt(at)]!;
      code = byte < 0x80 || byte > 0xbf ? -1 : (code << 6) | (byte & 0x3f);
    }
    if (code < 0) {
      complete = false;
      units[length++] = unit;
      i++;
      continue;
    }
    if (latin1) for (let at = i; at < i + size; at++) if (text.charCodeAt(at) > 0xff) latin1 = false;
    if (code > 0xffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else units[length++] = code;
    sequences++;
    i += size;
  }
  return sequences === 0 ? undefined : { text: textOfUnits(units, length), complete, latin1, sequences };
}

function textOfUnits(units: Uint16Array, length: number): string {
  if (length <= MOST_ARGUMENTS) return stringOf(units.subarray(0, length));
  const parts: string[] = [];
  for (let at = 0; at < length; at += MOST_ARGUMENTS)
    parts.push(stringOf(units.subarray(at, Math.min(length, at + MOST_ARGUMENTS))));
  return parts.join('');
}

function stringOf(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

/** By the first two bytes, after table 3-7 of the Unicode Standard; 0 where they start no sequence. */
function sequenceLength(lead: number, second: number): number {
  if (lead < 0xc2 || lead > 0xf4 || second < 0x80 || second > 0xbf) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return (lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) ? 0 : 3;
  return (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f) ? 0 : 4;
}
