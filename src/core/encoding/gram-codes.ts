/** Bits that a table can say, by their digit. */
export const LEVELS = '0123456789ABC';

/** What stands between the contexts of a table. */
export const SEPARATOR = '|';

/** The letters of a table's alphabet, the most usual first: printable ASCII that means nothing else in it. */
export const GRAM_CODES = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i)).filter(
  (code) => !`${LEVELS}${SEPARATOR}'"\`\\$`.includes(code),
);

/** What two to four letters and the one behind them are, by the letters of the text. */
export const LONGEST_GRAM = 5;
