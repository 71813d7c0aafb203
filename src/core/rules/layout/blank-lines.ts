import type { SeedFile } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';

/** Neighbouring blank lines, both inclusive. */
export interface BlankLines {
  first: number;
  last: number;
  place: 'start' | 'inner' | 'end';
}

/**
 * The runs of blank lines of a file, in order; what follows the last line break is no line. A file of nothing but
 * blank lines has none. For `context.shared`.
 */
export function blankLineRuns({ lines }: SourceText, { lineKinds }: SeedFile): BlankLines[] {
  const lastLine = lines.count - 1;
  const count = lines.startOf(lastLine) === lines.endOf(lastLine) ? lastLine : lastLine + 1;
  const runs: BlankLines[] = [];
  for (let line = 0; line < count; line++) {
    if (lineKinds[line] !== 'blank') continue;
    const first = line;
    while (line + 1 < count && lineKinds[line + 1] === 'blank') line++;
    if (first === 0 && line === count - 1) return [];
    runs.push({ first, last: line, place: first === 0 ? 'start' : line === count - 1 ? 'end' : 'inner' });
  }
  return runs;
}

export function lineCount(count: number): string {
  return count === 1 ? '1 blank line' : `${count} blank lines`;
}
