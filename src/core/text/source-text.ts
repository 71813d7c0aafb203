import { LineTable } from './line-table';
import type { Span } from './span';
import { illFormedUtf8, utf8LengthAt } from './utf8';

/** How the bytes of a file became its text. One-byte and East Asian charsets go by their WHATWG label. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (string & {});

/** An ill-formed UTF-8 sequence: the U+FFFD that stands for it in the text and the bytes that it replaces. */
export interface IllFormedSequence {
  offset: number;
  bytes: Span;
}

const CHECKPOINT_UNITS = 64;
const encoder = new TextEncoder();

/**
 * The text of a file together with the bytes that it was read from. `text` never holds a leading byte order mark:
 * its length is `bomBytes`. Offsets are UTF-16 unless a name says bytes. Line breaks are those of the file.
 */
export class SourceText {
  readonly lines: LineTable;
  /** The byte offsets of every `CHECKPOINT_UNITS`th unit, as far as somebody asked. */
  private readonly checkpoints: number[] = [];

  private constructor(
    readonly bytes: Uint8Array,
    readonly text: string,
    readonly encoding: TextEncoding,
    readonly bomBytes: number,
    readonly illFormed: readonly IllFormedSequence[],
  ) {
    this.lines = new LineTable(text);
  }

  /** A text that has no bytes of its own, such as an editor's buffer: its bytes are its UTF-8 form without a mark. */
  static fromText(text: string): SourceText {
    return new SourceText(encoder.encode(text), text, 'utf-8', 0, []);
  }

  /**
   * Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so. Never throws: each ill-formed UTF-8
   * sequence becomes one U+FFFD and is listed in `illFormed`.
   */
  static fromBytes(bytes: Uint8Array): SourceText {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return SourceText.decodeUtf16(bytes, 'utf-16le', 2);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return SourceText.decodeUtf16(bytes, 'utf-16be', 2);
    return SourceText.decodeUtf8(bytes);
  }

  /** The same file with other bytes, read in the same encoding; a byte order mark may have come or gone. */
  withBytes(bytes: Uint8Array): SourceText {
    const hasMark = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
    if (this.encoding === 'utf-16le')
      return SourceText.decodeUtf16(bytes, 'utf-16le', hasMark(0xff, 0xfe) ? 2 : 0);
    if (this.encoding === 'utf-16be')
      return SourceText.decodeUtf16(bytes, 'utf-16be', hasMark(0xfe, 0xff) ? 2 : 0);
    return SourceText.decodeUtf8(bytes);
  }

  private static decodeUtf8(bytes: Uint8Array): SourceText {
    const bomBytes = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const content = bomBytes === 0 ? bytes : bytes.subarray(bomBytes);
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
      return new SourceText(bytes, text, 'utf-8', bomBytes, []);
    } catch {
      return SourceText.decodeIllFormedUtf8(bytes, bomBytes);
    }
  }

  private static decodeIllFormedUtf8(bytes: Uint8Array, bomBytes: number): SourceText {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const illFormed: IllFormedSequence[] = [];
    const parts: string[] = [];
    let length = 0;
    let from = bomBytes;
    for (const span of illFormedUtf8(bytes, bomBytes)) {
      const part = decoder.decode(bytes.subarray(from, span.start));
      illFormed.push({ offset: length + part.length, bytes: span });
      parts.push(part, '\uFFFD');
      length += part.length + 1;
      from = span.end;
    }
    parts.push(decoder.decode(bytes.subarray(from)));
    return new SourceText(bytes, parts.join(''), 'utf-8', bomBytes, illFormed);
  }

  /** Reads bytes as UTF-16 of the given byte order; `bomBytes` of them are a mark. An odd last byte is U+FFFD. */
  static decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', bomBytes: number): SourceText {
    const littleEndian = encoding === 'utf-16le' ? 1 : 0;
    const parts: string[] = [];
    const units: number[] = [];
    for (let i = bomBytes; i + 1 < bytes.length; i += 2) {
      const low = bytes[i + 1 - littleEndian]!;
      const high = bytes[i + littleEndian]!;
      units.push((high << 8) | low);
      if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
    }
    parts.push(String.fromCharCode(...units));
    const text = parts.join('');
    const odd = (bytes.length - bomBytes) % 2 === 1;
    const illFormed = odd
      ? [{ offset: text.length, bytes: { start: bytes.length - 1, end: bytes.length } }]
      : [];
    return new SourceText(bytes, odd ? `${text}\uFFFD` : text, encoding, bomBytes, illFormed);
  }

  /** The file is UTF-16 with an odd byte at its end: whatever is written behind it would be torn apart. */
  get endsWithinUnit(): boolean {
    return this.encoding !== 'utf-8' && this.illFormed.length > 0;
  }

  /** The byte offset in the file of a UTF-16 offset in the text. Amortised constant after one linear pass. */
  byteOffsetAt(offset: number): number {
    if (this.encoding !== 'utf-8') return Math.min(this.bomBytes + offset * 2, this.bytes.length);
    if (this.bytes.length - this.bomBytes === this.text.length) return this.bomBytes + offset;
    const checkpoint = Math.floor(Math.min(offset, this.text.length) / CHECKPOINT_UNITS);
    let bytes = this.checkpointAt(checkpoint);
    for (let i = checkpoint * CHECKPOINT_UNITS; i < offset; i++) bytes += utf8LengthAt(this.text, i);
    return bytes - this.savedByIllFormed(checkpoint * CHECKPOINT_UNITS, offset);
  }

  byteSpanOf(span: Span): Span {
    return { start: this.byteOffsetAt(span.start), end: this.byteOffsetAt(span.end) };
  }

  /** The bytes of a replacement text in this file's encoding. */
  encode(text: string): Uint8Array {
    if (this.encoding === 'utf-8') return encoder.encode(text);
    const bytes = new Uint8Array(text.length * 2);
    const littleEndian = this.encoding === 'utf-16le' ? 1 : 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      bytes[i * 2 + littleEndian] = unit >> 8;
      bytes[i * 2 + 1 - littleEndian] = unit & 0xff;
    }
    return bytes;
  }

  private checkpointAt(wanted: number): number {
    const { checkpoints } = this;
    if (checkpoints.length === 0) checkpoints.push(this.bomBytes);
    while (checkpoints.length <= wanted) {
      const from = (checkpoints.length - 1) * CHECKPOINT_UNITS;
      const to = from + CHECKPOINT_UNITS;
      let bytes = checkpoints.at(-1)!;
      for (let i = from; i < to; i++) bytes += utf8LengthAt(this.text, i);
      checkpoints.push(bytes - this.savedByIllFormed(from, to));
    }
    return checkpoints[wanted]!;
  }

  private savedByIllFormed(from: number, to: number): number {
    let low = 0;
    let high = this.illFormed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.illFormed[middle]!.offset < from) low = middle + 1;
      else high = middle;
    }
    let saved = 0;
    for (let i = low; i < this.illFormed.length && this.illFormed[i]!.offset < to; i++) {
      const { bytes } = this.illFormed[i]!;
      saved += 3 - (bytes.end - bytes.start);
    }
    return saved;
  }
}
