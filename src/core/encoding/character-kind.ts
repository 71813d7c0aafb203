/** What a character is to the cost of a text. */
export enum CharacterKind {
  Unknown,
  /** ASCII that is no letter. */
  Plain,
  AsciiLower,
  AsciiUpper,
  Lower,
  Upper,
  /** Letters without case, and marks that spell words. */
  Caseless,
  RareLetter,
  EastAsian,
  RareEastAsian,
  Apostrophe,
  Punctuation,
  EastAsianPunctuation,
  Dash,
  Symbol,
  NumberSign,
  RareSymbol,
  BoxDrawing,
  NoBreakSpace,
  SoftHyphen,
  Control,
  Replacement,
  Junk,
  Emoji,
  Digit,
  Ignorable,
}

export function isLetterKind(kind: CharacterKind): boolean {
  return kind >= CharacterKind.AsciiLower && kind <= CharacterKind.RareLetter;
}

export function isEastAsianKind(kind: CharacterKind): boolean {
  return kind === CharacterKind.EastAsian || kind === CharacterKind.RareEastAsian;
}

const kinds = new Uint8Array(65_536);
const astralKinds = new Map<number, CharacterKind>();

/** The kind of a code point. */
export function kindOf(code: number): CharacterKind {
  if (code > 0xffff) {
    let astral = astralKinds.get(code);
    if (astral === undefined) {
      astral = classify(code);
      astralKinds.set(code, astral);
    }
    return astral;
  }
  let kind: CharacterKind = kinds[code]!;
  if (kind === CharacterKind.Unknown) {
    kind = classify(code);
    kinds[code] = kind;
  }
  return kind;
}

const BY_CHARACTER: readonly (readonly [characters: RegExp, kind: CharacterKind])[] = [
  [/[’ʻʼ‘]/, CharacterKind.Apostrophe],
  [/[“”„‚‹›«»…·•¡¿、。]/, CharacterKind.Punctuation],
  [/[–—‑]/, CharacterKind.Dash],
  [/[©®™°€£§№¥←→¢₹₽₴]/, CharacterKind.Symbol],
  [/[²³¹½¼¾ªº⁰-⁹₀-₉]/, CharacterKind.NumberSign],
  [/[\u2500-\u259f]/, CharacterKind.BoxDrawing],
  [/[\u00a0\u202f\u2009]/, CharacterKind.NoBreakSpace],
  [/[\u200b-\u200f\u2060\ufeff\u2066-\u2069\u202a-\u202e\ufe0e\ufe0f]/, CharacterKind.Ignorable],
  [/\u00ad/, CharacterKind.SoftHyphen],
  [/\ufffd/, CharacterKind.Replacement],
];

/** Stops and commas of Greek, Armenian, Hebrew, Arabic, the Indic scripts, Tibetan, Burmese, Ethiopic and Khmer. */
const PUNCTUATION_OF_SCRIPTS =
  /[\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066c\u06d4\u0964\u0965\u0f0b\u0f0d\u104a\u104b\u1361-\u1368\u17d4-\u17d6]/;

/** Letters of phonetic notation, and of scripts that texts hardly ever use. */
const RARE =
  /[\u0180-\u018e\u0190\u0191\u0193-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u01e5\u01e8-\u01f3\u01f6-\u01f7\u01fa-\u01ff\u0200-\u0217\u021c-\u0225\u0228-\u0258\u025a-\u02ba\u02bd-\u02c5\u02ce-\u02d7\u02de-\u02ff\u0300-\u0373\u0376-\u0377\u037b-\u037d\u03cf\u03d8-\u03ef\u03f3\u03f7-\u03ff\u0460-\u0489\u04c7-\u04ce\u04fa-\u0530\u0600-\u0605\u0616-\u061a\u06d6-\u06ed\u0700-\u08ff\u10a0-\u10cf\u13a0-\u177f\u1900-\u1cff\u1d00-\u1dff\u1f00-\u1fff\u2c00-\u2dff\ua000-\ua4ff\ua640-\ua7ff\ua800-\uabff]/;

function classify(code: number): CharacterKind {
  const character = String.fromCodePoint(code);
  if (code < 0x80) {
    if (/[a-z]/.test(character)) return CharacterKind.AsciiLower;
    return /[A-Z]/.test(character) ? CharacterKind.AsciiUpper : CharacterKind.Plain;
  }
  if (code < 0xa0) return CharacterKind.Control;
  for (const [characters, kind] of BY_CHARACTER) if (characters.test(character)) return kind;
  if (/[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u.test(character)) return CharacterKind.Junk;
  if (code >= 0xac00 && code <= 0xd7a3) return isUsualHangul(character);
  if (code >= 0x3040 && code <= 0x30ff) return CharacterKind.EastAsian;
  if (/\p{Script=Han}/u.test(character)) return kindOfHan(character);
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff65))
    return CharacterKind.EastAsianPunctuation;
  if (/\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(character))
    return CharacterKind.Emoji;
  if (/[\p{L}\p{M}]/u.test(character)) {
    if (RARE.test(character) || code > 0xffff) return CharacterKind.RareLetter;
    if (/\p{Ll}/u.test(character)) return CharacterKind.Lower;
    return /\p{Lu}/u.test(character) ? CharacterKind.Upper : CharacterKind.Caseless;
  }
  if (/\p{Nd}/u.test(character)) return CharacterKind.Digit;
  if (PUNCTUATION_OF_SCRIPTS.test(character)) return CharacterKind.Punctuation;
  return CharacterKind.RareSymbol;
}

/** The everyday characters of Chinese, Japanese and Korean, as the first levels of their national charsets have them. */
interface EverydayCharacters {
  han: Set<string>;
  hangul: Set<string>;
}

let everyday: EverydayCharacters | undefined;

function everydayCharacters(): EverydayCharacters {
  everyday ??= {
    han: new Set([
      ...charactersOf('gbk', 0xb0, 0xd7, 0xa1),
      ...charactersOf('big5', 0xa4, 0xc6, 0x40),
      ...charactersOf('euc-jp', 0xb0, 0xcf, 0xa1),
    ]),
    hangul: new Set(charactersOf('euc-kr', 0xb0, 0xc8, 0xa1)),
  };
  return everyday;
}

const LINE_FEED = 0x0a;

function charactersOf(charset: string, firstLead: number, lastLead: number, firstTrail: number): string[] {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++)
    for (let trail = firstTrail; trail <= 0xfe; trail++) bytes.push(lead, trail, LINE_FEED);
  const lines = new TextDecoder(charset).decode(Uint8Array.from(bytes)).split('\n');
  return lines.filter((character) => character.length === 1 && character !== '\ufffd');
}

function kindOfHan(character: string): CharacterKind {
  return everydayCharacters().han.has(character) ? CharacterKind.EastAsian : CharacterKind.RareEastAsian;
}

function isUsualHangul(character: string): CharacterKind {
  return everydayCharacters().hangul.has(character) ? CharacterKind.EastAsian : CharacterKind.RareEastAsian;
}
