import { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { illFormedUtf8 } from '../text/utf8';
import { isOneByteCharset } from './charsets';
import { decodeBytes, decodeLossily } from './decode';
import { countBeyondAscii } from './dense-sample';
import { type IllFormedGroup, type IllFormedReading, readIllFormed } from './ill-formed';
import { rankLegacyCharsets } from './legacy-ranking';
import { encodedLines } from './mixed-lines';
import { textCost } from './text-cost';

/** Neighbouring bytes of a file that are in one encoding. */
export interface EncodingRun {
  bytes: Span;
  /** `utf-8`, a legacy charset, or a form that UTF-8 forbids: `CESU-8`, `overlong UTF-8`. */
  encoding: string;
}

export interface MixedText {
  /** Without a leading byte order mark; U+FFFD where nothing speaks for any reading. */
  text: string;
  /** In order, covering all bytes behind the byte order mark. */
  runs: readonly EncodingRun[];
}

/** Above this many bits for each byte beyond ASCII, lines are damaged rather than in another charset. */
const MOST_BITS = 9;

/**
 * Reads a file that is UTF-8 but for some of it: lines in a legacy charset, which all of them decide together, stray
 * bytes of one, surrogates one by one (CESU-8), overlong forms. What fits none of these is U+FFFD, one for each
 * ill-formed sequence. Linear, and some milliseconds where lines are in a legacy charset.
 */
export function decodeMixed(bytes: Uint8Array): MixedText {
  const source = SourceText.fromBytes(bytes);
  const { bomBytes } = source;
  if (source.encoding !== 'utf-8' || source.illFormed.length === 0)
    return { text: source.text, runs: runsOf([], bomBytes, bytes.length) };
  const known = charactersOf(source.text);
  const legacy = legacyLines(bytes, known, bomBytes);
  const parts: string[] = [];
  const others: EncodingRun[] = [];
  let from = bomBytes;
  for (const { start, end, text, encoding } of legacy) {
    readUtf8(bytes, { start: from, end: start }, known, parts, others);
    parts.push(text);
    others.push({ bytes: { start, end }, encoding });
    from = end;
  }
  readUtf8(bytes, { start: from, end: bytes.length }, known, parts, others);
  return { text: parts.join(''), runs: runsOf(others, bomBytes, bytes.length) };
}

interface LegacyLine extends Span {
  text: string;
  encoding: string;
}

/**
 * Lines that are text in one legacy charset. That charset is the one that gives the letters that the rest of the file
 * is written in, then the one whose text is the likeliest.
 */
function legacyLines(bytes: Uint8Array, known: ReadonlySet<string>, bomBytes: number): LegacyLine[] {
  const lines = linesBeyondUtf8(bytes, bomBytes);
  const spans = lines.filter(({ isMostlyIllFormed }) => isMostlyIllFormed);
  if (spans.length === 0) return [];
  const all = joined(spans.map(({ start, end }) => bytes.subarray(start, end)));
  const [best] = rankLegacyCharsets(all)
    .map((ranked) => ({ ...ranked, bits: ranked.cost + strangeness(all, ranked.charset, known) }))
    .sort((a, b) => a.bits - b.bits);
  if (best === undefined || best.cost > MOST_BITS) return [];
  const isTrusted = countBeyondAscii(all) >= TRUSTED_BYTES && best.bits <= MOST_BITS;
  return lines.flatMap(({ start, end, isMostlyIllFormed }) => {
    const line = bytes.subarray(start, end);
    const text = decodeBytes(line, best.charset);
    if (text === undefined) return [];
    const isRight = isMostlyIllFormed
      ? isTrusted ||
        (end < bytes.length && !LIKELY_DAMAGE.test(text) && (isKnown(text, known) || isLikely(text, known)))
      : isAkin(text, known) && !isAkin(new TextDecoder().decode(line).replaceAll('\ufffd', ''), known);
    return isRight ? [{ start, end, text, encoding: best.charset }] : [];
  });
}

const MOST_BITS_OF_LIKELY = 6;

/** What bytes of damaged UTF-8 stand for in one-byte charsets, and text hardly ever has. */
const LIKELY_DAMAGE = /[ƒªºµ]|\p{Ll}\p{Lu}|\p{L}[“”„…«»°§£€©®‘‚]\p{L}/u;

function isLikely(text: string, known: ReadonlySet<string>): boolean {
  const beyondAscii = text.replaceAll(/[\0-\x7f]+/g, '').length;
  if (!isAkin(text, known)) return false;
  return textCost(text) <= MOST_BITS_OF_LIKELY * beyondAscii;
}

const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff9f]/u,
];

/** Whether the letters of a text beyond ASCII are of the scripts that the rest of the file is written in. */
function isAkin(text: string, known: ReadonlySet<string>): boolean {
  const all = [...known].join('');
  const scripts = SCRIPTS.filter((script) => script.test(all));
  for (const character of text)
    if (!COMMON_MARKS.test(character) && !scripts.some((script) => script.test(character))) return false;
  return true;
}

/** Of the sequences that a line has if it is UTF-8, at least this share is ill-formed in a line that is not. */
const LEAST_SHARE_ILL_FORMED = 0.6;
/** Few of them beside a sound sequence are damage. */
const FEWEST_BESIDE_SOUND = 4;

/** The lines with ill-formed sequences. */
function linesBeyondUtf8(bytes: Uint8Array, bomBytes: number): (Span & { isMostlyIllFormed: boolean })[] {
  const illFormed = illFormedUtf8(bytes, bomBytes);
  const found: (Span & { isMostlyIllFormed: boolean })[] = [];
  let next = 0;
  for (const { start, end, sequences } of encodedLines(bytes, illFormed)) {
    if (sequences !== undefined) continue;
    let sound = 0;
    for (let i = start; i < end; i++) if (bytes[i]! >= 0xc0) sound++;
    let count = 0;
    for (; next < illFormed.length && illFormed[next]!.start < end; next++) {
      if (!isInSurrogatePair(bytes, illFormed[next]!.start)) count++;
      if (bytes[illFormed[next]!.start]! >= 0xc0) sound--;
    }
    if (count === 0) continue;
    const share = count / (count + sound);
    const isMostlyIllFormed =
      sound === 0 || (count >= FEWEST_BESIDE_SOUND && share >= LEAST_SHARE_ILL_FORMED);
    found.push({ start, end, isMostlyIllFormed });
  }
  return found;
}

/** Whether a byte is one of six that are the UTF-8 forms of two surrogates: CESU-8, which is no other charset. */
function isInSurrogatePair(bytes: Uint8Array, at: number): boolean {
  for (let start = Math.max(0, at - 5); start <= at; start++)
    if (
      bytes[start] === 0xed &&
      (bytes[start + 1]! & 0xf0) === 0xa0 &&
      bytes[start + 3] === 0xed &&
      (bytes[start + 4]! & 0xf0) === 0xb0
    )
      return true;
  return false;
}

/** Bits for a character that the rest of the file has none of. */
const STRANGE_BITS = 6;
/** So many bytes beyond ASCII are evidence by themselves. */
const TRUSTED_BYTES = 8;
const COMMON_MARKS = /[\0-\x7f\u00a0‘’“”„–—…•«»°§£€½©®]/;

function strangeness(bytes: Uint8Array, charset: string, known: ReadonlySet<string>): number {
  if (known.size === 0) return 0;
  const text = [...decodeLossily(bytes, charset)].filter((character) => character > '\x7f');
  const strange = text.filter((character) => !known.has(character.toLowerCase()));
  return (STRANGE_BITS * strange.length) / Math.max(1, text.length);
}

function isKnown(text: string, known: ReadonlySet<string>): boolean {
  for (const character of text)
    if (!COMMON_MARKS.test(character) && !known.has(character.toLowerCase())) return false;
  return true;
}

/** The characters beyond ASCII of a text's sound parts, in lower case. */
function charactersOf(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll(/[\0-\x7f\ufffd]+/g, '').toLowerCase());
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lines.reduce((sum, { length }) => sum + length + 1, 0)).fill(10);
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length + 1;
  }
  return bytes;
}

/** UTF-8 with strays, each read by itself. */
function readUtf8(
  bytes: Uint8Array,
  span: Span,
  known: ReadonlySet<string>,
  parts: string[],
  others: EncodingRun[],
): void {
  if (span.start === span.end) return;
  const marked =
    bytes[span.start] === 0xef && bytes[span.start + 1] === 0xbb && bytes[span.start + 2] === 0xbf;
  const part = SourceText.fromBytes(bytes.subarray(span.start, span.end));
  if (marked) parts.push('\ufeff');
  let from = 0;
  for (const group of readIllFormed(part)) {
    if (group.reading === undefined || !isCertain(group, group.reading, known, part)) continue;
    parts.push(part.text.slice(from, group.span.start), group.reading.text);
    from = group.span.end;
    const { start, end } = group.bytes;
    others.push({
      bytes: { start: span.start + start, end: span.start + end },
      encoding: group.reading.as,
    });
  }
  parts.push(part.text.slice(from));
}

const FORBIDDEN_FORMS: ReadonlySet<string> = new Set(['CESU-8', 'overlong UTF-8']);
const WORD_END = /[\s\0]/;

/**
 * Whether bytes are a reading rather than the rest of a sequence that lost some: bytes that only continue a sequence,
 * one that only begins one at the text's end, and any beside sound sequences in the same word are such rests.
 */
function isCertain(
  { span, bytes }: IllFormedGroup,
  { as, text: reading }: IllFormedReading,
  known: ReadonlySet<string>,
  { text, bytes: all }: SourceText,
): boolean {
  if (FORBIDDEN_FORMS.has(as)) return true;
  if (!isOneByteCharset(as) || !isKnown(reading, known)) return false;
  const content = all.subarray(bytes.start, bytes.end);
  const onlyContinues = content.every((byte) => byte < 0xc0);
  if (onlyContinues && content.length > 1) return false;
  if (onlyContinues && content[0]! >= 0xa0) return false;
  if (bytes.end === all.length && content.at(-1)! >= 0xc2) return false;
  if (content.some((byte) => isLeadOf(byte, known))) return false;
  let start = span.start;
  let end = span.end;
  while (start > 0 && span.start - start < LONGEST_WORD && !WORD_END.test(text[start - 1]!)) start--;
  while (end < text.length && end - span.end < LONGEST_WORD && !WORD_END.test(text[end]!)) end++;
  return !/[^\0-\x7f\ufffd]/.test(text.slice(start, end));
}

/** Whether the UTF-8 form of one of the characters begins with the byte. */
function isLeadOf(byte: number, known: ReadonlySet<string>): boolean {
  if (byte < 0xc2) return false;
  for (const character of known) {
    const code = character.codePointAt(0)!;
    const lead =
      code < 0x800 ? 0xc0 | (code >> 6) : code < 0x10000 ? 0xe0 | (code >> 12) : 0xf0 | (code >> 18);
    if (lead === byte) return true;
  }
  return false;
}

/** UTF-16 units of a word that are looked at on either side. */
const LONGEST_WORD = 60;

function runsOf(others: readonly EncodingRun[], from: number, to: number): EncodingRun[] {
  const runs: EncodingRun[] = [];
  const add = (start: number, end: number, encoding: string) => {
    const last = runs.at(-1);
    if (start === end) return;
    if (last?.encoding === encoding) last.bytes = { start: last.bytes.start, end };
    else runs.push({ bytes: { start, end }, encoding });
  };
  let at = from;
  for (const { bytes, encoding } of others) {
    add(at, bytes.start, 'utf-8');
    add(bytes.start, bytes.end, encoding);
    at = bytes.end;
  }
  add(at, to, 'utf-8');
  return runs;
}
