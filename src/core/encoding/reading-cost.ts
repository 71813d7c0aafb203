import { CharacterKind, isEastAsianKind, isLetterKind, kindOf } from './character-kind';
import { type GramModel, SPACE } from './gram-model';
import { pairCost } from './text-cost';

/** What has been read of a word, as far as it says what can follow. */
export interface ReadingState {
  /** The last letters, as the model packs them. */
  context: number;
  last: number;
  /** Capitals in a row. */
  capitals: number;
}

export const AT_WORD_START: ReadingState = { context: SPACE, last: 0x20, capitals: 0 };

interface Letters {
  kind: CharacterKind;
  /** In lower case, Hangul taken apart; empty for what is no letter. */
  letters: readonly string[];
}

const lettersOf = new Map<number, Letters>();

function lettersIn(code: number): Letters {
  let found = lettersOf.get(code);
  if (found === undefined) {
    const kind = kindOf(code);
    const character = String.fromCodePoint(code);
    const isLetter = isLetterKind(kind) || isHangul(code) || JOINERS.has(code) || APOSTROPHES.has(code);
    const lower = APOSTROPHES.has(code) ? "'" : character.toLowerCase();
    found = {
      kind,
      letters: isLetter && code <= 0xffff ? [...(isHangul(code) ? lower.normalize('NFD') : lower)] : [],
    };
    lettersOf.set(code, found);
  }
  return found;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

const JOINERS: ReadonlySet<number> = new Set([0x200c, 0x200d]);
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2019]);

/** Bits of a character behind what has been read, and the state behind it. */
export function readCharacter(
  model: GramModel,
  state: ReadingState,
  code: number,
): { cost: number; state: ReadingState } {
  const { kind, letters } = lettersIn(code);
  if (letters.length === 0 || (isHangul(code) && !model.isOwn(letters[0]!))) {
    const cost = endCost(model, state) + (code < 0x80 ? 0 : symbolCost(state, code, kind));
    return { cost: cost + joinCost(state.last, code), state: { context: SPACE, last: code, capitals: 0 } };
  }
  let { context } = state;
  let cost = 0;
  for (const letter of letters) {
    const number = model.numberOf(letter);
    cost += model.bits(context, letter, number);
    context = model.behind(context, number);
  }
  if (code >= 0x80) cost += scriptCost(state.last, code);
  const isUpper = kind === CharacterKind.Upper || kind === CharacterKind.AsciiUpper;
  cost += caseCost(state, kind, isUpper) + joinCost(state.last, code);
  if (APOSTROPHES.has(code) && cost > QUOTE) {
    return { cost: endCost(model, state) + QUOTE, state: { context: SPACE, last: code, capitals: 0 } };
  }
  return { cost, state: { context, last: code, capitals: isUpper ? state.capitals + 1 : 0 } };
}

/** Bits of the end of a word. */
export function endCost(model: GramModel, { context, last }: ReadingState): number {
  if (context === SPACE) return last === 0x2010 ? 7 : 0;
  return model.bits(context, ' ', SPACE);
}

const QUOTE = 8;
/** Of a capital where one can be expected, so that small letters are preferred. */
const CAPITAL = 1.5;

function caseCost({ last, capitals }: ReadingState, kind: CharacterKind, isUpper: boolean): number {
  if (isUpper) return isSmall(kindOf(last)) ? 8 : capitals > 0 ? 0 : CAPITAL;
  return capitals >= 2 && isSmall(kind) ? 5 : 0;
}

function isSmall(kind: CharacterKind): boolean {
  return kind === CharacterKind.Lower || kind === CharacterKind.AsciiLower;
}

/** Question marks and closing quotation marks do not stand within a word, nor hyphens at its end. */
function joinCost(last: number, code: number): number {
  if (last !== 0x3f && last !== 0x201d && last !== 0x2010) return 0;
  const isJoined = isLetterKind(kindOf(code)) || (code >= 0x30 && code <= 0x39);
  return isJoined === (last === 0x2010) ? 0 : 7;
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
  [0x3040, 0x30ff],
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
function scriptCost(last: number, code: number): number {
  if (!isLetterKind(kindOf(last)) && !isHangul(last)) return 0;
  const script = scriptOf(code);
  if (last < 0x80) return script === 0 ? 0 : OTHER_SCRIPT;
  return scriptOf(last) === script ? (script === 0 ? 0 : SAME_SCRIPT) : OTHER_SCRIPT;
}

/** Of a character beyond ASCII that is no letter. */
function symbolCost({ last, context }: ReadingState, code: number, kind: CharacterKind): number {
  const behindWord = context !== SPACE || (last >= 0x30 && last <= 0x39);
  switch (code) {
    case 0x201d:
    case 0x2026:
      return last === 0x20 ? 9 : 5;
    case 0x201c:
    case 0x2018:
    case 0x201e:
      return behindWord ? 10 : 5;
    case 0x2010:
      return behindWord ? 5 : 12;
    case 0x200e:
    case 0x200f:
      return 16;
    case 0xfe0f:
      return behindWord || last < 0x80 ? 14 : 2;
    case 0xa0:
      return 6;
  }
  if (isEastAsianKind(kind)) return kind === CharacterKind.EastAsian ? 8 : 14;
  return pairCost(last, code);
}
