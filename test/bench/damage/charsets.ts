import { decodeOneByte, encodeOneByte } from '../../../src/core/encoding';
import { isOneByteCharset } from '../../../src/core/encoding/charsets';

/** The charsets that are usually tried when text is repaired. */
export const USUAL_CHARSETS = [
  'windows-1252',
  'iso-8859-1',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'macintosh',
  'cp437',
];

export const OTHER_CHARSETS = [
  'iso-8859-15',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-9',
  'iso-8859-13',
  'iso-8859-4',
  'windows-1255',
  'windows-1256',
  'windows-1258',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'cp850',
  'cp852',
  'cp855',
  'cp866',
  'cp857',
  'cp775',
  'cp737',
  'cp865',
  'x-mac-cyrillic',
  'x-mac-ce',
  'x-mac-greek',
  'x-mac-turkish',
];

export const EAST_ASIAN_CHARSETS = ['gbk', 'shift_jis', 'big5', 'euc-kr'];

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();
const encoders = new Map<string, Map<string, number[]>>();
const utf8 = new TextEncoder();

export function decode(bytes: Uint8Array, charset: string): string {
  if (isOneByteCharset(charset)) return decodeOneByte(bytes, charset);
  let decoder = decoders.get(charset);
  if (decoder === undefined) {
    decoder = new TextDecoder(charset);
    decoders.set(charset, decoder);
  }
  return decoder.decode(bytes);
}

/** Undefined where the charset lacks a character. */
export function encode(text: string, charset: string): Uint8Array | undefined {
  if (isOneByteCharset(charset)) return encodeOneByte(text, charset);
  const bytesOf = encoders.get(charset) ?? makeEncoder(charset);
  encoders.set(charset, bytesOf);
  const bytes: number[] = [];
  for (const character of text) {
    if (character <= '\x7f') bytes.push(character.charCodeAt(0));
    else {
      const some = bytesOf.get(character);
      if (some === undefined) return undefined;
      bytes.push(...some);
    }
  }
  return Uint8Array.from(bytes);
}

function makeEncoder(charset: string): Map<string, number[]> {
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x80; lead < 0x100; lead++)
    for (let trail = 0; trail < 0x100; trail++) {
      const character = decode(Uint8Array.of(lead, trail), charset);
      if ([...character].length === 1 && character !== '\ufffd' && !bytesOf.has(character))
        bytesOf.set(character, [lead, trail]);
    }
  return bytesOf;
}

/** What programs make of the UTF-8 of a text when they take it for the charsets, one after the other. */
export function misreadAs(text: string, charsets: readonly string[]): string {
  return charsets.reduce((current, charset) => decode(utf8.encode(current), charset), text);
}
