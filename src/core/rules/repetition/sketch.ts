import type { Span } from '../../text/span';
import { forEachWord } from '../../text/words';
import { hash32 } from '../hash';

/**
 * A sample of a document's runs of words: the smallest of their hashes, all of those below `limit`. Samples with the
 * same limit hold the same runs, so their overlap estimates that of the documents without bias (bottom-k sketches:
 * Broder 1997, “On the resemblance and containment of documents”; the common limit: FracMinHash, Irber et al. 2022).
 */
export interface Sketch {
  hashes: readonly number[];
  limit: number;
}

/** Words of a run. */
const RUN = 5;
/** One run in this many is kept, and of long documents fewer. */
const SCALE = 4;
const MOST_HASHES = 256;

/** `spans` are paragraphs. Texts without spaces between words are sampled by characters instead. Linear but for a sort. */
export function sketchOf(text: string, spans: readonly Span[]): Sketch {
  const kept = new Set<number>();
  const bound = Math.floor(0x1_0000_0000 / SCALE);
  const window: string[] = [];
  for (const span of spans)
    forEachWord(text, span, (start, end) => {
      const word = text.slice(start, end).toLowerCase();
      for (const part of end - start > LONGEST_WORD ? piecesOf(word) : [word]) {
        window.push(part);
        if (window.length > RUN) window.shift();
        if (window.length < RUN) continue;
        const hash = hash32(window.join(' '));
        if (hash < bound) kept.add(hash);
      }
    });
  const hashes = [...kept].sort((a, b) => a - b).slice(0, MOST_HASHES);
  return { hashes, limit: kept.size > MOST_HASHES ? hashes.at(-1)! + 1 : bound };
}

/** A longer word is a run of Han, kana or Thai. */
const LONGEST_WORD = 24;

function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  for (let i = 0; i < word.length; i += 2) pieces.push(word.slice(i, i + 2));
  return pieces;
}

export interface Overlap {
  /** Of the runs of both documents, the share that both have (Jaccard). */
  resemblance: number;
  /** Of the runs of the smaller document, the share that the other has. */
  containment: number;
  /** How many sampled runs the estimates rest on. */
  shared: number;
}

/** Linear in both sketches. */
export function overlapOf(a: Sketch, b: Sketch): Overlap {
  const limit = Math.min(a.limit, b.limit);
  let i = 0;
  let j = 0;
  let shared = 0;
  let ofA = 0;
  let ofB = 0;
  while (i < a.hashes.length || j < b.hashes.length) {
    const x = a.hashes[i] ?? Number.POSITIVE_INFINITY;
    const y = b.hashes[j] ?? Number.POSITIVE_INFINITY;
    if (Math.min(x, y) >= limit) break;
    if (x <= y) {
      i++;
      ofA++;
    }
    if (y <= x) {
      j++;
      ofB++;
    }
    if (x === y) shared++;
  }
  const smaller = Math.min(ofA, ofB);
  return {
    resemblance: ofA + ofB === 0 ? 0 : shared / (ofA + ofB - shared),
    containment: smaller === 0 ? 0 : shared / smaller,
    shared,
  };
}
