import { referenceEdits } from './character-references';

/** A text in which character references stand for themselves no longer. */
export interface UnescapedText {
  text: string;
  /** The UTF-16 offset in the original text of one in `text`. */
  originalOffset(offset: number): number;
  /** Whether a character reference stood between two offsets in `text`. */
  hasReference(start: number, end: number): boolean;
}

/** A reference beside another one or beside a character beyond ASCII, as misread text has them. */
const NEIGHBOURS = /&#?\w{2,8};(?:&#?\w|[^\0-\x7f])|[^\0-\x7f]&#?\w/;

/**
 * The text with each reference to a character beyond ASCII replaced by that character, where some of them may be bytes
 * that were misread before the text was escaped; undefined where none may be. Linear.
 */
export function unescapeMisread(text: string): UnescapedText | undefined {
  if (!text.includes('&') || !NEIGHBOURS.test(text)) return undefined;
  const parts: string[] = [];
  const references: number[] = [];
  const shifts: number[] = [];
  let from = 0;
  let shift = 0;
  for (const { start, end, newText } of referenceEdits(text)) {
    if (newText.length !== 1 || newText < '\x80') continue;
    parts.push(text.slice(from, start), newText);
    references.push(start - shift);
    shift += end - start - 1;
    shifts.push(shift);
    from = end;
  }
  if (references.length === 0) return undefined;
  parts.push(text.slice(from));
  const countBefore = (offset: number) => lowerBound(references, offset);
  return {
    text: parts.join(''),
    originalOffset: (offset) => offset + (shifts[countBefore(offset) - 1] ?? 0),
    hasReference: (start, end) => countBefore(start) < countBefore(end),
  };
}

/** How many of ascending numbers are below a limit. */
function lowerBound(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
