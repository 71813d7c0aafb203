import { CharacterKind, isEastAsianKind, isLetterKind, kindOf } from './character-kind';
import { type LetterModel, letterModel, pairsOfLanguage, UNSEEN } from './letter-model';

/** Goes without saying where a misreading is undone. */
const BYTE_ORDER_MARK = 0xfeff;
/** What a character of ordinary text costs. */
const USUAL = 3;

/**
 * How surprising the characters beyond ASCII of a text are, in bits: the sum over them, and over the ASCII letters
 * behind them, of what each costs behind its neighbour, less what is usual, so that the length of a text says nothing.
 * A character of right text costs 0 to 4 bits, one of damage 6 to 20. Pairs of letters are known for some 60 languages;
 * other characters cost by their kind. Linear.
 */
export function textCost(text: string): number {
  const model = letterModel();
  let sum = 0;
  let last = 0x20;
  let lastKind = CharacterKind.Plain;
  let uppers = 0;
  let wordKind = CharacterKind.Plain;
  for (let i = 0; i < text.length; ) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xe000) code = text.codePointAt(i)!;
    const kind = kindOf(code);
    if (code === BYTE_ORDER_MARK) {
      i++;
      continue;
    }
    if (code >= 0x80) sum -= USUAL;
    if (code >= 0x80 || last >= 0x80) {
      sum += stepCost(model, last, lastKind, code, kind);
      sum += caseCost(lastKind, kind, uppers);
      if (isEnclosed(lastKind, kind) && isLetterKind(wordKind)) sum += ENCLOSED[lastKind] ?? 0;
    }
    if (kind === CharacterKind.Upper || kind === CharacterKind.AsciiUpper) uppers++;
    else if (kind !== CharacterKind.Caseless) uppers = 0;
    wordKind = lastKind;
    last = code;
    lastKind = kind;
    i += code > 0xffff ? 2 : 1;
  }
  if (last >= 0x80) sum += stepCost(model, last, lastKind, 0x20, CharacterKind.Plain);
  return sum;
}

/** A text as `languageCost` needs it. */
export interface PreparedText {
  /** By character: the row of the letter model, 0 for what is no letter of it. */
  rows: Uint16Array;
  /** What everything but the letters costs, and their case. */
  besideLetters: number;
}

export function prepare(text: string): PreparedText {
  const model = letterModel();
  const rows = new Uint16Array(text.length);
  let besideLetters = 0;
  let last = 0x20;
  let lastKind = CharacterKind.Plain;
  let wordKind = CharacterKind.Plain;
  let uppers = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    const row = isLetterKind(kind) ? model.rowOf[code]! : 0;
    rows[i] = row;
    if (code >= 0x80 || last >= 0x80) {
      besideLetters += caseCost(lastKind, kind, uppers);
      if (row === 0) besideLetters += stepCost(model, last, lastKind, code, kind);
      else if (isLetterKind(lastKind)) besideLetters += scriptCost(last, lastKind, code);
      if (isEnclosed(lastKind, kind) && isLetterKind(wordKind)) besideLetters += ENCLOSED[lastKind] ?? 0;
    }
    if (kind === CharacterKind.Upper || kind === CharacterKind.AsciiUpper) uppers++;
    else if (kind !== CharacterKind.Caseless) uppers = 0;
    wordKind = lastKind;
    last = code;
    lastKind = kind;
  }
  return { rows, besideLetters };
}

/** How surprising a text is in one language, in bits: its letters, each behind its neighbour, and all else. Linear. */
export function languageCost({ rows, besideLetters }: PreparedText, language: string): number {
  const { localRow, size, bits } = pairsOfLanguage(language);
  let sum = besideLetters;
  let last = 0;
  for (let i = 0; i < rows.length; i++) {
    const local = localRow[rows[i]!]!;
    if (local !== 0 || last !== 0) sum += bits[last * size + local]!;
    last = local;
  }
  return sum;
}

/** The same in a language that has any of the pairs of all languages of the model. */
export function unknownLanguageCost({ rows, besideLetters }: PreparedText): number {
  const { anyLanguage, rows: size } = letterModel();
  let sum = besideLetters;
  let last = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row !== 0 || last !== 0) sum += anyLanguage[last * size + row]!;
    last = row;
  }
  return sum;
}

/** The same of one UTF-16 unit behind another. */
export function pairCost(unit: number, next: number): number {
  const kind = kindOf(unit);
  const nextKind = kindOf(next);
  return stepCost(letterModel(), unit, kind, next, nextKind) + caseCost(kind, nextKind, 0);
}

/** Of a character behind whatever stands before it. */
const ALONE: Readonly<Record<CharacterKind, number>> = {
  [CharacterKind.Unknown]: 0,
  [CharacterKind.Plain]: 0,
  [CharacterKind.AsciiLower]: 1,
  [CharacterKind.AsciiUpper]: 1,
  [CharacterKind.Lower]: 7,
  [CharacterKind.Upper]: 8,
  [CharacterKind.Caseless]: 6,
  [CharacterKind.RareLetter]: 16,
  [CharacterKind.EastAsian]: 8,
  [CharacterKind.RareEastAsian]: 14,
  [CharacterKind.Apostrophe]: 4,
  [CharacterKind.Punctuation]: 5,
  [CharacterKind.EastAsianPunctuation]: 6,
  [CharacterKind.Dash]: 4,
  [CharacterKind.Symbol]: 8,
  [CharacterKind.NumberSign]: 8,
  [CharacterKind.RareSymbol]: 11,
  [CharacterKind.BoxDrawing]: 11,
  [CharacterKind.NoBreakSpace]: 5,
  [CharacterKind.SoftHyphen]: 11,
  [CharacterKind.Control]: 24,
  [CharacterKind.Replacement]: 14,
  [CharacterKind.Junk]: 24,
  [CharacterKind.Emoji]: 8,
  [CharacterKind.Digit]: 6,
  [CharacterKind.Ignorable]: 8,
};

/** More, where the character stands between two letters. */
const ENCLOSED: Readonly<Partial<Record<CharacterKind, number>>> = {
  [CharacterKind.Punctuation]: 8,
  [CharacterKind.Dash]: 2,
  [CharacterKind.Symbol]: 8,
  [CharacterKind.NumberSign]: 8,
  [CharacterKind.RareSymbol]: 5,
  [CharacterKind.BoxDrawing]: 5,
};

function isEnclosed(lastKind: CharacterKind, kind: CharacterKind): boolean {
  return ENCLOSED[lastKind] !== undefined && isLetterKind(kind);
}

const OTHER_SCRIPT = 12;

function stepCost(
  { rowOf, rows, anyLanguage }: LetterModel,
  last: number,
  lastKind: CharacterKind,
  code: number,
  kind: CharacterKind,
): number {
  const row = code > 0xffff ? 0 : rowOf[code]!;
  const lastRow = last > 0xffff ? 0 : rowOf[last]!;
  if (row !== 0 && isLetterKind(kind)) {
    if (lastRow !== 0) return anyLanguage[lastRow * rows + row]! + scriptCost(last, lastKind, code);
    return isLetterKind(lastKind)
      ? UNSEEN + scriptCost(last, lastKind, code)
      : code < 0x80
        ? 1 + behindCost(lastKind)
        : Math.min(12, anyLanguage[row]!) + behindCost(lastKind);
  }
  if (kind === CharacterKind.Plain)
    return lastRow !== 0 && last >= 0x80 ? Math.min(6, anyLanguage[lastRow * rows]! / 2) : 0;
  if (isLetterKind(kind)) {
    if (isRareRun(last, lastKind, code, kind)) return RARE_RUN;
    return ALONE[kind] + (isLetterKind(lastKind) ? scriptCost(last, lastKind, code) : behindCost(lastKind));
  }
  if (kind === CharacterKind.Digit)
    return ALONE[kind] + (isLetterKind(lastKind) ? scriptCost(last, lastKind, code) : 0);
  if (isEastAsianKind(kind)) return ALONE[kind] + besideEastAsian(last, lastKind);
  if (kind === CharacterKind.BoxDrawing) {
    if (lastKind === CharacterKind.BoxDrawing) return 3;
    return ALONE[kind] + (lastKind === CharacterKind.Plain ? 0 : 5);
  }
  if (kind === CharacterKind.Symbol && (lastKind === CharacterKind.Lower || lastKind === CharacterKind.Upper))
    return ALONE[kind] + 4;
  return ALONE[kind] + besideUpper(lastKind, kind);
}

/** Bits of a letter of a rare script behind another one: Cherokee and Yi are runs of them, where damage is single ones. */
const RARE_RUN = 5;
const FIRST_RARE_SCRIPT = 0x700;

function isRareRun(last: number, lastKind: CharacterKind, code: number, kind: CharacterKind): boolean {
  return (
    kind === CharacterKind.RareLetter &&
    lastKind === CharacterKind.RareLetter &&
    last >= FIRST_RARE_SCRIPT &&
    scriptOf(last) === scriptOf(code)
  );
}

/** Latin words stand beside East Asian characters, but these do not stand inside them. */
function besideEastAsian(last: number, lastKind: CharacterKind): number {
  if (isEastAsianKind(lastKind)) return -1;
  if (lastKind === CharacterKind.AsciiLower) return 4;
  return isLetterKind(lastKind) && last >= 0x80 ? 8 : 0;
}

/** Letters do not follow number signs and symbols. */
function behindCost(lastKind: CharacterKind): number {
  switch (lastKind) {
    case CharacterKind.BoxDrawing:
      return 8;
    case CharacterKind.EastAsian:
    case CharacterKind.RareEastAsian:
      return 4;
    case CharacterKind.Symbol:
    case CharacterKind.NumberSign:
    case CharacterKind.RareSymbol:
      return 3;
    default:
      return 0;
  }
}

/** A capital with a symbol is what misread bytes look like; in right text it is a trade mark or a footnote. */
function besideUpper(lastKind: CharacterKind, kind: CharacterKind): number {
  if (
    lastKind === CharacterKind.Symbol ||
    lastKind === CharacterKind.RareSymbol ||
    lastKind === CharacterKind.Punctuation
  )
    return kind === CharacterKind.Symbol || kind === CharacterKind.RareSymbol ? 5 : 0;
  return 0;
}

function caseCost(lastKind: CharacterKind, kind: CharacterKind, uppers: number): number {
  if (
    kind === CharacterKind.Upper &&
    (lastKind === CharacterKind.Lower || lastKind === CharacterKind.AsciiLower)
  )
    return 11;
  if (kind === CharacterKind.AsciiUpper && lastKind === CharacterKind.Lower) return 6;
  if ((kind === CharacterKind.Lower || kind === CharacterKind.AsciiLower) && uppers >= 2) return 6;
  return 0;
}

function scriptCost(last: number, lastKind: CharacterKind, code: number): number {
  if (!isLetterKind(lastKind)) return 0;
  return scriptOf(last) === scriptOf(code) ? 0 : OTHER_SCRIPT;
}

/** Scripts that are no block of 128 code points of their own: ranges in steps of 16, and a number for each. */
const SCRIPTS: readonly (readonly [first: number, end: number, script: number])[] = [
  [0, 0x370, 0],
  [0x1e00, 0x1f00, 0],
  [0x2c60, 0x2c80, 0],
  [0xa720, 0xa800, 0],
  [0x370, 0x400, 1],
  [0x1f00, 0x2000, 1],
  [0x400, 0x530, 2],
  [0xa640, 0xa6a0, 2],
  [0x530, 0x590, 3],
  [0x590, 0x600, 4],
  [0x600, 0x780, 5],
  [0xfb50, 0xff00, 5],
  [0xf00, 0x1000, 6],
  [0x1000, 0x10a0, 7],
  [0x10a0, 0x1100, 8],
  [0x1200, 0x13a0, 10],
  [0x2d80, 0x2de0, 10],
  [0xab00, 0xab30, 10],
  [0x13a0, 0x1400, 11],
  [0x1400, 0x1680, 12],
  [0xa000, 0xa4d0, 13],
];
const DANDA = 9;
const FIRST_BLOCK = 16;

const scripts = Uint16Array.from({ length: 0x10000 >> 4 }, (_, step) => FIRST_BLOCK + (step >> 3));
for (const [first, end, script] of SCRIPTS) scripts.fill(script, first >> 4, end >> 4);

/** A number for the script. */
function scriptOf(code: number): number {
  if (code === 0x964 || code === 0x965) return DANDA;
  return code > 0xffff ? FIRST_BLOCK + (code >> 7) : scripts[code >> 4]!;
}
