import { ANY_LANGUAGE, gramModel, LANGUAGES_WITHOUT_PAIRS } from './gram-model';
import { MODELLED_LANGUAGES } from './letter-model';
import { costOfText, readWord } from './lost-byte-search';
import { Lattice, LOSS_KINDS, type Losses, onlyLoss } from './lost-bytes';
import { type CharacterReader, characterReader } from './reading-cost';
import { languageCost, prepare } from './text-cost';

/** What happened to a text: in which language it is, how it was misread, and which bytes got lost then. */
export interface Damage {
  reader: CharacterReader;
  /** As in `FoundChain.undone`. */
  chain: readonly number[];
  losses: Losses;
}

/** Words that are read in every language that comes into question, and such languages. */
const MOST_WORDS = 8;
const MOST_LANGUAGES = 6;
/** Bits that a text must be more likely with all kinds of losses than with one. */
const MIXED = 4;

/**
 * What makes a text the most likely. `certain` is what of it is whole, the words are what is not, each of them once;
 * `chains` are the misreadings that come into question. The cost grows with none of them beyond a limit.
 */
export function damageOf(
  certain: string,
  words: readonly string[],
  chains: readonly (readonly number[])[],
  losses: Losses,
): Damage {
  const some = words.slice(0, MOST_WORDS);
  let best: { damage: Damage; cost: number; ofWords: number } | undefined;
  for (const chain of chains) {
    const lattices = some.map((word) => new Lattice(word, chain, losses));
    const { reader, cost, ofWords } = languageOf(certain, lattices);
    if (best === undefined || cost < best.cost) best = { damage: { reader, chain, losses }, cost, ofWords };
  }
  const { reader, chain } = best!.damage;
  let least = best!.ofWords - MIXED;
  let found = best!.damage;
  for (const kind of LOSS_KINDS) {
    const only = onlyLoss(losses, kind);
    if (only === undefined) continue;
    const cost = sumOf(some, (word) => readWord(new Lattice(word, chain, only), reader)[0]?.cost);
    if (cost >= least) continue;
    least = cost;
    found = { reader, chain, losses: only };
  }
  return found;
}

function languageOf(
  certain: string,
  lattices: readonly Lattice[],
): { reader: CharacterReader; cost: number; ofWords: number } {
  const any = characterReader(ANY_LANGUAGE);
  const guesses = lattices.map((lattice) => readWord(lattice, any)[0]?.text ?? '');
  const some = certain.slice(0, MOST_CERTAIN);
  let best: { reader: CharacterReader; cost: number; ofWords: number } | undefined;
  for (const language of likelyLanguages(`${certain} ${guesses.join(' ')}`)) {
    const reader = characterReader(language);
    const ofWords = sumOf(lattices, (lattice) => readWord(lattice, reader)[0]?.cost);
    const cost = costOfText(some, reader) + ofWords;
    if (best === undefined || cost < best.cost) best = { reader, cost, ofWords };
  }
  return best!;
}

/** UTF-16 units of whole text that are read in a language. */
const MOST_CERTAIN = 300;

function likelyLanguages(text: string): readonly string[] {
  const prepared = prepare(text);
  const ranked = MODELLED_LANGUAGES.map((language) => ({ language, cost: languageCost(prepared, language) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_LANGUAGES)
    .map(({ language }) => language);
  const letters = [...text.toLowerCase().normalize('NFKD')].filter((letter) => /[^\0-\x7f]/.test(letter));
  const others = LANGUAGES_WITHOUT_PAIRS.filter(
    (language) => letters.filter((letter) => gramModel(language).isOwn(letter)).length > letters.length / 2,
  );
  return [...others, ...ranked];
}

function sumOf<T>(items: readonly T[], cost: (item: T) => number | undefined): number {
  return items.reduce((sum, item) => sum + (cost(item) ?? UNREADABLE), 0);
}

const UNREADABLE = 1000;
