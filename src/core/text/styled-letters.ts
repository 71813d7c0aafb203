/** A family of letters that Unicode has for other purposes than writing words. */
export type LetterStyle =
  | 'mathematical'
  | 'fullwidth'
  | 'enclosed'
  | 'small capital'
  | 'superscript'
  | 'turned'
  | 'numeral';

const MATHEMATICAL =
  /[\u{1d400}-\u{1d7cb}\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134]/u;
const FULLWIDTH = /[\uff01-\uff5e\ufe50-\ufe6b]/;
const ENCLOSED = /[\u249c-\u24e9\u{1f110}-\u{1f169}\u{1f170}-\u{1f189}]/u;
const NUMERAL = /[\u2160-\u217f]/;
const SUPERSCRIPT = /[\u1d2c-\u1d6a\u1d9b-\u1dbf\u02b0-\u02b8\u02e1-\u02e3\u2071\u207f\u{10782}-\u{107ba}]/u;

/** Letters by the small capital that resembles them; x and s are written as they are. */
const SMALL_CAPITALS = pairs(
  'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ǫq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz xx ss ᴁæ ᴆð',
);
/** Letters by the one that resembles them when it is turned upside down. */
const TURNED = pairs('ɐa qb ɔc pd ǝe ɟf ƃg ɓg ɥh ᴉi ɾj ʞk lꞁ ɯm un oo dp bq ɹr ss ʇt nu ʌv ʍw xx ʎy zz');
TURNED.set('l', 'l');

function pairs(list: string): Map<string, string> {
  return new Map(list.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));
}

/** The style of a character; undefined for ordinary ones. */
export function styleOf(character: string): LetterStyle | undefined {
  if (FULLWIDTH.test(character)) return 'fullwidth';
  if (MATHEMATICAL.test(character)) return 'mathematical';
  if (ENCLOSED.test(character)) return 'enclosed';
  if (SUPERSCRIPT.test(character)) return 'superscript';
  if (NUMERAL.test(character)) return 'numeral';
  if (/[\u1d00-\u1d22\ua730\ua731\ua7af]/.test(character) && SMALL_CAPITALS.has(character))
    return 'small capital';
  return /[\u01dd\u0183\u1d09\u029e\u0287\u0250\u025f\u0265\u026f\u0279\u028d\u028e]/.test(character)
    ? 'turned'
    : undefined;
}

/** The ordinary letter or sign for a character of a style; undefined where it is none of that style. */
export function plainLetter(character: string, style: LetterStyle): string | undefined {
  switch (style) {
    case 'small capital':
      return SMALL_CAPITALS.get(character);
    case 'turned':
      return TURNED.get(character);
    case 'enclosed':
      return ENCLOSED.test(character) ? enclosedLetter(character) : undefined;
    case 'mathematical':
      return MATHEMATICAL.test(character) ? character.normalize('NFKC') : undefined;
    case 'superscript':
      return SUPERSCRIPT.test(character) ? character.normalize('NFKC') : undefined;
    case 'numeral':
      return NUMERAL.test(character) ? character.normalize('NFKC') : undefined;
    case 'fullwidth':
      return FULLWIDTH.test(character) ? character.normalize('NFKC') : undefined;
  }
}

/** Negative circled and squared letters have no decomposition; parenthesized ones decompose with their brackets. */
function enclosedLetter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= 0x1f150) return String.fromCharCode(0x41 + ((code - 0x1f150) % 32));
  return character.normalize('NFKC').replace(/[()〔〕]/g, '');
}
