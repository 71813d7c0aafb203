import type { SeedFile } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';
import { type WordedSentence, wordedSentences } from './sentence-words';

/** A sentence that says again what an earlier one said. */
export interface SimilarSentence {
  sentence: WordedSentence;
  earlier: WordedSentence;
  /** The most words in a row that both have. */
  run: number;
  /** Words that both have in the same order, for each word of the shorter one. */
  common: number;
  /** Runs of three words that both have, for each of the shorter one. */
  containment: number;
}

const FEWEST_WORDS = 8;
/** Words of a sentence that are compared. */
const MOST_WORDS = 120;
const FEWEST_SHARED = 3;
/** Of the runs of the shorter sentence: with fewer, no two sentences are nearly the same. */
const LEAST_CONTAINMENT = 0.25;
const MOST_CANDIDATES = 2;

/**
 * For each sentence of a document the earlier one that it is most like, where they share three runs of three words.
 * By the number of the document. For `context.shared`. Time grows with the words, since each is compared with a bounded
 * number of others.
 */
export function similarSentences(
  source: SourceText,
  file: SeedFile,
): readonly (readonly SimilarSentence[])[] {
  return wordedSentences(source, file).map(similarIn);
}

function similarIn(sentences: readonly WordedSentence[]): SimilarSentence[] {
  /** By run of three words: the last sentence that has it, since sentences that are alike share several. */
  const lastUse = new Map<number, number>();
  const similar: SimilarSentence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.words.length < FEWEST_WORDS) continue;
    const grams = gramsOf(sentence.words);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      const earlier = lastUse.get(gram);
      if (earlier !== undefined) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
      lastUse.set(gram, index);
    }
    const best = bestOf(sentence, grams.size, shared, sentences);
    if (best !== undefined) similar.push(best);
  }
  return similar;
}

function bestOf(
  sentence: WordedSentence,
  grams: number,
  shared: ReadonlyMap<number, number>,
  sentences: readonly WordedSentence[],
): SimilarSentence | undefined {
  const candidates = mostShared(shared);
  let best: SimilarSentence | undefined;
  for (const [index, count] of candidates) {
    const earlier = sentences[index]!;
    if (count < LEAST_CONTAINMENT * Math.min(grams, earlier.words.length - 2)) continue;
    const { run, length } = compare(earlier.words, sentence.words);
    const shorter = Math.min(earlier.words.length, sentence.words.length, MOST_WORDS);
    const common = length / shorter;
    const containment = count / Math.max(1, Math.min(grams, earlier.words.length - 2));
    if (common > (best?.common ?? 0)) best = { sentence, earlier, run, common, containment };
  }
  return best;
}

/** Those that share the most, a few of them. */
function mostShared(shared: ReadonlyMap<number, number>): (readonly [sentence: number, count: number])[] {
  const most: (readonly [number, number])[] = [];
  for (const candidate of shared) {
    const [, count] = candidate;
    if (count < FEWEST_SHARED || count <= (most[MOST_CANDIDATES - 1]?.[1] ?? 0)) continue;
    let at = Math.min(most.length, MOST_CANDIDATES - 1);
    while (at > 0 && most[at - 1]![1] < count) at--;
    most.splice(at, 0, candidate);
    most.length = Math.min(most.length, MOST_CANDIDATES);
  }
  return most;
}

/** Runs of three words as numbers. Words are taken modulo 2^17, so that a run is exact in a number; chance is rare. */
function gramsOf(words: Int32Array): Set<number> {
  const grams = new Set<number>();
  for (let i = 0; i + 2 < Math.min(words.length, MOST_WORDS); i++)
    grams.add(((words[i]! & LOW) * WORDS + (words[i + 1]! & LOW)) * WORDS + (words[i + 2]! & LOW));
  return grams;
}

const WORDS = 0x2_0000;
const LOW = WORDS - 1;

/** The longest common run, and the length of the longest common subsequence, by dynamic programming. */
function compare(a: Int32Array, b: Int32Array): { run: number; length: number } {
  const columns = Math.min(b.length, MOST_WORDS);
  LENGTHS.fill(0, 0, columns + 1);
  RUNS.fill(0, 0, columns + 1);
  let run = 0;
  for (let i = 0; i < Math.min(a.length, MOST_WORDS); i++) {
    let diagonalLength = 0;
    let diagonalRun = 0;
    for (let j = 1; j <= columns; j++) {
      const above = LENGTHS[j]!;
      const runAbove = RUNS[j]!;
      if (a[i] === b[j - 1]) {
        LENGTHS[j] = diagonalLength + 1;
        RUNS[j] = diagonalRun + 1;
        if (diagonalRun >= run) run = diagonalRun + 1;
      } else {
        LENGTHS[j] = Math.max(above, LENGTHS[j - 1]!);
        RUNS[j] = 0;
      }
      diagonalLength = above;
      diagonalRun = runAbove;
    }
  }
  return { run, length: LENGTHS[columns]! };
}

/** One row of each table, used again for every pair. */
const LENGTHS = new Uint8Array(MOST_WORDS + 1);
const RUNS = new Uint8Array(MOST_WORDS + 1);
