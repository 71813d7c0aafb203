import { misreadAs } from './charsets';
import {
  anywhere,
  aroundWord,
  insteadOfSpace,
  inWord,
  type Plant,
  patternAs,
  replaced,
  wordAs,
} from './plant-places';
import { LETTER_PLANTS } from './planted-letters';
import type { Random } from './random';

const SPACED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Ethiopic}\p{Script=Hangul}]/u;
const ANY = /\p{L}/u;
const LEFT_TO_RIGHT =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Han}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LATIN = /^\p{Script=Latin}+$/u;
const BEYOND_ASCII = /[^\0-\x7f]/;

const codes = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Every character of a word beyond ASCII in some notation, or all of them where the word has none. */
const notation = (write: (character: string) => string): Plant =>
  wordAs(BEYOND_ASCII, (word) => [...word].map((c) => (BEYOND_ASCII.test(c) ? write(c) : c)).join(''));

const hex = (code: number, length: number): string => code.toString(16).toUpperCase().padStart(length, '0');
const bytesAs = (prefix: string) => (character: string) =>
  [...new TextEncoder().encode(character)].map((byte) => prefix + hex(byte, 2)).join('');
const unitsAs = (prefix: string) => (character: string) =>
  Array.from(character.normalize('NFC'), (c) => prefix + hex(c.codePointAt(0)!, 4).toLowerCase()).join('');

const NAMES: Readonly<Record<string, string>> = {
  é: 'eacute',
  è: 'egrave',
  à: 'agrave',
  ü: 'uuml',
  ö: 'ouml',
  ä: 'auml',
  ñ: 'ntilde',
  ç: 'ccedil',
  ó: 'oacute',
  á: 'aacute',
  í: 'iacute',
  å: 'aring',
  ø: 'oslash',
  ß: 'szlig',
  ê: 'ecirc',
  ã: 'atilde',
  '’': 'rsquo',
  '“': 'ldquo',
  '”': 'rdquo',
  '—': 'mdash',
  '–': 'ndash',
  '&': 'amp',
  '"': 'quot',
  '«': 'laquo',
  '»': 'raquo',
};
const named: Plant = patternAs(/[éèàüöäñçóáíåøßêã’“”—–&"«»]/g, (found) => `&${NAMES[found]};`);
const namedTwice: Plant = patternAs(/[éèàüöäñçóáíåøßêã’“”—–&"«»]/g, (found) => `&amp;${NAMES[found]};`);
const numeric: Plant = patternAs(/[^\0-\x7f]/gu, (found, random) => {
  const code = found.codePointAt(0)!;
  return random.below(2) === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
});
const bareNumeric: Plant = patternAs(/[^\0-\x7f]/gu, (found) => `#${found.codePointAt(0)};`);
const quotedPrintableBreak: Plant = (random, line) => {
  const gaps = [...line.matchAll(/\p{L} (?=\p{L})/gu)];
  const ends = gaps.filter(({ index }) => index > 50 && index < 75);
  if (ends.length === 0) return undefined;
  const { index } = random.pick(ends);
  const soft = replaced(line, { start: index + 2, end: index + 2 }, '=\n');
  return { ...soft, end: soft.start + 1 };
};

const MARKS = codes(0x300, 0x315);
const zalgo: Plant = wordAs(ANY, (word, random) => {
  const each = 4 + random.below(5);
  return [...word]
    .map((c) => (/\p{M}/u.test(c) ? c : c + Array.from({ length: each }, () => random.pick(MARKS)).join('')))
    .join('');
});
const doubledMark: Plant = patternAs(
  /[áéíóúàèùâêîôûäöüñãõ]/gu,
  (found) => found + found.normalize('NFD').slice(1),
);
const strayMark: Plant = (random, line) => {
  const places = [0, ...[...line.matchAll(/ (?=\p{Script=Latin})/gu)].map(({ index }) => index + 1)];
  const at = random.pick(places);
  return replaced(line, { start: at, end: at }, random.pick(MARKS));
};
const dottedCircle: Plant = patternAs(/\p{Mn}/gu, (found) => `◌${found}`);

const pair = (open: readonly string[], close: string): Plant =>
  wordAs(LEFT_TO_RIGHT, (word, random) => random.pick(open) + word + close);

const DIGITS = ['٠', '۰', '०', '০', '０', '𝟎'];
const otherDigit: Plant = patternAs(/(?<=\d)\d|\d(?=\d)/g, (digit, random) =>
  String.fromCodePoint(random.pick(DIGITS).codePointAt(0)! + Number(digit)),
);

const sign = (pattern: RegExp, signs: readonly string[]): Plant =>
  patternAs(pattern, (_, random: Random) => random.pick(signs));

/** What each row of defects is planted with. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'zero width': anywhere(['\u200b', '\u2060', '\ufeff', '\u200b\u200b'], SPACED),
  'joiner beside letters that do not join': anywhere(['\u200c', '\u200d'], SPACED),
  'byte order mark': anywhere(['\ufeff'], ANY),
  filler: anywhere(['\u034f', '\u180e', '\u3164', '\u115f', '\u1160', '\uffa0', '\u2800'], ANY),
  'invisible operator': anywhere(['\u2061', '\u2062', '\u2063', '\u2064'], ANY),
  'soft hyphen': anywhere(['\u00ad'], ANY),
  'open direction control': anywhere(['\u202a', '\u202b', '\u2066', '\u2067', '\u2068'], ANY),
  'closing direction control': anywhere(['\u202c', '\u2069'], ANY),
  override: pair(['\u202d', '\u202e'], '\u202c'),
  'mark beside left-to-right letters': inWord(['\u200e', '\u200f', '\u061c'], LEFT_TO_RIGHT),
  'mark in a right-to-left word': inWord(['\u200e', '\u200f', '\u061c'], RIGHT_TO_LEFT),
  tags: anywhere(
    [...'hide'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).concat('\u{e0001}'),
    ANY,
  ),
  'variation selector': anywhere(['\ufe0f', '\ufe0e', '\ufe00', '\u{e0100}', '\u{e01ef}'], SPACED),
  'deprecated control': anywhere(codes(0x206a, 0x206f), ANY),
  'annotation or object': anywhere(codes(0xfff9, 0xfffc), ANY),
  noncharacter: anywhere(['\ufdd0', '\ufdef', '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}'], ANY),
  'private use': anywhere(['\ue000', '\uf0a7', '\uf8ff', '\uf020', '\u{f0000}', '\u{100000}'], ANY),
  'symbol font bullet': (random, line) =>
    replaced(line, { start: 0, end: 0 }, `${random.pick(['\uf0b7', '\uf0a7', '\uf0d8', '\uf0fc'])} `),
  unassigned: anywhere(['\u0378', '\u05ff', '\u1879', '\u2fe0', '\u{e0fff}'], ANY),
  surrogate: anywhere(['\ud800', '\udfff', '\udc00'], ANY),
  'no-break space': insteadOfSpace(['\u00a0'], ANY),
  'narrow no-break space': insteadOfSpace(['\u202f'], ANY),
  'other space': insteadOfSpace([...codes(0x2000, 0x200a), '\u205f', '\u1680'], ANY),
  'ideographic space': insteadOfSpace(['\u3000'], SPACED),
  'line separator': insteadOfSpace(['\u2028', '\u2029', '\u0085'], ANY),
  C0: anywhere([...codes(0, 8), ...codes(0x0b, 0x0c), ...codes(0x0e, 0x1f)], ANY),
  DEL: anywhere(['\x7f'], ANY),
  C1: anywhere(codes(0x80, 0x9f), ANY),
  'terminal colours': wordAs(
    ANY,
    (word, random) => `\x1b[${random.pick(['1', '31', '01;32'])}m${word}\x1b[0m`,
  ),
  'lone carriage return': insteadOfSpace(['\r'], ANY),
  ...LETTER_PLANTS,
  'other semicolon': sign(/;(?= )/g, ['\u037e']),
  'other colon': sign(/(?<=\p{L}{3}):(?= )/gu, ['\u0589', '\ua789', '\u02d0', '\u2236']),
  'other slash': sign(/(?<=\p{L}{2})\/(?=\p{L}{2})/gu, ['\u2215', '\u2044']),
  'other bar': sign(/(?<= )\|(?= )/g, ['\u01c0', '\u2223']),
  'other comma': sign(/(?<=\p{Script=Latin}{2}),(?= \p{Script=Latin})/gu, ['\u201a', '\u060c']),
  'other full stop': sign(/(?<=\p{Script=Latin}{2})\.(?= \p{Script=Latin})/gu, [
    '\u2024',
    '\u06d4',
    '\u3002',
  ]),
  'other apostrophe': sign(/(?<=\p{Script=Latin})['’](?=(?:s|t|re|ve|ll)(?!\p{L}))/gu, ['´', '`', '′', 'ʹ']),
  'mixed digits': otherDigit,
  'named reference': named,
  'reference escaped twice': namedTwice,
  'numeric reference': numeric,
  'numeric reference without &': bareNumeric,
  'percent escapes': notation(bytesAs('%')),
  'quoted-printable': notation(bytesAs('=')),
  'quoted-printable line break': quotedPrintableBreak,
  '\\u escapes': notation(unitsAs('\\u')),
  '\\x escapes': notation(bytesAs('\\x')),
  'escaped apostrophe': patternAs(/(?<=\p{Script=Latin})['’](?=s(?!\p{L}))/gu, () => "\\'"),
  'escaped line break': patternAs(/(?<=\p{Ll}[.!?]) (?=\p{Lu})/gu, (_, random) =>
    random.pick(['\\n', '\\n\\n']),
  ),
  'escaped space': insteadOfSpace(['%20'], ANY),
  'U+ notation': notation((c) => `<U+${hex(c.codePointAt(0)!, 4)}>`),
  zalgo,
  'doubled mark': doubledMark,
  'stray mark': strayMark,
  'dotted circle': dottedCircle,
  'replacement character': notation(() => '\ufffd'),
  'question marks': wordAs(/^[^\0-\x7f]{4,}$/, (word) => word.replace(/./gu, '?')),
  'question mark in a word': wordAs(LATIN, (word) =>
    /^[^\0-\x7f]|[^\0-\x7f]$/.test(word) ? undefined : word.replace(/[^\0-\x7f]/gu, '?'),
  ),
  box: wordAs(BEYOND_ASCII, (word, random) => word.replace(/[^\0-\x7f]/gu, random.pick(['□', '▯']))),
  'lone indicator': aroundWord(['\u{1f1e9}', '\u{1f1ff}'], ANY),
  'lone skin tone': aroundWord(['\u{1f3fb}', '\u{1f3fd}'], ANY),
  'lone keycap': aroundWord(['\u20e3', '\ufe0f\u20e3'], ANY),
  mojibake: notation((c) => misreadAs(c, ['windows-1252'])),
};
