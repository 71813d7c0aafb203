import { foldName } from './fold';
import { ERA_SUFFIXES, FOREIGN_ERA_SUFFIXES } from './frame-words';
import { readWord, skipSpaces } from './scan';

export interface EraSuffix {
  end: number;
  calendar: 'common' | 'other';
}

/** Reads what marks the era behind a year: `г.`, `AD`, `م`, or a sign that the year is of another calendar. */
export function readEraSuffix(text: string, start: number, limit: number): EraSuffix | undefined {
  const at = skipSpaces(text, start, limit);
  const word = readWord(text, at, limit);
  if (!word) return undefined;
  const folded = foldName(word.text);
  const shouted = /^[A-Z]/.test(word.text);
  // Latin eras are written in capitals; `be`, `ad` and the like are words.
  const isLatinEra =
    folded === 'ad' || folded === 'ce' || folded === 'ah' || folded === 'bs' || folded === 'be';
  if (isLatinEra && !shouted) return undefined;
  const dotted = readDottedEra(text, at, limit);
  if (dotted) return dotted;
  const calendar = FOREIGN_ERA_SUFFIXES.has(folded)
    ? 'other'
    : ERA_SUFFIXES.has(folded)
      ? 'common'
      : undefined;
  if (!calendar) return undefined;
  if (isLatinEra && word.text !== word.text.toUpperCase()) return undefined;
  const isAbbreviation = word.text.length <= 2;
  // One letter without its dot is a word of its own in Slavonic languages only when a space follows.
  if (isAbbreviation && text.charAt(word.end) === '.') return { end: word.end + 1, calendar };
  if (/^[a-zе]$/.test(folded)) return undefined;
  return { end: word.end, calendar };
}

const DOTTED_ERA = /(?:(A\.D\.|C\.E\.|н\. ?э\.)|(A\.H\.|B\.E\.|B\.S\.|বি\. ?সং))/y;

function readDottedEra(text: string, start: number, limit: number): EraSuffix | undefined {
  DOTTED_ERA.lastIndex = start;
  const match = DOTTED_ERA.exec(text);
  if (!match || start + match[0].length > limit) return undefined;
  return { end: start + match[0].length, calendar: match[1] ? 'common' : 'other' };
}
