import { cyrillicStem, isCyrillic } from './cyrillic';
import { ADJECTIVES_OF_PEOPLE, CALENDAR_WORDS, FUNCTION_WORDS } from './data/common-words';
import { COUNTRIES } from './data/countries';
import { CYRILLIC_FORENAMES, FORENAMES } from './data/forenames';
import { TOPICS } from './data/heads';
import { ORDINARY_STEMS } from './data/ordinary-words';
import { ORGANISATIONS } from './data/organisations';
import { AMBIGUOUS_PLACES, PLACES } from './data/places';
import { SURNAMES } from './data/surnames';
import type { EntityType } from './mention';
import { PhraseTable } from './phrase-table';

export interface KnownName {
  type: EntityType;
  /** The canonical name. */
  entity: string;
  /** Also a person's name or a word; an entity only where the context says so. */
  ambiguous: boolean;
}

/** In capitals, shorter names may be acronyms or words. */
const SHORTEST_SHOUTED = 4;

let names: PhraseTable<KnownName> | undefined;
let cyrillicStems: ReadonlySet<string> | undefined;
let demonyms: ReadonlySet<string> | undefined;

/** Places and organisations that are known by name. Built when first asked for. */
export function knownNames(): PhraseTable<KnownName> {
  names ??= buildNames();
  return names;
}

function buildNames(): PhraseTable<KnownName> {
  const table = new PhraseTable<KnownName>();
  const add = (type: EntityType, [entity = '', ...others]: readonly string[]) => {
    for (const name of [entity, ...others]) {
      const known = { type, entity, ambiguous: AMBIGUOUS_PLACES.has(name) };
      table.add(name, known);
      if (type === 'place' && name.length >= SHORTEST_SHOUTED) table.add(name.toUpperCase(), known);
    }
  };
  for (const organisation of ORGANISATIONS) add('organisation', organisation);
  for (const place of PLACES) add('place', place);
  for (const { name, aliases, capital } of COUNTRIES) {
    add('place', [name, ...aliases]);
    if (capital.length > 0) add('place', capital);
  }
  return table;
}

/** `Russian`, `Bangladeshis`, `Muslim`: people and adjectives, which name nothing by themselves. */
export function isDemonym(word: string): boolean {
  demonyms ??= new Set([...COUNTRIES.flatMap((country) => country.demonyms), ...ADJECTIVES_OF_PEOPLE]);
  if (demonyms.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 0 && isDemonym(word.slice(hyphen + 1)) && hyphen < word.length - 1;
}

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers', 'ness', 'al', 'ally'];

/** An English word that is hardly ever a name. Takes it in lower case. */
export function isOrdinary(lower: string): boolean {
  if (ORDINARY_STEMS.has(lower) || FUNCTION_WORDS.has(lower) || CALENDAR_WORDS.has(lower)) return true;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return isOrdinary(lower.slice(hyphen + 1));
  for (const ending of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length - ending.length < 3) continue;
    const stem = lower.slice(0, -ending.length);
    if (ORDINARY_STEMS.has(stem)) return true;
    if (ending.length > 1 && (ORDINARY_STEMS.has(`${stem}e`) || ORDINARY_STEMS.has(stem.slice(0, -1))))
      return true;
  }
  return lower.endsWith('ies') && ORDINARY_STEMS.has(`${lower.slice(0, -3)}y`);
}

/** As `isOrdinary`, and what ministries and commissions are about. */
export function isOrdinaryOrTopic(lower: string): boolean {
  return TOPICS.has(lower) || isOrdinary(lower);
}

export function isForename(word: string): boolean {
  if (FORENAMES.has(word)) return true;
  if (isCyrillic(word)) {
    cyrillicStems ??= new Set([...CYRILLIC_FORENAMES].map(cyrillicStem));
    return cyrillicStems.has(cyrillicStem(word));
  }
  const hyphen = word.indexOf('-');
  return hyphen > 1 && FORENAMES.has(word.slice(0, hyphen));
}

export function isSurname(word: string): boolean {
  return SURNAMES.has(word) || TYPICAL_SURNAME.test(word);
}

/** Endings of surnames that hardly any other word has. */
const TYPICAL_SURNAME =
  /^\p{Lu}\p{L}{2,}(?:shvili|ovich|evich|enko|chuk|skiy|skyi|sky|skaya|ovsky|dze|yan|ević|ović|sson|opoulos|ова|ева|ский|ская|енко|чук)$|^(?:O['’]|Mc|Mac)\p{Lu}\p{Ll}+$|^\p{Lu}\p{Ll}{2,}(?:[^aeiou]ov|[^aeiou]ev|ova|eva)$/u;
