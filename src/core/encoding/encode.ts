import { isOneByteCharset, oneByteCharset } from './charsets';

export interface UnencodableCharacter {
  /** UTF-16 offset in the text. */
  offset: number;
  character: string;
}

export type EncodedText = { bytes: Uint8Array } | { unencodable: readonly UnencodableCharacter[] };

/** More of them help nobody to decide. */
const MOST_UNENCODABLE = 100;

/**
 * The bytes of a text in a charset without a byte order mark, or the characters that the charset cannot hold (the
 * first hundred of them). What is given decodes to the text again. Linear. Knows the one-byte charsets, UTF-8 and
 * UTF-16; throws a `RangeError` for another.
 */
export function encodeText(text: string, charset: string): EncodedText {
  if (isOneByteCharset(charset)) {
    const { byteOf, defines } = oneByteCharset(charset);
    return encodeUnits(text, (unit) => {
      const byte = unit < 0x80 ? unit : byteOf.get(unit);
      return byte !== undefined && defines(byte) ? byte : undefined;
    });
  }
  if (charset === 'utf-8') return encodeUnicode(text, () => new TextEncoder().encode(text));
  if (charset === 'utf-16le' || charset === 'utf-16be')
    return encodeUnicode(text, () => encodeUtf16(text, charset === 'utf-16le'));
  throw new RangeError(`no text can be written in ${charset}`);
}

function encodeUnits(text: string, byteOf: (unit: number) => number | undefined): EncodedText {
  const bytes = new Uint8Array(text.length);
  const unencodable: UnencodableCharacter[] = [];
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte !== undefined) bytes[i] = byte;
    else {
      const character = String.fromCodePoint(text.codePointAt(i)!);
      if (unencodable.push({ offset: i, character }) === MOST_UNENCODABLE) break;
      i += character.length - 1;
    }
  }
  return unencodable.length > 0 ? { unencodable } : { bytes };
}

/** Unicode holds everything but halves of surrogate pairs. */
function encodeUnicode(text: string, encode: () => Uint8Array): EncodedText {
  const unencodable: UnencodableCharacter[] = [];
  for (const { index, 0: character } of text.matchAll(/\p{Surrogate}/gu))
    if (unencodable.push({ offset: index, character }) === MOST_UNENCODABLE) break;
  return unencodable.length > 0 ? { unencodable } : { bytes: encode() };
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}
