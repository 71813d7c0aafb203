import type { Span } from '../text/span';
import { illFormedUtf8 } from '../text/utf8';

export interface IllFormedPosition {
  /** Of the maximal subpart (WHATWG Encoding Standard), counted from the first byte, a byte order mark included. */
  bytes: Span;
  /** Of its U+FFFD in the decoded text without a byte order mark, as the Language Server Protocol counts. */
  line: number;
  /** UTF-16 units from the start of the line. */
  character: number;
}

/** Where bytes are not UTF-8, whatever they look like otherwise. Linear. */
export function illFormedPositions(bytes: Uint8Array): IllFormedPosition[] {
  const ranges = illFormedUtf8(bytes);
  const found: IllFormedPosition[] = [];
  let line = 0;
  let character = 0;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (found.length < ranges.length) {
    const range = ranges[found.length]!;
    const lead = bytes[at]!;
    if (at === range.start) {
      found.push({ bytes: range, line, character });
      character++;
      at = range.end;
    } else if (lead === 10 || lead === 13) {
      at += lead === 13 && bytes[at + 1] === 10 ? 2 : 1;
      line++;
      character = 0;
    } else {
      character += lead >= 0xf0 ? 2 : 1;
      at += lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    }
  }
  return found;
}
