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
}

/** ZERO WIDTH SPACE and its kin, joiners, fillers, interlinear and object marks, shaping controls. */
const INVISIBLE =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const LOOK_ALIKE = /[\u0370-\u03e1\u03f0-\u03ff\u0400-\u052f\u0531-\u0587\u1f00-\u1fff]/;
const COMPOSING = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

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

function classify(character: string): CharacterKind {
  if (/\p{Cc}/u.test(character)) return CharacterKind.Control;
  if (character === '\ufffd') return CharacterKind.Replacement;
  if (BIDI.test(character)) return CharacterKind.Bidi;
  if (INVISIBLE.test(character) || /[\u{e0000}-\u{e01ef}]/u.test(character)) return CharacterKind.Invisible;
  if (SPACE.test(character)) return CharacterKind.Space;
  if (/[\p{Co}\p{Cn}\p{Cs}]/u.test(character) && !/\p{Extended_Pictographic}/u.test(character))
    return CharacterKind.Strange;
  if (COMPOSING.test(character) || character.normalize('NFC') !== character) return CharacterKind.Composing;
  return LOOK_ALIKE.test(character) ? CharacterKind.LookAlike : CharacterKind.Plain;
}
