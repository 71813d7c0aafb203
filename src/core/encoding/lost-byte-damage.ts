import { ANY_LANGUAGE, gramModel, LANGUAGES_WITHOUT_PAIRS } from './gram-model';
import { MODELLED_LANGUAGES } from './letter-model';
import { costOfText, readWord } from './lost-byte-search';
import { Lattice, LOSS_KINDS, type Losses, onlyLoss } from './lost-bytes';
import { type CharacterReader, characterReader } from './reading-cost';
import { languageCost, prepare } from './text-cost';

/** Charsets that UTF-8 was misread as, as in `FoundChain.undone`, and the bits that this is less likely than others. */
export interface Misreading {
  undone: readonly number[];
  price: number;
}

/** What happened to a text: in which language it is, how it was misread, and which bytes got lost then. */
export interface Damage {
  reader: CharacterReader;
  misreading: Misreading;
  losses: Losses;
}

/** Words that are read in every language that comes into question, and such languages. */
const MOST_WORDS = 8;
const MOST_LANGUAGES = 6;
/** Bits that a text must be more likely with all kinds of losses than with one. */
const MIXED = 4;
/** UTF-16 units of whole text that are read in a language. */
const MOST_CERTAIN = 300;

/**
 * What makes a text the most likely. `certain` is what of it is whole, the words are what is not, each of them once;
 * one of the misreadings is chosen. The cost grows with none of them beyond a limit.
 */
export function damageOf(
  certain: string,
  words: readonly string[],
  misreadings: readonly Misreading[],
  losses: Losses,
): Damage {
  const some = words.slice(0, MOST_WORDS);
  const guess = likeliestMisreading(some, misreadings, losses);
  const { misreading, lattices } = guess;
  const { reader, cost } = languageOf(certain, guess.texts, lattices);
  let least = cost - MIXED;
  let found: Damage = { reader, misreading, losses };
  for (const kind of LOSS_KINDS) {
    const only = onlyLoss(losses, kind);
    if (only === undefined) continue;
    const costOfKind = sumOf(
      some,
      (word) => readWord(new Lattice(word, misreading.undone, only), reader)[0]?.cost,
    );
    if (costOfKind >= least) continue;
    least = costOfKind;
    found = { reader, misreading, losses: only };
  }
  return found;
}

function likeliestMisreading(words: readonly string[], misreadings: readonly Misreading[], losses: Losses) {
  const any = characterReader(ANY_LANGUAGE);
  let best: { misreading: Misreading; lattices: Lattice[]; texts: string[]; cost: number } | undefined;
  for (const misreading of misreadings) {
    const lattices = words.map((word) => new Lattice(word, misreading.undone, losses));
    const readings = lattices.map((lattice) => readWord(lattice, any)[0]);
    const cost = misreading.price + sumOf(readings, (reading) => reading?.cost);
    if (best !== undefined && cost >= best.cost) continue;
    best = { misreading, lattices, texts: readings.map((reading) => reading?.text ?? ''), cost };
  }
  return best!;
}

function languageOf(
  certain: string,
  guesses: readonly string[],
  lattices: readonly Lattice[],
): { reader: CharacterReader; cost: number } {
  const some = certain.slice(0, MOST_CERTAIN);
  let best: { reader: CharacterReader; total: number; cost: number } | undefined;
  for (const language of likelyLanguages(`${certain} ${guesses.join(' ')}`)) {
    const reader = characterReader(language);
    const cost = sumOf(lattices, (lattice) => readWord(lattice, reader)[0]?.cost);
    const total = costOfText(some, reader) + cost;
    if (best === undefined || total < best.total) best = { reader, total, cost };
  }
  return best!;
}

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
