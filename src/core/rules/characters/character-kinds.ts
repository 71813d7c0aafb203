/** What a rule of this section may have to say about a character beyond printable ASCII. */
export enum CharacterKind {
  Plain,
  Control,
  Invisible,
  Bidi,
  Space,
  Replacement,
  /** Private use, not a character, or not assigned. */
  Strange,
  /** Normalization may join or change it. */
  Composing,
  /** A letter of a script that has look-alikes of Latin letters. */
  LookAlike,
  Mark,
  /** A letter or sign in a style that Unicode has for mathematics, East Asian type or phonetics. */
  Styled,
  /** A ligature or a shape of a letter, kept for old encodings. */
  Form,
  /** Punctuation of one script, or of mathematics, that looks like that of another. */
  Sign,
  Digit,
  /** A part of an emoji that says nothing alone. */
  EmojiPart,
  /** The box that a font draws for what it lacks. */
  Box,
}

export const KIND_COUNT = CharacterKind.Box + 1;

/** ZERO WIDTH SPACE and its kin, joiners, fillers, interlinear and object marks, shaping controls. */
const INVISIBLE =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\u{e0000}-\u{e01ef}]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const LOOK_ALIKE =
  /[\u0370-\u03e1\u03f0-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13f5\u1f00-\u1fff\u2c80-\u2cf3\ua4d0-\ua4f7]/;
const COMPOSING = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;
/** Fullwidth, small, circled, squared, mathematical, superscript and small capital letters; the turned letters. */
const STYLED =
  /[\uff01-\uff5e\ufe50-\ufe6b\u249c-\u24e9\u{1f110}-\u{1f169}\u{1f170}-\u{1f189}\u{1d400}-\u{1d7cb}\u1d00-\u1d6a\u1d9b-\u1dbf\u02b0-\u02b8\u02e1-\u02e3\u2071\u207f\u2160-\u217f\u01dd\u0183\u1d09\u029e\u0287\u0250\u025f\u0265\u026f\u0279\u028d\u028e\ua730\ua731\ua7af\u{10782}-\u{107ba}]/u;
const FORM =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb20-\ufb29\ufb4f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3]/;
const SIGN =
  /[\u00b4\u01c0\u01c3\u02b9\u02bc\u02d0\u02d7\u0589\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a\u06d4\u0964\u2024\u201a\u2032\u2035\u2044\u2212\u2215\u2223\u2236\u3001\u3002\ua789]/;
const EMOJI_PART = /[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;
const BOX = /[\u25a1\u25af]/;

/** Assigned in Unicode 16 and 17, which an older engine does not know: letters and symbols by their blocks. */
const NEW =
  /(?=\p{Cn})[\u088f\u0c5c\u0cdc\u1c89\u1c8a\u20c1\u2b96\ua7cb-\ua7d2\ua7d4\ua7da-\ua7dc\ua7f1\u{105c0}-\u{105f3}\u{10940}-\u{10959}\u{10d40}-\u{10d8f}\u{10ec2}-\u{10ec7}\u{11380}-\u{113e2}\u{11b60}-\u{11b67}\u{11bc0}-\u{11bf9}\u{11db0}-\u{11de9}\u{13460}-\u{143fa}\u{16100}-\u{16139}\u{16d40}-\u{16d79}\u{16ea0}-\u{16ed3}\u{16ff2}-\u{16ff6}\u{187f8}-\u{187ff}\u{18d09}-\u{18d1e}\u{18d80}-\u{18df2}\u{1cc00}-\u{1cebf}\u{1e5d0}-\u{1e5ff}\u{1e6c0}-\u{1e6ff}\u{1fbcb}-\u{1fbef}\u{323b0}-\u{33479}]/u;

const pages: (Uint8Array | undefined)[] = [];
const astralKinds = new Map<number, CharacterKind>();
const PLAIN_PAGE = new Uint8Array(256);

/** The kinds of 256 neighbouring characters of the basic plane, made when a text first uses one of them. */
export function kindsOfPage(page: number): Uint8Array {
  let kinds = pages[page];
  if (kinds === undefined) {
    kinds = isWhollyPlain(page) ? PLAIN_PAGE : makePage(page);
    pages[page] = kinds;
  }
  return kinds;
}

export function kindOfAstral(code: number): CharacterKind {
  let kind = astralKinds.get(code);
  if (kind === undefined) {
    kind = classify(String.fromCodePoint(code));
    astralKinds.set(code, kind);
  }
  return kind;
}

/** CJK ideographs and Hangul syllables. */
function isWhollyPlain(page: number): boolean {
  return (page >= 0x34 && page <= 0x9e && page !== 0x4d) || (page >= 0xac && page <= 0xd6);
}

function makePage(page: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, low) => classify(String.fromCharCode((page << 8) | low)));
}

/** The first that fits. */
const KINDS: readonly (readonly [CharacterKind, RegExp])[] = [
  [CharacterKind.Control, /\p{Cc}/u],
  [CharacterKind.Replacement, /\ufffd/],
  [CharacterKind.Bidi, BIDI],
  [CharacterKind.Invisible, INVISIBLE],
  [CharacterKind.Space, SPACE],
  [CharacterKind.Mark, /\p{M}/u],
  [CharacterKind.EmojiPart, EMOJI_PART],
  [CharacterKind.Plain, /\p{Extended_Pictographic}/u],
  [CharacterKind.Plain, NEW],
  [CharacterKind.Strange, /[\p{Co}\p{Cn}\p{Cs}]/u],
];
const KINDS_OF_NORMALIZED: readonly (readonly [CharacterKind, RegExp])[] = [
  [CharacterKind.Composing, COMPOSING],
  [CharacterKind.Styled, STYLED],
  [CharacterKind.Form, FORM],
  [CharacterKind.Sign, SIGN],
  [CharacterKind.Box, BOX],
  [CharacterKind.LookAlike, LOOK_ALIKE],
  [CharacterKind.Digit, /(?![0-9])\p{Nd}/u],
];

function classify(character: string): CharacterKind {
  const fits = ([, pattern]: readonly [CharacterKind, RegExp]) => pattern.test(character);
  const strong = KINDS.find(fits);
  if (strong !== undefined) return strong[0];
  if (character.normalize('NFC') !== character) return CharacterKind.Composing;
  return KINDS_OF_NORMALIZED.find(fits)?.[0] ?? CharacterKind.Plain;
}
