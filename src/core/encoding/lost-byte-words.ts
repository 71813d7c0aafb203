import type { FoundChain } from './chain-search';
import { type Damage, damageOf } from './lost-byte-language';
import { costOfText, readWord, type WordReading } from './lost-byte-search';
import {
  endsWithinSequence,
  hasBrokenSequence,
  Lattice,
  type Losses,
  possibleLosses,
  withoutLosses,
} from './lost-bytes';
import { undoLayer } from './misread-charsets';
import type { RepairedWord } from './mojibake-edits';
import { wordsBeyondAscii } from './words-beyond-ascii';

/** Bits by which a reading must win, where the charset is known from other damage, and where it is not. */
const KNOWN_GAIN = 3;
const UNKNOWN_GAIN = 16;
/** Windows-1252, 1251, 1250 and 1254, for texts in which nothing else is damaged. */
const USUAL: readonly (readonly number[])[] = [[0], [1], [2], [3]];
const MOST_CHAINS = 2;
/** UTF-16 units of a word that is read, and of whole text that tells the language. */
const LONGEST_WORD = 400;
const MOST_CERTAIN = 1200;

interface DamagedWord {
  start: number;
  word: string;
  /** What it reads with the repairs that were found without its losses. */
  current: string;
}

/**
 * The repairs of words, ascending, together with those of words that lost bytes: those that the charset does not define
 * became U+FFFD or a question mark or vanished, a no-break space became a space, a soft hyphen vanished, a quotation mark
 * was straightened. What stood there is told from the letters around, in the language of the text, so that such a repair
 * is never safe. `chains` are the misreadings that explain other words. Linear.
 */
export function withLostBytes(
  text: string,
  repairs: readonly RepairedWord[],
  chains: readonly Pick<FoundChain, 'undone' | 'evidence'>[],
): RepairedWord[] {
  const losses = possibleLosses(text);
  const isKnown = chains.length > 0;
  const candidates = isKnown ? bestChains(chains) : USUAL;
  const { words, certain } = brokenWords(text, repairs, candidates, losses);
  if (words.length === 0) return [...repairs];
  const reader = new LossReader(candidates, losses, isKnown ? KNOWN_GAIN : UNKNOWN_GAIN);
  reader.diagnose(certain, words);
  const lost = words.flatMap(({ start, word, current }) => {
    const meant = reader.read(word, current);
    return meant === undefined ? [] : [{ start, word, meant, chain: [], safe: false }];
  });
  return merged(repairs, lost);
}

function bestChains(chains: readonly Pick<FoundChain, 'undone' | 'evidence'>[]): (readonly number[])[] {
  return [...chains]
    .sort((a, b) => b.evidence - a.evidence)
    .slice(0, MOST_CHAINS)
    .map(({ undone }) => undone);
}

function merged(repairs: readonly RepairedWord[], lost: readonly RepairedWord[]): RepairedWord[] {
  const all: RepairedWord[] = [];
  let next = 0;
  for (const repair of repairs) {
    while (next < lost.length && lost[next]!.start <= repair.start) all.push(lost[next++]!);
    const last = all.at(-1);
    if (last === undefined || last.start + last.word.length <= repair.start) all.push(repair);
  }
  return [...all, ...lost.slice(next)];
}

/** The words that lack bytes, and some of the text that is whole. */
function brokenWords(
  text: string,
  repairs: readonly RepairedWord[],
  chains: readonly (readonly number[])[],
  losses: Losses,
): { words: DamagedWord[]; certain: string } {
  const words: DamagedWord[] = [];
  let certain = '';
  let from = 0;
  let next = 0;
  const verdicts = new Map<string, boolean>();
  for (const found of wordsBeyondAscii(text)) {
    if (found.index < from || found.word.length > LONGEST_WORD) continue;
    let broken = verdicts.get(found.word);
    if (broken === undefined) {
      broken = chains.some((chain) => isBroken(found.word, chain));
      verdicts.set(found.word, broken);
    }
    if (certain.length < MOST_CERTAIN) certain += text.slice(from, found.index);
    const end =
      broken && losses.spaced < Number.POSITIVE_INFINITY
        ? endOfSequences(text, found, chains)
        : found.index + found.word.length;
    let current = '';
    let copied = found.index;
    while (next < repairs.length && repairs[next]!.start < end) {
      const repair = repairs[next++]!;
      if (repair.start < copied) continue;
      current += text.slice(copied, repair.start) + repair.meant;
      copied = repair.start + repair.word.length;
    }
    current += text.slice(copied, end);
    from = end;
    if (broken) words.push({ start: found.index, word: text.slice(found.index, end), current });
    else if (certain.length < MOST_CERTAIN) certain += current;
  }
  if (certain.length < MOST_CERTAIN) certain += text.slice(from);
  return { words, certain: certain.slice(0, 2 * MOST_CERTAIN) };
}

function isBroken(word: string, chain: readonly number[]): boolean {
  let text = word;
  for (const charset of chain) {
    if (hasBrokenSequence(text, charset)) return true;
    const layer = undoLayer(text, charset);
    if (layer === undefined) return false;
    text = layer.text;
  }
  return false;
}

/** Where a word ends whose sequences may go on behind a space. */
function endOfSequences(
  text: string,
  { index, word }: { index: number; word: string },
  chains: readonly (readonly number[])[],
): number {
  let end = index + word.length;
  let last = word;
  while (
    text[end] === ' ' &&
    end - index < LONGEST_WORD &&
    chains.some(([charset]) => endsWithinSequence(last, charset!))
  ) {
    const from = end++;
    while (end < text.length && text.charCodeAt(end) > 0x20) end++;
    last = text.slice(from + 1, end);
    if (last === '') break;
  }
  return end;
}

class LossReader {
  private readonly known = new Map<string, string | undefined>();
  private damage: Damage | undefined;

  constructor(
    private readonly chains: readonly (readonly number[])[],
    private readonly losses: Losses,
    private readonly leastGain: number,
  ) {}

  diagnose(certain: string, words: readonly DamagedWord[]): void {
    this.damage = damageOf(certain, [...new Set(words.map(({ word }) => word))], this.chains, this.losses);
  }

  /** What a word should read, where that is more likely by enough than what it reads without losses. */
  read(word: string, current: string): string | undefined {
    if (this.known.has(word)) return this.known.get(word);
    const { reader, losses, chain } = this.damage!;
    let best: WordReading | undefined;
    for (const misreading of this.chains) {
      const [reading] = readWord(new Lattice(word, misreading, losses), reader);
      if (reading === undefined) continue;
      const cost = reading.cost + (misreading === chain ? 0 : OTHER_CHAIN);
      if (best === undefined || cost < best.cost) best = { ...reading, cost };
    }
    const wins =
      best !== undefined &&
      best.losses > 0 &&
      best.text !== current &&
      best.cost + this.leastGain <= this.costWithoutLosses(word, current);
    const meant = wins ? best!.text : undefined;
    this.known.set(word, meant);
    return meant;
  }

  private costWithoutLosses(word: string, current: string): number {
    const { reader, chain, losses } = this.damage!;
    const [whole] = readWord(new Lattice(word, chain, withoutLosses(losses)), reader);
    const asRepaired =
      current === word ? Number.POSITIVE_INFINITY : costOfText(current, reader) + losses.kept;
    return Math.min(whole?.cost ?? Number.POSITIVE_INFINITY, asRepaired);
  }
}

const OTHER_CHAIN = 6;
