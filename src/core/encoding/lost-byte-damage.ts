import { ANY_LANGUAGE, gramModel, LANGUAGES_WITHOUT_PAIRS } from './gram-model';
import { MODELLED_LANGUAGES } from './letter-model';
import { costOfText, readWord } from './lost-byte-search';
import { Lattice, LOSS_KINDS, type Losses, mostlyLoss } from './lost-bytes';
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

/** UTF-16 units of words that are read in every language that comes into question: of one, and of all. */
const LONGEST_WORD = 60;
const MOST_OF_WORDS = 120;
/** Readings that are followed there. */
const BEAM = 4;
/** Languages that come into question by what is whole, and by a first reading of all. */
const BY_WHOLE = 2;
const BY_GUESS = 4;
/** Bits that a text must be more likely with all kinds of losses than with one. */
const MIXED = 8;
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
  const some = someOf(words);
  const { misreading, reader, cost } = misreadingAndLanguage(certain, some, misreadings, losses);
  let least = cost - MIXED;
  let found: Damage = { reader, misreading, losses };
  for (const kind of LOSS_KINDS) {
    const only = mostlyLoss(losses, kind);
    if (only === undefined) continue;
    const costOfKind = sumOf(
      some,
      (word) => readWord(new Lattice(word, misreading.undone, only), reader, BEAM)[0]?.cost,
    );
    if (costOfKind >= least) continue;
    least = costOfKind;
    found = { reader, misreading, losses: only };
  }
  return found;
}

/** Bits by which a misreading may be behind the likeliest, before the language is known. */
const CLOSE = 12;

function misreadingAndLanguage(
  certain: string,
  words: readonly string[],
  misreadings: readonly Misreading[],
  losses: Losses,
): { misreading: Misreading; reader: CharacterReader; cost: number } {
  const any = characterReader(ANY_LANGUAGE);
  const guesses = misreadings.map((misreading) => {
    const lattices = words.map((word) => new Lattice(word, misreading.undone, losses));
    const readings = lattices.map((lattice) => readWord(lattice, any, BEAM)[0]);
    const cost = misreading.price + sumOf(readings, (reading) => reading?.cost);
    return { misreading, lattices, texts: readings.map((reading) => reading?.text ?? ''), cost };
  });
  guesses.sort((a, b) => a.cost - b.cost);
  const close = guesses.filter(({ cost }, rank) => rank < 2 && cost <= guesses[0]!.cost + CLOSE);
  const read = close.map(({ misreading, lattices, texts }) => ({
    misreading,
    ...languageOf(certain, texts, lattices),
  }));
  return read.sort((a, b) => a.total + a.misreading.price - b.total - b.misreading.price)[0]!;
}

function languageOf(
  certain: string,
  guesses: readonly string[],
  lattices: readonly Lattice[],
): { reader: CharacterReader; total: number; cost: number } {
  const some = certain.slice(0, MOST_CERTAIN);
  let best: { reader: CharacterReader; total: number; cost: number } | undefined;
  for (const language of likelyLanguages(certain, guesses.join(' '))) {
    const reader = characterReader(language);
    const cost = sumOf(lattices, (lattice) => readWord(lattice, reader, BEAM)[0]?.cost);
    const total = costOfText(some, reader) + cost + (USUAL_LANGUAGES.get(language) ?? RARE_LANGUAGE);
    if (best === undefined || total < best.total) best = { reader, total, cost };
  }
  return best!;
}

/** Bits of a language that little text is in. */
const RARE_LANGUAGE = 12;
/** Those of the others, which make up nearly all of the text of the web. */
const USUAL_LANGUAGES: ReadonlyMap<string, number> = new Map([
  ['en', 0],
  ...'ru es de fr ja pt tr it fa nl zh pl vi cs ko id uk ar el hu ro sv he da th fi sk bg sr hr nb lt sl ca et lv hi'
    .split(' ')
    .map((language) => [language, 3] as const),
]);

function likelyLanguages(certain: string, guess: string): Iterable<string> {
  const letters = [...guess.toLowerCase().normalize('NFKD')].filter((letter) => /[^\0-\x7f]/.test(letter));
  const others = LANGUAGES_WITHOUT_PAIRS.filter(
    (language) => letters.filter((letter) => gramModel(language).isOwn(letter)).length > letters.length / 2,
  );
  return new Set([
    ...others,
    ...ranked(certain).slice(0, BY_WHOLE),
    ...ranked(`${certain} ${guess}`).slice(0, BY_GUESS),
  ]);
}

function ranked(text: string): string[] {
  const prepared = prepare(text);
  return MODELLED_LANGUAGES.map((language) => ({
    language,
    cost: languageCost(prepared, language) + (USUAL_LANGUAGES.get(language) ?? RARE_LANGUAGE),
  }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ language }) => language);
}

function someOf(words: readonly string[]): string[] {
  const some: string[] = [];
  let length = 0;
  for (const word of words) {
    if (length >= MOST_OF_WORDS) break;
    some.push(word.slice(0, LONGEST_WORD));
    length += some.at(-1)!.length;
  }
  return some;
}

function sumOf<T>(items: readonly T[], cost: (item: T) => number | undefined): number {
  return items.reduce((sum, item) => sum + (cost(item) ?? UNREADABLE), 0);
}

const UNREADABLE = 1000;
