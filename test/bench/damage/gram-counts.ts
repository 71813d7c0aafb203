/** How often sequences of letters occur in the words of a text that have letters beyond ASCII. */
export interface GramCounts {
  counts: Map<string, number>;
  /** Of what follows a sequence: how often anything does, and how many different letters. */
  followers: Map<string, { total: number; kinds: number }>;
}

/** Letters, marks, joiners, and the signs of Burmese that stand for syllables. */
const LETTER = /[\p{L}\p{M}\u200c\u200d\u104c-\u104f]/u;

/** A line as the model sees it: lower case, one space for all that is no letter, Hangul taken apart. */
export function lettersOf(line: string): string {
  let letters = '';
  for (const character of line.toLowerCase().normalize('NFC')) {
    if (character === '’' || character === "'") letters += "'";
    else if (character.length > 1 || !LETTER.test(character)) letters += ' ';
    else letters += /[\uac00-\ud7a3]/.test(character) ? character.normalize('NFD') : character;
  }
  return letters;
}

/**
 * Counts each word the less, the more often it occurs: programs say the same few words again and again, which tells
 * little of the words of other texts.
 */
export function countGrams(lines: Iterable<string>, longest: number): GramCounts {
  const words = new Map<string, number>();
  for (const line of lines)
    for (const word of lettersOf(line).split(/ +/))
      if (/[^\0-\x7f]/.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [word, times] of words) {
    const weight = 1 + Math.log2(times);
    const padded = ` ${word} `;
    for (let end = 1; end <= padded.length; end++)
      for (let length = 1; length <= Math.min(longest, end); length++) {
        const gram = padded.slice(end - length, end);
        counts.set(gram, (counts.get(gram) ?? 0) + weight);
      }
  }
  const followers = new Map<string, { total: number; kinds: number }>();
  for (const [gram, count] of counts) {
    const context = gram.slice(0, -1);
    const tally = followers.get(context) ?? { total: 0, kinds: 0 };
    tally.total += count;
    tally.kinds++;
    followers.set(context, tally);
  }
  return { counts, followers };
}
