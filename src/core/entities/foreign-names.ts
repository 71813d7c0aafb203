import type { Candidate } from './candidate';
import { caseForms } from './cyrillic';
import { LANGUAGE_WORDS } from './data/common-words';
import {
  CASELESS_SCRIPTS,
  CYRILLIC_ORGANISATIONS,
  CYRILLIC_PLACES,
  REGION_CODES,
} from './data/foreign-names';
import type { EntityType } from './mention';
import type { Paragraph } from './paragraphs';
import { PhraseTable } from './phrase-table';
import type { Token } from './tokens';

interface ForeignName {
  type: EntityType;
  entity: string;
}

type ScriptNames = (typeof CASELESS_SCRIPTS)[number];

const tables = new Map<string, PhraseTable<ForeignName>>();
const unspaced = new Map<ScriptNames, ReadonlyMap<string, readonly string[]>>();
const MOST_NAME_WORDS = 4;

/** Names that tables know in a paragraph of another language than English, in order. */
export function findForeignNames(text: string, paragraph: Paragraph): Candidate[] {
  const { kind, language, tokens } = paragraph;
  if (kind === 'caseless') return findCaseless(text, paragraph);
  if (language === 'cyrillic') return matchAll(text, tokens, cached('cyrillic', cyrillicTable));
  if (language === undefined || language === 'en' || !(language in LANGUAGE_WORDS)) return [];
  return matchAll(
    text,
    tokens,
    cached(language, () => tableOf(regionNames([language]))),
  );
}

function cached(key: string, build: () => PhraseTable<ForeignName>): PhraseTable<ForeignName> {
  let table = tables.get(key);
  if (table === undefined) {
    table = build();
    tables.set(key, table);
  }
  return table;
}

/** The names of states in the languages, as the platform knows them (Unicode CLDR). */
function regionNames(languages: readonly string[]): string[] {
  return languages.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return REGION_CODES.flatMap((code) => names.of(code)?.replace(QUALIFIER, '') ?? []).filter(isLongEnough);
  });
}

/** `Мьянма (Бирма)`. */
const QUALIFIER = / ?[(（].*$/;

function isLongEnough(name: string): boolean {
  return name.length > 1;
}

function tableOf(places: readonly string[]): PhraseTable<ForeignName> {
  const table = new PhraseTable<ForeignName>();
  for (const place of places) table.add(place.normalize('NFC'), { type: 'place', entity: place });
  return table;
}

function cyrillicTable(): PhraseTable<ForeignName> {
  const table = new PhraseTable<ForeignName>();
  const add = (type: EntityType, names: readonly string[]) => {
    for (const name of names)
      for (const form of name.includes(' ') ? phraseForms(name) : caseForms(name))
        if (table.get(form) === undefined || form === name) table.add(form, { type, entity: name });
  };
  add('organisation', CYRILLIC_ORGANISATIONS.split(','));
  add('place', regionNames(['uk', 'ru']));
  add('place', CYRILLIC_PLACES.split(','));
  return table;
}

/** `Советский Союз`, `Советского Союза`: an adjective and a noun. */
function phraseForms(name: string): readonly string[] {
  const [adjective = '', noun = '', ...more] = name.split(' ');
  if (more.length > 0) return [name];
  const masculine = /[ыи]й$/.test(adjective);
  const feminine = /ая$/.test(adjective);
  if (!masculine && !feminine) return [name];
  const endings = masculine ? ['ого', 'ому', 'им', 'ом'] : ['ой', 'ую'];
  const stem = adjective.slice(0, -2);
  return [
    name,
    ...endings.flatMap((ending) =>
      caseForms(noun)
        .slice(1)
        .map((form) => `${stem}${ending} ${form}`),
    ),
  ];
}

function matchAll(text: string, tokens: readonly Token[], table: PhraseTable<ForeignName>): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = table.match(tokens, i);
    if (match === undefined) continue;
    found.push(candidate(text, tokens[i]!.start, tokens[i + match.count - 1]!.end, match.value));
    i += match.count - 1;
  }
  return found;
}

function findCaseless(text: string, { start, end, tokens }: Paragraph): Candidate[] {
  const first = tokens.find(({ shape }) => shape === 'other');
  const script = first && CASELESS_SCRIPTS.find(({ letter }) => letter.test(first.text));
  if (script === undefined) return [];
  if (script.unspaced) return searchUnspaced(text, start, end, script);
  return matchSpaced(text, tokens, script);
}

/** Names in a text without spaces, the longest first; a name in kana must not be a part of a longer kana word. */
function searchUnspaced(text: string, start: number, end: number, script: ScriptNames): Candidate[] {
  const byFirst = unspacedNames(script);
  const found: Candidate[] = [];
  for (let at = start; at < end; at++) {
    const name = byFirst
      .get(text[at]!)
      ?.find((name) => text.startsWith(name, at) && isWholeKana(text, at, name));
    if (name === undefined || at + name.length > end) continue;
    found.push(candidate(text, at, at + name.length, { type: 'place', entity: name }));
    at += name.length - 1;
  }
  return found;
}

function unspacedNames(script: ScriptNames): ReadonlyMap<string, readonly string[]> {
  const known = unspaced.get(script);
  if (known !== undefined) return known;
  const byFirst = new Map<string, string[]>();
  const names = [...new Set([...regionNames(script.languages), ...script.places.split(',')])];
  for (const name of names.sort((a, b) => b.length - a.length)) {
    const sharing = byFirst.get(name[0]!);
    if (sharing === undefined) byFirst.set(name[0]!, [name]);
    else sharing.push(name);
  }
  unspaced.set(script, byFirst);
  return byFirst;
}

const KANA = /[\u30A0-\u30FF]/;

function isWholeKana(text: string, at: number, name: string): boolean {
  return !KANA.test(name) || !(KANA.test(text[at - 1] ?? '') || KANA.test(text[at + name.length] ?? ''));
}

function matchSpaced(text: string, tokens: readonly Token[], script: ScriptNames): Candidate[] {
  const table = cached(script.letter.source, () =>
    tableOf([...regionNames(script.languages), ...script.places.split(',')]),
  );
  const titles = new Set(normalised(script.titles));
  const nameWords = new Set(normalised(script.nameWords));
  const plain = tokens.map((token) => ({ ...token, text: token.text.normalize('NFC') }));
  const found: Candidate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const last = titles.has(plain[i]!.text) ? lastNameWord(plain, i, nameWords, script) : undefined;
    if (last !== undefined) {
      found.push(person(text, plain, i + 1, last, nameWords, script));
      i = last;
      continue;
    }
    const match = matchInflected(plain, i, table, script);
    if (match === undefined) continue;
    const { start } = tokens[i]!;
    found.push(candidate(text, start + match.skipped, tokens[i + match.count - 1]!.end, match.value));
    i += match.count - 1;
  }
  return found;
}

function normalised(words: string): string[] {
  return words
    .normalize('NFC')
    .split(' ')
    .filter((word) => word !== '');
}

function lastNameWord(
  tokens: readonly Token[],
  title: number,
  nameWords: ReadonlySet<string>,
  script: ScriptNames,
): number | undefined {
  let last = title;
  while (last - title < MOST_NAME_WORDS) {
    const token = tokens[last + 1];
    if (token === undefined || (token.gap !== 'space' && token.gap !== 'dot')) break;
    if (!nameWords.has(token.text) && !nameWords.has(withoutEnding(token.text, script, nameWords) ?? ''))
      break;
    last++;
  }
  return last > title ? last : undefined;
}

function withoutEnding(
  word: string,
  script: ScriptNames,
  known: { has(word: string): boolean },
): string | undefined {
  for (const written of script.endings) {
    const ending = written.normalize('NFC');
    if (word.endsWith(ending) && known.has(word.slice(0, -ending.length)))
      return word.slice(0, -ending.length);
  }
  return undefined;
}

function person(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  nameWords: ReadonlySet<string>,
  script: ScriptNames,
): Candidate {
  const words = tokens
    .slice(first, last + 1)
    .map((token) =>
      nameWords.has(token.text) ? token.text : (withoutEnding(token.text, script, nameWords) ?? token.text),
    );
  return candidate(text, tokens[first]!.start, tokens[last]!.end, {
    type: 'person',
    entity: words.join(' '),
  });
}

interface InflectedMatch {
  count: number;
  /** UTF-16 units of a prefix that is no part of the name. */
  skipped: number;
  value: ForeignName;
}

/** A known name, with a case ending on its last word or a particle before its first. */
function matchInflected(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<ForeignName>,
  script: ScriptNames,
): InflectedMatch | undefined {
  const exact = table.match(tokens, at);
  if (exact !== undefined) return { ...exact, skipped: 0 };
  const word = tokens[at]!.text;
  const stem = withoutEnding(word, script, { has: (candidate) => table.get(candidate) !== undefined });
  const bySuffix = stem === undefined ? undefined : table.get(stem);
  if (bySuffix !== undefined) return { count: 1, skipped: 0, value: bySuffix };
  for (const prefix of script.prefixes) {
    const value =
      word.startsWith(prefix) && word.length > 3 ? table.get(word.slice(prefix.length)) : undefined;
    if (value !== undefined) return { count: 1, skipped: prefix.length, value };
  }
  return undefined;
}

function candidate(text: string, start: number, end: number, { type, entity }: ForeignName): Candidate {
  const written = text.slice(start, end);
  return {
    start,
    end,
    text: written,
    words: written.split(' '),
    type,
    entity,
    startsSentence: false,
    hint: undefined,
    fullName: false,
    acronym: false,
  };
}
