/** Share of units in the scripts of a text from which on a reading as UTF-16 is believed. */
const LEAST_PLAUSIBLE = 0.95;
/** NUL and control bytes a UTF-16 text has at least: the high bytes of all scripts below U+2000, the low ones of others. */
const LEAST_CONTROL_BYTES = 0.01;
const FEWEST_UNITS = 4;

/**
 * UTF-16 without a byte order mark, told by statistics: read in one byte order the text keeps to few scripts, and
 * its bytes hold controls that no other text has. `sample` starts at the file's first byte; `fileLength` is in bytes.
 */
export function sniffUtf16(sample: Uint8Array, fileLength: number): 'utf-16le' | 'utf-16be' | undefined {
  if (fileLength < FEWEST_UNITS * 2 || countControlBytes(sample) < sample.length * LEAST_CONTROL_BYTES)
    return undefined;
  const little = plausibility(unitsOf(sample, 1));
  const big = plausibility(unitsOf(sample, 0));
  if (Math.max(little, big) < LEAST_PLAUSIBLE || little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Whether units are a text: nearly all of them are in the few scripts that one text has. */
export function areText(units: Uint16Array): boolean {
  return units.length > 0 && plausibility(units) >= LEAST_PLAUSIBLE;
}

function countControlBytes(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) count++;
  return count;
}

function unitsOf(bytes: Uint8Array, highByte: 0 | 1): Uint16Array {
  const units = new Uint16Array(Math.floor(bytes.length / 2));
  for (let i = 0; i < units.length; i++)
    units[i] = (bytes[2 * i + highByte]! << 8) | bytes[2 * i + 1 - highByte]!;
  return units;
}

/** The share of units in ASCII, in general and CJK punctuation, and in the two most frequent scripts. */
function plausibility(units: Uint16Array): number {
  const scripts = new Map<number, number>();
  let common = 0;
  let lineBreaks = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit === 10) lineBreaks++;
    if (isCommon(unit)) common++;
    else if (isPair(unit, units[i + 1])) {
      scripts.set(SURROGATES, (scripts.get(SURROGATES) ?? 0) + 2);
      i++;
    } else if (isLetterUnit(unit)) {
      const script = scriptBlock(unit);
      scripts.set(script, (scripts.get(script) ?? 0) + 1);
    } else if (unit === 0x0a00 || unit === 0x2000 || unit === 0 || unit >= 0xfffe) return 0;
  }
  const [first = 0, second = 0] = [...scripts.values()].sort((a, b) => b - a);
  return (common + first + second) / units.length + Math.min(lineBreaks, 3) * 1e-6;
}

const SURROGATES = 0xd8;

function isPair(unit: number, next: number | undefined): boolean {
  return unit >= 0xd800 && unit < 0xdc00 && next !== undefined && next >= 0xdc00 && next < 0xe000;
}

function isCommon(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 ? unit !== 0x7f : unit === 9 || unit === 10 || unit === 13;
  if ((unit >= 0x200b && unit <= 0x2027) || unit === 0x202f) return true;
  return (unit >= 0x3000 && unit <= 0x3011) || (unit >= 0xff01 && unit <= 0xff20);
}

function isLetterUnit(unit: number): boolean {
  if (unit < 0xa0) return false;
  if (unit >= 0xd800 && unit <= 0xf8ff) return false;
  return /[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Zs}]/u.test(String.fromCharCode(unit));
}

/** Blocks that belong to one script count as one: Latin with its marks, CJK with kana, Yi, Hangul, Ethiopic, Canadian syllabics. */
function scriptBlock(unit: number): number {
  const high = unit >> 8;
  if (unit < 0x370 || high === 0x1e) return 0;
  if (high >= 0x30 && high <= 0x9f) return 0x4e;
  if (high >= 0xac && high <= 0xd7) return 0xac;
  if (high >= 0xa0 && high <= 0xa4) return 0xa0;
  if (high === 0x12 || high === 0x13) return 0x12;
  if (high >= 0x14 && high <= 0x16) return 0x14;
  return high;
}
