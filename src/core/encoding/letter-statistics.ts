import { pairsOfLanguage, UNSEEN } from './letter-model';

/** What follows from the letter pairs of a language. */
export interface LetterStatistics {
  /** How rare each letter is, in bits, by local row of `LanguagePairs`; `RARE_LETTER` for what the language lacks. */
  rarity: Float32Array;
  /** What a letter of the language's own text costs in its mean, in bits. */
  entropy: number;
}

/** Bits of a letter that a language lacks. */
export const RARE_LETTER = 15;

const ROUNDS = 10;
const known = new Map<string, LetterStatistics>();

/** Made at first use, in less than a millisecond. */
export function statisticsOf(language: string): LetterStatistics {
  let found = known.get(language);
  if (found === undefined) {
    found = makeStatistics(language);
    known.set(language, found);
  }
  return found;
}

/** How often each letter stands, if each follows its neighbour as the pairs say: the limit of a Markov chain. */
function makeStatistics(language: string): LetterStatistics {
  const { size, bits } = pairsOfLanguage(language);
  const likelihood = Float64Array.from(bits, (cost) => (cost < UNSEEN ? 2 ** -cost : 0));
  for (let first = 0; first < size; first++) {
    let sum = 0;
    for (let second = 0; second < size; second++) sum += likelihood[first * size + second]!;
    if (sum > 0) for (let second = 0; second < size; second++) likelihood[first * size + second]! /= sum;
  }
  let share = new Float64Array(size);
  share[0] = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size);
    for (let first = 0; first < size; first++) {
      const weight = share[first]!;
      if (weight === 0) continue;
      for (let second = 0; second < size; second++) {
        const at = first * size + second;
        if (likelihood[at] !== 0) next[second]! += weight * likelihood[at]!;
      }
    }
    // Every other round alone would swing between words and the gaps between them.
    share = share.map((before, i) => (before + next[i]!) / 2);
  }
  let entropy = 0;
  for (let first = 0; first < size; first++)
    for (let second = 0; second < size; second++) {
      const at = first * size + second;
      if (likelihood[at] !== 0) entropy += share[first]! * likelihood[at]! * bits[at]!;
    }
  const rarity = Float32Array.from(share, (part) => Math.min(RARE_LETTER, -Math.log2(part)));
  return { rarity, entropy };
}
