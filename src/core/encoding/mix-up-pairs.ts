import { CharacterKind, kindOf } from './character-kind';
import { oneByteCharset } from './charsets';
import { CHARSETS_OF_LANGUAGES, type LanguagesOfCharsets, READ_AS } from './legacy-charsets';
import { letterModel, MODELLED_LANGUAGES, pairsOfLanguage } from './letter-model';
import { RARE_LETTER, statisticsOf } from './letter-statistics';
import { isOrdinaryPunctuation } from './mix-up-cost';
import type { OneByteCharsetName } from './one-byte-tables';

export interface CharsetPair {
  written: OneByteCharsetName;
  read: OneByteCharsetName;
  languages: readonly string[];
  /** Bits that speak against the pair, since others are more usual. */
  unusual: number;
}

/** The different characters beyond ASCII of a sample, and how often each stands. */
export interface FarUnits {
  units: readonly number[];
  counts: readonly number[];
  total: number;
}

/** The most frequent ones say enough. */
const MOST_UNITS = 64;

export function farUnitsOf(sample: string): FarUnits {
  const counts = new Map<number, number>();
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit >= 0x80) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_UNITS);
  const ofUnits = ranked.map(([, count]) => count);
  return {
    units: ranked.map(([unit]) => unit),
    counts: ofUnits,
    total: ofUnits.reduce((sum, count) => sum + count, 0),
  };
}

/**
 * The byte that a UTF-16 unit was read from; undefined for those that came otherwise. Readers of Windows and ISO
 * charsets pass C1 controls for bytes that they do not know.
 */
export function byteBehind(unit: number, read: OneByteCharsetName): number | undefined {
  const byte = oneByteCharset(read).byteOf.get(unit);
  if (byte !== undefined || unit < 0x80 || unit >= 0xa0) return byte;
  return PASSES_CONTROLS.test(read) ? unit : undefined;
}

const PASSES_CONTROLS = /^(?:windows|iso)-/;

const bytesOfUnit = new Map<number, Uint8Array>();

/** The byte in each charset of `READ_AS`, 0 where it has none. */
function bytesBehind(unit: number): Uint8Array {
  let bytes = bytesOfUnit.get(unit);
  if (bytes === undefined) {
    bytes = Uint8Array.from(READ_AS, ([read]) => byteBehind(unit, read) ?? 0);
    bytesOfUnit.set(unit, bytes);
  }
  return bytes;
}

/** Share of the characters beyond ASCII that the reader's charset must have. */
const LEAST_READ = 0.85;
/** Share of those that must become letters of the writer's languages, or punctuation. */
const LEAST_FITTING = 0.75;
const MOST_PAIRS = 14;
const MOST_OF_GROUP = 5;
/** Bits for each further charset of the same languages, up to some. */
const LESS_USUAL = 0.5;

interface RankedPair extends CharsetPair {
  group: number;
  cost: number;
}

/**
 * The pairs of charsets by which most of the characters become letters of a language that may be that of the text, the
 * most promising first: the letters, whatever their order, and the words beside cost at most `most` bits.
 */
export function promisingPairs(
  far: FarUnits,
  mayBe: (language: string) => boolean,
  nearCost: (language: string) => number,
  most: number,
): CharsetPair[] {
  const { units, counts, total } = far;
  const found: RankedPair[] = [];
  const groups = groupsOf(mayBe, nearCost);
  if (groups.length === 0) return [];
  const seen = new Set<number>();
  const all = units.map(bytesBehind);
  const meant = new Uint16Array(units.length);
  for (const [at, [read, bits]] of READ_AS.entries()) {
    let unread = 0;
    for (let i = 0; i < all.length; i++) if (all[i]![at] === 0) unread += counts[i]!;
    if (unread > (1 - LEAST_READ) * total) continue;
    for (const { number, languages, charsets, letters, rarities, upperHalves, leastNear } of groups)
      for (let rank = 0; rank < charsets.length; rank++) {
        if (charsets[rank] === read) continue;
        const upperHalf = upperHalves[rank]!;
        let hash = number;
        let misses = 0;
        for (let i = 0; i < all.length && misses <= (1 - LEAST_FITTING) * total; i++) {
          const byte = all[i]![at]!;
          const unit = byte === 0 ? units[i]! : upperHalf[byte - 0x80]!;
          meant[i] = unit;
          hash = (Math.imul(hash, 0x01000193) ^ unit) | 0;
          if (letters[unit] === 0) misses += counts[i]!;
        }
        if (misses > (1 - LEAST_FITTING) * total || seen.has(hash)) continue;
        seen.add(hash);
        const unusual = bits + Math.min(2, LESS_USUAL * rank);
        if (lowestOfGroup(meant, counts, rarities) + leastNear + unusual > most) continue;
        const cost = lowestCost(meant, counts, languages, nearCost) + unusual;
        if (cost > most) continue;
        found.push({ written: charsets[rank]!, read, languages, unusual, group: number, cost });
      }
  }
  found.sort((a, b) => a.cost - b.cost);
  const ofGroup = new Uint8Array(CHARSETS_OF_LANGUAGES.length);
  return found.filter(({ group }) => ofGroup[group]!++ < MOST_OF_GROUP).slice(0, MOST_PAIRS);
}

/** Bits that the characters cost in a language, whatever their order; symbols among them are none of its text. */
export function rarityAsWritten(language: string, { units, counts }: FarUnits): number {
  return rarityIn(language, units, counts, (kind) =>
    isOrdinaryPunctuation(kind) ? NEUTRAL_RARITY : SYMBOL_RARITY,
  );
}

function rarityIn(
  language: string,
  units: ArrayLike<number>,
  counts: readonly number[],
  ofSymbol: (kind: CharacterKind) => number,
): number {
  const { rowOf } = letterModel();
  const { localRow } = pairsOfLanguage(language);
  const { rarity } = statisticsOf(language);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const unit = units[i]!;
    const row = rowOf[unit]!;
    sum += counts[i]! * (row === 0 ? ofSymbol(kindOf(unit)) : rarity[localRow[row]!]!);
  }
  return sum;
}

function rarityMeant(kind: CharacterKind): number {
  return NEUTRAL.has(kind) ? NEUTRAL_RARITY : SYMBOL_RARITY;
}

const SYMBOL_RARITY = RARE_LETTER + 3;
const NEUTRAL_RARITY = 9;

/** No language of the group has the characters cheaper. */
function lowestOfGroup(units: Uint16Array, counts: readonly number[], rarities: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]! * rarities[units[i]!]!;
  return sum;
}

function lowestCost(
  units: Uint16Array,
  counts: readonly number[],
  languages: readonly string[],
  nearCost: (language: string) => number,
): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const language of languages)
    lowest = Math.min(lowest, nearCost(language) + rarityIn(language, units, counts, rarityMeant));
  return lowest;
}

interface Group extends LanguagesOfCharsets {
  number: number;
  /** By UTF-16 unit: 1 for what texts of the languages may hold. */
  letters: Uint8Array;
  /** By UTF-16 unit: the bits in the language in which it is the most usual. */
  rarities: Float32Array;
  /** The characters of the bytes 80–FF of each charset. */
  upperHalves: readonly Uint16Array[];
}

let groups: readonly Group[] | undefined;

/** The groups with those of their languages that may be, and what the words beside cost at least in one of them. */
function groupsOf(mayBe: (language: string) => boolean, nearCost: (language: string) => number) {
  groups ??= CHARSETS_OF_LANGUAGES.map(makeGroup);
  return groups.flatMap((group) => {
    const languages = group.languages.filter(mayBe);
    if (languages.length === 0) return [];
    return [{ ...group, languages, leastNear: Math.min(...languages.map(nearCost)) }];
  });
}

function makeGroup({ languages, charsets }: LanguagesOfCharsets, number: number): Group {
  const { rowOf } = letterModel();
  const letters = new Uint8Array(65_536);
  const rarities = new Float32Array(65_536);
  const modelled = languages.filter((language) => MODELLED_LANGUAGES.includes(language));
  const tables = modelled.map(pairsOfLanguage);
  const ofTables = modelled.map((language) => statisticsOf(language).rarity);
  for (let unit = 0x80; unit < letters.length; unit++) {
    const row = rowOf[unit]!;
    if (row !== 0 && tables.some(({ localRow }) => localRow[row]! > 1)) letters[unit] = 1;
    if (row !== 0)
      rarities[unit] = Math.min(...ofTables.map((rarity, i) => rarity[tables[i]!.localRow[row]!]!));
  }
  const upperHalves = charsets.map((charset) => {
    const { upperHalf } = oneByteCharset(charset);
    const units = Uint16Array.from(upperHalf, (character) => character.charCodeAt(0));
    for (const unit of units) {
      if (rowOf[unit] !== 0) continue;
      if (NEUTRAL.has(kindOf(unit))) letters[unit] = 1;
      rarities[unit] = rarityMeant(kindOf(unit));
    }
    return units;
  });
  return { number, languages: modelled, charsets, letters, rarities, upperHalves };
}

const NEUTRAL: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Apostrophe,
  CharacterKind.Punctuation,
  CharacterKind.Dash,
  CharacterKind.NoBreakSpace,
  CharacterKind.Symbol,
]);

/** Characters that the charset lacks came in later, and stay. */
export function reread(text: string, { written, read }: CharsetPair): string {
  const { upperHalf } = oneByteCharset(written);
  let reading = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x80 ? undefined : byteBehind(unit, read);
    reading += byte === undefined ? text[i] : upperHalf[byte - 0x80];
  }
  return reading;
}

/** The pairs of the same languages, the given one among them, that read a text alike but for what a charset lacks. */
export function pairsLike(pair: CharsetPair, text: string, reading: string): CharsetPair[] {
  const found: CharsetPair[] = [];
  for (const [read, bits] of READ_AS)
    for (const { languages, charsets } of CHARSETS_OF_LANGUAGES)
      for (const [rank, written] of charsets.entries()) {
        if (written === read || !languages.includes(pair.languages[0]!)) continue;
        const like = { ...pair, written, read, unusual: bits + Math.min(2, LESS_USUAL * rank) };
        if (readsAlike(like, text, reading)) found.push(like);
      }
  return found;
}

function readsAlike({ written, read }: CharsetPair, text: string, reading: string): boolean {
  const { upperHalf } = oneByteCharset(written);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    const byte = byteBehind(unit, read);
    const meant = byte === undefined ? unit : upperHalf.charCodeAt(byte - 0x80);
    if (meant !== reading.charCodeAt(i) && byte !== undefined && unit !== reading.charCodeAt(i)) return false;
  }
  return true;
}
