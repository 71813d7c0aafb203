import { findControlMixUp } from './control-mix-up';
import { findDoubleByteMixUp } from './double-byte-mix-up';
import { findMacPunctuation } from './mac-punctuation';
import { costIn } from './mix-up-cost';
import { mayBeMixedUp, unexplained } from './mix-up-gate';
import { type CharsetPair, reread } from './mix-up-pairs';
import { type PreparedSample, prepareSample } from './mix-up-sample';
import { type MixUpTraits, traitsOf } from './mix-up-traits';
import { bestMixUp, lossIn, type MixUpVerdict, neededGain, refinedPair } from './mix-up-verdict';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { prepare, textCost } from './text-cost';
import { type FoundWord, wordsBeyondAscii } from './words-beyond-ascii';

/** Punctuation, and controls, that tell by themselves what they are. */
interface Marks extends LegacyMixUp {
  /** The text with them put right. */
  reading: string;
  hasLetters: boolean;
}

export interface LegacyMixUp {
  runs: readonly MojibakeRun[];
  /** Bits by which the text becomes more likely, as a sample tells. */
  gain: number;
}

/**
 * Text of one legacy charset that was read as another: the pair of charsets by which the words beyond ASCII become
 * those of some language, where they are none as they stand. Judged over the whole text, or over the lines that no
 * language explains; made in the lines that are likelier so. Likely, never safe. Linear, and what is judged is bounded.
 */
export function findLegacyMixUp(text: string): LegacyMixUp | undefined {
  const marks = findControlMixUp(text) ?? findMacPunctuation(text);
  const suspicious = suspect(text);
  if (marks !== undefined && (suspicious === undefined || isAll(marks))) return marks;
  if (suspicious === undefined) return undefined;
  const oneByte = findPair(text, suspicious);
  const doubleByte = mayBeDoubleByte(suspicious) ? findDoubleByteMixUp(text) : undefined;
  if (doubleByte !== undefined && doubleByte.gain > (oneByte?.gain ?? 0)) return doubleByte;
  return oneByte ?? (marks?.hasLetters ? undefined : marks);
}

/** Whether nothing else is mixed up when the marks are put right. */
function isAll({ reading, hasLetters }: Marks): boolean {
  const suspicious = suspect(reading);
  return suspicious === undefined || (!hasLetters && findPair(reading, suspicious) === undefined);
}

/** East Asian text has hardly any letters of ASCII in its words, but symbols among others. */
function mayBeDoubleByte({ sample: { far } }: SuspectText): boolean {
  return countBeyondAscii(far) >= LEAST_DOUBLE_BYTE * far.length;
}

const LEAST_DOUBLE_BYTE = 0.4;

function findPair(text: string, suspicious: SuspectText): LegacyMixUp | undefined {
  const whole = judgeSuspect(suspicious);
  const isWhole = whole !== undefined && isConvincing(whole);
  if (!isWhole && suspicious.most < Number.POSITIVE_INFINITY) return undefined;
  const mixUp = isWhole ? whole : judgeLines(text);
  if (mixUp === undefined) return undefined;
  const lines = linesBeyondAscii(text);
  const rest = [...new Set(lines.flatMap(({ words }) => words.map(({ word }) => word)))].join(' ');
  const pair = refinedPair(mixUp, mixUp.far, rest.slice(0, MOST_OF_REST));
  const chain = [`${pair.written} as ${pair.read}`];
  const least = isWhole ? LEAST_OF_WHOLE : 0;
  const runs: MojibakeRun[] = [];
  for (const { words } of lines) {
    if (lines.length > 1 && gainOf(words, pair, mixUp.language) < least) continue;
    for (const { word, index } of words)
      runs.push(...runsOf({ start: index, word, meant: reread(word, pair), chain, safe: false }));
  }
  if (runs.every((run) => isSignAlone(text, run))) return undefined;
  return { runs, gain: mixUp.total };
}

/** A sign between signs belongs to no word that could tell what it was, however often it stands there. */
function isSignAlone(text: string, { start, end }: MojibakeRun): boolean {
  return (
    !/\p{L}/u.test(text.slice(Math.max(0, start - 1), end + 1)) && !/[\x80-\x9f]/.test(text.slice(start, end))
  );
}

/** UTF-16 units by which pairs that agree on the sample are told apart. */
const MOST_OF_REST = 4000;

function isConvincing(mixUp: MixUpVerdict): boolean {
  return mixUp.gain >= neededGain(mixUp);
}

interface LineBeyondAscii {
  /** UTF-16 offsets. */
  start: number;
  end: number;
  words: readonly FoundWord[];
}

function linesBeyondAscii(text: string): LineBeyondAscii[] {
  const lines: LineBeyondAscii[] = [];
  let words: FoundWord[] = [];
  let end = -1;
  for (const found of wordsBeyondAscii(text)) {
    if (found.index > end) {
      words = [];
      const start = text.lastIndexOf('\n', found.index) + 1;
      end = text.indexOf('\n', found.index);
      if (end === -1) end = text.length;
      lines.push({ start, end, words });
    }
    words.push(found);
  }
  return lines;
}

/** The mix-up of the lines that no language explains, where other lines are right. */
function judgeLines(text: string): MixUpOfText | undefined {
  const lines = linesBeyondAscii(text);
  if (lines.length < 2) return undefined;
  const suspects = lines
    .slice(0, MOST_LINES)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + MOST_OF_LINE)))
    .filter((line) => suspect(line) !== undefined);
  if (suspects.length === 0 || suspects.length === lines.length) return undefined;
  const mixUp = judge(suspects.join('\n'));
  return mixUp !== undefined && isConvincing(mixUp) ? mixUp : undefined;
}

const MOST_LINES = 60;
const MOST_OF_LINE = 400;

/** Bits that a line of a text that is mixed up as a whole may lose. */
const LEAST_OF_WHOLE = -6;

/** Bits by which the words of a line become likelier, in a text in which others are mixed up. */
function gainOf(words: readonly FoundWord[], pair: CharsetPair, language: string): number {
  const written = words.map(({ word }) => word).join(' ');
  const reading = reread(written, pair);
  const loss = lossIn(written, reading, pair);
  return costIn(prepare(written), language) - costIn(prepare(reading), language) - loss;
}

interface MixUpOfText extends MixUpVerdict {
  /** The sample that was judged. */
  far: string;
  /** Bits by which the whole text becomes more likely, as the sample tells. */
  total: number;
}

interface SuspectText {
  traits: MixUpTraits;
  sample: PreparedSample;
  /** As `unexplained` gives it. */
  most: number;
}

/** Undefined for a text that is as it should be. */
function suspect(text: string): SuspectText | undefined {
  const traits = traitsOf(text);
  if (!mayBeMixedUp(traits, text)) return undefined;
  const sample = prepareSample(text);
  const most = unexplained(traits, sample);
  return most === undefined ? undefined : { traits, sample, most };
}

function judge(text: string): MixUpOfText | undefined {
  const suspicious = suspect(text);
  return suspicious && judgeSuspect(suspicious);
}

function judgeSuspect({ traits, sample, most }: SuspectText): MixUpOfText | undefined {
  const best = bestMixUp(sample, most);
  if (best === undefined) return undefined;
  const { letterCount, symbolCount, modernCount } = traits;
  const extent = Math.max(1, (letterCount + symbolCount + modernCount) / countBeyondAscii(sample.far));
  // Measured as those are who weigh it against other repairs.
  const total = extent * Math.max(best.gain, textCost(sample.far) - textCost(best.reading));
  return { ...best, far: sample.far, total };
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) count++;
  return count;
}
