import { isSurrogate } from '../text/character-class';
import type { MojibakeRun } from './mojibake-run';

export interface RepairedWord {
  start: number;
  word: string;
  meant: string;
  /** As in `MojibakeRun`. */
  chain: readonly string[];
  safe: boolean;
  /** What else the word may read, where bytes were lost, the likeliest first. */
  alternatives?: readonly string[];
}

const ASCII = /[\0-\x7f]/;
const BETWEEN_WORDS = /^[ \t\d.,:;!?()"'-]{0,16}$/;
const WITHIN_WORD = /^[A-Za-z'-]{1,16}$/;
const HAS_LETTER = /\p{L}/u;

/** The stretches of a word that change: as the ASCII characters split it, where word and repair have the same ones. */
export function runsOf({ start, word, meant, chain, safe, alternatives = [] }: RepairedWord): MojibakeRun[] {
  if (alternatives.length > 0) return [runWithAlternatives(start, word, meant, alternatives)];
  const written = word.split(ASCII);
  const repaired = meant.split(ASCII);
  if (word.replace(NOT_ASCII, '') !== meant.replace(NOT_ASCII, ''))
    return runOf(start, word, meant, chain, safe);
  const runs: MojibakeRun[] = [];
  let at = start;
  for (const [i, part] of written.entries()) {
    for (const run of runOf(at, part, repaired[i] ?? '', chain, safe)) runs.push(run);
    at += part.length + 1;
  }
  return runs;
}

/** What no reading of a word changes stays outside. */
function runWithAlternatives(
  at: number,
  word: string,
  meant: string,
  alternatives: readonly string[],
): MojibakeRun {
  const ends = [meant, ...alternatives].map((reading) => commonEnds(word, reading));
  const head = Math.min(...ends.map((one) => one.head));
  const tail = Math.min(...ends.map((one) => one.tail));
  const span = { start: at + head, end: at + word.length - tail };
  const text = meant.slice(head, meant.length - tail);
  return {
    ...span,
    text,
    edits: [{ ...span, newText: text }],
    chain: [],
    safe: false,
    alternatives: alternatives.map((reading) => reading.slice(head, reading.length - tail)),
  };
}

const NOT_ASCII = /[^\0-\x7f]+/g;

function runOf(
  at: number,
  written: string,
  meant: string,
  chain: readonly string[],
  safe: boolean,
): MojibakeRun[] {
  if (written === meant) return [];
  const { head, tail } = commonEnds(written, meant);
  const start = at + head;
  const end = at + written.length - tail;
  const newText = meant.slice(head, meant.length - tail);
  return [{ start, end, text: newText, edits: [{ start, end, newText }], chain, safe }];
}

/** How many UTF-16 units two texts have in common at either end; characters beyond the basic plane stay whole. */
function commonEnds(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && isShared(a.charCodeAt(head), b.charCodeAt(head))) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    isShared(a.charCodeAt(a.length - 1 - tail), b.charCodeAt(b.length - 1 - tail))
  )
    tail++;
  return { head, tail };
}

function isShared(unit: number, other: number): boolean {
  return unit === other && !isSurrogate(unit);
}

/** Stretches of one word, and neighbouring words of a line, that have the same damage become one run. */
export function joinNeighbours(text: string, runs: readonly MojibakeRun[]): MojibakeRun[] {
  const groups: MojibakeRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, Math.min(run.start, last.end + 17));
    if (last !== undefined && belongTogether(last, between, run)) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => joined(text, group));
}

function joined(text: string, group: readonly MojibakeRun[]): MojibakeRun {
  const first = group[0]!;
  if (group.length === 1) return first;
  const parts = group.map(
    (run, i) => text.slice(i === 0 ? run.start : group[i - 1]!.end, run.start) + run.text,
  );
  return {
    ...first,
    end: group.at(-1)!.end,
    text: parts.join(''),
    edits: group.flatMap(({ edits }) => edits),
  };
}

function belongTogether(last: MojibakeRun, between: string, run: MojibakeRun): boolean {
  if (run.chain.length === 0 || last.safe !== run.safe || last.chain.join() !== run.chain.join())
    return false;
  if (!HAS_LETTER.test(last.text) || !HAS_LETTER.test(run.text)) return false;
  return BETWEEN_WORDS.test(between) || WITHIN_WORD.test(between);
}
