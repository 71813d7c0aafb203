import {
  type Detection,
  decodeBytes,
  decodeMixed,
  detectionOf,
  type EncodingRun,
  ONE_BYTE_CHARSET_NAMES,
  sniffSource,
} from '../../core/encoding';
import { textCost } from '../../core/encoding/text-cost';
import type { SourceText } from '../../core/text/source-text';
import { illFormedUtf8 } from '../../core/text/utf8';

/** A way to read a file that is not UTF-8, or not throughout. */
export interface Reading {
  /** The label of a charset, or `mixed` for a file that is read run by run. */
  as: string;
  /** For people: `windows-1251`, `UTF-8 and windows-1251`. */
  name: string;
  /** From 0 to 1; undefined for a reading that nothing speaks for. */
  confidence?: number;
  /** The whole text, which gives all bytes back. */
  text: string;
}

export interface FileEncoding {
  /** `damaged` is UTF-8 with bytes that nothing tells the meaning of; `unreadable` what no charset reads as a whole. */
  state: 'utf-8' | 'readable' | 'damaged' | 'unreadable' | 'binary';
  /** For people. */
  name: string;
  confidence: number;
  /** What the answer rests on. */
  how: Detection['how'];
  /** Ill-formed sequences of a file that is otherwise UTF-8. */
  illFormed: number;
  /** The likeliest first; each gives another text. Empty for UTF-8 and for what cannot be read. */
  readings: readonly Reading[];
}

const MIXED = 'mixed';
const known = new WeakMap<SourceText, FileEncoding>();

/** In what encoding a file is and how it can be read, by its bytes alone. Linear, and computed once for a source. */
export function fileEncodingOf(source: SourceText): FileEncoding {
  let encoding = known.get(source);
  if (encoding === undefined) {
    encoding = computeEncoding(source);
    known.set(source, encoding);
  }
  return encoding;
}

/** The text of a file in a reading; undefined where the bytes cannot have been written so. */
export function readAs(source: SourceText, as: string): string | undefined {
  if (as === MIXED) return readMixed(source)?.text;
  const { kind, bomBytes } = sniffSource(source);
  const text = decodeBytes(source.bytes, as, kind === as ? bomBytes : 0);
  return text !== undefined && !UNDEFINED_BYTE.test(text) ? text : undefined;
}

export interface FurtherReading {
  as: string;
  /** How the first lines with bytes beyond ASCII read. */
  sample: string;
}

const EAST_ASIAN_CHARSETS = ['big5', 'euc-jp', 'euc-kr', 'gb18030', 'gbk', 'shift_jis'];
/** Bytes. */
const MOST_OF_SAMPLE = 16_384;

/**
 * The charsets beside the likely readings that can have given a file's first bytes beyond ASCII; first those in which
 * they make the likelier text. None where the form of the bytes tells the encoding.
 */
export function furtherReadings(source: SourceText): FurtherReading[] {
  const { how, readings } = fileEncodingOf(source);
  if (how !== 'text') return [];
  const likely = new Set(readings.map(({ as }) => as));
  const bytes = sampleOf(source.bytes);
  const found: (FurtherReading & { cost: number })[] = [];
  for (const as of [...ONE_BYTE_CHARSET_NAMES, ...EAST_ASIAN_CHARSETS]) {
    const sample = likely.has(as) ? undefined : decodeBytes(bytes, as);
    if (sample !== undefined && !UNDEFINED_BYTE.test(sample))
      found.push({ as, sample, cost: textCost(sample) });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Whole lines from the first on that has a byte beyond ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const start = bytes.lastIndexOf(LINE_FEED, first) + 1;
  const end = Math.min(bytes.length, first + MOST_OF_SAMPLE);
  const lastBreak = bytes.lastIndexOf(LINE_FEED, end);
  return bytes.subarray(Math.max(start, first - MOST_OF_SAMPLE), lastBreak > first ? lastBreak : end);
}

const LINE_FEED = 10;

/** What a one-byte charset has for bytes that it does not define and whose control character it has elsewhere. */
const UNDEFINED_BYTE = /[\uf780-\uf7ff]/;

function computeEncoding(source: SourceText): FileEncoding {
  const sniffed = sniffSource(source);
  if (sniffed.kind === 'utf-8') return utf8Encoding(source);
  const detection = detectionOf(source.bytes, sniffed);
  const { encoding, confidence, how } = detection;
  const none = { how, illFormed: 0, readings: [] };
  if (encoding === null)
    return { ...none, state: 'binary', name: sniffed.binaryType ?? 'binary', confidence };
  const readings = readingsOf(source, detection);
  const state = readings.length === 0 ? 'unreadable' : 'readable';
  return { state, name: readings[0]?.name ?? encoding, confidence, how, illFormed: 0, readings };
}

function readingsOf(source: SourceText, { encoding, confidence, alternatives }: Detection): Reading[] {
  const readings: Reading[] = [];
  for (const candidate of [{ charset: encoding!, confidence }, ...alternatives]) {
    const text = readAs(source, candidate.charset);
    if (text === undefined || readings.some((other) => other.text === text)) continue;
    readings.push({ as: candidate.charset, name: candidate.charset, confidence: candidate.confidence, text });
  }
  return readings;
}

const CONFIDENCE = { sound: 1, mixed: 0.9 };

function utf8Encoding(source: SourceText): FileEncoding {
  const utf8 = { name: 'utf-8', how: 'form', illFormed: source.illFormed.length, readings: [] } as const;
  if (utf8.illFormed === 0) return { ...utf8, state: 'utf-8', confidence: CONFIDENCE.sound };
  const mixed = readMixed(source);
  const confidence = CONFIDENCE.mixed;
  if (mixed === undefined) return { ...utf8, state: 'damaged', confidence };
  const others = new Set(mixed.runs.map(({ encoding }) => encoding).filter((name) => name !== 'utf-8'));
  const name = ['utf-8', ...others].join(' and ');
  const readings = [{ as: MIXED, name, confidence, text: mixed.text }];
  return { ...utf8, state: 'readable', name, confidence, readings };
}

/** Undefined where some bytes have no reading. */
function readMixed({ bytes }: SourceText): { text: string; runs: readonly EncodingRun[] } | undefined {
  const { text, runs } = decodeMixed(bytes);
  const isLost = ({ bytes: { start, end }, encoding }: EncodingRun) =>
    encoding === 'utf-8' && illFormedUtf8(bytes.subarray(start, end)).length > 0;
  return runs.some(isLost) ? undefined : { text, runs };
}
