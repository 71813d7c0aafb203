import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { illFormedUtf8 } from '../text/utf8';
import { binaryTypeOf } from './binary';
import { isDamagedUtf8 } from './damaged-utf8';
import { decodeBytes } from './decode';
import { usesEscapeSequences } from './escape-sequences';
import { hasUtf8Lines } from './mixed-lines';
import { areText, sniffUtf16 } from './utf16';

export type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

export interface SniffedEncoding {
  /** `legacy`: text in a charset that is not Unicode's, for `detectEncoding` to name. */
  kind: UnicodeEncoding | 'legacy' | 'binary';
  bomBytes: number;
  /** Ill-formed sequences, only counted where the file is UTF-8. */
  illFormed: number;
  /** What kind of binary file it is, where its first bytes tell. */
  binaryType?: string;
}

/** Controls that no text uses, per byte; text in UTF-16 is recognised before. */
const MOST_CONTROLS = 0.02;
/** A few strays do not make a short text a binary file. */
const FEWEST_CONTROLS = 3;
/** Bytes that the statistics look at. */
const SAMPLE = 65_536;

/** How the bytes are to be read. Reads all of them once at most; the statistics use the first 64 KB. */
export function sniffEncoding(bytes: Uint8Array): SniffedEncoding {
  const marked = sniffByteOrderMark(bytes);
  if (marked !== undefined && marked.kind !== 'utf-8')
    return { kind: marked.kind, bomBytes: marked.bomBytes, illFormed: 0 };
  return sniffUnmarked(bytes, marked?.bomBytes ?? 0, illFormedUtf8(bytes));
}

/** The same for a file that has been read as text already, so that sound UTF-8 is not validated twice. */
export function sniffSource(source: SourceText): SniffedEncoding {
  const { bytes, bomBytes } = source;
  const marked = sniffByteOrderMark(bytes);
  if (marked !== undefined && marked.kind !== 'utf-8')
    return { kind: marked.kind, bomBytes: marked.bomBytes, illFormed: 0 };
  return sniffUnmarked(
    bytes,
    bomBytes,
    source.illFormed.map((sequence) => sequence.bytes),
  );
}

/** Whether the text that was read is what the file says, so that rules about text make sense. */
export function isReadable(source: SourceText): boolean {
  const { kind } = sniffSource(source);
  return kind === source.encoding;
}

function sniffByteOrderMark(bytes: Uint8Array): { kind: UnicodeEncoding; bomBytes: number } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { kind: 'utf-8', bomBytes: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { kind: 'utf-32le', bomBytes: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { kind: 'utf-32be', bomBytes: 4 };
  if (a === 0xff && b === 0xfe) return { kind: 'utf-16le', bomBytes: 2 };
  if (a === 0xfe && b === 0xff) return { kind: 'utf-16be', bomBytes: 2 };
  return undefined;
}

function sniffUnmarked(bytes: Uint8Array, bomBytes: number, illFormed: readonly Span[]): SniffedEncoding {
  const binaryType = binaryTypeOf(bytes);
  if (binaryType !== undefined) return { kind: 'binary', bomBytes, illFormed: 0, binaryType };
  const hasNul = bytes.indexOf(0) !== -1;
  if (illFormed.length === 0 && !hasNul) {
    const kind = bomBytes === 0 && usesEscapeSequences(bytes) ? 'legacy' : 'utf-8';
    return { kind, bomBytes, illFormed: 0 };
  }
  const sample = bytes.subarray(0, SAMPLE);
  const utf32 = hasNul && bomBytes === 0 ? sniffUtf32(bytes) : undefined;
  if (utf32 !== undefined) return { kind: utf32, bomBytes, illFormed: 0 };
  const utf16 = bomBytes === 0 ? sniffUtf16(sample, bytes.length) : undefined;
  if (utf16 !== undefined) return { kind: utf16, bomBytes, illFormed: 0 };
  if (countControls(sample) > Math.max(FEWEST_CONTROLS, sample.length * MOST_CONTROLS))
    return { kind: 'binary', bomBytes, illFormed: 0 };
  if (illFormed.length === 0) return { kind: 'utf-8', bomBytes, illFormed: 0 };
  return bomBytes > 0 || isDamagedUtf8(bytes, illFormed) || hasUtf8Lines(bytes, illFormed)
    ? { kind: 'utf-8', bomBytes, illFormed: illFormed.length }
    : { kind: 'legacy', bomBytes, illFormed: 0 };
}

/**
 * NUL and the controls that neither text nor terminal logs hold (tab, line breaks, form feed, escape). NULs at the
 * very end are what a crash leaves behind a text, and do not count.
 */
function countControls(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  let count = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 && (byte < 8 || byte > 13) && byte !== 0x1b) count++;
  }
  return count;
}

/** Every fourth byte is NUL and its neighbour below 11, and what the others give is text. */
function sniffUtf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 4), SAMPLE));
  if (sample.length < 8) return undefined;
  const fits = (charset: 'utf-32le' | 'utf-32be', top: number, plane: number) => {
    for (let i = 0; i < sample.length; i += 4)
      if (sample[i + top] !== 0 || sample[i + plane]! > 0x10) return false;
    const text = decodeBytes(sample, charset);
    return (
      text !== undefined && areText(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))
    );
  };
  if (fits('utf-32le', 3, 2)) return 'utf-32le';
  return fits('utf-32be', 0, 1) ? 'utf-32be' : undefined;
}
