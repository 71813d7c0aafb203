import { classAt, LETTER, MARK, unitsAt } from './character-class';

/** The start of the run of letters and marks that ends at `end`, not below `from`. UTF-16 offsets. */
export function lettersBefore(text: string, from: number, end: number): number {
  let i = end;
  while (i > from && (classAt(text, i - 1) & (LETTER | MARK)) !== 0) i--;
  return i;
}

/** The end of the run of letters and marks that begins at `start`, not above `to`. UTF-16 offsets. */
export function lettersAfter(text: string, start: number, to: number): number {
  let i = start;
  while (i < to && (classAt(text, i) & (LETTER | MARK)) !== 0) i += unitsAt(text, i);
  return Math.min(i, to);
}
