import type { Span } from '../text/span';
import { byteIn, definesByte } from './misread-charsets';
import { textCost } from './text-cost';

/** Bits by which a reading must win, where the charset is known from other damage, and where it is not. */
const KNOWN_GAIN = 2;
const UNKNOWN_GAIN = 14;
/** Windows-1252, 1251, 1250 and 1254, for texts in which nothing else is damaged. */
const USUAL = [0, 1, 2, 3];
/** UTF-16 units of context on either side. */
const CONTEXT = 3;

export interface LostByteRepair extends Span {
  newText: string;
}

/**
 * Mojibake that lost a byte on its way: one that the charset does not define became U+FFFD or a question mark or was
 * dropped, a no-break space became a space, a soft hyphen vanished, a quotation mark was straightened. What can have
 * stood there is told from the letters around. `isRepaired` tells the characters that were right or are repaired
 * already; `charsets` are indexes into `MISREAD_CHARSETS`, the charsets of other damage in the text. Linear.
 */
export function readLostBytes(
  text: string,
  charsets: readonly number[],
  isRepaired: (offset: number) => boolean,
): LostByteRepair[] {
  const known = charsets.length > 0;
  const candidates = known ? charsets.slice(0, 2) : USUAL;
  const repairs: LostByteRepair[] = [];
  const readings = new Map<string, LostReading | undefined>();
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80 || isRepaired(at)) continue;
    const last = repairs.at(-1);
    const before = last?.end === at ? last.newText : text.slice(Math.max(0, at - CONTEXT), at);
    const window = text.slice(at, at + LONGEST_SEQUENCE + CONTEXT);
    const key = `${before}\0${window}`;
    let best = readings.get(key);
    if (best === undefined && !readings.has(key)) {
      best = bestOf(window, before, candidates, known);
      readings.set(key, best);
    }
    if (best === undefined) continue;
    repairs.push({ start: at, end: at + best.end, newText: best.character });
    at += best.end - 1;
  }
  return repairs;
}

const LONGEST_SEQUENCE = 4;

/** What stands at the beginning of a window, behind `before`. */
function bestOf(
  window: string,
  before: string,
  charsets: readonly number[],
  known: boolean,
): LostReading | undefined {
  let best: LostReading | undefined;
  for (const charset of charsets) {
    const reading = bestReading(window, 0, before, charset, known);
    if (reading !== undefined && reading.gain > (best?.gain ?? (known ? KNOWN_GAIN : UNKNOWN_GAIN)))
      best = reading;
  }
  return best;
}

interface LostReading {
  /** UTF-16 units from the beginning of the window. */
  end: number;
  character: string;
  gain: number;
}

function bestReading(
  text: string,
  at: number,
  before: string,
  charset: number,
  known: boolean,
): LostReading | undefined {
  const lead = byteIn(charset, text.charCodeAt(at));
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length === 0) return undefined;
  let whole = 1;
  while (whole < length && isTrail(byteIn(charset, text.charCodeAt(at + whole)))) whole++;
  const marked = text[at + whole] === '\ufffd' || (text[at + whole] === '?' && whole < length);
  if (!known && !marked && whole < 2) return undefined;
  let best: LostReading | undefined;
  for (let lost = marked ? whole : 1; lost <= whole && lost < length; lost++) {
    for (const { end, code } of sequencesWithout(text, at, charset, lead, length, lost)) {
      const character = code === BYTE_ORDER_MARK ? '' : String.fromCodePoint(code);
      const behind = text.slice(end, end + CONTEXT);
      const written = textCost(before + text.slice(at, end) + behind);
      const gain = written - textCost(before + character + behind);
      if (gain > (best?.gain ?? 0)) best = { end, character, gain };
    }
  }
  return best;
}

function isTrail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

const BYTE_ORDER_MARK = 0xfeff;

/** The code points of the sequence at an offset whose byte of the given number is lost, for all that it can have been. */
function* sequencesWithout(
  text: string,
  at: number,
  charset: number,
  lead: number,
  length: number,
  lost: number,
): Generator<{ end: number; code: number }> {
  const place = at + lost;
  for (const { unit, bytes } of lossesAt(text[place], charset)) {
    const end = at + length - 1 + unit;
    if (end > text.length) continue;
    for (const byte of bytes) {
      let code = lead & (0xff >> (length + 1));
      for (let i = 1; i < length && code >= 0; i++) {
        const offset = at + i - (i > lost ? 1 - unit : 0);
        const value = i === lost ? byte : byteIn(charset, text.charCodeAt(offset));
        code = value < 0x80 || value > 0xbf ? -1 : (code << 6) | (value & 0x3f);
      }
      if (code >= LEAST_CODE[length]! && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff))
        yield { end, code };
    }
  }
}

const LEAST_CODE: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];

/** What can stand in the place of a lost byte: how many units, and the bytes that it can have been. */
function lossesAt(
  character: string | undefined,
  charset: number,
): { unit: number; bytes: readonly number[] }[] {
  switch (character) {
    case ' ':
      return [
        { unit: 1, bytes: [0xa0] },
        { unit: 0, bytes: undefinedBytes(charset) },
      ];
    case '\ufffd':
    case '?':
      return [{ unit: 1, bytes: undefinedBytes(charset) }];
    case '"':
      return [
        { unit: 1, bytes: [0x93, 0x94] },
        { unit: 0, bytes: undefinedBytes(charset) },
      ];
    case "'":
      return [
        { unit: 1, bytes: [0x91, 0x92] },
        { unit: 0, bytes: undefinedBytes(charset) },
      ];
    default:
      return [{ unit: 0, bytes: undefinedBytes(charset) }];
  }
}

const undefinedOf = new Map<number, readonly number[]>();

/** The bytes that a charset does not define, and the soft hyphen. */
function undefinedBytes(charset: number): readonly number[] {
  let bytes = undefinedOf.get(charset);
  if (bytes === undefined) {
    bytes = Array.from({ length: 0x40 }, (_, i) => 0x80 + i).filter(
      (byte) => byte === 0xad || !definesByte(charset, byte),
    );
    undefinedOf.set(charset, bytes);
  }
  return bytes;
}
