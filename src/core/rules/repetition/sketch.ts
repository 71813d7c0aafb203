import type { Span } from '../../text/span';
import { forEachWord } from '../../text/words';

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
  const ring = new Int32Array(RUN);
  let words = 0;
  const take = (word: number) => {
    ring[words++ % RUN] = word;
    if (words < RUN) return;
    const hash = runHash(ring, words % RUN);
    if (hash < bound) kept.add(hash);
  };
  for (const span of spans)
    forEachWord(text, span, (start, end) => {
      if (end - start <= LONGEST_WORD) take(hashOfWord(text, start, end));
      else for (let i = start; i < end; i += PIECE) take(hashOfWord(text, i, Math.min(end, i + PIECE)));
    });
  const hashes = [...kept].sort((a, b) => a - b).slice(0, MOST_HASHES);
  return { hashes, limit: kept.size > MOST_HASHES ? hashes.at(-1)! + 1 : bound };
}

/** A longer word is a run of Han, kana or Thai, and is taken apart. */
const LONGEST_WORD = 24;
const PIECE = 2;

/** FNV-1a over UTF-16 units (draft-eastlake-fnv); capitals of ASCII count as small letters. */
function hashOfWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit), 0x01000193);
  }
  return hash;
}

/** Of the words of a ring from its oldest on, finished as MurmurHash3 is (Appleby, public domain). */
function runHash(ring: Int32Array, oldest: number): number {
  let hash = 0;
  for (let i = 0; i < RUN; i++)
    hash = Math.imul(hash ^ ring[(oldest + i) % RUN]!, 0x01000193) ^ (hash >>> 13);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
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
