import { decodeOneByte } from '../../encoding';
import { namedCharacter } from '../../encoding/character-references';
import type { Span } from '../../text/span';

/** A run of escapes of one notation. */
export interface Escape extends Span {
  notation: string;
  /** The text that it stands for. */
  meant: string;
}

interface Notation {
  name: string;
  /** Every run has one of these; a text without is not searched. */
  signs: readonly string[];
  pattern: RegExp;
  /** What a run stands for; undefined where it is none in a text. */
  decode(match: RegExpMatchArray, text: string): string | undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}]/u;
/** Punctuation that programs write by number: these need no letter beside them. */
const TYPICAL = /^[\u00a0\u00ab\u00bb\u2010-\u2026\u20ac]$/;

const NOTATIONS: readonly Notation[] = [
  {
    name: 'escapes of JavaScript and JSON',
    signs: ['\\'],
    pattern: /(?:\\u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]{1,6}\})|\\U[0-9a-fA-F]{8})+/g,
    decode: ([run]) =>
      fromCodes(run!.match(/[0-9a-fA-F]{2,8}/g)!.map((digits) => Number.parseInt(digits, 16))),
  },
  {
    name: 'hexadecimal escapes',
    signs: ['\\'],
    pattern: /(?:\\x[0-9a-fA-F]{2})+/g,
    decode: ([run]) => fromBytes(run!.match(/[0-9a-fA-F]{2}/g)!),
  },
  {
    name: 'octal escapes',
    signs: ['\\'],
    pattern: /(?:\\[23][0-7]{2}){2,}|(?<=\p{Ll})\\3[0-7]{2}(?![0-7])/gu,
    decode: ([run]) => fromBytes(run!.match(/[0-7]{3}/g)!, 8),
  },
  {
    name: 'escapes of a program',
    signs: ['\\'],
    pattern: /(?<=\p{L})\\'(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/gu,
    decode: () => '’',
  },
  {
    name: 'escapes of a program',
    signs: ['\\"'],
    pattern: /(?<![^\s(])\\"(?=[\p{L}\p{N}])[^\n"\\]{1,300}\\"(?![\p{L}\p{N}])/gu,
    decode: ([run]) => run!.replaceAll('\\', ''),
  },
  {
    name: 'escapes of a program',
    signs: ['\\'],
    pattern: /(?<=[\p{Ll}.,!?:;”"])(?:\\r)?(?:\\n)+(?=\p{Lu}|\s|$)/gu,
    decode: ([run]) => '\n'.repeat(run!.split('n').length - 1),
  },
  {
    name: 'percent encoding',
    signs: ['%'],
    pattern: /(?:%[0-9A-Fa-f]{2})+/g,
    decode(match, text) {
      const start = match.index!;
      const pairs = match[0].match(/[0-9A-Fa-f]{2}/g)!;
      const meant = fromUtf8(pairs) ?? legacyLetters(pairs, text, start, start + match[0].length);
      if (meant === undefined) return undefined;
      if (/[^\0-\x7f]/.test(meant)) return meant;
      return /^%20$/.test(match[0]) && isLetter(text[start - 1]) && isLetter(text[start + 3])
        ? ' '
        : undefined;
    },
  },
  {
    name: 'percent encoding',
    signs: ['%'],
    pattern: /(?:%u[0-9A-Fa-f]{4})+/g,
    decode: ([run]) => fromCodes(run!.match(/[0-9a-fA-F]{4}/g)!.map((digits) => Number.parseInt(digits, 16))),
  },
  {
    name: 'quoted-printable',
    signs: ['='],
    pattern: /(?:=[0-9A-F]{2})+/g,
    decode(match, text) {
      const pairs = match[0].match(/[0-9A-F]{2}/g)!;
      const start = match.index!;
      if (/^(?:=20|=3D)$/.test(match[0])) return quotedPrintableSign(match[0], text, start);
      const meant = pairs.length > 1 ? fromUtf8(pairs) : undefined;
      if (meant !== undefined) return /[^\0-\x7f]/.test(meant) ? meant : undefined;
      return legacyLetters(pairs, text, start, start + match[0].length);
    },
  },
  {
    name: 'quoted-printable',
    signs: ['=\n'],
    pattern: /=\n(?=[\p{L}=])/gu,
    decode: ({ index = 0 }, text) => (isProse(lineBefore(text, index)) ? '' : undefined),
  },
  {
    name: 'the notation of a code point',
    signs: ['U+'],
    pattern: /(?:<U\+[0-9A-Fa-f]{4,6}>)+|(?<=\p{L})U\+[0-9A-F]{4}(?![0-9A-F])/gu,
    decode: ([run]) =>
      fromCodes(run!.match(/[0-9A-Fa-f]{4,6}/g)!.map((digits) => Number.parseInt(digits, 16))),
  },
  {
    name: 'a character reference of HTML that lost its “&”',
    signs: ['#'],
    pattern:
      /(?<![&\w#])#(?:(\d{2,6})|[xX]([0-9a-fA-F]{2,5}));|(?<=[\p{L}\p{N}])#(?:(\d{3,6})|[xX]([0-9a-fA-F]{2,5}));/gu,
    decode(match, text) {
      const [run, decimal = match[3], hexadecimal = match[4]] = match;
      const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10);
      const meant = fromCodes([code >= 0x80 && code < 0xa0 ? windows1252(code) : code]);
      if (meant === undefined) return undefined;
      const start = match.index!;
      const end = start + run.length;
      const besideLetter =
        LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ||
        LETTER_AFTER.test(text.slice(end, end + 2));
      const fits =
        besideLetter || TYPICAL.test(meant) || code >= 0x1f000 || hasNeighbour(text, start, end, code);
      return fits || code === 34 || code === 39 ? meant : undefined;
    },
  },
  {
    name: 'a character reference of HTML that lost its “&”',
    signs: ['nbsp;', 'quot;', 'quo;', 'dash;', 'hellip;', 'apos;'],
    pattern: /(?<![&;])(nbsp|quot|[lr][ds]quo|[mn]dash|hellip|apos);/gu,
    decode: ([, name]) => namedCharacter(name!),
  },
];

/** Escapes of all notations in order; such as overlap are given once. Linear. */
export function findEscapes(text: string): Escape[] {
  const escapes: Escape[] = [];
  for (const { name, signs, pattern, decode } of NOTATIONS) {
    if (!signs.some((sign) => text.includes(sign))) continue;
    for (const match of text.matchAll(pattern)) {
      const meant = decode(match, text);
      if (meant === undefined) continue;
      escapes.push({ start: match.index, end: match.index + match[0].length, notation: name, meant });
    }
  }
  escapes.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return escapes.filter((found) => {
    if (found.start < end) return false;
    end = found.end;
    return true;
  });
}

/** Letters of windows-1252 within a word. */
function legacyLetters(
  pairs: readonly string[],
  text: string,
  start: number,
  end: number,
): string | undefined {
  if (pairs.some((pair) => /^[0-7]/.test(pair))) return undefined;
  if (/^\d+$/.test(pairs.join('')) && !isLetter(text[end])) return undefined;
  if (!/\p{Ll}/u.test(text[start - 1] ?? '') || /[\p{Lu}\p{N}]/u.test(text[end] ?? '')) return undefined;
  const legacy = decodeOneByte(bytesOf(pairs, 16), 'windows-1252');
  return /^[\p{Ll}’–]+$/u.test(legacy) ? legacy : undefined;
}

/** `=20` at the end of a line, and `=3D` for the sign of the notation itself. */
function quotedPrintableSign(run: string, text: string, start: number): string | undefined {
  if (run === '=20') {
    const endsLine = /^(?:\r?\n|$)/.test(text.slice(start + 3, start + 5));
    return endsLine && countWords(lineBefore(text, start)) > 3 ? ' ' : undefined;
  }
  return isLetter(text[start - 1]) ? '=' : undefined;
}

/** Mail is broken before 76 characters. */
function lineBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 80), offset);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Words, and a letter or a space where the line was broken. */
function isProse(before: string): boolean {
  return before.length > 40 && /[\p{L},; ]$/u.test(before) && countWords(before) > 3;
}

function countWords(text: string): number {
  return text.match(/(?<!\S)\p{L}{2,}/gu)?.length ?? 0;
}

/** Whether a character of the same part of Unicode stands within some words. */
function hasNeighbour(text: string, start: number, end: number, code: number): boolean {
  const around = text.slice(Math.max(0, start - 60), start) + text.slice(end, end + 60);
  return code >= 0x80 && [...around].some((character) => character.codePointAt(0)! >> 7 === code >> 7);
}

function bytesOf(digits: readonly string[], radix: number): Uint8Array {
  return Uint8Array.from(digits, (pair) => Number.parseInt(pair, radix));
}

/** Bytes as UTF-8, else as windows-1252; undefined where neither gives text beyond ASCII or printable ASCII. */
function fromBytes(digits: readonly string[], radix = 16): string | undefined {
  const bytes = bytesOf(digits, radix);
  try {
    return readable(utf8.decode(bytes));
  } catch {
    return readable(decodeOneByte(bytes, 'windows-1252'));
  }
}

function fromUtf8(digits: readonly string[]): string | undefined {
  try {
    return readable(utf8.decode(bytesOf(digits, 16)));
  } catch {
    return undefined;
  }
}

function windows1252(code: number): number {
  return decodeOneByte(Uint8Array.of(code), 'windows-1252').charCodeAt(0);
}

/** UTF-16 units and code points; surrogates pair up. */
function fromCodes(codes: readonly number[]): string | undefined {
  if (codes.some((code) => code > 0x10ffff)) return undefined;
  return readable(codes.map((code) => String.fromCodePoint(code)).join(''));
}

function readable(text: string): string | undefined {
  return /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/u.test(text) ? undefined : text;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
