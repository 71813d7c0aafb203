/** Bits that a table can say, by their digit. */
export const LEVELS = '0123456789ABC';

/** What a letter, or a shape, is written as: printable ASCII that needs no escape in a string. */
export const GRAM_CODES = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i)).filter(
  (code) => !'\'"`\\$'.includes(code),
);

/** Bits of a pair that neither the table of pairs of a language has nor that of sequences. */
export const UNSEEN_PAIR = 15;

/** The last letter of a sequence and those before it. */
export const LONGEST_GRAM = 5;

/** How a context is written: the letters that it shares with the one before, its other letters, and its followers. */
export interface GramShape {
  shared: number;
  others: number;
  followers: number;
}

/** Most letters behind a context of one shape; where more follow, another shape with the same context does. */
export const MOST_FOLLOWERS = 5;

/** Every shape, as its place in `GRAM_CODES`. */
export const GRAM_SHAPES: readonly GramShape[] = Array.from({ length: LONGEST_GRAM }, (_, shared) =>
  Array.from({ length: LONGEST_GRAM - shared }, (_, others) =>
    Array.from({ length: MOST_FOLLOWERS }, (_, more) => ({ shared, others, followers: more + 1 })),
  ),
)
  .flat(2)
  .filter(({ shared, others }) => shared + others > 0);

/** The sequences of letters of one language. */
export interface GramTable {
  /** The letters that are coded, in the order of `GRAM_CODES`. */
  alphabet: string;
  /** For each context, its shape. */
  shapes: string;
  /** The other letters of each context and the letters that follow it. */
  letters: string;
  /** Of each letter that follows, its bits. */
  levels: string;
}
