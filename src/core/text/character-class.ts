/** Bits of a character's class; a character may have several. */
export const LETTER = 1;
export const MARK = 2;
export const DIGIT = 4;
export const UPPER = 8;
export const LOWER = 16;
/** Han, Hiragana and Katakana, which are written without spaces between words; not Hangul. */
export const CJK = 32;
/** Unicode white space, and ZERO WIDTH SPACE, which separates words in Khmer and Thai. */
export const SPACE = 64;
export const WORD = LETTER | MARK | DIGIT;

const CLASSES: readonly (readonly [bits: number, members: string])[] = [
  [LETTER, '\\p{L}'],
  [MARK, '\\p{M}'],
  [DIGIT, '\\p{N}'],
  [UPPER, '[\\p{Lu}\\p{Lt}]'],
  [LOWER, '\\p{Ll}'],
  [CJK, '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u30FC]'],
  [SPACE, '[\\p{White_Space}\u200B]'],
];

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

let basicPlane: Uint8Array | undefined;
const supplementary = new Map<number, number>();

/** The classes of every UTF-16 unit, by its value; 0 for surrogates. Built once, when first asked for. */
export function unitClasses(): Uint8Array {
  basicPlane ??= buildBasicPlane();
  return basicPlane;
}

/** The classes of the character at the offset, and of the whole pair where a surrogate pair stands there. */
export function classAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (unit < FIRST_SURROGATE || unit > LAST_SURROGATE) return unitClasses()[unit] ?? 0;
  return supplementaryClass(text.codePointAt(offset) ?? 0);
}

/** How many UTF-16 units the character at the offset takes. */
export function unitsAt(text: string, offset: number): 1 | 2 {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

export function isSurrogate(unit: number): boolean {
  return unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE;
}

function supplementaryClass(codePoint: number): number {
  if (codePoint <= 0xffff) return 0;
  const known = supplementary.get(codePoint);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(codePoint);
  let bits = 0;
  for (const [bit, members] of CLASSES) if (new RegExp(members, 'u').test(character)) bits |= bit;
  supplementary.set(codePoint, bits);
  return bits;
}

function buildBasicPlane(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  markRange(classes, 0, FIRST_SURROGATE);
  markRange(classes, LAST_SURROGATE + 1, 0x10000);
  return classes;
}

function markRange(classes: Uint8Array, from: number, to: number): void {
  let units = '';
  for (let unit = from; unit < to; unit++) units += String.fromCharCode(unit);
  for (const [bits, members] of CLASSES)
    for (const run of units.matchAll(new RegExp(`${members}+`, 'gu')))
      for (let i = 0; i < run[0].length; i++) classes[from + run.index + i]! |= bits;
}
