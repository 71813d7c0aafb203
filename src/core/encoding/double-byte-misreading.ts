import { isOrdinary, readThrough, searchChain } from './chain-search';
import {
  DOUBLE_BYTE_CHARSETS,
  type DoubleByteCharset,
  undoDoubleByte,
  undoLossyDoubleByte,
} from './double-byte-charsets';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { LATIN, NO_SCRIPT, NOT_PLAIN, scriptOfPlainWord } from './plain-words';
import { textCost } from './text-cost';
import { type FoundWord, wordsBeyondAscii } from './words-beyond-ascii';

/** Bits by which a repair must win: the first in a text, within Latin words only, and one more. */
const FIRST_GAIN = 10;
const FIRST_LATIN_GAIN = 6;
const FURTHER_GAIN = -2;
const FURTHER_LATIN_GAIN = -10;
/** Words of several letters that make one of a single letter likely. */
const LEAST_BESIDE_LONE = 2;
const SAFE_EVIDENCE = 24;
const SAFE_GAIN = 12;

/** Somewhere in the text stands a character that only the charsets of East Asia have. */
const EAST_ASIAN = /[\u2e80-\u9fff\uac00-\ud7a3\uff61-\uff9f]/;

/** What a word says, and the charsets that it was read as, the first one first. */
interface Reading {
  meant: string;
  chain: readonly string[];
  gain: number;
  exact: boolean;
  /** The word has small Latin letters beside those of East Asia, and what it says is Latin. */
  latin: boolean;
  /** It says one letter that is not Latin. */
  lone: boolean;
}

interface Candidate {
  readings: ReadonlyMap<string, Reading>;
  evidence: number;
}

/** UTF-8 that was read as a charset of two bytes a character. Linear. */
export function findDoubleByteMisreadings(text: string): MojibakeRun[] {
  if (!EAST_ASIAN.test(text)) return [];
  const all = wordsBeyondAscii(text);
  const words = [...new Set(all.map(({ word }) => word))];
  let best: Candidate | undefined;
  for (const charset of DOUBLE_BYTE_CHARSETS) {
    const candidate = readAs(charset, words);
    if (candidate !== undefined && candidate.evidence > (best?.evidence ?? 0)) best = candidate;
  }
  return [...lostReplacements(text), ...(best === undefined ? [] : runsOfWords(all, best))];
}

function runsOfWords(all: readonly FoundWord[], { readings, evidence }: Candidate): MojibakeRun[] {
  return all.flatMap(({ index, word }) => {
    const reading = readings.get(word);
    if (reading === undefined) return [];
    const { meant, chain, gain, exact } = reading;
    const safe = exact && chain.length === 1 && evidence >= SAFE_EVIDENCE && gain >= SAFE_GAIN;
    return runsOf({ start: index, word, meant, chain, safe });
  });
}

/** The words that the charset explains, where not more of them are right as they stand. */
function readAs(charset: DoubleByteCharset, words: readonly string[]): Candidate | undefined {
  const readings = new Map<string, Reading>();
  let right = 0;
  for (const word of words) {
    const reading = readWord(word, charset);
    const least = reading?.latin ? FURTHER_LATIN_GAIN : FURTHER_GAIN;
    if (reading !== undefined && reading.gain >= least) readings.set(word, reading);
    else if (EAST_ASIAN.test(word)) right++;
  }
  const whole = [...readings.values()].filter(({ lone }) => !lone).length;
  for (const [word, { latin, lone }] of readings)
    if ((lone && whole < LEAST_BESIDE_LONE) || (!latin && right >= readings.size)) readings.delete(word);
  let evidence = 0;
  let onlyLatin = true;
  for (const { gain, latin } of readings.values()) {
    evidence += gain;
    onlyLatin &&= latin;
  }
  const needed = !onlyLatin ? FIRST_GAIN : right === 0 ? FURTHER_GAIN : FIRST_LATIN_GAIN;
  return readings.size > 0 && evidence > needed ? { readings, evidence } : undefined;
}

function readWord(word: string, charset: DoubleByteCharset): Reading | undefined {
  const exact = undoDoubleByte(word, charset);
  const texts = exact === undefined ? undoLossyDoubleByte(word, charset) : [exact];
  let best: Reading | undefined;
  for (const text of texts) {
    const reading = text === word ? undefined : furtherRead(text, word, charset, exact !== undefined);
    if (reading !== undefined && reading.gain > (best?.gain ?? Number.NEGATIVE_INFINITY)) best = reading;
  }
  return best;
}

/** With the layers behind it, where it is no ordinary text. */
function furtherRead(
  text: string,
  word: string,
  charset: DoubleByteCharset,
  exact: boolean,
): Reading | undefined {
  const chain = isOrdinary(text) ? undefined : searchChain([text]);
  const further = chain && readThrough(text, chain);
  const meant = further?.text ?? text;
  if (!isLikelyWord(meant)) return undefined;
  return {
    meant,
    chain: [...(further?.labels ?? []).toReversed(), charset],
    gain: textCost(word) - textCost(meant),
    exact,
    latin: BESIDE_LATIN.test(word) && [LATIN, NO_SCRIPT].includes(scriptOfPlainWord(meant)),
    lone: LONE_LETTER.test(meant),
  };
}

const BESIDE_LATIN = /[a-z][^\0-\x7f]|[^\0-\x7f][a-z]/;
const LONE_LETTER = /^[^\p{L}\p{M}]*(?!\p{Script=Latin})\p{L}[^\p{L}\p{M}]*$/u;
const MARK_FIRST = /^\P{L}*\p{M}/u;

/** Letters of one script. */
function isLikelyWord(text: string): boolean {
  if (MARK_FIRST.test(text)) return false;
  const script = scriptOfPlainWord(text.replace(NO_LETTERS, ''));
  return script === LATIN || script === NO_SCRIPT || (script !== NOT_PLAIN && !/[A-Za-z]/.test(text));
}

const NO_LETTERS = /[^\p{L}\p{M}]/gu;

/** Two replacement characters that were read as GBK: what stood there is gone. */
const LOST_REPLACEMENTS = /锟斤拷(?:锟斤拷)*/g;

function lostReplacements(text: string): MojibakeRun[] {
  return Array.from(text.matchAll(LOST_REPLACEMENTS), ({ index, 0: { length } }) => {
    const span = { start: index, end: index + length };
    return { ...span, text: '\ufffd', edits: [{ ...span, newText: '\ufffd' }], chain: ['gbk'], safe: false };
  });
}
