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

const ROUNDS = 8;
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
  const pairs = likelyPairs(size, bits);
  let share = new Float64Array(size);
  share[0] = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size);
    for (let i = 0; i < pairs.at.length; i++) {
      const first = (pairs.at[i]! / size) | 0;
      next[pairs.at[i]! - first * size]! += share[first]! * pairs.likelihood[i]!;
    }
    // Every other round alone would swing between words and the gaps between them.
    for (let i = 0; i < size; i++) next[i] = (next[i]! + share[i]!) / 2;
    share = next;
  }
  let entropy = 0;
  for (let i = 0; i < pairs.at.length; i++)
    entropy += share[(pairs.at[i]! / size) | 0]! * pairs.likelihood[i]! * bits[pairs.at[i]!]!;
  const rarity = Float32Array.from(share, (part) => Math.min(RARE_LETTER, -Math.log2(part)));
  return { rarity, entropy };
}

/** The pairs that the language has, by their place in its table, and how likely the second letter follows the first. */
function likelyPairs(size: number, bits: Uint8Array) {
  const at: number[] = [];
  const likelihood: number[] = [];
  for (let first = 0; first < size; first++) {
    const start = at.length;
    let sum = 0;
    for (let i = first * size; i < (first + 1) * size; i++) {
      if (bits[i]! >= UNSEEN) continue;
      at.push(i);
      likelihood.push(2 ** -bits[i]!);
      sum += likelihood.at(-1)!;
    }
    for (let i = start; i < at.length; i++) likelihood[i]! /= sum;
  }
  return { at, likelihood };
}
