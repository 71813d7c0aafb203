/** Charsets of one or two bytes a character that UTF-8 is mistaken for. */
export const DOUBLE_BYTE_CHARSETS = ['gbk', 'shift_jis', 'big5', 'euc-kr'] as const;
export type DoubleByteCharset = (typeof DOUBLE_BYTE_CHARSETS)[number];

export function isDoubleByteCharset(name: string): name is DoubleByteCharset {
  return (DOUBLE_BYTE_CHARSETS as readonly string[]).includes(name);
}

const reverseTables = new Map<DoubleByteCharset, Uint16Array>();
const LINE_FEED = 0x0a;

/** By UTF-16 unit: its two bytes, or its one; 0 where the charset lacks it. From the platform's decoder, at first use. */
function reverseTable(charset: DoubleByteCharset): Uint16Array {
  let table = reverseTables.get(charset);
  if (table === undefined) {
    table = makeReverseTable(charset);
    reverseTables.set(charset, table);
  }
  return table;
}

function makeReverseTable(charset: DoubleByteCharset): Uint16Array {
  const decoder = new TextDecoder(charset);
  const table = new Uint16Array(65_536);
  const take = (character: string | undefined, bytes: number) => {
    if (character?.length !== 1) return;
    const unit = character.charCodeAt(0);
    if (unit >= 0x80 && unit !== 0xfffd) table[unit] ||= bytes;
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    take(decoder.decode(Uint8Array.of(lead)), lead);
    const row: number[] = [];
    for (let trail = 0x30; trail <= 0xff; trail++) row.push(lead, trail, LINE_FEED);
    for (const [i, character] of decoder.decode(Uint8Array.from(row)).split('\n').entries())
      take(character, (lead << 8) | (0x30 + i));
  }
  return table;
}

/** The bytes behind a text; undefined where the charset lacks one of its characters. Linear. */
export function bytesInDoubleByte(text: string, charset: DoubleByteCharset): Uint8Array | undefined {
  const table = reverseTable(charset);
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? unit : table[unit]!;
    if (code === 0 && unit !== 0) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
let scratch = new Uint8Array(256);

/** What UTF-8 that was read as the charset says; undefined where the text is no such thing, mostly after one character. */
export function undoDoubleByte(text: string, charset: DoubleByteCharset): string | undefined {
  const found = utf8Behind(text, charset);
  return found === undefined || found.lost.length > 0 ? undefined : utf8.decode(found.bytes);
}

/** Bytes that may have been lost in one text, and stand for it where they are not known. */
const MOST_LOST = 3;
const ANY_TRAIL = 0x80;

/**
 * All that UTF-8 may say which was read as the charset and of which some later bytes became U+FFFD or a question mark;
 * none where none did, or the text is no such thing.
 */
export function undoLossyDoubleByte(text: string, charset: DoubleByteCharset): string[] {
  const found = utf8Behind(text, charset);
  if (found === undefined || found.lost.length === 0) return [];
  const bytes = found.bytes.slice();
  let texts = [bytes];
  for (const at of found.lost.slice(0, MOST_LOST))
    texts = texts.flatMap((some) =>
      Array.from({ length: 0x40 }, (_, i) => some.with(at, ANY_TRAIL + i)).filter((all) =>
        isLikelyAt(all, at),
      ),
    );
  return texts.map((some) => utf8.decode(some)).filter((some) => !some.includes('\ufffd'));
}

/** Of general punctuation only what may stand there; all else. */
function isLikelyAt(bytes: Uint8Array, at: number): boolean {
  if (bytes[at - 2] !== 0xe2 || bytes[at - 1] !== 0x80) return true;
  return (at > 2 ? BEHIND_WORD : ALONE).has(bytes[at]!);
}

/** ” and …, or – and —, by their last byte. */
const BEHIND_WORD: ReadonlySet<number> = new Set([0x9d, 0xa6]);
const ALONE: ReadonlySet<number> = new Set([0x93, 0x94]);

interface Utf8Behind {
  /** A view that the next call overwrites. */
  bytes: Uint8Array;
  /** Indexes of bytes that are not known. */
  lost: readonly number[];
}

/** Undefined at the first byte that no UTF-8 has. */
function utf8Behind(text: string, charset: DoubleByteCharset): Utf8Behind | undefined {
  const table = reverseTable(charset);
  if (scratch.length < 2 * text.length) scratch = new Uint8Array(4 * text.length);
  const bytes = scratch;
  const lost: number[] = [];
  let length = 0;
  let state = COMPLETE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (state !== COMPLETE && (unit === 0xfffd || unit === 0x3f)) {
      if (lost.length === MOST_LOST) return undefined;
      lost.push(length);
      bytes[length++] = ANY_TRAIL;
      state = state > 3 ? BEHIND[state]!.next : state - 1;
      continue;
    }
    const code = unit < 0x80 ? unit : table[unit]!;
    if (code === 0 && unit !== 0) return undefined;
    if (code > 0xff) {
      state = stateAfter(state, code >> 8);
      if (state === ILL_FORMED) return undefined;
      bytes[length++] = code >> 8;
    }
    state = stateAfter(state, code & 0xff);
    if (state === ILL_FORMED) return undefined;
    bytes[length++] = code & 0xff;
  }
  return state === COMPLETE ? { bytes: bytes.subarray(0, length), lost } : undefined;
}

/** States of reading UTF-8: how many bytes are missing, or the lead that binds the byte behind it closer. */
const ILL_FORMED = -1;
const COMPLETE = 0;

/** After table 3-7 of the Unicode Standard. */
function stateAfter(state: number, byte: number): number {
  if (state === COMPLETE) {
    if (byte < 0x80) return COMPLETE;
    if (byte < 0xc2 || byte > 0xf4) return ILL_FORMED;
    if (byte < 0xe0) return 1;
    if (byte === 0xe0 || byte === 0xed || byte === 0xf0 || byte === 0xf4) return byte;
    return byte < 0xf0 ? 2 : 3;
  }
  const { least, most, next } = BEHIND[state]!;
  return byte < least || byte > most ? ILL_FORMED : next;
}

const BEHIND: Readonly<Record<number, { least: number; most: number; next: number }>> = {
  1: { least: 0x80, most: 0xbf, next: COMPLETE },
  2: { least: 0x80, most: 0xbf, next: 1 },
  3: { least: 0x80, most: 0xbf, next: 2 },
  224: { least: 0xa0, most: 0xbf, next: 1 },
  237: { least: 0x80, most: 0x9f, next: 1 },
  240: { least: 0x90, most: 0xbf, next: 2 },
  244: { least: 0x80, most: 0x8f, next: 2 },
};
