import { oneByteCharset } from './charsets';
import { decodeBytes } from './decode';
import { countBeyondAscii, denseSample } from './dense-sample';
import type { CharsetCandidate } from './legacy-detector';
import { EAST_ASIAN_MODELS, type EastAsianModel, LETTER_MODELS, type LetterModel } from './letter-models';
import type { OneByteCharsetName } from './one-byte-tables';

/** The confidences of a guess and its alternatives add up to 1 at most. */
export interface CharsetGuess extends CharsetCandidate {
  /** The next best, the better first. */
  alternatives: readonly CharsetCandidate[];
}

/** Bytes that the guess looks at. */
const SAMPLE = 16_384;
const ALTERNATIVES = 3;

const PUNCTUATION = /[\u00a0«»“”‘’„‚–—…•·§°©®№¿¡]/;
const UPPER = /\p{Lu}/u;
const LETTER = /[\p{L}\p{M}]/u;

/** Natural logarithms of how often a byte of a text stands for such a character. */
const LOG = {
  punctuation: Math.log(0.02),
  otherLetter: Math.log(0.0005),
  symbol: Math.log(0.0005),
  undefined: Math.log(1e-7),
  upperCase: Math.log(0.12),
  upperInWord: Math.log(0.01),
  wrongNeighbour: Math.log(0.03),
  inWord: Math.log(0.3),
  lessUsual: Math.log(0.5),
  frequentEastAsian: Math.log(0.012),
  possibleEastAsian: Math.log(0.0004),
  strangeEastAsian: Math.log(1e-6),
};

/**
 * The charset of a text that is not Unicode: the one in which its letters beyond ASCII are those of some language,
 * in words as that language builds them (naive Bayes over single letters). Looks at 16 KB, the parts with bytes beyond
 * ASCII first. Takes time in proportion to that and to the number of models.
 */
export function guessCharset(bytes: Uint8Array): CharsetGuess {
  const sample = denseSample(bytes, SAMPLE);
  const scores = new Map<string, number>();
  const note = (charset: string, score: number) => {
    const known = scores.get(charset);
    if (known === undefined || score > known) scores.set(charset, score);
  };
  for (const model of LETTER_MODELS)
    for (const [rank, charset] of model.charsets.entries())
      note(charset, scoreOneByte(sample, charset, model) + rank * LOG.lessUsual);
  for (const model of EAST_ASIAN_MODELS) {
    const score = scoreEastAsian(sample, model);
    if (score !== undefined) note(model.charset, score);
  }
  return ranked(scores, countBeyondAscii(sample));
}

function ranked(scores: ReadonlyMap<string, number>, observations: number): CharsetGuess {
  const best = Math.max(...scores.values());
  /** Neighbouring letters are not independent: a long text says less than the sum of its letters. */
  const temperature = 1 + observations / 50;
  const weights = [...scores].map(([charset, score]) => ({
    charset,
    weight: Math.exp((score - best) / temperature),
  }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const candidates = weights
    .map(({ charset, weight }) => ({ charset, confidence: weight / total }))
    .sort((a, b) => b.confidence - a.confidence);
  return { ...candidates[0]!, alternatives: candidates.slice(1, 1 + ALTERNATIVES) };
}

enum Kind {
  Other,
  AsciiLower,
  AsciiUpper,
  Lower,
  Upper,
}

interface ByteTable {
  kinds: Uint8Array;
  logs: Float64Array;
}

const tables = new Map<LetterModel, Map<OneByteCharsetName, ByteTable>>();

function byteTable(charset: OneByteCharsetName, model: LetterModel): ByteTable {
  const ofModel = tables.get(model) ?? new Map<OneByteCharsetName, ByteTable>();
  tables.set(model, ofModel);
  const table = ofModel.get(charset) ?? makeByteTable(charset, model);
  ofModel.set(charset, table);
  return table;
}

function makeByteTable(charset: OneByteCharsetName, model: LetterModel): ByteTable {
  const kinds = new Uint8Array(256);
  const logs = new Float64Array(256);
  for (let byte = 0x41; byte <= 0x5a; byte++) {
    kinds[byte] = Kind.AsciiUpper;
    kinds[byte + 32] = Kind.AsciiLower;
  }
  const { upperHalf, defines } = oneByteCharset(charset);
  const total = [...model.letters].reduce((sum, _, rank) => sum + 1 / (rank + 1.5), 0);
  for (let byte = 0x80; byte < 0x100; byte++) {
    const character = upperHalf[byte - 0x80]!;
    const rank = model.letters.indexOf(character.toLowerCase());
    const upper = UPPER.test(character);
    if (LETTER.test(character)) kinds[byte] = upper ? Kind.Upper : Kind.Lower;
    if (!defines(byte) || /\p{Cc}/u.test(character)) logs[byte] = LOG.undefined;
    else if (rank >= 0) logs[byte] = Math.log(0.9 / (rank + 1.5) / total) + (upper ? LOG.upperCase : 0);
    else if (LETTER.test(character)) logs[byte] = LOG.otherLetter;
    else logs[byte] = PUNCTUATION.test(character) ? LOG.punctuation : LOG.symbol;
  }
  return { kinds, logs };
}

function scoreOneByte(bytes: Uint8Array, charset: OneByteCharsetName, model: LetterModel): number {
  const { kinds, logs } = byteTable(charset, model);
  let score = 0;
  let previous: number = Kind.Other;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const kind = kinds[byte]!;
    if (byte >= 0x80) {
      const next = kinds[bytes[i + 1] ?? 0]!;
      score += logs[byte]! + neighbourhood(previous, kind, next, model.ownScript);
    }
    previous = kind;
  }
  return score;
}

function neighbourhood(previous: number, kind: number, next: number, ownScript: boolean): number {
  const isAscii = (other: number) => other === Kind.AsciiLower || other === Kind.AsciiUpper;
  if (kind === Kind.Other) {
    if (ownScript) return isAscii(previous) || isAscii(next) ? LOG.wrongNeighbour / 2 : 0;
    return previous !== Kind.Other && next !== Kind.Other ? LOG.inWord : 0;
  }
  const isOwn = (other: number) => other === Kind.Lower || other === Kind.Upper;
  let score = 0;
  if (ownScript) {
    if (isAscii(previous)) score += LOG.wrongNeighbour;
    if (isAscii(next)) score += LOG.wrongNeighbour;
    if (!isOwn(previous) && !isOwn(next)) score += LOG.wrongNeighbour / 2;
  } else if (isOwn(previous)) score += LOG.wrongNeighbour;
  if (kind === Kind.Upper && (previous === Kind.Lower || previous === Kind.AsciiLower))
    score += LOG.upperInWord;
  return score;
}

/** Undefined where the sample is not text in the charset. The cut at the sample's end may split a character. */
function scoreEastAsian(bytes: Uint8Array, { charset, frequent, possible }: EastAsianModel) {
  const text = decodeBytes(bytes, charset) ?? decodeBytes(bytes.subarray(0, -1), charset);
  if (text === undefined) return undefined;
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character < '\x80') continue;
    if (frequent.test(character)) score += LOG.frequentEastAsian;
    else if (possible.test(character)) score += LOG.possibleEastAsian;
    else score += LOG.strangeEastAsian;
    if (/[A-Za-z]/.test(text[i - 1] ?? '') || /[A-Za-z]/.test(text[i + 1] ?? '')) score += LOG.wrongNeighbour;
  }
  return score;
}
