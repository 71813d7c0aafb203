import { FACILITY_HEADS, ORGANISATION_HEADS, PLACE_HEADS } from './data/heads';
import { NOT_ORGANISATIONS } from './data/organisations';
import { NAME_PARTICLES } from './data/titles';
import { isDemonym, isForename, isOrdinaryOrTopic, isSurname, knownNames } from './lexicon';
import type { Run } from './runs';
import type { Token } from './tokens';

const MOST_NAME_WORDS = 6;
const SHORT_UPPER = 3;

/** The words of the run could be a person's name; behind a title even rare shapes are. */
export function looksLikePerson(tokens: readonly Token[], { first, last }: Run, titled: boolean): boolean {
  const count = last - first + 1;
  if (count > MOST_NAME_WORDS) return false;
  const known = knownNames().match(tokens, first, last + 1);
  if (known !== undefined && !known.value.ambiguous && (known.count === count || known.count > 1))
    return false;
  for (let i = first; i <= last; i++) {
    if (!fits(tokens[i]!, titled, i === first, count)) return false;
    if (i > first && (knownNames().match(tokens, i, last + 1)?.count ?? 0) > 1) return false;
  }
  return true;
}

function fits(token: Token, titled: boolean, isFirst: boolean, count: number): boolean {
  const { text, shape } = token;
  if (shape === 'initial') return count > 1 && knownNames().get(text) === undefined;
  if (shape === 'lower')
    return NAME_PARTICLES.has(text) || text.includes('-') || text.includes('’') || text.includes("'");
  if (shape === 'number' || shape === 'other' || /\d/.test(text)) return false;
  if (shape === 'upper')
    return (
      (isFirst &&
        count > 1 &&
        text.length <= SHORT_UPPER &&
        knownNames().get(text) === undefined &&
        !NOT_ORGANISATIONS.has(text)) ||
      (titled && text.length > 3)
    );
  if (ORGANISATION_HEADS.has(text) || FACILITY_HEADS.has(text) || PLACE_HEADS.has(text)) return false;
  if (isForename(text) || isSurname(text)) return true;
  if (isDemonym(text)) return false;
  if (isOrdinaryOrTopic(text.toLowerCase())) return false;
  const known = knownNames().get(text);
  return known === undefined || known.ambiguous || (titled && !isFirst);
}

/** How much the words by themselves speak for a person. */
export function personScore(tokens: readonly Token[], { first, last }: Run): number {
  const opening = tokens[first]!;
  const closing = tokens[last]!;
  let score = 1;
  if (isForename(opening.text)) score += 2;
  else if (opening.shape === 'initial' || (opening.shape === 'upper' && opening.text.length <= SHORT_UPPER))
    score += 1;
  if (last > first && isSurname(closing.text)) score += 1;
  else if (last > first && isForename(closing.text)) score += 1;
  for (let i = first + 1; i < last; i++)
    if (tokens[i]!.shape === 'initial' || isForename(tokens[i]!.text)) score += 1;
  if (last - first > 3) score -= 1;
  return score;
}
