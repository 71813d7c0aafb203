import { classAt, LETTER, MARK } from '../../text/character-class';

/** A word longer than this is none; UTF-16 units in each direction. */
const LONGEST_HALF = 100;

export function lettersBefore(text: string, from: number, end: number): number {
  let i = end;
  const least = Math.max(from, end - LONGEST_HALF);
  while (i > least && (classAt(text, i - 1) & (LETTER | MARK)) !== 0) i--;
  return i;
}

export function lettersAfter(text: string, start: number, to: number): number {
  let i = start;
  const most = Math.min(to, start + LONGEST_HALF);
  while (i < most && (classAt(text, i) & (LETTER | MARK)) !== 0) i++;
  return i;
}
