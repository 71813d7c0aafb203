import { GRAM_CODES, GRAM_SHAPES, type GramTable, LEVELS, UNSEEN_PAIR } from './gram-codes';
import { ALPHABETS, GRAM_LETTERS, GRAM_LEVELS, SHAPES } from './letter-grams';
import { type LanguagePairs, letterModel, MODELLED_LANGUAGES, pairsOfLanguage, UNSEEN } from './letter-model';

/** Bits of a letter where a language has no table of pairs. */
const UNKNOWN_PAIR = 6;
/** Bits of a letter that a language does not use. */
const UNKNOWN_LETTER = 15;
/** Of `LanguagePairs`: the rows before it are of what is no letter and of letters that the language lacks. */
const FIRST_OWN_ROW = 2;
/** Bits of each number for a letter in a packed context; four letters make a small integer. */
const SHIFT = 7;
const MASK = (1 << SHIFT) - 1;
const LONGEST_CONTEXT = (1 << (4 * SHIFT)) - 1;

/** The space, which stands for all that is no letter, and letters that the table of a language lacks. */
export const SPACE = 1;
const OTHER = 2;
const FIRST = 3;

/** A language that has every pair of letters that some language has. */
export const ANY_LANGUAGE = '';

interface Followers {
  /** By number of the letter that follows. */
  bits: Map<number, number>;
  /** What shorter contexts cost more, where this one does not list the letter. */
  backoff: number;
}

/** How likely a letter follows the last four in a language. */
export class GramModel {
  private readonly numbers = new Map<string, number>([[' ', SPACE]]);
  private readonly letters: string[] = [' ', ' ', ''];
  private readonly contexts = new Map<number, Followers>();
  private readonly rows: Uint16Array;
  private readonly pairs: LanguagePairs | undefined;
  /** Numbers of letters that the table lacks begin here. */
  private readonly known: number;

  constructor(readonly language: string) {
    this.rows = letterModel().rowOf;
    this.pairs = MODELLED_LANGUAGES.includes(language) ? pairsOfLanguage(language) : undefined;
    const table = tableOf(language);
    for (const letter of table?.alphabet ?? '') {
      this.numbers.set(letter, this.letters.length);
      this.letters.push(letter);
    }
    this.known = this.letters.length;
    if (table !== undefined) this.read(table);
  }

  /** The number of a letter in lower case; letters that the table lacks get one at their first use. */
  numberOf(letter: string): number {
    let number = this.numbers.get(letter);
    if (number === undefined) {
      number = this.letters.length <= MASK ? this.letters.length : OTHER;
      this.numbers.set(letter, number);
      if (number !== OTHER) this.letters.push(letter);
    }
    return number;
  }

  /** The context behind which a letter has been read. */
  behind(context: number, number: number): number {
    return ((context << SHIFT) | number) & LONGEST_CONTEXT;
  }

  /** Bits of a letter behind a context: what the longest known one says, unless shorter ones say much less. */
  bits(context: number, letter: string, number: number): number {
    let least = Number.POSITIVE_INFINITY;
    let extra = 0;
    for (let mask = LONGEST_CONTEXT; mask > 0; mask >>>= SHIFT) {
      if (context & mask & ~(mask >>> SHIFT)) {
        const followers = this.contexts.get(context & mask);
        if (followers === undefined) continue;
        const bits = followers.bits.get(number);
        if (bits !== undefined && bits + extra < least) least = bits + extra;
        extra += bits === undefined ? followers.backoff : DOUBT;
      }
    }
    return Math.min(least, extra + this.pairBits(this.letters[context & MASK] ?? '', letter));
  }

  private pairBits(first: string, second: string): number {
    const row = this.rows[first.charCodeAt(0)] ?? 0;
    const next = this.rows[second.charCodeAt(0)] ?? 0;
    if (this.pairs === undefined) {
      if (this.language !== ANY_LANGUAGE) return this.isOwn(second) ? UNKNOWN_PAIR : UNKNOWN_LETTER;
      if (next === 0 && second !== ' ') return UNKNOWN_LETTER;
      const { rows, anyLanguage } = letterModel();
      return anyLanguage[row * rows + next]!;
    }
    const { localRow, size, bits } = this.pairs;
    const own = localRow[next]!;
    if (second !== ' ' && own < FIRST_OWN_ROW) return UNKNOWN_LETTER;
    const told = row === 0 && first !== ' ' ? UNSEEN : bits[localRow[row]! * size + own]!;
    return told === UNSEEN ? UNSEEN_PAIR : told;
  }

  /** Whether the language has a letter, given in lower case. */
  isOwn(letter: string): boolean {
    if ((this.numbers.get(letter) ?? this.known) < this.known) return true;
    const row = this.rows[letter.charCodeAt(0)] ?? 0;
    if (row === 0) return false;
    if (this.pairs !== undefined) return this.pairs.localRow[row]! >= FIRST_OWN_ROW;
    return this.language === ANY_LANGUAGE;
  }

  private read({ shapes, letters, levels }: GramTable): void {
    let context: number[] = [];
    let letter = 0;
    let level = 0;
    for (const code of shapes) {
      const { shared, others, followers } = GRAM_SHAPES[GRAM_CODES.indexOf(code)]!;
      context = context.slice(0, shared);
      for (let i = 0; i < others; i++) context.push(numberOfCode(letters[letter++]!));
      const packed = context.reduce((before, number) => (before << SHIFT) | number, 0);
      const known = this.contexts.get(packed) ?? { bits: new Map<number, number>(), backoff: 0 };
      for (let i = 0; i < followers; i++)
        known.bits.set(numberOfCode(letters[letter++]!), LEVELS.indexOf(levels[level++]!));
      this.contexts.set(packed, known);
    }
    this.addBackoffs();
  }

  /** What is left of the probability behind a context, for all the letters that it does not list. */
  private addBackoffs(): void {
    const shortestFirst = [...this.contexts].sort(([a], [b]) => a - b);
    for (const [context, followers] of shortestFirst) {
      let left = 1;
      let shorterLeft = 1;
      const shorter = context & (lettersIn(context) > 1 ? (1 << (SHIFT * (lettersIn(context) - 1))) - 1 : 0);
      for (const [number, bits] of followers.bits) {
        left -= 2 ** -bits;
        shorterLeft -= 2 ** -this.bits(shorter, this.letters[number] ?? '', number);
      }
      followers.backoff = Math.max(
        0,
        Math.min(MOST_BACKOFF, Math.log2(Math.max(shorterLeft, LEAST) / Math.max(left, LEAST))),
      );
    }
  }
}

function tableOf(language: string): GramTable | undefined {
  const alphabet = ALPHABETS[language];
  const shapes = SHAPES[language];
  const letters = GRAM_LETTERS[language];
  const levels = GRAM_LEVELS[language];
  return alphabet === undefined || shapes === undefined || letters === undefined || levels === undefined
    ? undefined
    : { alphabet, shapes, letters, levels };
}

const numbersOfCodes = new Map([[' ', SPACE], ...GRAM_CODES.map((code, i) => [code, FIRST + i] as const)]);

function numberOfCode(code: string): number {
  return numbersOfCodes.get(code)!;
}

/** Bits by which a shorter context must say less than a longer one. */
const DOUBT = 1;
const MOST_BACKOFF = 5;
const LEAST = 1 / 64;

function lettersIn(context: number): number {
  let letters = 0;
  for (let rest = context; rest > 0; rest >>>= SHIFT) letters++;
  return letters;
}

const models = new Map<string, GramModel>();

/** Made at first use, in about a millisecond. */
export function gramModel(language: string): GramModel {
  let model = models.get(language);
  if (model === undefined) {
    model = new GramModel(language);
    models.set(language, model);
  }
  return model;
}

/** The languages that have no table of pairs. */
export const LANGUAGES_WITHOUT_PAIRS: readonly string[] = Object.keys(ALPHABETS).filter(
  (language) => !MODELLED_LANGUAGES.includes(language),
);
