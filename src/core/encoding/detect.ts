import { decodeBytes, decodeLossily } from './decode';
import type { CharsetCandidate } from './legacy-detector';
import { type RankedCharset, rankLegacyCharsets } from './legacy-ranking';
import { decodeMixed } from './mixed';
import { type SniffedEncoding, sniffEncoding } from './sniff';

export interface Detection {
  /** A label of the WHATWG Encoding Standard, or `cp437` and its kin; null for a file that is not text. */
  encoding: string | null;
  /** From 0 to 1. */
  confidence: number;
  /** The two best other encodings at most, the better first; each gives another text. */
  alternatives: readonly CharsetCandidate[];
  bomBytes: number;
  /** What the answer rests on: a byte order mark, the form of the bytes, or how likely the text is. */
  how: 'mark' | 'form' | 'text';
}

const ALTERNATIVES = 2;
const LEAST_CONFIDENCE = 0.005;
/** Every sequence of bytes beyond ASCII that is UTF-8 makes another encoding less likely by some bits. */
const SURE = 0.99;

/** In what encoding bytes are text. Linear; some milliseconds more for bytes that are not Unicode. */
export function detectEncoding(bytes: Uint8Array): Detection {
  return detectionOf(bytes, sniffEncoding(bytes));
}

/** The same for bytes that have been looked at already. */
export function detectionOf(bytes: Uint8Array, sniffed: SniffedEncoding): Detection {
  const { kind, bomBytes, illFormed, binaryType } = sniffed;
  const none = { alternatives: [], bomBytes };
  if (kind === 'binary')
    return { ...none, encoding: null, confidence: binaryType === undefined ? 0.9 : 1, how: 'form' };
  if (kind === 'legacy') return legacyDetection(bytes, bomBytes);
  if (bomBytes > 0) return { ...none, encoding: kind, confidence: 1, how: 'mark' };
  if (kind === 'utf-8') {
    const isAscii = illFormed === 0 && bytes.every((byte) => byte < 0x80);
    return { ...none, encoding: kind, confidence: isAscii ? 1 : illFormed > 0 ? 0.9 : SURE, how: 'form' };
  }
  return { ...none, encoding: kind, confidence: SURE, how: 'form' };
}

function legacyDetection(bytes: Uint8Array, bomBytes: number): Detection {
  const escaped = bytes.includes(0x1b) ? decodeBytes(bytes, 'iso-2022-jp') : undefined;
  if (escaped !== undefined && bytes.every((byte) => byte < 0x80))
    return { encoding: 'iso-2022-jp', confidence: SURE, alternatives: [], bomBytes, how: 'form' };
  const [best, ...others] = rankLegacyCharsets(bytes).map(asCandidate);
  if (best === undefined)
    return { encoding: 'windows-1252', confidence: 0, alternatives: [], bomBytes, how: 'text' };
  const alternatives = others
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .slice(0, ALTERNATIVES);
  return { encoding: best.charset, confidence: best.confidence, alternatives, bomBytes, how: 'text' };
}

function asCandidate({ charset, confidence }: RankedCharset): CharsetCandidate {
  return { charset, confidence };
}

/**
 * The text of bytes in the encoding that was detected, without a byte order mark; undefined for a file that is not
 * text. A file that is UTF-8 in part is read run by run; where it is damaged beyond that, U+FFFD stands.
 */
export function textOf(bytes: Uint8Array, { encoding, bomBytes }: Detection): string | undefined {
  if (encoding === null) return undefined;
  if (encoding === 'utf-8') return decodeMixed(bytes).text;
  return decodeLossily(bytes, encoding, bomBytes);
}
