import { CharacterKind, kindOf } from './character-kind';
import { oneByteCharset } from './charsets';
import { CHARSETS_OF_LANGUAGES, type LanguagesOfCharsets, READ_AS } from './legacy-charsets';
import { letterModel, MODELLED_LANGUAGES, pairsOfLanguage } from './letter-model';
import { RARE_LETTER, statisticsOf } from './letter-statistics';
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
  return { units: ranked.map(([unit]) => unit), counts: ranked.map(([, count]) => count) };
}

/** The byte that a UTF-16 unit was read from; C1 controls are bytes that a charset lacks. Undefined for others. */
export function byteBehind(unit: number, read: OneByteCharsetName): number | undefined {
  return oneByteCharset(read).byteOf.get(unit) ?? (unit >= 0x80 && unit < 0xa0 ? unit : undefined);
}

/** Share of the characters beyond ASCII that the reader's charset must have. */
const LEAST_READ = 0.85;
/** Share of those that must become letters of the writer's languages, or punctuation. */
const LEAST_FITTING = 0.75;
const MOST_PAIRS = 12;
/** Bits for each further charset of the same languages, up to some. */
const LESS_USUAL = 0.5;

interface RankedPair extends CharsetPair {
  cost: number;
}

/**
 * The pairs of charsets by which most of the characters become letters of a language that may be that of the text, the
 * most promising first. Only the characters are counted, whatever their order.
 */
export function promisingPairs(
  { units, counts }: FarUnits,
  mayBe: (language: string) => boolean,
): CharsetPair[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const found: RankedPair[] = [];
  const groups = groupsOf(mayBe);
  const seen = new Set<string>();
  for (const [read, bits] of READ_AS) {
    const bytes = units.map((unit) => byteBehind(unit, read) ?? 0);
    let known = 0;
    for (const [i, byte] of bytes.entries()) if (byte !== 0) known += counts[i]!;
    if (known < LEAST_READ * total) continue;
    for (const { languages, charsets, letters } of groups)
      for (const [rank, written] of charsets.entries()) {
        if (written === read) continue;
        const { upperHalf } = oneByteCharset(written);
        let reading = languages[0]!;
        let misses = 0;
        for (const [i, byte] of bytes.entries()) {
          const unit = byte === 0 ? units[i]! : upperHalf.charCodeAt(byte - 0x80);
          reading += String.fromCharCode(unit);
          if (letters[unit] === 0) misses += counts[i]!;
        }
        if (misses > (1 - LEAST_FITTING) * total || seen.has(reading)) continue;
        seen.add(reading);
        const cost = lowestRarity(reading.slice(languages[0]!.length), counts, languages);
        const unusual = bits + Math.min(2, LESS_USUAL * rank);
        found.push({ written, read, languages, unusual, cost: cost + unusual });
      }
  }
  found.sort((a, b) => a.cost - b.cost);
  return found.slice(0, MOST_PAIRS);
}

interface Group extends LanguagesOfCharsets {
  /** By UTF-16 unit: 1 for what texts of the languages may hold. */
  letters: Uint8Array;
}

const lettersOf = new Map<LanguagesOfCharsets, Uint8Array>();

function groupsOf(mayBe: (language: string) => boolean): Group[] {
  return CHARSETS_OF_LANGUAGES.flatMap((group) => {
    const languages = group.languages.filter((language) => mayBe(language));
    if (languages.length === 0) return [];
    const letters = lettersOf.get(group) ?? makeLetters(group);
    lettersOf.set(group, letters);
    return [{ ...group, languages, letters }];
  });
}

function makeLetters({ languages }: LanguagesOfCharsets): Uint8Array {
  const { rowOf } = letterModel();
  const letters = new Uint8Array(65_536);
  const tables = languages.filter((language) => MODELLED_LANGUAGES.includes(language)).map(pairsOfLanguage);
  for (let unit = 0x80; unit < letters.length; unit++) {
    const row = rowOf[unit]!;
    if (row !== 0 ? tables.some(({ localRow }) => localRow[row]! > 1) : NEUTRAL.has(kindOf(unit)))
      letters[unit] = 1;
  }
  return letters;
}

const NEUTRAL: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Apostrophe,
  CharacterKind.Punctuation,
  CharacterKind.Dash,
  CharacterKind.NoBreakSpace,
  CharacterKind.Symbol,
]);

const NEUTRAL_RARITY = 9;

function lowestRarity(reading: string, counts: readonly number[], languages: readonly string[]): number {
  const { rowOf } = letterModel();
  let lowest = Number.POSITIVE_INFINITY;
  for (const language of languages) {
    const { localRow } = pairsOfLanguage(language);
    const { rarity } = statisticsOf(language);
    let sum = 0;
    for (let i = 0; i < reading.length && sum < lowest; i++) {
      const unit = reading.charCodeAt(i);
      const row = rowOf[unit]!;
      const bits =
        row === 0 ? (NEUTRAL.has(kindOf(unit)) ? NEUTRAL_RARITY : RARE_LETTER + 3) : rarity[localRow[row]!]!;
      sum += counts[i]! * bits;
    }
    if (sum < lowest) lowest = sum;
  }
  return lowest;
}
