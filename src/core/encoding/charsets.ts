import { type OneByteCharsetName, UPPER_HALVES } from './one-byte-tables';

/**
 * A one-byte charset that extends ASCII. A byte that the charset leaves undefined stands for the C1 control of the
 * same number, as the WHATWG Encoding Standard reads it, so that decoding loses nothing and encoding gives it back.
 */
export interface OneByteCharset {
  name: OneByteCharsetName;
  /** The characters of the bytes 80–FF, one UTF-16 unit each. */
  upperHalf: string;
  /** The byte of a UTF-16 unit from U+0080 on. */
  byteOf: ReadonlyMap<number, number>;
  /** Whether the charset defines a byte. */
  defines(byte: number): boolean;
}

const loaded = new Map<OneByteCharsetName, OneByteCharset>();

export const ONE_BYTE_CHARSET_NAMES = Object.keys(UPPER_HALVES) as readonly OneByteCharsetName[];

export function isOneByteCharset(name: string): name is OneByteCharsetName {
  return Object.hasOwn(UPPER_HALVES, name);
}

export function oneByteCharset(name: OneByteCharsetName): OneByteCharset {
  let charset = loaded.get(name);
  if (charset === undefined) {
    charset = load(name);
    loaded.set(name, charset);
  }
  return charset;
}

/** Where undefined bytes go whose own number is the character of another byte. */
const PRIVATE_BYTES = 0xf780;

function load(name: OneByteCharsetName): OneByteCharset {
  const table = UPPER_HALVES[name];
  const units = Array.from({ length: 128 }, (_, i) => {
    const unit = table.charCodeAt(i);
    if (unit !== 0xfffd) return unit;
    return table.includes(String.fromCharCode(0x80 + i)) ? PRIVATE_BYTES + i : 0x80 + i;
  });
  return {
    name,
    upperHalf: String.fromCharCode(...units),
    byteOf: new Map(units.map((unit, i) => [unit, 0x80 + i])),
    defines: (byte) => byte < 0x80 || table.charCodeAt(byte - 0x80) !== 0xfffd,
  };
}

/** Linear. Every byte string decodes, and `encodeOneByte` gives it back. */
export function decodeOneByte(bytes: Uint8Array, name: OneByteCharsetName): string {
  const { upperHalf } = oneByteCharset(name);
  const parts: string[] = [];
  const units: number[] = [];
  for (const byte of bytes) {
    units.push(byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80));
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** Undefined where the charset lacks one of the characters. Linear. */
export function encodeOneByte(text: string, name: OneByteCharsetName): Uint8Array | undefined {
  const { byteOf } = oneByteCharset(name);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x80 ? unit : byteOf.get(unit);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
