import { CharacterKind, isEastAsianKind, isLetterKind, kindOf } from './character-kind';
import { type GramModel, gramModel, SPACE } from './gram-model';
import { pairCost } from './text-cost';

/** What has been read of a word, as far as it says what can follow. */
export interface ReadingState {
  /** The last letters, as the model packs them. */
  context: number;
  /** The last code point. */
  last: number;
  /** Capitals in a row. */
  capitals: number;
}

interface KnownCharacter {
  kind: CharacterKind;
  isUpper: boolean;
  isSmall: boolean;
  isLetter: boolean;
  script: number;
  /** In lower case, Hangul taken apart; empty for what is no letter of the model, or none at all. */
  letters: readonly string[];
  /** Their numbers in the model. */
  numbers: readonly number[];
  /** A letter that the language has. */
  isOwn: boolean;
}

/** Joiners, and the signs of Burmese that stand for syllables. */
const LIKE_LETTERS: ReadonlySet<number> = new Set([0x200c, 0x200d, 0x104c, 0x104d, 0x104e, 0x104f]);
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2019]);

/** Says how likely characters are in a language, one behind the other. After `read`, its fields are the state there. */
export class CharacterReader implements ReadingState {
  context = SPACE;
  last = 0x20;
  capitals = 0;
  private readonly known = new Map<number, KnownCharacter>();

  constructor(readonly model: GramModel) {}

  reset(): void {
    this.context = SPACE;
    this.last = 0x20;
    this.capitals = 0;
  }

  /** Bits of a character behind a state; one that lost bytes is not made up from nothing. */
  read(state: ReadingState, code: number, losses = 0): number {
    const character = this.characterOf(code);
    const before = this.characterOf(state.last);
    const { last, capitals } = state;
    const joined = joinCost(last, character.isLetter || (code >= 0x30 && code <= 0x39));
    const { letters, numbers, isUpper } = character;
    const isStrange = losses > 0 && !character.isOwn && before.script !== character.script;
    let { context } = state;
    let cost = joined;
    for (let i = 0; i < numbers.length; i++) {
      cost += this.model.bits(context, letters[i]!, numbers[i]!);
      context = this.model.behind(context, numbers[i]!);
    }
    if (code >= 0x80) cost += scriptCost(before, last, character);
    if (APOSTROPHES.has(code) && context !== SPACE && cost > JOINED_APOSTROPHE) cost = JOINED_APOSTROPHE;
    if (numbers.length === 0 || (cost > QUOTE && APOSTROPHES.has(code))) {
      cost = joined + this.endCost(state);
      if (numbers.length > 0) cost += QUOTE;
      else if (code >= 0x80) cost += symbolCost(state, code, character.kind);
      context = SPACE;
    } else if (isUpper) cost += before.isSmall ? 8 : capitals > 0 ? 0 : CAPITAL;
    else if (capitals >= 2 && character.isSmall) cost += losses > 0 ? 20 : 6;
    this.context = context;
    this.last = code;
    this.capitals = isUpper ? capitals + 1 : 0;
    return isStrange ? cost + STRANGE * losses : cost;
  }

  /** Bits of the end of a word. */
  endCost({ context, last }: ReadingState): number {
    if (context === SPACE) return last === HYPHEN ? 7 : 0;
    return this.model.bits(context, ' ', SPACE);
  }

  /** Whether the language has a letter. */
  hasLetter(code: number): boolean {
    const { isOwn, isLetter } = this.characterOf(code);
    return isOwn && isLetter;
  }

  private characterOf(code: number): KnownCharacter {
    let character = this.known.get(code);
    if (character === undefined) {
      character = this.describe(code);
      this.known.set(code, character);
    }
    return character;
  }

  private describe(code: number): KnownCharacter {
    const kind = kindOf(code);
    const letters = lettersIn(code, kind);
    const isOther = letters.length === 0 || (isHangul(code) && !this.model.isOwn(letters[0]!));
    return {
      kind,
      isUpper: kind === CharacterKind.Upper || kind === CharacterKind.AsciiUpper,
      isSmall: kind === CharacterKind.Lower || kind === CharacterKind.AsciiLower,
      isLetter: isLetterKind(kind) || isHangul(code),
      script: scriptOf(code),
      letters: isOther ? [] : letters,
      numbers: isOther ? [] : letters.map((letter) => this.model.numberOf(letter)),
      isOwn: isOther
        ? !isLetterKind(kind) && !isEastAsianKind(kind)
        : letters.every((letter) => this.model.isOwn(letter)),
    };
  }
}

function lettersIn(code: number, kind: CharacterKind): string[] {
  if (APOSTROPHES.has(code)) return ["'"];
  if (code > 0xffff || !(isLetterKind(kind) || isHangul(code) || LIKE_LETTERS.has(code))) return [];
  const lower = String.fromCharCode(code).toLowerCase();
  return [...(isHangul(code) ? lower.normalize('NFD') : lower)];
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

const readers = new Map<string, CharacterReader>();

export function characterReader(language: string): CharacterReader {
  let reader = readers.get(language);
  if (reader === undefined) {
    reader = new CharacterReader(gramModel(language));
    readers.set(language, reader);
  }
  return reader;
}

const HYPHEN = 0x2010;
/** Bits of a restored letter that neither the language has nor the script of the word. */
const STRANGE = 10;
const QUOTE = 8;
const JOINED_APOSTROPHE = 6;
/** Of a capital where one can be expected, so that small letters are preferred. */
const CAPITAL = 1.5;

/** Question marks and closing quotation marks do not stand within a word, nor hyphens at its end. */
function joinCost(last: number, isJoined: boolean): number {
  if (last === HYPHEN) return isJoined ? 0 : 7;
  if (last === 0x2013 || last === 0x2014) return isJoined ? 3 : 0;
  if (isJoined && last >= 0x2190 && last < 0x2c00) return SYMBOL_IN_WORD;
  return isJoined && (last === 0x3f || last === 0x201d) ? 7 : 0;
}

/** Scripts whose letters fill more than one block of 128 code points. */
const SCRIPTS: readonly (readonly [first: number, last: number])[] = [
  [0x80, 0x24f],
  [0x1e00, 0x1eff],
  [0x370, 0x3ff],
  [0x1f00, 0x1fff],
  [0x400, 0x52f],
  [0x600, 0x77f],
  [0xf00, 0xfff],
  [0x1000, 0x109f],
  [0x1200, 0x139f],
  [0x1400, 0x167f],
  [0x3040, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
];
const SAME_SCRIPT = -4;
const OTHER_SCRIPT = 4;

function scriptOf(code: number): number {
  const index = SCRIPTS.findIndex(([first, last]) => code >= first && code <= last);
  if (index < 0) return 64 + (code >> 7);
  return index & ~(index < 4 ? 1 : 0);
}

/** Words are of one script. */
function scriptCost(before: KnownCharacter, last: number, { script, isLetter }: KnownCharacter): number {
  if (!isLetter || !before.isLetter) return 0;
  if (last < 0x80) return script === 0 ? 0 : OTHER_SCRIPT;
  if (before.script !== script) return OTHER_SCRIPT;
  return script === 0 ? 0 : SAME_SCRIPT;
}

/** The most usual emoji among those that can have lost a byte, the most usual first. */
const EMOJI = [...'❤👍😍🙏👏♥😁😭🏆🎁😏✨☀🍀💐😐😝💁🍕🍓🐶🤝♡'];

/** Bits of a symbol right behind a word, or before one. */
const SYMBOL_IN_WORD = 8;

function emojiCost(code: number, kind: CharacterKind): number {
  const rank = EMOJI.indexOf(String.fromCodePoint(code));
  if (rank >= 0) return 4 + rank / 8;
  return kind === CharacterKind.Emoji ? 9 : 16;
}

/** Of a character beyond ASCII that is no letter. */
function symbolCost({ last, context }: ReadingState, code: number, kind: CharacterKind): number {
  const behindWord = context !== SPACE || (last >= 0x30 && last <= 0x39);
  switch (code) {
    case 0x201d:
    case 0x2026:
      return last === 0x20 ? 9 : 5;
    case 0x201c:
      return behindWord ? 10 : 5;
    case 0x2018:
    case 0x201e:
      return behindWord ? 11 : 6;
    case 0x2010:
      return behindWord ? 5 : 12;
    case 0x200e:
    case 0x200f:
      return 16;
    case 0x2013:
    case 0x2014:
      return behindWord ? 7 : 4;
    case 0xfe0f:
      return behindWord || last < 0x80 ? 14 : 2;
    case 0xa0:
      return 6;
  }
  if (code > 0xffff || kind === CharacterKind.RareSymbol) return emojiCost(code, kind);
  if (
    kind === CharacterKind.Punctuation &&
    code >= 0x370 &&
    code < 0x1e00 &&
    scriptOf(last) !== scriptOf(code)
  )
    return 15;
  if (isEastAsianKind(kind)) return kind === CharacterKind.EastAsian ? 8 : 14;
  return pairCost(last, code);
}
