import { isOneByteCharset, ONE_BYTE_CHARSET_NAMES, oneByteCharset } from './charsets';
import { decodeBytes } from './decode';
import { countBeyondAscii, denseSample } from './dense-sample';
import { type CharsetCandidate, legacyDetector } from './legacy-detector';
import { textCost } from './text-cost';

export interface RankedCharset extends CharsetCandidate {
  /** How surprising the text is that the charset gives: bits for each byte beyond ASCII. */
  cost: number;
}

const CHARSETS: readonly string[] = [
  ...ONE_BYTE_CHARSET_NAMES,
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];

/** Of charsets that give the same text the first of these is named. */
const USUAL: readonly string[] = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'cp850',
  'cp852',
  'cp866',
  'macintosh',
];

/** Charsets that are hardly ever met. */
const RARE: ReadonlySet<string> = new Set([
  'iso-8859-1',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-9',
  'iso-8859-10',
  'iso-8859-11',
  'iso-8859-14',
  'iso-8859-16',
  'x-mac-romanian',
  'x-mac-croatian',
  'x-mac-icelandic',
  'kz-1048',
  'cp858',
  'cp860',
  'cp861',
  'cp863',
  'cp869',
  'cp1125',
]);

/** Bits for each byte beyond ASCII; `notWindows`, `sparse` and `rareFile` for a file. */
const BITS = {
  notWindows: 2,
  sparse: 5,
  rareFile: 3,
  rare: 0.4,
  halvedConfidence: 1,
  undefinedByte: 3,
};
/** Share of bytes beyond ASCII below which a text has but a few marks and names: windows-1252 as a rule. */
const SPARSE = 0.005;
/** The confidence of a charset that the detector did not think of. */
const UNTHOUGHT_OF = 0.05;
/** So many bytes beyond ASCII count for nothing, since a few of them may be anything. */
const DOUBTED_BYTES = 2;
/** Bytes that each charset is tried on, and bytes that tell the best of them apart. */
const FIRST_SAMPLE = 1536;
const SECOND_SAMPLE = 8192;
const FINALISTS = 8;

/**
 * The charsets that bytes may be text of, the likeliest first. Each gives a text of its own, and gives the bytes back.
 * The detector's confidence and how surprising the text would be, letter by letter, decide together; without a
 * detector the text decides alone. Reads all bytes twice, and takes some milliseconds beside.
 */
export function rankLegacyCharsets(bytes: Uint8Array): readonly RankedCharset[] {
  const detected = new Map(
    (legacyDetector()?.(bytes) ?? []).map((found) => [found.charset, found.confidence]),
  );
  const doubts = doubtsOf(detected);
  const isSparse = countBeyondAscii(bytes) < SPARSE * bytes.length;
  const unusual = (charset: string) =>
    (isOneByteCharset(charset) && !charset.startsWith('windows-') ? BITS.notWindows : 0) +
    (RARE.has(charset) ? BITS.rareFile : 0) +
    (isSparse && charset !== 'windows-1252' ? BITS.sparse : 0);
  const first = readings(
    [...new Set([...CHARSETS, ...detected.keys()])],
    bytes,
    FIRST_SAMPLE,
    unusual,
    doubts,
  );
  const finalists = first.slice(0, FINALISTS).map(({ charset }) => charset);
  const sound = distinct(readings(finalists, bytes, SECOND_SAMPLE, unusual, doubts), bytes);
  return withConfidence(sound, countBeyondAscii(denseSample(bytes, SECOND_SAMPLE)));
}

/** What the detector's answer costs a charset, in bits. */
function doubtsOf(detected: ReadonlyMap<string, number>): (charset: string) => number {
  const best = Math.max(0, ...detected.values());
  return (charset) => {
    const confidence = detected.get(charset) ?? 0;
    const doubt = Math.log2((best + UNTHOUGHT_OF) / (confidence + UNTHOUGHT_OF)) * BITS.halvedConfidence;
    return RARE.has(charset) ? doubt + BITS.rare : doubt;
  };
}

interface Reading {
  charset: string;
  text: string;
  cost: number;
  score: number;
}

function readings(
  charsets: readonly string[],
  bytes: Uint8Array,
  sampleSize: number,
  bitsAgainst: (charset: string) => number,
  doubtOf: (charset: string) => number,
): Reading[] {
  const sample = denseSample(bytes, sampleSize);
  const beyondAscii = Math.max(1, countBeyondAscii(sample));
  const found = charsets.flatMap((charset) => {
    const text = decodeSample(sample, charset);
    if (text === undefined) return [];
    const bits = costOf(text) + undefinedBytes(sample, charset) * BITS.undefinedByte + bitsAgainst(charset);
    const cost = bits / (beyondAscii + DOUBTED_BYTES);
    return [{ charset, text, cost, score: cost + doubtOf(charset) }];
  });
  return found.sort((a, b) => a.score - b.score || usualness(a.charset) - usualness(b.charset));
}

/** Without readings that a better one gives as well, and without those that fail behind the sample. */
function distinct(ranked: readonly Reading[], bytes: Uint8Array): Reading[] {
  const found: { reading: Reading; whole: string }[] = [];
  for (const reading of ranked) {
    const whole = decodeBytes(bytes, reading.charset);
    if (whole === undefined) continue;
    const same = found.find((other) => other.whole === whole);
    if (same === undefined) found.push({ reading, whole });
    else if (usualness(reading.charset) < usualness(same.reading.charset))
      same.reading = { ...same.reading, charset: reading.charset };
  }
  return found.map(({ reading }) => reading);
}

/** Bits of neighbouring letters are not independent: beyond some tens of letters, more of them say little more. */
const MOST_OBSERVATIONS = 40;
const OBSERVATIONS_FOR_ONE = 10;

function withConfidence(ranked: readonly Reading[], beyondAscii: number): RankedCharset[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const observations = Math.min(beyondAscii, MOST_OBSERVATIONS) / OBSERVATIONS_FOR_ONE;
  const few = Math.max(0, 1 - observations);
  const weights = ranked.map(({ charset, score }, i) =>
    i === 0
      ? 1
      : 2 **
        (-(score - best.score) * observations - few * Math.max(0, rarity(charset) - rarity(best.charset))),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return ranked
    .map(({ charset, cost }, i) => ({ charset, cost, confidence: weights[i]! / total }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** Bits against a charset of which little is known from few letters. */
function rarity(charset: string): number {
  if (charset === USUAL[0]) return 0;
  return USUAL.includes(charset) ? OTHER_USUAL : UNUSUAL;
}

const OTHER_USUAL = 1.5;
const UNUSUAL = 3;

function usualness(charset: string): number {
  const rank = USUAL.indexOf(charset);
  return rank === -1 ? USUAL.length : rank;
}

/** The sample's end may split a character. */
function decodeSample(sample: Uint8Array, charset: string): string | undefined {
  for (let cut = 0; cut < 4; cut++) {
    const text = decodeBytes(sample.subarray(0, sample.length - cut), charset);
    if (text !== undefined || isOneByteCharset(charset)) return text;
  }
  return undefined;
}

/** Of the composed text, and of Romanian with the letters that the charsets of its time lacked. */
function costOf(text: string): number {
  const composed = text.normalize('NFC');
  const cost = textCost(composed);
  if (!/[ţŢ]/.test(composed)) return cost;
  const withCommas = composed.replaceAll(/[ŞşŢţ]/g, (letter) => 'ȘșȚț'['ŞşŢţ'.indexOf(letter)]!);
  return Math.min(cost, textCost(withCommas));
}

function undefinedBytes(bytes: Uint8Array, charset: string): number {
  if (!isOneByteCharset(charset)) return 0;
  const { defines } = oneByteCharset(charset);
  let count = 0;
  for (const byte of bytes) if (!defines(byte)) count++;
  return count;
}
