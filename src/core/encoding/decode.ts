import { SourceText } from '../text/source-text';
import { decodeOneByte, isOneByteCharset } from './charsets';

/** East Asian charsets are left to the platform, whose tables for them are sound. */
const MULTI_BYTE_CHARSETS: ReadonlySet<string> = new Set([
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gbk',
  'gb18030',
  'big5',
  'euc-kr',
]);

/**
 * The whole text of bytes in a charset, without its byte order mark of `bomBytes`; undefined where a byte has no
 * meaning in the charset, since the text would then not give the bytes back. Linear.
 */
export function decodeBytes(bytes: Uint8Array, charset: string, bomBytes = 0): string | undefined {
  const content = bytes.subarray(bomBytes);
  if (isOneByteCharset(charset)) return decodeOneByte(content, charset);
  if (charset === 'utf-16le' || charset === 'utf-16be') return decodeWhole16(content, charset);
  if (charset === 'utf-32le' || charset === 'utf-32be') return decodeUtf32(content, charset === 'utf-32le');
  if (!MULTI_BYTE_CHARSETS.has(charset)) return undefined;
  return decodeFatally(content, charset);
}

/**
 * The same with U+FFFD for what has no meaning in the charset. The text does not give the bytes back, so it is to be
 * read, not to be written.
 */
export function decodeLossily(bytes: Uint8Array, charset: string, bomBytes = 0): string {
  const whole = decodeBytes(bytes, charset, bomBytes);
  if (whole !== undefined) return whole;
  const content = bytes.subarray(bomBytes);
  if (charset !== 'utf-32le' && charset !== 'utf-32be')
    return new TextDecoder(charset, { ignoreBOM: true }).decode(content);
  const usable = content.slice(0, content.length - (content.length % 4));
  const view = new DataView(usable.buffer);
  for (let i = 0; i < usable.length; i += 4) {
    const code = view.getUint32(i, charset === 'utf-32le');
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
      view.setUint32(i, 0xfffd, charset === 'utf-32le');
  }
  return decodeUtf32(usable, charset === 'utf-32le')! + (usable.length < content.length ? '\uFFFD' : '');
}

function decodeWhole16(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const { text } = SourceText.decodeUtf16(bytes, charset, 0);
  return /\p{Surrogate}/u.test(text) ? undefined : text;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 4) {
    const code = view.getUint32(i, littleEndian);
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    parts.push(String.fromCodePoint(code));
  }
  return parts.join('');
}

/** The private-use characters that some decoders give for bytes without a meaning count as failure. */
function decodeFatally(bytes: Uint8Array, charset: string): string | undefined {
  try {
    const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
    return /[\uE000-\uF8FF]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
