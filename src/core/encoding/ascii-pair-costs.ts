import { letterModel, MODELLED_LANGUAGES, pairsOfLanguage } from './letter-model';
import { LACKING } from './mix-up-cost';

const LACKING_ROW = 1;
/** Languages to a number, 8 bits each, which hold the bits of so many characters. */
const LANES = 4;
const LANE_BITS = 8;
const MOST_TOGETHER = 16;

interface PairCosts {
  /** By ASCII unit: which of the letters it is; 0 for what is none. */
  letterOf: Uint8Array;
  letters: number;
  width: number;
  /** At `(last * letters + letter) * width`: the bits of a pair in each language. */
  bits: Uint32Array;
}

let pairCosts: PairCosts | undefined;

/** Made at first use: some 100 KB. */
function makePairCosts(): PairCosts {
  const { rowOf } = letterModel();
  const rows = [...new Set(rowOf.subarray(0, 0x80))].sort((a, b) => a - b);
  const letterOf = Uint8Array.from(rowOf.subarray(0, 0x80), (row) => rows.indexOf(row));
  const letters = rows.length;
  const width = Math.ceil(MODELLED_LANGUAGES.length / LANES);
  const bits = new Uint32Array(letters * letters * width);
  for (const [index, language] of MODELLED_LANGUAGES.entries()) {
    const { localRow, size, bits: ofLanguage } = pairsOfLanguage(language);
    const shift = LANE_BITS * (index % LANES);
    const at = Math.floor(index / LANES);
    for (let last = 0; last < letters; last++)
      for (let letter = 0; letter < letters; letter++) {
        const before = localRow[rows[last]!]!;
        const local = localRow[rows[letter]!]!;
        const ofPair = local !== 0 || before !== 0 ? ofLanguage[before * size + local]! : 0;
        const cost = ofPair + (local === LACKING_ROW ? LACKING : 0);
        bits[(last * letters + letter) * width + at]! |= cost << shift;
      }
  }
  return { letterOf, letters, width, bits };
}

/**
 * How surprising a text of ASCII is in every language of the model, in bits, as `costIn` has it; in the order of
 * `MODELLED_LANGUAGES`, all languages at once. Linear.
 */
export function asciiCosts(text: string): Float64Array {
  pairCosts ??= makePairCosts();
  const { letterOf, letters, width, bits } = pairCosts;
  const costs = new Float64Array(LANES * width);
  const sums = new Uint32Array(width);
  let last = 0;
  for (let from = 0; from < text.length; from += MOST_TOGETHER) {
    const end = Math.min(text.length, from + MOST_TOGETHER);
    sums.fill(0);
    for (let i = from; i < end; i++) {
      const letter = letterOf[text.charCodeAt(i)]!;
      const start = (last * letters + letter) * width;
      for (let at = 0; at < width; at++) sums[at] = sums[at]! + bits[start + at]!;
      last = letter;
    }
    for (let at = 0; at < width; at++) {
      const four = sums[at]!;
      const first = LANES * at;
      costs[first] = costs[first]! + (four & 0xff);
      costs[first + 1] = costs[first + 1]! + ((four >>> 8) & 0xff);
      costs[first + 2] = costs[first + 2]! + ((four >>> 16) & 0xff);
      costs[first + 3] = costs[first + 3]! + (four >>> 24);
    }
  }
  return costs;
}
