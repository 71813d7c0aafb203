import { type LostByteRepair, readLostBytes } from './lost-bytes';
import type { RepairedWord } from './mojibake-edits';

/** A repaired word, and where it stands in the text in which all of them are made. */
interface PlacedWord {
  repair: RepairedWord;
  start: number;
  end: number;
  /** What to add to an offset behind the word for the offset in the text as written. */
  shift: number;
}

interface Group {
  start: number;
  end: number;
  losses: LostByteRepair[];
  words: PlacedWord[];
}

/**
 * The repairs of words, ascending, together with those of bytes that were lost in them and beside them. What is told
 * from its neighbours only is never safe. `charsets` as for `readLostBytes`. Linear.
 */
export function withLostBytes(
  text: string,
  repairs: readonly RepairedWord[],
  charsets: readonly number[],
): RepairedWord[] {
  const { repaired, words, isRepaired } = place(text, repairs);
  const losses = readLostBytes(repaired, charsets, isRepaired);
  if (losses.length === 0) return [...repairs];
  const groups = grouped(losses, words);
  const covered = new Set(groups.flatMap((group) => group.words.map(({ repair }) => repair)));
  const lost = groups.map((group) => repairOf(group, text, repaired, words));
  return [...repairs.filter((repair) => !covered.has(repair)), ...lost].sort((a, b) => a.start - b.start);
}

function place(text: string, repairs: readonly RepairedWord[]) {
  let repaired = '';
  let copied = 0;
  const words: PlacedWord[] = [];
  for (const repair of repairs) {
    repaired += text.slice(copied, repair.start);
    const start = repaired.length;
    repaired += repair.meant;
    copied = repair.start + repair.word.length;
    words.push({ repair, start, end: repaired.length, shift: copied - repaired.length });
  }
  repaired += text.slice(copied);
  let word = -1;
  let written = new Set<string>();
  /** For ascending offsets: whether the character is none that stood in the text as written. */
  const isRepaired = (offset: number) => {
    while (word < words.length && (word < 0 || words[word]!.end <= offset)) {
      word++;
      written = new Set(words[word]?.repair.word);
    }
    return word < words.length && words[word]!.start <= offset && !written.has(repaired[offset]!);
  };
  return { repaired, words, isRepaired };
}

/** Losses with the words that they touch; those of one word go together. */
function grouped(losses: readonly LostByteRepair[], words: readonly PlacedWord[]): Group[] {
  const groups: Group[] = [];
  let word = 0;
  for (const loss of losses) {
    const group: Group = { start: loss.start, end: loss.end, losses: [loss], words: [] };
    while (word < words.length && words[word]!.end <= loss.start) word++;
    while (word < words.length && words[word]!.start < loss.end) {
      const touched = words[word++]!;
      group.words.push(touched);
      group.start = Math.min(group.start, touched.start);
      group.end = Math.max(group.end, touched.end);
    }
    const last = groups.at(-1);
    if (last === undefined || group.start >= last.end) groups.push(group);
    else {
      last.end = Math.max(last.end, group.end);
      last.losses.push(loss);
      last.words.push(...group.words);
    }
  }
  return groups;
}

function repairOf(
  { start, end, losses, words }: Group,
  text: string,
  repaired: string,
  all: readonly PlacedWord[],
): RepairedWord {
  let meant = '';
  let from = start;
  for (const loss of losses) {
    meant += repaired.slice(from, loss.start) + loss.newText;
    from = loss.end;
  }
  meant += repaired.slice(from, end);
  const [from0, to] = [start, end].map((offset) => offset + shiftAt(all, offset)) as [number, number];
  return {
    start: from0,
    word: text.slice(from0, to),
    meant,
    chain: words[0]?.repair.chain ?? [],
    safe: false,
  };
}

/** Of the last word that ends at the offset or before it, by bisection. */
function shiftAt(words: readonly PlacedWord[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : words[low - 1]!.shift;
}
