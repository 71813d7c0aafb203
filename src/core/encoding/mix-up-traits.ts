import { CharacterKind, isEastAsianKind, isLetterKind, kindOf } from './character-kind';
import { oneByteCharset } from './charsets';
import { READ_AS } from './legacy-charsets';
import { letterModel, MODELLED_LANGUAGES, pairsOfLanguage } from './letter-model';
import { statisticsOf } from './letter-statistics';
import { RARE_LETTERS } from './rare-letters';

/** What a character beyond ASCII can be to a text of one legacy charset that was taken for another. */
enum Role {
  Unknown,
  /** Punctuation and what else any text may have. */
  Neutral,
  Lower,
  Upper,
  /** Letters without case. */
  Caseless,
  /** What stands in the places of letters, and not in right words. */
  Symbol,
  /** Letters that no legacy charset has. */
  Modern,
}

/** The characters beyond ASCII of a text, in one linear pass. */
export interface MixUpTraits {
  /** The different letters that legacy charsets have. */
  letters: readonly number[];
  letterCount: number;
  symbolCount: number;
  modernCount: number;
  /** Capitals behind small letters: what one Cyrillic charset looks like in another. */
  innerCapitals: number;
}

const roles = new Uint8Array(65_536);
/** By UTF-16 unit: the number of the last text that had it. */
const seenIn = new Uint32Array(65_536);
let reading = 0;

export function traitsOf(text: string): MixUpTraits {
  const letters: number[] = [];
  let letterCount = 0;
  let symbolCount = 0;
  let modernCount = 0;
  let innerCapitals = 0;
  reading++;
  let last = Role.Neutral;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      last = Role.Neutral;
      continue;
    }
    let role: Role = roles[unit]!;
    if (role === Role.Unknown) {
      role = roleOf(unit);
      roles[unit] = role;
    }
    if (role === Role.Lower || role === Role.Upper || role === Role.Caseless) {
      letterCount++;
      if (role === Role.Upper && last === Role.Lower) innerCapitals++;
      if (seenIn[unit] !== reading) {
        seenIn[unit] = reading;
        letters.push(unit);
      }
    } else if (role === Role.Symbol) symbolCount++;
    else if (role === Role.Modern) modernCount++;
    last = role;
  }
  return { letters, letterCount, symbolCount, modernCount, innerCapitals };
}

function roleOf(unit: number): Role {
  const kind = kindOf(unit);
  if (isLetterKind(kind) || isEastAsianKind(kind)) {
    if (!legacyUnits().has(unit)) return Role.Modern;
    if (kind === CharacterKind.Lower) return Role.Lower;
    return kind === CharacterKind.Upper ? Role.Upper : Role.Caseless;
  }
  return SYMBOLS.has(kind) && legacyUnits().has(unit) ? Role.Symbol : Role.Neutral;
}

const SYMBOLS: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Symbol,
  CharacterKind.NumberSign,
  CharacterKind.RareSymbol,
  CharacterKind.BoxDrawing,
  CharacterKind.Control,
  CharacterKind.SoftHyphen,
  CharacterKind.NoBreakSpace,
  CharacterKind.Punctuation,
  CharacterKind.Apostrophe,
  CharacterKind.Dash,
]);

/** Whether text can hold a UTF-16 unit that was read as a legacy charset. */
export function isLegacyUnit(unit: number): boolean {
  return legacyUnits().has(unit);
}

let legacy: Set<number> | undefined;

/** All that text can hold that was read as a legacy charset. */
function legacyUnits(): Set<number> {
  if (legacy === undefined) {
    legacy = new Set();
    for (const [charset] of READ_AS)
      for (const unit of oneByteCharset(charset).byteOf.keys()) legacy.add(unit);
    for (let control = 0x80; control < 0xa0; control++) legacy.add(control);
  }
  return legacy;
}

/** Bits of rarity from which on a letter is none of a language's own. */
const FOREIGN = 14;
const WORD = 32;

let alphabets: Map<number, Uint32Array> | undefined;

/** For each letter beyond ASCII the languages that have it, one bit each. */
function alphabetBits(): Map<number, Uint32Array> {
  if (alphabets !== undefined) return alphabets;
  alphabets = new Map();
  const { rowOf } = letterModel();
  const units: (readonly [unit: number, row: number])[] = [];
  for (let unit = 0x80; unit < rowOf.length; unit++) if (rowOf[unit] !== 0) units.push([unit, rowOf[unit]!]);
  for (const [i, language] of MODELLED_LANGUAGES.entries()) {
    const { localRow } = pairsOfLanguage(language);
    const { rarity } = statisticsOf(language);
    const own = unitsOf(RARE_LETTERS[language] ?? '');
    for (const [unit, row] of units) {
      if (!(rarity[localRow[row]!]! < FOREIGN) && !own.has(unit)) continue;
      let bits = alphabets.get(unit);
      if (bits === undefined) {
        bits = new Uint32Array(Math.ceil(MODELLED_LANGUAGES.length / WORD));
        alphabets.set(unit, bits);
      }
      bits[i >> 5]! |= 1 << (i & 31);
    }
  }
  return alphabets;
}

function unitsOf(letters: string): Set<number> {
  return new Set([...letters, ...letters.toUpperCase()].map((letter) => letter.charCodeAt(0)));
}

/** The languages of the model that have all the letters, as bits. */
export function languagesWith({ letters }: MixUpTraits): Uint32Array {
  const bits = alphabetBits();
  const common = new Uint32Array(Math.ceil(MODELLED_LANGUAGES.length / WORD)).fill(0xffff_ffff);
  for (const letter of letters) {
    const having = bits.get(letter);
    for (let i = 0; i < common.length; i++) common[i]! &= having === undefined ? 0 : having[i]!;
  }
  return common;
}

/** Whether the language at a place among `MODELLED_LANGUAGES` is among those of `languagesWith`. */
export function isAmong(languages: Uint32Array, at: number): boolean {
  return ((languages[at >> 5]! >>> (at & 31)) & 1) === 1;
}
