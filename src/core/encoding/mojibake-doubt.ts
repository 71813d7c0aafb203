import type { LineTable } from '../text/line-table';
import type { Span } from '../text/span';
import { implausibility } from './implausibility';

/** A repair, as far as its surroundings may speak against it. */
export interface ProposedRepair extends Span {
  word: string;
  /** What the word should read. */
  meant: string;
}

const ASCII_RUN = /[\0-\x7f]+/;
const BEYOND_PUNCTUATION = /[^\0-\x7f\p{P}\p{Z}\p{Cf}\p{S}]/u;

/**
 * Whether characters were left over that the misreading would have damaged too: letters that stand in the word as in
 * its repair. Punctuation may have come in later, from an editor that curls quotation marks.
 */
export function keepsFarLetters(word: string, meant: string): boolean {
  const written = word.split(ASCII_RUN);
  return meant.split(ASCII_RUN).some((part, i) => {
    const before = new Set(written[i] ?? '');
    return [...part].some((character) => before.has(character) && BEYOND_PUNCTUATION.test(character));
  });
}

/** One letter of a script that is neither Latin, Greek nor Cyrillic: no word, unless others like it stand around. */
export function isLoneForeignLetter(meant: string): boolean {
  return /^[\0-\x7f]*(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}[\0-\x7f]*$/u.test(meant);
}

const LONE_IN_QUOTES = /["'“”‘’«»„‚‹›([][\s\p{Cf}]?(?:(?!\p{Cf}|\s)\P{ASCII})[\s\p{Cf}]?["'“”‘’«»„‚‹›)\]]/u;
/** From here on a word looks like nothing that somebody wrote. */
const IMPLAUSIBLE = 2;
/** UTF-16 units of a line that are judged together. */
const STRETCH = 1024;

/**
 * Judges stretches of a line: where more words are damaged beyond repair than can be repaired, it is no text, and
 * where one letter in quotation marks is repaired, the text speaks of damage. Each stretch is judged once; linear.
 */
export class Surroundings {
  private readonly verdicts = new Map<number, boolean>();

  constructor(
    private readonly text: string,
    private readonly lines: LineTable,
    private readonly repairs: readonly ProposedRepair[],
  ) {}

  /** Whether nothing around the offset speaks against a repair there. */
  allowRepairAt(offset: number): boolean {
    const line = this.lines.content(this.lines.lineAt(offset));
    const start = line.start + Math.floor((offset - line.start) / STRETCH) * STRETCH;
    let verdict = this.verdicts.get(start);
    if (verdict === undefined) {
      verdict = this.judge({ start, end: Math.min(line.end, start + STRETCH) });
      this.verdicts.set(start, verdict);
    }
    return verdict;
  }

  private judge({ start, end }: Span): boolean {
    const repairs = this.repairsIn(start, end);
    if (repairs.some((repair) => this.isQuoted(repair))) return false;
    let garbage = 0;
    let next = 0;
    for (const match of this.text.slice(start, end).matchAll(/\S+/g)) {
      const from = start + match.index;
      while (next < repairs.length && repairs[next]!.end <= from) next++;
      const repaired = next < repairs.length && repairs[next]!.start < from + match[0].length;
      if (!repaired && implausibility(match[0]) >= IMPLAUSIBLE) garbage++;
    }
    return garbage <= repairs.length;
  }

  private isQuoted({ start, end, meant }: ProposedRepair): boolean {
    const around = this.text.slice(Math.max(0, start - 2), start) + meant + this.text.slice(end, end + 2);
    return LONE_IN_QUOTES.test(around);
  }

  private repairsIn(start: number, end: number): readonly ProposedRepair[] {
    let low = 0;
    let high = this.repairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.repairs[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < this.repairs.length && this.repairs[last]!.start < end) last++;
    return this.repairs.slice(low, last);
  }
}
