import { repairText } from '../../../src/core/encoding';
import type { Sample } from './generator';

export interface Exactness {
  /** Shares of the samples in per cent. */
  exact: number;
  worse: number;
  unsafe: number;
  count: number;
}

/** Exact, changed into something else that is not nearer, and changed wrongly at the safe tier. */
export function exactness(made: readonly Sample[], show: number): Exactness {
  let exact = 0;
  let worse = 0;
  let unsafe = 0;
  let shown = 0;
  const failures = new Map<string, [number, number]>();
  for (const { clean, damaged, how, language } of made) {
    const { text } = repairText(damaged);
    const safe = repairText(damaged, { tier: 'safe' });
    const isWrong = safe.edits.some(({ newText }) => !clean.includes(newText));
    if (isWrong) unsafe++;
    const tally = failures.get(how) ?? [0, 0];
    tally[1]++;
    if (text === clean) exact++;
    else {
      tally[0]++;
      if (text !== damaged && wordsOf(clean, text) < wordsOf(clean, damaged)) worse++;
      if (shown++ < show)
        console.log(
          `  ${language} ${how}${isWrong ? ' SAFE' : ''}\n    ${clean}\n    ${damaged}\n    ${text}`,
        );
    }
    failures.set(how, tally);
  }
  if (show > 0)
    for (const [how, [failed, all]] of [...failures].sort((a, b) => b[1][0] - a[1][0]).slice(0, 30))
      if (failed > 0) console.log(`  ${how}: ${failed} of ${all}`);
  const share = (some: number) => (100 * some) / Math.max(1, made.length);
  return { exact: share(exact), worse: share(worse), unsafe: share(unsafe), count: made.length };
}

/** How many words of the clean text stand in the other. */
function wordsOf(clean: string, text: string): number {
  const words = new Set(text.split(/\s+/));
  return clean.split(/\s+/).filter((word) => words.has(word)).length;
}

export interface Changes {
  changed: number;
  unsafe: number;
  count: number;
}

/** How many texts that are right are changed, and how many of them unasked. */
export function changes(lines: readonly { how: string; line: string }[], show: number): Changes {
  let changed = 0;
  let unsafe = 0;
  for (const { how, line } of lines) {
    const { text, edits } = repairText(line);
    if (text === line) continue;
    const isSafe = repairText(line, { tier: 'safe' }).edits.length > 0;
    if (isSafe) unsafe++;
    if (changed++ >= show) continue;
    const { start, end, newText } = edits[0]!;
    const around = line.slice(Math.max(0, start - 40), end + 40);
    console.log(`  ${how}${isSafe ? ' SAFE' : ''}: ${line.slice(start, end)} → ${newText} in ${around}`);
  }
  return { changed, unsafe, count: lines.length };
}
