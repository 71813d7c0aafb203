import { type BrokenWord, findBrokenWords, mayLackBytes } from './broken-words';
import type { FoundChain } from './chain-search';
import { type Damage, damageOf, type Misreading } from './lost-byte-damage';
import { costOfText, readWord, type WordReading } from './lost-byte-search';
import { Lattice, possibleLosses, withoutLosses } from './lost-bytes';
import { byteIn } from './misread-charsets';
import type { RepairedWord } from './mojibake-edits';

/** Bits by which a reading must win in a word that cannot be right, and in another. */
const STRANGE_GAIN = 3;
const ORDINARY_GAIN = 10;
/** More, where no other damage says that a charset was misread. */
const UNKNOWN_GAIN = 2;
const MOST_CHAINS = 2;
const MOST_LAYERS = 2;
/** UTF-16 units of a word that is read through more than one layer. */
const LONGEST_OF_LAYERS = 200;

/** Windows-1252, 1251, 1250 and 1254: the most usual first, with the bits that the others are less likely. */
const USUAL: readonly Misreading[] = [
  { undone: [0], price: 0 },
  { undone: [1], price: 3 },
  { undone: [2], price: 4 },
  { undone: [3], price: 5 },
];

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
  if (chains.length === 0 && !mayLackBytes(text)) return [...repairs];
  const losses = possibleLosses(text, chains.length > 0);
  const misreadings = chains.length === 0 ? USUAL : misreadingsOf(chains, text);
  const { words, certain } = findBrokenWords(
    text,
    repairs,
    misreadings.map(({ undone }) => undone),
    losses,
  );
  if (words.length === 0) return [...repairs];
  const damage = damageOf(certain, [...new Set(words.map(({ word }) => word))], misreadings, losses);
  const reader = new LossReader(damage, misreadings, chains.length === 0 ? UNKNOWN_GAIN : 0);
  return merged(
    repairs,
    words.flatMap((word) => reader.repairOf(word) ?? []),
  );
}

/** The likeliest chains, their beginnings, since losses look like further layers, and charsets that read the text alike. */
function misreadingsOf(
  chains: readonly Pick<FoundChain, 'undone' | 'evidence'>[],
  text: string,
): readonly Misreading[] {
  const found = new Map<string, Misreading>();
  const add = (undone: readonly number[], price: number) => {
    const key = undone.join();
    if (!found.has(key)) found.set(key, { undone, price });
  };
  const likeliest = [...chains].sort((a, b) => b.evidence - a.evidence).slice(0, MOST_CHAINS);
  for (const [rank, { undone }] of likeliest.entries())
    for (let layers = 1; layers <= Math.min(MOST_LAYERS, undone.length); layers++)
      add(undone.slice(0, layers), 6 * rank + 3 * (layers - 1));
  const units = new Set(text.replace(/[\0-\x7f\ufffd]/g, ''));
  for (const [rank, { undone, price }] of [...found.values()].entries()) {
    if (undone.length > 1 || rank > 0) continue;
    for (const usual of USUAL)
      if (readsAlike(units, undone[0]!, usual.undone[0]!)) add(usual.undone, price + usual.price);
  }
  return [...found.values()];
}

function readsAlike(units: ReadonlySet<string>, charset: number, other: number): boolean {
  for (const unit of units) {
    const byte = byteIn(charset, unit.charCodeAt(0));
    if (byte >= 0x80 && byteIn(other, unit.charCodeAt(0)) !== byte) return false;
  }
  return true;
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

class LossReader {
  private readonly known = new Map<string, readonly WordReading[]>();

  constructor(
    private readonly damage: Damage,
    private readonly misreadings: readonly Misreading[],
    private readonly extraGain: number,
  ) {}

  /** The repair of a word, where it is more likely by enough than what the word reads without losses. */
  repairOf({ start, word, current, layers, isStrange }: BrokenWord): RepairedWord | undefined {
    const leastGain = (isStrange || layers > 0 ? STRANGE_GAIN : ORDINARY_GAIN) + this.extraGain;
    const key = `${leastGain} ${word}`;
    let readings = this.known.get(key);
    if (readings === undefined) {
      readings = this.read(word, current, leastGain);
      this.known.set(key, readings);
    }
    const [best, ...others] = readings;
    if (best === undefined || best.text === current) return undefined;
    const alternatives = others
      .filter(({ text, cost }) => cost <= best.cost + NEARLY_AS_LIKELY && text !== best.text)
      .slice(0, MOST_ALTERNATIVES)
      .map(({ text }) => text);
    return { start, word, meant: best.text, chain: [], safe: false, alternatives };
  }

  /** The likeliest readings, by the usual misreading of the text if that will do. */
  private read(word: string, current: string, leastGain: number): readonly WordReading[] {
    const { reader, losses, misreading } = this.damage;
    const limit = this.costWithoutLosses(word, current) - leastGain;
    for (const other of [misreading, ...this.misreadings.filter((one) => one !== misreading)]) {
      if (other.undone.length > 1 && word.length > LONGEST_OF_LAYERS) continue;
      const readings = readWord(new Lattice(word, other.undone, losses), reader);
      const price = other === misreading ? 0 : OTHER_MISREADING + other.price;
      if (readings.length === 0 || readings[0]!.cost + price > limit) continue;
      return readings[0]!.losses > 0 ? readings : [];
    }
    return [];
  }

  private costWithoutLosses(word: string, current: string): number {
    const { reader, misreading, losses } = this.damage;
    const [whole] = readWord(new Lattice(word, misreading.undone, withoutLosses(losses)), reader);
    const asRepaired =
      current === word ? Number.POSITIVE_INFINITY : costOfText(current, reader) + losses.kept;
    return Math.min(whole?.cost ?? Number.POSITIVE_INFINITY, asRepaired);
  }
}

/** Bits by which another reading may be less likely, for a person to choose. */
const NEARLY_AS_LIKELY = 8;
const MOST_ALTERNATIVES = 3;
/** Bits that a word is less likely to be damaged otherwise than those around. */
const OTHER_MISREADING = 6;
