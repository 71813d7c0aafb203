import { type Plant, patternAs, wordAs } from './plant-places';
import type { Random } from './random';

/** Letters that people put in place of others, as lists of pairs: Latin first. */
const CYRILLIC =
  'aа cс dԁ eе hһ iі jј lӏ oо pр qԛ sѕ wԝ xх yу AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ'.split(' ');
const GREEK = 'oο vν AΑ BΒ EΕ HΗ IΙ KΚ MΜ NΝ OΟ PΡ TΤ XΧ YΥ ZΖ'.split(' ');
const ARMENIAN = 'oօ uս nո hհ'.split(' ');
const LATIN_IN_CYRILLIC = 'аa сc еe іi оo рp хx уy АA ВB СC ЕE НH КK МM ОO РP ТT ХX'.split(' ');
const LATIN_IN_GREEK = 'οo νv ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX ΥY ΖZ'.split(' ');

const LATIN_WORD = /^[\p{Script=Latin}]+$/u;
const ASCII_WORD = /^[A-Za-z]+$/;

const GREEK_IN_CYRILLIC = 'оο рρ АΑ ВΒ ЕΕ КΚ МΜ НΗ ОΟ РΡ ТΤ ХΧ'.split(' ');

/** A word of nothing but letters that another script has as well. */
function wholeWord(pairs: readonly string[]): Plant {
  const map = new Map(pairs.map((pair) => [pair[0]!, pair[1]!]));
  const word = new RegExp(`(?<= )[${[...map.keys()].join('')}]+(?= \\p{Script=Latin})`, 'gu');
  return patternAs(word, (found) => [...found].map((letter) => map.get(letter)!).join(''));
}

function lookAlikes(word: RegExp, pairs: readonly string[]): Plant {
  const map = new Map(pairs.map((pair) => [pair[0]!, pair[1]!]));
  return wordAs(word, (text, random) => {
    const letters = [...text];
    const places = letters.flatMap((letter, i) => (map.has(letter) ? [i] : []));
    const most = Math.min(places.length, Math.floor((letters.length - 1) / 2), 1 + random.below(3));
    if (most < 1) return undefined;
    for (let i = 0; i < most; i++) {
      const at = places.splice(random.below(places.length), 1)[0]!;
      letters[at] = map.get(letters[at]!)!;
    }
    return letters.join('');
  });
}

/** By offset from the letter A, upper and lower case in one row each. */
const MATHEMATICAL = [
  0x1d400, 0x1d434, 0x1d468, 0x1d4d0, 0x1d56c, 0x1d5a0, 0x1d5d4, 0x1d608, 0x1d63c, 0x1d670,
];
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ';
const SUPERSCRIPT = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ';
const TURNED = 'ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz';

const styled = (least: number, letter: (index: number, isUpper: boolean) => string): Plant =>
  wordAs(ASCII_WORD, (word) => mapAscii(word, letter), least);

function mapAscii(word: string, letter: (index: number, isUpper: boolean) => string): string {
  return [...word]
    .map((character) => {
      const isUpper = character < 'a';
      return letter(character.charCodeAt(0) - (isUpper ? 65 : 97), isUpper);
    })
    .join('');
}

const fullwidth = styled(2, (index, isUpper) => String.fromCharCode((isUpper ? 0xff21 : 0xff41) + index));
const circled = styled(3, (index, isUpper) => String.fromCharCode((isUpper ? 0x24b6 : 0x24d0) + index));
const squared = styled(3, (index) => String.fromCodePoint(0x1f130 + index));
const filledSquares = styled(3, (index) => String.fromCodePoint(0x1f170 + index));
const parenthesized = styled(3, (index) => String.fromCharCode(0x249c + index));
const smallCapitals = styled(3, (index) => SMALL_CAPITALS[index]!);
const superscript = styled(4, (index) => SUPERSCRIPT[index]!);
const indicators = styled(3, (index) => String.fromCodePoint(0x1f1e6 + index));
const turned = wordAs(ASCII_WORD, (word) => [...mapAscii(word, (i) => TURNED[i]!)].reverse().join(''), 5);

const mathematical: Plant = wordAs(ASCII_WORD, (word, random) => {
  const base = random.pick(MATHEMATICAL);
  return mapAscii(word, (index, isUpper) => String.fromCodePoint(base + index + (isUpper ? 0 : 26)));
});

const fullwidthSign: Plant = patternAs(/(?<=[A-Za-z])[,.!?;:](?= )/g, (sign) =>
  String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
);

/** One letter of a word, in a style. */
const styledLetter: Plant = patternAs(/(?<=[A-Za-z])[a-z](?=[a-z]{2})/g, (letter, random) =>
  String.fromCodePoint(
    random.pick([...MATHEMATICAL.map((base) => base + 26), 0xff41]) + letter.charCodeAt(0) - 97,
  ),
);
const digitForLetter: Plant = patternAs(/(?<=\p{Ll}{2})[oо](?=\p{Ll}{3})/gu, () => '0');
const letterForDigit: Plant = patternAs(/(?<=\d\d)0(?=\d)/g, (_, random) => random.pick(['O', 'О']));

const LIGATURES: readonly (readonly [string, string])[] = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
  ['st', 'ﬆ'],
];
const ligature: Plant = patternAs(
  /ffi|ffl|ff|fi|fl|st/g,
  (found) => LIGATURES.find(([plain]) => plain === found)?.[1],
);
const digraph: Plant = patternAs(/ij|IJ|lj|nj|dž|dz/g, (found) => {
  const signs: Record<string, string> = { ij: 'ĳ', IJ: 'Ĳ', lj: 'ǉ', nj: 'ǌ', dž: 'ǆ', dz: 'ǳ' };
  return signs[found];
});

/** Letters of Arabic with the shapes that Unicode keeps for old encodings. */
let shapes: Map<string, string[]> | undefined;

function arabicShapes(): Map<string, string[]> {
  if (shapes !== undefined) return shapes;
  shapes = new Map();
  for (const [from, to] of [
    [0xfb50, 0xfbb1],
    [0xfe80, 0xfef4],
  ] as const)
    for (let code = from; code <= to; code++) {
      const shape = String.fromCharCode(code);
      const letter = shape.normalize('NFKC');
      if (letter.length === 1 && letter !== shape) shapes.set(letter, [...(shapes.get(letter) ?? []), shape]);
    }
  return shapes;
}

const arabicForms: Plant = wordAs(/^[\u0621-\u06d3]+$/, (word, random: Random) =>
  [...word].map((letter) => random.pick(arabicShapes().get(letter) ?? [letter])).join(''),
);

const decomposed: Plant = wordAs(/[\u00c0-\u1eff]/, (word) => word.normalize('NFD'));
const jamo: Plant = wordAs(/^[\uac00-\ud7a3]+$/, (word) => word.normalize('NFD'), 1);
const singleton: Plant = patternAs(/[ÅåΩ;K·]/g, (found) => {
  const signs: Record<string, string> = {
    Å: '\u212b',
    Ω: '\u2126',
    ';': '\u037e',
    K: '\u212a',
    '·': '\u0387',
  };
  return signs[found];
});

export const LETTER_PLANTS: Readonly<Record<string, Plant>> = {
  'Cyrillic in a Latin word': lookAlikes(LATIN_WORD, CYRILLIC),
  'Greek in a Latin word': lookAlikes(LATIN_WORD, GREEK),
  'Armenian in a Latin word': lookAlikes(LATIN_WORD, ARMENIAN),
  'Latin in a Cyrillic word': lookAlikes(/^\p{Script=Cyrillic}+$/u, LATIN_IN_CYRILLIC),
  'Latin in a Greek word': lookAlikes(/^\p{Script=Greek}+$/u, LATIN_IN_GREEK),
  'Greek in a Cyrillic word': lookAlikes(/^\p{Script=Cyrillic}+$/u, GREEK_IN_CYRILLIC),
  'Cyrillic for a Latin word': wholeWord(CYRILLIC),
  'zero for a letter': digitForLetter,
  'letter for a digit': letterForDigit,
  mathematical,
  'one styled letter': styledLetter,
  fullwidth,
  'fullwidth punctuation': fullwidthSign,
  circled,
  squared,
  'filled squares': filledSquares,
  parenthesized,
  'small capitals': smallCapitals,
  superscript,
  'turned letters': turned,
  'regional indicators': indicators,
  ligature,
  digraph,
  'Arabic presentation forms': arabicForms,
  decomposed,
  jamo,
  singleton,
};
