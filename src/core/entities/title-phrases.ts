import { FOREIGN_TITLES, LOOSE_TITLES, TITLE_MODIFIERS, TITLES } from './data/titles';
import type { Token } from './tokens';

const LONGEST_TITLE = 4;

/** How many tokens from `at` and before `limit` are a title (`Deputy Prime Minister`); 0 for none. Case does not matter. */
export function startsWithTitle(tokens: readonly Token[], at: number, limit: number): number {
  let phrase = '';
  let found = 0;
  const end = Math.min(limit, tokens.length);
  for (let count = 1; count <= LONGEST_TITLE && at + count <= end; count++) {
    const token = tokens[at + count - 1]!;
    if (count > 1 && token.gap !== 'space' && token.gap !== 'dot') break;
    const word = bareLower(token);
    phrase = count === 1 ? word : `${phrase} ${word}`;
    if (isTitle(phrase)) found = count;
    if (token.possessive) break;
  }
  return found;
}

/** The word is a title, or the last word of one. Case does not matter. */
export function endsTitle(token: Token): boolean {
  const word = bareLower(token);
  return isTitle(word);
}

/** A title that, in front of an unknown word, makes it a person. */
export function isStrongTitle(tokens: readonly Token[], at: number, count: number): boolean {
  const phrase = tokens
    .slice(at, at + count)
    .map(bareLower)
    .join(' ');
  return !LOOSE_TITLES.has(phrase);
}

/** Of one person or of several (`Presidents`). */
function isTitle(phrase: string): boolean {
  if (TITLES.has(phrase) || FOREIGN_TITLES.has(phrase)) return true;
  return phrase.endsWith('s') && phrase.length > 5 && TITLES.has(phrase.slice(0, -1));
}

export function isTitleModifier(token: Token): boolean {
  return TITLE_MODIFIERS.has(bareLower(token));
}

function bareLower({ text }: Token): string {
  return (text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase();
}
