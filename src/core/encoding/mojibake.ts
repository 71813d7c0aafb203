import { LineTable } from '../text/line-table';
import type { Span } from '../text/span';
import { chosenByLanguage } from './chain-choice';
import { type FoundChain, searchChain } from './chain-search';
import { isLetterKind, kindOf } from './character-kind';
import { findDamagedWords } from './damaged-words';
import { findDoubleByteMisreadings } from './double-byte-misreading';
import { findLegacyMixUp } from './legacy-mix-up';
import { withLostBytes } from './lost-byte-words';
import { Surroundings } from './mojibake-doubt';
import { joinNeighbours, runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { isSuspiciousAt } from './suspicion';
import { textCost } from './text-cost';
import { repairOfWord } from './word-repair';

/** Words that are searched for a chain together. */
const BATCH = 48;
const MOST_CHAINS = 12;

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

/** Bits by which a repair wins for each letter, that is no chance. */
const CLEAR_GAIN = 6;

/** Whether clear repairs hold most of the letters beyond ASCII, so that the text was not misread in another way. */
function explainsMost(text: string, runs: readonly MojibakeRun[]): boolean {
  if (runs.length === 0) return false;
  let explained = 0;
  let certain = 0;
  for (const run of runs) {
    const letters = countLetters(text.slice(run.start, run.end));
    if (run.safe) certain += letters;
    if (run.safe || gainOf(text, [run]) > CLEAR_GAIN * letters) explained += letters;
  }
  const all = countLetters(text);
  return explained >= 0.8 * all || certain >= 0.3 * all;
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
  if (offsets.length === 0) return withLostBytes(text, [], []).flatMap(runsOf);
  const chains = findChains([...new Set(wordsAround(text, offsets).map(({ word }) => word))]);
  const damaged = findDamagedWords(text, chains);
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
  return withLostBytes(text, repairs, chains).flatMap(runsOf);
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
  for (let at = 0; at < words.length && chains.length < MOST_CHAINS; at += BATCH) {
    let left = words.slice(at, at + BATCH);
    for (;;) {
      left = left.filter((word) => repairOfWord(word, chains) === undefined);
      const found = left.length === 0 ? undefined : searchChain(left);
      if (found === undefined) break;
      chains.push(chosenByLanguage(found, left));
      if (left.every((word) => repairOfWord(word, chains) === undefined)) {
        chains.pop();
        break;
      }
    }
  }
  return chains;
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
