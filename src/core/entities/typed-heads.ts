import {
  EVENT_HEADS,
  FACILITY_HEADS,
  GENERIC_MODIFIERS,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PLACE_PREFIXES,
  WEAK_EVENT_HEADS,
  WEAK_FACILITY_HEADS,
  WEAK_ORGANISATION_HEADS,
} from './data/heads';
import { isDemonym, isOrdinaryOrTopic } from './lexicon';
import type { EntityType } from './mention';
import { isOrdinal, type Run } from './runs';
import type { Token } from './tokens';

const COMPANY_SUFFIX = /^(?:Inc|Ltd|LLC|PLC|Plc|plc|GmbH|AG|Corp|Co|Limited)\.?$/;

/** The type that the head of a run of capitals gives to the whole: its last word, or the word before a number. */
export function typeByHead(tokens: readonly Token[], { first, last }: Run): EntityType | undefined {
  let head = last;
  if (head > first && isOrdinal(tokens[head]!)) head--;
  if (head === first) return undefined;
  const word = tokens[head]!.text;
  const modifiers = tokens.slice(first, head);
  if (COMPANY_SUFFIX.test(word)) return modifiers.some(isProper) ? 'organisation' : undefined;
  if (EVENT_HEADS.has(word)) return isEvent(word, modifiers) ? 'event' : undefined;
  if (FACILITY_HEADS.has(word)) return isFacility(word, modifiers) ? 'facility' : undefined;
  if (PLACE_HEADS.has(word)) return modifiers.some(isProperPlaceWord) ? 'place' : undefined;
  if (ORGANISATION_HEADS.has(word) || isPluralHead(word))
    return isOrganisation(word, modifiers) ? 'organisation' : undefined;
  return undefined;
}

/** The type of a name whose head governs a phrase: `Bank of …`, `Battle of …`. */
export function typeOfGoverning({ text }: Token): EntityType {
  if (PLACE_HEADS.has(text) || text === 'Port' || text === 'Isle' || text === 'Kingdom') return 'place';
  if (FACILITY_HEADS.has(text) && !['House', 'Centre', 'Center'].includes(text)) return 'facility';
  if (EVENT_HEADS.has(text)) return 'event';
  return 'organisation';
}

/** `Mount Elbrus`, `Lake Baikal`. */
export function hasPlacePrefix(tokens: readonly Token[], { first, last }: Run): boolean {
  return last > first && last - first < 3 && PLACE_PREFIXES.has(tokens[first]!.text);
}

/** Neither an ordinary word nor one that half of all organisations have. */
function isProper(token: Token): boolean {
  const lower = token.text.toLowerCase();
  return token.shape === 'upper' || !(isOrdinaryOrTopic(lower) || GENERIC_MODIFIERS.has(lower));
}

function isGeneric({ text }: Token): boolean {
  return GENERIC_MODIFIERS.has(text.toLowerCase());
}

function isOrganisation(head: string, modifiers: readonly Token[]): boolean {
  if (modifiers.every(isGeneric)) return false;
  if (WEAK_ORGANISATION_HEADS.has(head)) return modifiers.some(isProper);
  return modifiers.some((token) => isProper(token) || !isGeneric(token));
}

function isFacility(head: string, modifiers: readonly Token[]): boolean {
  const proper = modifiers.filter(isProper);
  if (proper.length === 0) return false;
  return (
    !WEAK_FACILITY_HEADS.has(head) || modifiers.length > 1 || proper.some(({ text }) => !isDemonym(text))
  );
}

function isEvent(head: string, modifiers: readonly Token[]): boolean {
  if (modifiers.every((token) => isOrdinal(token) || isGeneric(token))) return false;
  return !WEAK_EVENT_HEADS.has(head) || modifiers.some((token) => isProper(token) || WORLD.has(token.text));
}

const WORLD: ReadonlySet<string> = new Set([
  'World',
  'Olympic',
  'Independence',
  'Victory',
  'Liberation',
  'Civil',
  'Cold',
  'October',
]);

/** `Russian District` may be any, `Tver District` is one. */
function isProperPlaceWord(token: Token): boolean {
  return isProper(token) && !isDemonym(token.text);
}

function isPluralHead(word: string): boolean {
  return word === 'Railways' || word === 'Airlines';
}
