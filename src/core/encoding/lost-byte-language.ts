import { ANY_LANGUAGE, GRAM_LANGUAGES, type GramModel, gramModel } from './gram-model';
import { readWord } from './lost-byte-search';
import type { Lattice } from './lost-bytes';
import { languageCost, prepare } from './text-cost';

/** A damaged word, as far as the choice of a language needs it. */
export interface UncertainWord {
  lattice: Lattice;
  length: number;
}

/** Words that are read in every language that comes into question, and such languages. */
const MOST_WORDS = 12;
const MOST_LANGUAGES = 6;

/**
 * The language in which a text is the most likely: `certain` is what of it is whole, the words are what is not. The
 * cost grows with neither beyond a limit.
 */
export function languageOf(certain: string, words: readonly UncertainWord[]): GramModel {
  const some = words.slice(0, MOST_WORDS);
  const any = gramModel(ANY_LANGUAGE);
  const guesses = some.map(({ lattice, length }) => readWord(lattice, length, any)[0]?.text ?? '');
  const guessed = prepare(`${certain} ${guesses.join(' ')}`);
  const ranked = GRAM_LANGUAGES.map((language) => ({ language, cost: languageCost(guessed, language) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_LANGUAGES);
  const whole = prepare(certain);
  let best: { model: GramModel; cost: number } | undefined;
  for (const { language } of ranked) {
    const model = gramModel(language);
    let cost = languageCost(whole, language);
    for (const { lattice, length } of some) cost += readWord(lattice, length, model)[0]?.cost ?? 0;
    if (best === undefined || cost < best.cost) best = { model, cost };
  }
  return best?.model ?? any;
}
