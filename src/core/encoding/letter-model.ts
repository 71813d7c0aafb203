import { LETTER_PAIRS } from './letter-pairs';

/** Bits of a pair that no language of the model has. */
export const UNSEEN = 11;

/** How likely letters follow each other, in bits. Rows are given by `rowOf`; row 0 is all that is no letter. */
export interface LetterModel {
  /** By UTF-16 unit, either case; 0 for what is no letter of the model. */
  rowOf: Uint16Array;
  rows: number;
  /** At `first * rows + second`: the bits in the language in which the pair is the most usual. */
  anyLanguage: Uint8Array;
}

let model: LetterModel | undefined;

/** Made at first use, in some milliseconds. */
export function letterModel(): LetterModel {
  model ??= makeModel();
  return model;
}

function makeModel(): LetterModel {
  const rowOf = new Uint16Array(65_536);
  let rows = 1;
  const give = (letter: string) => {
    const unit = letter.charCodeAt(0);
    if (letter === ' ' || rowOf[unit] !== 0) return;
    rowOf[unit] = rows;
    const upper = letter.toUpperCase();
    if (upper.length === 1) rowOf[upper.charCodeAt(0)] ||= rows;
    rows++;
  };
  const languages = Object.values(LETTER_PAIRS).map((pairs) => readPairs(pairs));
  for (const pairs of languages) for (const { first } of pairs) give(first);
  for (const pairs of languages) for (const { second } of pairs) give(second);
  rowOf['’'.charCodeAt(0)] = rowOf["'".charCodeAt(0)]!;
  const anyLanguage = new Uint8Array(rows * rows).fill(UNSEEN);
  for (const pairs of languages)
    for (const { first, second, bits } of pairs) {
      const at = rowOf[first.charCodeAt(0)]! * rows + rowOf[second.charCodeAt(0)]!;
      if (bits < anyLanguage[at]!) anyLanguage[at] = bits;
    }
  return { rowOf, rows, anyLanguage };
}

interface LetterPair {
  first: string;
  second: string;
  bits: number;
}

function readPairs(table: string): LetterPair[] {
  const pairs: LetterPair[] = [];
  for (const row of table.split('|')) {
    const first = row[0]!;
    let bits = 0;
    for (let i = 1; i < row.length; i++) {
      const level = LEVELS.indexOf(row[i]!);
      if (level >= 0) bits = level;
      else pairs.push({ first, second: row[i]!, bits });
    }
  }
  return pairs;
}

const LEVELS = '0123456789ABC';

/** How likely letters follow each other in one language. */
export interface LanguagePairs {
  /** From a row of `LetterModel` to one of this language; 0 for what is no letter, 1 for letters that it lacks. */
  localRow: Uint8Array;
  size: number;
  /** At `first * size + second`, by local rows: the bits. */
  bits: Uint8Array;
}

const ofLanguage = new Map<string, LanguagePairs>();

export const MODELLED_LANGUAGES: readonly string[] = Object.keys(LETTER_PAIRS);

/** Made at first use, in less than a millisecond. */
export function pairsOfLanguage(language: string): LanguagePairs {
  let found = ofLanguage.get(language);
  if (found === undefined) {
    found = makeLanguagePairs(LETTER_PAIRS[language] ?? '');
    ofLanguage.set(language, found);
  }
  return found;
}

const LACKING = 1;

function makeLanguagePairs(table: string): LanguagePairs {
  const { rowOf, rows } = letterModel();
  const pairs = readPairs(table);
  const localRow = new Uint8Array(rows).fill(LACKING);
  localRow[0] = 0;
  let size = LACKING + 1;
  const local = (letter: string) => {
    const row = rowOf[letter.charCodeAt(0)]!;
    if (row !== 0 && localRow[row] === LACKING && size < 256) localRow[row] = size++;
    return localRow[row]!;
  };
  const cells = pairs.map(({ first, second, bits }) => [local(first), local(second), bits] as const);
  const bits = new Uint8Array(size * size).fill(UNSEEN);
  for (const [first, second, cost] of cells) bits[first * size + second] = cost;
  return { localRow, size, bits };
}
