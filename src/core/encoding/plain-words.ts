import { CharacterKind, isEastAsianKind, isLetterKind, kindOf } from './character-kind';

/** Of a word without letters beyond ASCII. */
export const NO_SCRIPT = 0;
/** Of a word with letters of several scripts, or with characters that no plain word has. */
export const NOT_PLAIN = -1;
export const LATIN = 1;
export const EAST_ASIAN = 7;

/** By their first code point, the blocks that make a script of their own here; others are told apart by 128 code points. */
const SCRIPT_STARTS: readonly (readonly [first: number, script: number])[] = [
  [0x80, LATIN],
  [0x370, 2],
  [0x400, 3],
  [0x530, 4],
  [0x590, 5],
  [0x600, 6],
  [0x780, 0],
  [0xf00, 8],
  [0x1000, 9],
  [0x10a0, 0],
  [0x1200, 10],
  [0x13a0, 0],
  [0x1400, 11],
  [0x1680, 0],
  [0x1e00, LATIN],
  [0x1f00, 2],
  [0x2000, 0],
  [0x2e80, EAST_ASIAN],
  [0xd7b0, 0],
  [0xfb50, 6],
  [0xff00, EAST_ASIAN],
  [0x10000, 0],
  [0x20000, EAST_ASIAN],
];

function scriptOf(code: number): number {
  let script = 0;
  for (const [first, of] of SCRIPT_STARTS) {
    if (code < first) break;
    script = of;
  }
  return script === 0 ? 16 + (code >> 7) : script;
}

/** What stands beside the letters of plain words. */
const BESIDE_LETTERS: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Apostrophe,
  CharacterKind.Punctuation,
  CharacterKind.EastAsianPunctuation,
  CharacterKind.Dash,
  CharacterKind.Ignorable,
]);

/** Marks, digits and punctuation among letters that are neither Latin nor East Asian. */
function isOfOneScript(code: number): boolean {
  return code >= 0x370 && code < 0x1e00;
}

/**
 * The script of the letters beyond ASCII of a word that may stand in right text; `NO_SCRIPT` where there are none,
 * `NOT_PLAIN` where it has symbols or letters of several scripts. Linear.
 */
export function scriptOfPlainWord(word: string): number {
  let script = NO_SCRIPT;
  for (const character of word) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) continue;
    const kind = kindOf(code);
    if (BESIDE_LETTERS.has(kind) && !isOfOneScript(code)) continue;
    if (!isLetterKind(kind) && !isEastAsianKind(kind) && !isOfOneScript(code)) return NOT_PLAIN;
    const own = scriptOf(code);
    if (script !== NO_SCRIPT && own !== script) return NOT_PLAIN;
    script = own;
  }
  return script;
}

/**
 * The script of the letters and marks beyond ASCII of any word; `NO_SCRIPT` where there are none, `NOT_PLAIN` where
 * they are of several scripts. Linear.
 */
export function scriptOfLetters(word: string): number {
  let script = NO_SCRIPT;
  for (const character of word) {
    const code = character.codePointAt(0)!;
    if (code < 0x80 || (!isLetterKind(kindOf(code)) && !isEastAsianKind(kindOf(code)))) continue;
    const own = scriptOf(code);
    if (script !== NO_SCRIPT && own !== script) return NOT_PLAIN;
    script = own;
  }
  return script;
}

/** Whether a capital beyond ASCII stands behind a small letter, as in misread words and hardly in others. Linear. */
export function hasOddCase(word: string): boolean {
  let last = CharacterKind.Plain;
  for (let i = 0; i < word.length; i++) {
    const kind = kindOf(word.charCodeAt(i));
    const small = last === CharacterKind.Lower || last === CharacterKind.AsciiLower;
    if (kind === CharacterKind.Upper && small) return true;
    last = kind;
  }
  return false;
}
