import { CharacterKind, isEastAsianKind, isLetterKind, kindOf } from './character-kind';
import { oneByteCharset } from './charsets';
import { READ_AS, usesLatin } from './legacy-charsets';
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
  /** The different letters that legacy charsets have, without those of a few foreign names. */
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
const timesSeen = new Uint32Array(65_536);
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
        timesSeen[unit] = 0;
        letters.push(unit);
      }
      timesSeen[unit]!++;
    } else if (role === Role.Symbol) symbolCount++;
    else if (role === Role.Modern) modernCount++;
    last = role;
  }
  return {
    letters: withoutForeign(letters, letterCount),
    letterCount,
    symbolCount,
    modernCount,
    innerCapitals,
  };
}

/** Letters that a long text has but once or twice are those of foreign names, if all of them are few. */
function withoutForeign(letters: readonly number[], letterCount: number): readonly number[] {
  if (letterCount < MANY_LETTERS) return letters;
  const most = Math.max(FEW_FOREIGN, FOREIGN_SHARE * letterCount);
  const times = letterCount * FOREIGN_SHARE < FEW_FOREIGN ? 1 : most;
  let foreign = 0;
  const own = letters.filter((letter) => {
    if (timesSeen[letter]! > times) return true;
    foreign += timesSeen[letter]!;
    return false;
  });
  return foreign <= most ? own : letters;
}

const MANY_LETTERS = 200;
const FEW_FOREIGN = 3;
const FOREIGN_SHARE = 0.005;

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

const WORDS = Math.ceil(MODELLED_LANGUAGES.length / WORD);
/** By row of the letter model: the languages that have the letter, one bit each, in `WORDS` words. */
let alphabets: Uint32Array | undefined;

function alphabetBits(): Uint32Array {
  alphabets ??= makeAlphabets();
  return alphabets;
}

function makeAlphabets(): Uint32Array {
  const { rowOf, rows } = letterModel();
  const bits = new Uint32Array(rows * WORDS);
  for (const [i, language] of MODELLED_LANGUAGES.entries()) {
    const { localRow } = pairsOfLanguage(language);
    const { rarity } = statisticsOf(language);
    const give = (row: number) => {
      bits[row * WORDS + (i >> 5)]! |= 1 << (i & 31);
    };
    const rarest = usesLatin(language) ? FOREIGN : Number.POSITIVE_INFINITY;
    for (let row = 1; row < rows; row++)
      if (localRow[row]! > 1 && rarity[localRow[row]!]! < rarest) give(row);
    for (const letter of RARE_LETTERS[language] ?? '') give(rowOf[letter.charCodeAt(0)]!);
  }
  return bits;
}

/** Only languages that have the one have the other, which is no capital of a single small letter. */
const CAPITAL_DOTTED_I = 0x130;
const SMALL_DOTLESS_I = 0x131;

/** The languages of the model that have all the letters, as bits. */
export function languagesWith({ letters }: MixUpTraits): Uint32Array {
  const { rowOf } = letterModel();
  const bits = alphabetBits();
  const common = new Uint32Array(WORDS).fill(0xffff_ffff);
  for (const letter of letters) {
    const row = rowOf[letter === CAPITAL_DOTTED_I ? SMALL_DOTLESS_I : letter]!;
    for (let i = 0; i < WORDS; i++) common[i]! &= row === 0 ? 0 : bits[row * WORDS + i]!;
  }
  return common;
}

/** Whether the language at a place among `MODELLED_LANGUAGES` is among those of `languagesWith`. */
export function isAmong(languages: Uint32Array, at: number): boolean {
  return ((languages[at >> 5]! >>> (at & 31)) & 1) === 1;
}
