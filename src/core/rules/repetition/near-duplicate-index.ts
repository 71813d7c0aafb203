import { type Overlap, overlapOf, type Sketch } from './sketch';

/** Documents that may be like each other, found without comparing each with each. */
export interface NearDuplicateIndex {
  /** The numbers of the other documents that share enough with one, the most alike first. */
  similarTo(document: number): readonly { document: number; overlap: Overlap }[];
}

/** A run of words that so many documents have is a phrase of the corpus: it costs time and tells nothing. */
const MOST_USES = 64;
const FEWEST_SHARED = 4;
const MOST_CANDIDATES = 16;

/**
 * An index in memory, by the hashes of the sketches. Building is linear; a question costs the uses of one document's
 * hashes, at most 64 each.
 */
export function indexSketches(sketches: readonly Sketch[]): NearDuplicateIndex {
  const uses = new Map<number, number[]>();
  for (const [document, { hashes }] of sketches.entries())
    for (const hash of hashes) {
      const known = uses.get(hash);
      if (known === undefined) uses.set(hash, [document]);
      else if (known.length <= MOST_USES) known.push(document);
    }
  return {
    similarTo(document) {
      const counts = new Map<number, number>();
      for (const hash of sketches[document]!.hashes) {
        const known = uses.get(hash)!;
        if (known.length < 2 || known.length > MOST_USES) continue;
        for (const other of known) if (other !== document) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
      return [...counts]
        .filter(([, count]) => count >= FEWEST_SHARED)
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_CANDIDATES)
        .map(([other]) => ({ document: other, overlap: overlapOf(sketches[document]!, sketches[other]!) }));
    },
  };
}
