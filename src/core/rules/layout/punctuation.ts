import { classAt, DIGIT, LETTER, LOWER, UPPER } from '../../text/character-class';
import type { Span } from '../../text/span';

const FINAL = new Set('.!?…।॥。！？．؟۔։።:;—–―⁂'.split(''));
const CLOSERS = new Set('"\'”’»«›‹“)]}」』）】》〉*_'.split(''));
/** As far as this, closing marks, note numbers and spaces are skipped. */
const LONGEST_TAIL = 24;

/** Whether the span ends with final punctuation, or with a colon, semicolon or dash; closing marks may follow it. */
export function isClosed(text: string, { start, end }: Span): boolean {
  const last = lastMeaningful(text, { start, end });
  return last >= start && FINAL.has(text[last]!);
}

/** The offset of the last character that is no closing mark and no white space; below `start` when there is none. */
export function lastMeaningful(text: string, { start, end }: Span): number {
  let i = end - 1;
  const lowest = Math.max(start, end - LONGEST_TAIL);
  while (i >= lowest) {
    const character = text[i]!;
    if (character === ' ' || character === '\t' || CLOSERS.has(character)) i--;
    else {
      const note = noteStart(text, i, start);
      if (note === i) return i;
      i = note - 1;
    }
  }
  return i;
}

/** `[12]` behind the stop; `i` is at its last digit, since the bracket was skipped. */
function noteStart(text: string, i: number, start: number): number {
  if (text[i + 1] !== ']') return i;
  let at = i;
  while (at > start && i - at < 4 && (classAt(text, at) & DIGIT) !== 0) at--;
  return text[at] === '[' ? at : i;
}

export function isLower(text: string, offset: number): boolean {
  return (classAt(text, offset) & LOWER) !== 0;
}

export function isUpper(text: string, offset: number): boolean {
  return (classAt(text, offset) & UPPER) !== 0;
}

export function isLetter(text: string, offset: number): boolean {
  return (classAt(text, offset) & LETTER) !== 0;
}
