import { CALENDAR_WORDS } from './data/common-words';
import { GOVERNING_HEADS, ORGANISATION_HEADS, POSSESSIVE_PARTS } from './data/heads';
import { NAME_PARTICLES } from './data/titles';
import { isDemonym, isForename, isOrdinaryOrTopic, knownNames } from './lexicon';
import { startsWithTitle } from './title-phrases';
import type { Token } from './tokens';

/** Consecutive tokens `[first, last]` of one paragraph. */
export interface Run {
  first: number;
  last: number;
}

/** Longer runs of capitals are no name. */
export const LONGEST_RUN = 14;
const GLUED_PARTICLE = /^(?:al|el|ar|as|ad|an|ash|at|az|ul|ur|bin|d|l|de|ben)[-‐’']\p{Lu}/u;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;
const ROMAN = /^[IVX]{1,6}$/;
const wordSet = (table: string): ReadonlySet<string> => new Set(table.split(' '));
const HEADS_WITH_FOR = wordSet(
  'Ministry Department Directorate Agency Authority Bureau Office Commission Committee Council Institute Institution Academy Bank Party Movement Alliance Coalition Association Organisation Organization Society Foundation Fund Centre Center Conference Forum Network Programme Program',
);
const HEADS_WITH_ON = wordSet(
  'Office Commission Committee Council Conference Forum Summit Institute Group Dialogue Panel Workshop Tribunal',
);

export function isOrdinal({ text }: Token): boolean {
  return ORDINAL.test(text) || ROMAN.test(text);
}

/** May be a word of a name by its capital. */
export function isNameWord(token: Token): boolean {
  if (token.technical) return false;
  const { shape } = token;
  if (shape === 'capital' || shape === 'upper' || shape === 'initial') return true;
  return shape === 'lower' && token.text.length > 4 && GLUED_PARTICLE.test(token.text);
}

/** The run of capitals that begins at `first`: words joined by single spaces, with particles inside. */
export function runAt(tokens: readonly Token[], first: number): Run {
  let last = first;
  for (;;) {
    const next = tokens[last + 1];
    if (next === undefined || !continues(tokens[last]!, next)) break;
    if (isNameWord(next)) last++;
    else {
      const beyond = afterParticles(tokens, last + 1);
      if (beyond === undefined || isGoverningOrPlace(tokens[last]!)) break;
      last = beyond;
    }
  }
  return { first, last };
}

function continues(token: Token, next: Token): boolean {
  if (next.gap === 'dot') return isAbbreviation(token.text) && !next.startsSentence;
  if (next.gap !== 'space' && !(next.gap === 'none' && token.shape === 'initial')) return false;
  if (next.startsSentence && token.shape !== 'initial') return false;
  return !token.possessive || POSSESSIVE_PARTS.has(token.text) || token.text.endsWith('s');
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'St Dr Mr Mrs Ms Prof Gen Col Maj Capt Lt Sgt Adm Sen Rep Gov Rev Hon Md Mt Ft Brig Pres Amb Engr Adv Sr Jr Mme'.split(
    ' ',
  ),
);

function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word);
}

/** The name word behind one or two particles. */
function afterParticles(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token === undefined || token.gap !== 'space') return undefined;
    if (i > at && isNameWord(token)) return i;
    if (!NAME_PARTICLES.has(token.text)) return undefined;
  }
  return undefined;
}

function isGoverningOrPlace({ text }: Token): boolean {
  return GOVERNING_HEADS.has(text) || ORGANISATION_HEADS.has(text);
}

/**
 * The last token of a name whose head, at `last`, governs what follows: `Ministry of Commerce and Industry`,
 * `Commission on Trade, Economic and Cultural Cooperation`. Undefined where nothing is governed.
 */
export function governedEnd(tokens: readonly Token[], last: number): number | undefined {
  const head = tokens[last]!;
  const link = tokens[last + 1];
  if (!GOVERNING_HEADS.has(head.text) || head.possessive || link?.gap !== 'space') return undefined;
  if (!governsBy(head.text, link.text)) return undefined;
  const start = skipArticle(tokens, last + 2);
  if (CALENDAR_WORDS.has(tokens[start]?.text.toLowerCase() ?? '')) return undefined;
  const first = itemEnd(tokens, start);
  if (first === undefined) return undefined;
  if (!isTopic(tokens, start, first)) return countryEnd(tokens, first) ?? first;
  const object = tokens[first + 1]?.text === 'of' ? topicItem(tokens, first + 2) : undefined;
  const end = listEnd(tokens, object ?? first);
  return countryEnd(tokens, end) ?? end;
}

function governsBy(head: string, link: string): boolean {
  if (link === 'of') return true;
  return link === 'for' ? HEADS_WITH_FOR.has(head) : link === 'on' && HEADS_WITH_ON.has(head);
}

function skipArticle(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === 'the' && tokens[at]?.gap === 'space' ? at + 1 : at;
}

/** The end of the capitals at `at` that belong together: topics go on with topics only. */
function itemEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap !== 'space' || !isNameWord(token)) return undefined;
  const { last } = runAt(tokens, at);
  const limit = Math.min(last, at + 6);
  const topical = isOrdinaryOrTopic(token.text.toLowerCase());
  const place = knownNames().match(tokens, at, limit + 1);
  if (place !== undefined && (!topical || place.count > 1)) return at + place.count - 1;
  let end = at;
  while (end < limit) {
    const next = tokens[end + 1]!;
    const fits = isOrdinaryOrTopic(next.text.toLowerCase()) || ORGANISATION_HEADS.has(next.text);
    if (startsWithTitle(tokens, end + 1, limit + 1)) break;
    if (topical && !fits) break;
    if (!topical && isForename(next.text) && !isForename(token.text)) break;
    end++;
  }
  return end;
}

function isTopic(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const { text } = tokens[i]!;
    if (!isOrdinaryOrTopic(text.toLowerCase()) && !isDemonym(text)) return false;
  }
  return true;
}

/** `, Y and Z` behind the first item: commas count only where an `and` closes the list. */
function listEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  for (let items = 0; items < 8; items++) {
    const next = tokens[end + 1];
    if (next === undefined) return first;
    const isAnd = joinsWithAnd(tokens, end + 1);
    const at = isAnd ? end + 2 : end + 1;
    const item = isAnd || next.gap === 'comma' ? topicItem(tokens, at) : undefined;
    if (item === undefined) return first;
    if (isAnd) return item;
    end = item;
  }
  return first;
}

function topicItem(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || !isNameWord(token) || GOVERNING_HEADS.has(token.text)) return undefined;
  if (!isOrdinaryOrTopic(token.text.toLowerCase())) return undefined;
  const { last } = runAt(tokens, at);
  let end = at;
  while (end < Math.min(last, at + 4) && isOrdinaryOrTopic(tokens[end + 1]!.text.toLowerCase())) end++;
  return end;
}

/** ` and` or `, and`. */
function joinsWithAnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.text === 'and' && (token.gap === 'space' || token.gap === 'comma');
}

/** ` of Russia`, ` of the Russian Federation`. */
function countryEnd(tokens: readonly Token[], last: number): number | undefined {
  const link = tokens[last + 1];
  if (link?.text !== 'of' || link.gap !== 'space' || tokens[last]!.possessive) return undefined;
  const at = skipArticle(tokens, last + 2);
  if (tokens[at]?.gap !== 'space') return undefined;
  const place = knownNames().match(tokens, at);
  return place?.value.type === 'place' ? at + place.count - 1 : undefined;
}

/** `Food and Drug Administration`: topics before an `and` that a run with a head completes. */
export function completedEnd(tokens: readonly Token[], run: Run): number | undefined {
  const and = tokens[run.last + 1];
  if (and?.text !== 'and' || and.gap !== 'space' || tokens[run.last]!.possessive) return undefined;
  if (
    !isOrdinaryOrTopic(tokens[run.last]!.text.toLowerCase()) ||
    ORGANISATION_HEADS.has(tokens[run.last]!.text)
  )
    return undefined;
  const next = tokens[run.last + 2];
  if (next === undefined || next.gap !== 'space' || !isNameWord(next)) return undefined;
  if (!isOrdinaryOrTopic(next.text.toLowerCase())) return undefined;
  const { last } = runAt(tokens, run.last + 2);
  if (last === run.last + 2 || last - run.first >= LONGEST_RUN) return undefined;
  return ORGANISATION_HEADS.has(tokens[last]!.text) ? last : undefined;
}
