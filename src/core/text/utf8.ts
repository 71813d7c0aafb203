import type { Span } from './span';

/**
 * The ill-formed sequences of a byte string read as UTF-8, each the maximal subpart that the WHATWG Encoding
 * Standard replaces by one U+FFFD (also Unicode 16, section 3.9, table 3-7). Ranges are in bytes. Linear.
 */
export function illFormedUtf8(bytes: Uint8Array, from = 0): Span[] {
  const found: Span[] = [];
  const length = bytes.length;
  let i = from;
  while (i < length) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const form = formOf(lead);
    if (form === undefined) {
      found.push({ start: i, end: i + 1 });
      i++;
      continue;
    }
    let at = i + 1;
    const last = i + form.length;
    let low = form.low;
    let high = form.high;
    while (at < last && at < length && bytes[at]! >= low && bytes[at]! <= high) {
      low = 0x80;
      high = 0xbf;
      at++;
    }
    if (at < last) found.push({ start: i, end: at });
    i = at;
  }
  return found;
}

interface SequenceForm {
  length: number;
  /** The range that the second byte must lie in. */
  low: number;
  high: number;
}

const TWO: SequenceForm = { length: 2, low: 0x80, high: 0xbf };
const THREE: SequenceForm = { length: 3, low: 0x80, high: 0xbf };
const THREE_AFTER_E0: SequenceForm = { length: 3, low: 0xa0, high: 0xbf };
const THREE_AFTER_ED: SequenceForm = { length: 3, low: 0x80, high: 0x9f };
const FOUR: SequenceForm = { length: 4, low: 0x80, high: 0xbf };
const FOUR_AFTER_F0: SequenceForm = { length: 4, low: 0x90, high: 0xbf };
const FOUR_AFTER_F4: SequenceForm = { length: 4, low: 0x80, high: 0x8f };

function formOf(lead: number): SequenceForm | undefined {
  if (lead < 0xc2) return undefined;
  if (lead < 0xe0) return TWO;
  if (lead === 0xe0) return THREE_AFTER_E0;
  if (lead === 0xed) return THREE_AFTER_ED;
  if (lead < 0xf0) return THREE;
  if (lead === 0xf0) return FOUR_AFTER_F0;
  if (lead < 0xf4) return FOUR;
  if (lead === 0xf4) return FOUR_AFTER_F4;
  return undefined;
}

/** How many bytes the UTF-16 unit at `offset` adds to the UTF-8 form: a surrogate pair counts 4 on its first unit. */
export function utf8LengthAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  if (unit < 0xdc00) {
    const next = text.charCodeAt(offset + 1);
    return next >= 0xdc00 && next <= 0xdfff ? 4 : 3;
  }
  const previous = offset > 0 ? text.charCodeAt(offset - 1) : 0;
  return previous >= 0xd800 && previous < 0xdc00 ? 0 : 3;
}
