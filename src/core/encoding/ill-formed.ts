import type { IllFormedSequence, SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { decodeOneByte } from './charsets';
import type { OneByteCharsetName } from './one-byte-tables';

/** Neighbouring ill-formed sequences of a UTF-8 text and what they were probably meant to be. */
export interface IllFormedGroup {
  sequences: readonly IllFormedSequence[];
  /** The U+FFFD characters that stand for the group in the text. */
  span: Span;
  bytes: Span;
  /** Undefined where nothing speaks for any character. */
  reading: IllFormedReading | undefined;
}

export interface IllFormedReading {
  text: string;
  /** How it was read, for people: `windows-1252`, `CESU-8`. */
  as: string;
}

/** Groups the ill-formed sequences of a source and reads each in its context. Linear in the text. */
export function readIllFormed(source: SourceText): IllFormedGroup[] {
  const groups = groupsOf(source.illFormed);
  if (groups.length === 0) return [];
  const charset = strayCharset(source, groups);
  return groups.map((sequences) => {
    const first = sequences[0]!;
    const last = sequences.at(-1)!;
    const span = { start: first.offset, end: last.offset + 1 };
    const bytes = { start: first.bytes.start, end: last.bytes.end };
    const content = source.bytes.subarray(bytes.start, bytes.end);
    return { sequences, span, bytes, reading: read(source, span, content, charset) };
  });
}

function groupsOf(sequences: readonly IllFormedSequence[]): IllFormedSequence[][] {
  const groups: IllFormedSequence[][] = [];
  for (const sequence of sequences) {
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1)!.bytes.end === sequence.bytes.start) last.push(sequence);
    else groups.push([sequence]);
  }
  return groups;
}

function read(
  source: SourceText,
  span: Span,
  bytes: Uint8Array,
  charset: OneByteCharsetName,
): IllFormedReading | undefined {
  const long = readLongForms(bytes);
  if (long !== undefined) return long;
  const cut = readCutSequence(source.text, span, bytes);
  if (cut !== undefined) return cut;
  const text = decodeOneByte(bytes, charset);
  if (!isReadable(text)) return undefined;
  return contextFits(source.text, span, text) ? { text, as: charset } : undefined;
}

/** UTF-8 forms that the standard forbids but programs write: surrogates one by one (CESU-8), too many bytes. */
function readLongForms(bytes: Uint8Array): IllFormedReading | undefined {
  const units: number[] = [];
  let as = 'overlong UTF-8';
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc0 || lead > 0xf7 || i + length > bytes.length) return undefined;
    let code = lead & (0xff >> (length + 1));
    for (let at = i + 1; at < i + length; at++) {
      if ((bytes[at]! & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (bytes[at]! & 0x3f);
    }
    if (code >= 0xd800 && code <= 0xdfff) as = 'CESU-8';
    if (code > 0xffff) return undefined;
    units.push(code);
    i += length;
  }
  const text = String.fromCharCode(...units);
  return /[\p{Surrogate}\p{Cc}]/u.test(text) ? undefined : { text, as };
}

/** `E2 80` and no more was a quotation mark or a dash; its neighbours tell which. */
function readCutSequence(text: string, span: Span, bytes: Uint8Array): IllFormedReading | undefined {
  if (bytes.length !== 2 || bytes[0] !== 0xe2 || bytes[1] !== 0x80) return undefined;
  const character = punctuationBetween(text[span.start - 1] ?? ' ', text[span.end] ?? ' ');
  return character === undefined ? undefined : { text: character, as: 'UTF-8 that lost its last byte' };
}

/** The mark of general punctuation that stands between two such neighbours. */
export function punctuationBetween(before: string, after: string): string | undefined {
  const letter = /[\p{L}\p{M}]/u;
  const open = /[\s([{]/;
  if (letter.test(before) && letter.test(after)) return '\u2019';
  if (open.test(before) && /[\p{L}\p{N}]/u.test(after)) return '\u201c';
  if (/[.,!?;:\p{L}\p{N}]/u.test(before) && /[\s)\]}.,;:!?]/.test(after)) return '\u201d';
  if (/\s/.test(before) && /\s/.test(after)) return '\u2013';
  return /\p{N}/u.test(before) && /\p{N}/u.test(after) ? '\u2013' : undefined;
}

/** In the order in which they are believed where nothing else decides. */
const WESTERN: readonly OneByteCharsetName[] = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'macintosh',
  'cp850',
];
const BY_SCRIPT: readonly { script: RegExp; charset: OneByteCharsetName }[] = [
  { script: /\p{Script=Cyrillic}/u, charset: 'windows-1251' },
  { script: /\p{Script=Greek}/u, charset: 'windows-1253' },
  { script: /\p{Script=Arabic}/u, charset: 'windows-1256' },
  { script: /\p{Script=Hebrew}/u, charset: 'windows-1255' },
];
/** The script of a text shows in its first part; UTF-16 units. */
const SCRIPT_SAMPLE = 20_000;

/** The charset that the stray bytes of a text come from: that of its script, or the one that fits most places. */
function strayCharset(source: SourceText, groups: readonly IllFormedSequence[][]): OneByteCharsetName {
  const sample = source.text.slice(0, SCRIPT_SAMPLE);
  const latin = count(sample, /\p{Script=Latin}/gu);
  for (const { script, charset } of BY_SCRIPT)
    if (script.test(sample) && count(sample, new RegExp(script.source, 'gu')) > latin) return charset;
  const letters = new Set(sample.match(/[^\0-\x7f\ufffd]/gu) ?? []);
  let best: OneByteCharsetName = 'windows-1252';
  let bestScore = -1;
  for (const charset of WESTERN) {
    let score = 0;
    for (const [sequence] of groups.slice(0, 200)) {
      const { offset, bytes } = sequence!;
      const text = decodeOneByte(source.bytes.subarray(bytes.start, bytes.end), charset);
      const span = { start: offset, end: offset + 1 };
      if (!isReadable(text) || !contextFits(source.text, span, text)) continue;
      score += 2 + ([...text].every((character) => letters.has(character)) ? 1 : 0);
    }
    if (score > bestScore) {
      best = charset;
      bestScore = score;
    }
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isReadable(text: string): boolean {
  return /^[\p{L}\p{N}\p{P}\p{S}\u00a0]+$/u.test(text);
}

/** Letters stand in or beside words in the case of their neighbours; inside a word of letters stands no other sign. */
function contextFits(text: string, span: Span, reading: string): boolean {
  const before = text[span.start - 1] ?? ' ';
  const after = text[span.end] ?? ' ';
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (/[ºª]/.test(reading)) return /\p{N}/u.test(before);
  if (/^\p{L}+$/u.test(reading)) return !(/\p{Ll}/u.test(before) && /\p{Lu}/u.test(reading));
  return !inWord || /^[\u2019\u2018\u2013\u2014·\u00ad-]$/.test(reading);
}
