import { LineTable } from '../text/line-table';
import type { Span } from '../text/span';
import { type FoundChain, type Reading, readThrough, searchChain } from './chain-search';
import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { findDoubleByteMisreadings } from './double-byte-misreading';
import { findLegacyMixUp } from './legacy-mix-up';
import { withLostBytes } from './lost-byte-words';
import { isLoneForeignLetter, keepsFarLetters, Surroundings } from './mojibake-doubt';
import { joinNeighbours, runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { isSuspiciousAt } from './suspicion';
import { textCost } from './text-cost';
import { wordsBeyondAscii } from './words-beyond-ascii';

/** Words that are searched for a chain together. */
const BATCH = 48;
/** Bits by which a word must win, where the text is known to be damaged in that way. */
const SUPPORTED_GAIN = 3;
/** The same where much else is damaged in that way: a little less likely will do. */
const WELL_SUPPORTED_GAIN = -10;
const MUCH_EVIDENCE = 40;
/** Bits of evidence from which on nobody needs to look. */
const SAFE_EVIDENCE = 6;
const SAFE_GAIN = 8;
/** Bits of evidence that something is left to undo. */
const FURTHER_EVIDENCE = 8;
/** Bits by which a reading must win over that of a rival chain. */
const CLEAR_GAIN = 5;

interface RepairOfWord {
  chain: FoundChain;
  reading: Reading;
}

interface DamagedWord extends Span, RepairOfWord {
  word: string;
  safe: boolean;
}

/**
 * Finds the offsets at which two neighbouring characters may be bytes of UTF-8. Linear; the scan of the character
 * rules does the same in passing.
 */
export function misreadOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const next = text.charCodeAt(i + 1);
    if (next < 0x80) i++;
    else if (text.charCodeAt(i) >= 0x80 && isSuspiciousAt(text, i)) offsets.push(i);
  }
  return offsets;
}

/**
 * The mojibake of a text: UTF-8 that was read as a one-byte charset, up to four times over. The chains of charsets are
 * found from words that look damaged, all together, and each word is repaired by the chain that makes it the most
 * likely text. `offsets` are the ascending places to look at. Time is linear in the text.
 */
export function findMojibake(text: string, offsets: readonly number[] = misreadOffsets(text)): MojibakeRun[] {
  const runs = [...findMisreadings(text, offsets), ...findDoubleByteMisreadings(text)];
  if (runs.length > 1) runs.sort((a, b) => a.start - b.start);
  const mixUp = explainsMost(text, runs) ? undefined : findLegacyMixUp(text);
  const isMixUp = mixUp !== undefined && mixUp.gain > gainOf(text, runs);
  return joinNeighbours(text, isMixUp ? mixUp.runs : withoutOverlaps(runs));
}

/** Whether the runs hold most of the letters beyond ASCII, so that the text was not misread in another way. */
function explainsMost(text: string, runs: readonly MojibakeRun[]): boolean {
  if (runs.length === 0) return false;
  const explained = runs.reduce((sum, { start, end }) => sum + countLetters(text.slice(start, end)), 0);
  return explained >= 0.8 * countLetters(text);
}

/** Bits by which the runs make the text more likely. */
function gainOf(text: string, runs: readonly MojibakeRun[]): number {
  return runs.reduce((sum, run) => sum + textCost(text.slice(run.start, run.end)) - textCost(run.text), 0);
}

function countLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) >= 0x80 && isLetterKind(kindOf(text.charCodeAt(i)))) count++;
  return count;
}

function withoutOverlaps(runs: readonly MojibakeRun[]): MojibakeRun[] {
  let end = 0;
  return runs.filter((run) => {
    if (run.start < end) return false;
    end = run.end;
    return true;
  });
}

function findMisreadings(text: string, offsets: readonly number[]): MojibakeRun[] {
  if (offsets.length === 0) return [];
  const chains = findChains([...new Set(wordsAround(text, offsets).map(({ word }) => word))]);
  const damaged = chains.length === 0 ? [] : damagedWords(text, chains);
  const surroundings = new Surroundings(
    text,
    new LineTable(text),
    damaged
      .filter(({ safe }) => safe)
      .map(({ start, end, word, reading }) => ({ start, end, word, meant: reading.text })),
  );
  const repairs = damaged.map(({ start, word, reading, safe }) => ({
    start,
    word,
    meant: reading.text,
    chain: [...reading.labels].reverse(),
    safe: safe && surroundings.allowRepairAt(start),
  }));
  return withLostBytes(text, repairs, usualCharsets(chains)).flatMap(runsOf);
}

/** The charsets of the chains of one layer, the best first. */
function usualCharsets(chains: readonly FoundChain[]): readonly number[] {
  return [...chains]
    .sort((a, b) => b.evidence - a.evidence)
    .flatMap(({ undone }) => (undone.length === 1 ? undone : []));
}

/** The text with the safe repairs made. */
export function repairMojibake(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const run of findMojibake(text)) {
    if (!run.safe) continue;
    parts.push(text.slice(from, run.start), run.text);
    from = run.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The chains that explain the words, the ones of the first words first. */
function findChains(words: readonly string[]): FoundChain[] {
  const chains: FoundChain[] = [];
  for (let at = 0; at < words.length; at += BATCH) {
    let left = words.slice(at, at + BATCH);
    for (;;) {
      left = left.filter((word) => bestReading(word, chains) === undefined);
      const found = left.length === 0 ? undefined : searchChain(left);
      if (found === undefined) break;
      chains.push(found);
      if (left.every((word) => bestReading(word, chains) === undefined)) {
        chains.pop();
        break;
      }
    }
  }
  return chains;
}

function bestReading(word: string, chains: readonly FoundChain[]): RepairOfWord | undefined {
  let best: RepairOfWord | undefined;
  for (const chain of chains) {
    const reading = readThrough(word, chain);
    if (reading === undefined || reading.gain < leastGain(chain, reading) || isDoubtful(word, reading, chain))
      continue;
    if (best === undefined || reading.gain > best.reading.gain) best = { chain, reading };
  }
  return best;
}

function leastGain({ evidence }: FoundChain, { complete }: Reading): number {
  return complete && evidence >= MUCH_EVIDENCE ? WELL_SUPPORTED_GAIN : SUPPORTED_GAIN;
}

/** A repair that leaves letters which the misreading would have damaged too, or gives a lone letter and no word. */
function isDoubtful(
  word: string,
  { text, complete, gain, undone }: Reading,
  { evidence }: FoundChain,
): boolean {
  if (gain + evidence >= ENOUGH_FOR_A_LETTER) return false;
  if (isLoneForeignLetter(text) || (undone[0]! >= 2 && LONE_LETTER.test(text))) return true;
  return gain + evidence < ENOUGH_FOR_A_PART && !complete && keepsFarLetters(word, text);
}

const ENOUGH_FOR_A_LETTER = 40;
const ENOUGH_FOR_A_PART = 20;
const LONE_LETTER = /^\P{L}*[^\P{L}\p{Script=Latin}]\P{L}*$/u;

function isSafe(word: string, { chain, reading }: RepairOfWord): boolean {
  if (chain.evidence < leastSafeEvidence(chain)) return false;
  if (hasRareLetter(reading.text) || hasFurtherLayer(reading.text)) return false;
  if (
    chain.rivals.some((undone) =>
      isOtherReading(readThrough(word, { undone, evidence: chain.evidence }), reading),
    )
  )
    return false;
  if (reading.complete && chain.evidence >= MUCH_EVIDENCE) return true;
  return reading.gain >= SAFE_GAIN && isExact(word, { chain, reading });
}

/** What an editor may have curled around a word after it was damaged. */
const QUOTES_AROUND = /^[“‘«„]+|[”’»]+[.,;:!?]*$/g;

/** Whether every character beyond ASCII is undone, but for quotation marks around the word. */
function isExact(word: string, { chain, reading }: RepairOfWord): boolean {
  if (reading.complete) return true;
  const core = word.replace(QUOTES_AROUND, '');
  const undone = core === word ? undefined : readThrough(core, chain);
  return undone?.complete === true && reading.text === word.replace(core, () => undone.text);
}

function hasRareLetter(text: string): boolean {
  return [...text].some((character) => kindOf(character.codePointAt(0)!) === CharacterKind.RareLetter);
}

function hasFurtherLayer(text: string): boolean {
  if (misreadOffsets(text).length === 0) return false;
  return (searchChain([text])?.evidence ?? 0) >= FURTHER_EVIDENCE;
}

function isOtherReading(other: Reading | undefined, { text, gain }: Reading): boolean {
  return other !== undefined && other.text !== text && other.gain > gain - CLEAR_GAIN;
}

/** Windows-1252 and 1251 are so much more usual that they need less evidence than others. */
function leastSafeEvidence({ undone }: FoundChain): number {
  return undone[0]! < 2 ? 1 : SAFE_EVIDENCE;
}

function wordsAround(text: string, offsets: readonly number[]): (Span & { word: string })[] {
  const words: (Span & { word: string })[] = [];
  let done = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    const span = wordAround(text, offset, done);
    words.push({ ...span, word: text.slice(span.start, span.end) });
    done = span.end;
  }
  return words;
}

/** White space of ASCII ends a word; a no-break space may be one of its bytes. */
function wordAround(text: string, offset: number, from: number): Span {
  let start = offset;
  while (start > from && text.charCodeAt(start - 1) > 0x20) start--;
  let end = offset;
  while (end < text.length && text.charCodeAt(end) > 0x20) end++;
  return { start, end };
}

function damagedWords(text: string, chains: readonly FoundChain[]): DamagedWord[] {
  const known = new Map<string, (RepairOfWord & { safe: boolean }) | undefined>();
  const damaged: DamagedWord[] = [];
  for (const { word, index } of wordsBeyondAscii(text)) {
    let repair = known.get(word);
    if (repair === undefined && !known.has(word)) {
      const best = bestReading(word, chains);
      repair = best && { ...best, safe: isSafe(word, best) };
      known.set(word, repair);
    }
    if (repair !== undefined) damaged.push({ start: index, end: index + word.length, word, ...repair });
  }
  return damaged;
}
