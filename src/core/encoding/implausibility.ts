/**
 * How little a word looks like text that somebody wrote: the sum of weights of neighbours that no language has. 0 is
 * ordinary; 2 and more is damage or code. Made for single words with the punctuation around them. Linear.
 */
export function implausibility(word: string): number {
  let sum = 0;
  let beforeLast = Kind.Space;
  let last = Kind.Space;
  let lastScript = Script.None;
  let uppers = 0;
  for (let i = 0; i < word.length; ) {
    const code = word.codePointAt(i)!;
    const kind = kindOf(code);
    const script = belongsToScript(kind, code) ? scriptOf(code) : Script.None;
    sum += WEIGHT_ALONE[kind] ?? 0;
    if (script !== Script.None && lastScript !== Script.None && script !== lastScript)
      sum += mixed(script, lastScript);
    sum += neighbours(beforeLast, last, kind, uppers);
    if (last === Kind.FarUpper) sum += extraLetterWeight(code);
    if (kind === Kind.AsciiUpper || kind === Kind.FarUpper) uppers++;
    else if (kind !== Kind.Mark) uppers = 0;
    if (kind !== Kind.Mark && kind !== Kind.Ignorable) {
      beforeLast = last;
      last = kind;
      lastScript = script;
    }
    i += code > 0xffff ? 2 : 1;
  }
  if (last === Kind.NoBreakSpace && beforeLast === Kind.FarUpper) sum += 1;
  return sum;
}

enum Kind {
  Space,
  AsciiLower,
  AsciiUpper,
  Digit,
  AsciiOther,
  /** Letters beyond ASCII: with case, and without. */
  FarLower,
  FarUpper,
  FarLetter,
  Mark,
  Apostrophe,
  Quote,
  Dash,
  Dot,
  NumberSign,
  Trademark,
  Symbol,
  BoxDrawing,
  NoBreakSpace,
  Ignorable,
  Control,
  Replacement,
  Rare,
  Emoji,
}

const WEIGHT_ALONE: Readonly<Partial<Record<Kind, number>>> = {
  [Kind.Control]: 3,
  [Kind.Replacement]: 3,
  [Kind.Rare]: 2,
};

function isLetter(kind: Kind): boolean {
  return kind === Kind.AsciiLower || kind === Kind.AsciiUpper || isFarLetter(kind);
}

/** Letters, marks, and the punctuation that only some scripts have. */
function belongsToScript(kind: Kind, code: number): boolean {
  if (isLetter(kind) || kind === Kind.Mark) return true;
  return kind === Kind.AsciiOther && code >= 0x600 && code < 0x2000;
}

function isFarLetter(kind: Kind): boolean {
  return kind === Kind.FarLower || kind === Kind.FarUpper || kind === Kind.FarLetter;
}

function isSymbol(kind: Kind): boolean {
  return kind === Kind.Symbol || kind === Kind.Trademark;
}

function neighbours(beforeLast: Kind, last: Kind, kind: Kind, uppers: number): number {
  let sum = 0;
  if (kind === Kind.FarUpper && (last === Kind.AsciiLower || last === Kind.FarLower)) sum += 2;
  if (kind === Kind.FarUpper && last === Kind.Digit) sum += 1;
  if (kind === Kind.FarLower && uppers >= 2) sum += 2;
  if (kind === Kind.AsciiLower && last === Kind.FarLower && uppers >= 2) sum += 1;
  if (last === Kind.FarUpper) sum += afterFarUpper(kind);
  if (isFarLetter(last) && last !== Kind.FarUpper && kind === Kind.Symbol) sum += 2;
  if (isLetter(beforeLast) && isInsideMark(last) && isLetter(kind)) sum += 2;
  if (isLetter(beforeLast) && last === Kind.Symbol && (isSymbol(kind) || kind === Kind.NumberSign)) sum += 2;
  if (isLetter(beforeLast) && last === Kind.Quote && kind === Kind.Symbol) sum += 2;
  if (isSymbol(last) && isSymbol(kind)) sum += 2;
  if (last === Kind.NumberSign && isFarLetter(kind)) sum += 1;
  if ((last === Kind.BoxDrawing) !== (kind === Kind.BoxDrawing) && isBoxClash(last, kind)) sum += 2;
  if (kind === Kind.Mark && !isLetter(last) && last !== Kind.Rare) sum += 2;
  return sum;
}

function afterFarUpper(kind: Kind): number {
  if (isSymbol(kind)) return 2;
  const weak =
    kind === Kind.NumberSign ||
    kind === Kind.Quote ||
    kind === Kind.Apostrophe ||
    kind === Kind.Dot ||
    kind === Kind.Dash ||
    kind === Kind.NoBreakSpace;
  return weak ? 1 : 0;
}

/** Marks that stand beside words and not inside them. */
function isInsideMark(kind: Kind): boolean {
  return kind === Kind.Symbol || kind === Kind.Quote || kind === Kind.NumberSign;
}

function isBoxClash(last: Kind, kind: Kind): boolean {
  const other = last === Kind.BoxDrawing ? kind : last;
  return isLetter(other) || isSymbol(other) || other === Kind.NumberSign || other === Kind.Quote;
}

/** The letters that windows-1252 has in 80–9F: hardly any word has one behind a capital with an accent. */
function extraLetterWeight(code: number): number {
  if (code === 0x153 || code === 0x161 || code === 0x17e || code === 0x178 || code === 0x192) return 2;
  return code === 0x152 || code === 0x160 || code === 0x17d ? 1 : 0;
}

function kindOf(code: number): Kind {
  if (code < 0x80) return asciiKind(code);
  if (code < 0xa0) return Kind.Control;
  const kind = SPECIAL_KINDS.get(code);
  if (kind !== undefined) return kind;
  if (code >= 0x2500 && code <= 0x259f) return Kind.BoxDrawing;
  if (code >= 0x4e00 && code <= 0x9fff) return Kind.FarLetter;
  if (code >= 0xac00 && code <= 0xd7a3) return Kind.FarLetter;
  return slowKind(code);
}

function asciiKind(code: number): Kind {
  if (code >= 0x61 && code <= 0x7a) return Kind.AsciiLower;
  if (code >= 0x41 && code <= 0x5a) return Kind.AsciiUpper;
  if (code >= 0x30 && code <= 0x39) return Kind.Digit;
  return code <= 0x20 ? Kind.Space : Kind.AsciiOther;
}

const SPECIAL_KINDS = new Map<number, Kind>([
  ...entries('\u2019\u2018\u02bc', Kind.Apostrophe),
  ...entries('«»“”„‚‹›', Kind.Quote),
  ...entries('\u2010\u2011–—―', Kind.Dash),
  ...entries('…·‧', Kind.Dot),
  ...entries('²³¹ºª°½¼¾', Kind.NumberSign),
  ...entries('©®™', Kind.Trademark),
  ...entries('\u00a0\u202f\u2007\u2009\u200a', Kind.NoBreakSpace),
  ...entries('\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff', Kind.Ignorable),
  ...entries('\ufffd', Kind.Replacement),
  ...entries('ˆˇ', Kind.Symbol),
  ...entries('\u20e3', Kind.Emoji),
  ...entries('、。「」『』（）！？：，；', Kind.AsciiOther),
]);

function* entries(characters: string, kind: Kind): Generator<[number, Kind]> {
  for (const character of characters) yield [character.codePointAt(0)!, kind];
}

/** Letters of phonetic notation and of scripts that texts hardly ever use. */
const RARE =
  /[\u0180-\u018e\u0190\u0191\u0193-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u01e5\u01e8-\u01f3\u01f6-\u01f7\u01fa-\u01ff\u0200-\u0217\u021c-\u0225\u0228-\u02ba\u02bd-\u02c5\u02ce-\u02d7\u02de-\u02ff\u030d-\u0322\u0329-\u0330\u0332-\u0373\u0376-\u0377\u037b-\u037d\u03cf\u03d8-\u03ef\u03f3\u03f7-\u03ff\u0460-\u0489\u04c7-\u04ce\u04fa-\u0530\u0600-\u0605\u0616-\u061a\u06d6-\u06ed\u0700-\u08ff\u13a0-\u177f\u1900-\u1aff\u1c80-\u1cff\u1d00-\u1dff\u2c00-\u2dff\ua640-\ua7ff]/;
const EVERYDAY_SYMBOL = /[\p{P}\p{S}\p{N}\p{Z}]/u;

const slowKinds = new Map<number, Kind>();

function slowKind(code: number): Kind {
  let kind = slowKinds.get(code);
  if (kind === undefined) {
    kind = classify(String.fromCodePoint(code));
    slowKinds.set(code, kind);
  }
  return kind;
}

function classify(character: string): Kind {
  if (/[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u.test(character) || RARE.test(character)) return Kind.Rare;
  if (/\p{Ll}/u.test(character)) return Kind.FarLower;
  if (/\p{Lu}/u.test(character)) return Kind.FarUpper;
  if (/\p{L}/u.test(character)) return Kind.FarLetter;
  if (/\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(character)) return Kind.Emoji;
  if (/\p{M}/u.test(character)) return Kind.Mark;
  if (/\p{Nd}|\p{Cf}/u.test(character)) return Kind.Ignorable;
  if (/[\u0600-\u0dff\u0e00-\u0fff\u1000-\u109f]/.test(character)) return Kind.AsciiOther;
  return EVERYDAY_SYMBOL.test(character) ? Kind.Symbol : Kind.Rare;
}

enum Script {
  None,
  Latin,
  Greek,
  Cyrillic,
  EastAsian,
  Other,
}

const OTHER_SCRIPT_BASE = 16;
/** The full stops of all Indic scripts stand in the block of Devanagari. */
const DANDA = 0x964;
const DOUBLE_DANDA = 0x965;

/** Scripts beyond the named ones are told apart by their block of 128 code points. */
function scriptOf(code: number): Script {
  if ((code >= 0x300 && code <= 0x36f) || code === DANDA || code === DOUBLE_DANDA) return Script.None;
  if (code < 0x250 || (code >= 0x1e00 && code <= 0x1eff)) return Script.Latin;
  if ((code >= 0x370 && code <= 0x3ff) || (code >= 0x1f00 && code <= 0x1fff)) return Script.Greek;
  if (code >= 0x400 && code <= 0x52f) return Script.Cyrillic;
  if (code >= 0x530 && code <= 0x58f) return OTHER_SCRIPT_BASE as Script;
  if (code >= 0x600 && code <= 0x6ff) return (OTHER_SCRIPT_BASE + 1) as Script;
  if (code >= 0x1200 && code <= 0x139f) return (OTHER_SCRIPT_BASE + 2) as Script;
  if (code >= 0xfb00 && code <= 0xfb06) return Script.Latin;
  if (code >= 0x2e80 && code <= 0xd7ff) return Script.EastAsian;
  if (code >= 0xff00) return Script.None;
  return (OTHER_SCRIPT_BASE + (code >> 7)) as Script;
}

/** Latin names stand beside East Asian letters without a space; other mixtures inside a word are damage. */
function mixed(script: Script, other: Script): number {
  const eastAsian = script === Script.EastAsian || other === Script.EastAsian;
  return eastAsian ? 1 : 2;
}
