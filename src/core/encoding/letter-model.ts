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

const SPACE = 0x20;
const BAR = 0x7c;

function makeModel(): LetterModel {
  const rowOf = new Uint16Array(65_536);
  let rows = 1;
  const give = (letter: number) => {
    if (letter === SPACE || rowOf[letter] !== 0) return;
    rowOf[letter] = rows;
    const upper = String.fromCharCode(letter).toUpperCase();
    if (upper.length === 1) rowOf[upper.charCodeAt(0)] ||= rows;
    rows++;
  };
  const tables = Object.values(LETTER_PAIRS);
  for (const table of tables)
    for (let at = -1; ; ) {
      give(table.charCodeAt(at + 1));
      at = table.indexOf('|', at + 1);
      if (at < 0) break;
    }
  for (const table of tables) forEachPair(table, (_, second) => give(second));
  rowOf['’'.charCodeAt(0)] = rowOf["'".charCodeAt(0)]!;
  const anyLanguage = new Uint8Array(rows * rows).fill(UNSEEN);
  for (const table of tables)
    forEachPair(table, (first, second, bits) => {
      const at = rowOf[first]! * rows + rowOf[second]!;
      if (bits < anyLanguage[at]!) anyLanguage[at] = bits;
    });
  return { rowOf, rows, anyLanguage };
}

/** The pairs of a language's table, by UTF-16 units, in the order in which they are written. */
function forEachPair(table: string, take: (first: number, second: number, bits: number) => void): void {
  let first = table.charCodeAt(0);
  let bits = 0;
  for (let i = 1; i < table.length; i++) {
    const unit = table.charCodeAt(i);
    if (unit === BAR) {
      first = table.charCodeAt(++i);
      bits = 0;
      continue;
    }
    const level = unit < 0x80 ? LEVELS[unit]! : NO_LEVEL;
    if (level === NO_LEVEL) take(first, unit, bits);
    else bits = level;
  }
}

const NO_LEVEL = 0xff;
const LEVELS = new Uint8Array(0x80).fill(NO_LEVEL);
for (const [level, character] of [...'0123456789ABC'].entries()) LEVELS[character.charCodeAt(0)] = level;

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
  const localRow = new Uint8Array(rows).fill(LACKING);
  localRow[0] = 0;
  let size = LACKING + 1;
  const local = (letter: number) => {
    const row = rowOf[letter]!;
    if (row !== 0 && localRow[row] === LACKING && size < 256) localRow[row] = size++;
    return localRow[row]!;
  };
  const cells: number[] = [];
  forEachPair(table, (first, second, cost) => cells.push(local(first), local(second), cost));
  const bits = new Uint8Array(size * size).fill(UNSEEN);
  for (let i = 0; i < cells.length; i += 3) bits[cells[i]! * size + cells[i + 1]!] = cells[i + 2]!;
  return { localRow, size, bits };
}
