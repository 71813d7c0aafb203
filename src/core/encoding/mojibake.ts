import { isSurrogate } from '../text/character-class';
import { LineTable } from '../text/line-table';
import type { Span } from '../text/span';
import { implausibility } from './implausibility';
import { readLostBytes } from './lost-bytes';
import { MISREAD_CHARSETS, misreadPair, startsSequence, undoLayer } from './misread-charsets';
import { isLoneForeignLetter, keepsFarLetters, Surroundings } from './mojibake-doubt';
import type { MojibakeRun } from './mojibake-run';

const MOST_LAYERS = 4;
/** Evidence from which on a word counts as damaged by itself. */
const STRONG = 2;
/** Strong words of the same charset that make a weak one believable. */
const ENOUGH_SUPPORT = 3;
/** Readings of one word that are followed to the next layer, so that hostile text costs linear time. */
const BEAM = 4;

interface DamagedWord extends Span {
  word: string;
  before: number;
  reading: Reading;
}

interface Reading {
  text: string;
  /** Indexes into `MISREAD_CHARSETS`, in the order of undoing. */
  undone: readonly number[];
  labels: readonly string[];
  /** Of the layer that was undone last, as in `UndoneLayer`. */
  oddity: number;
  /** What the outermost layer says by itself: odd sequences beyond the first, and long ones. */
  evidence: number;
  /** No character beyond ASCII was left over in any layer. */
  complete: boolean;
  after: number;
}

/**
 * Finds the offsets at which two neighbouring characters may be bytes of UTF-8. Linear; the scan of the character
 * rules does the same in passing.
 */
export function misreadOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i + 1 < text.length; i++)
    if (text.charCodeAt(i) >= 0x80 && misreadPair(text.charCodeAt(i), text.charCodeAt(i + 1)) !== 0)
      offsets.push(i);
  return offsets;
}

/**
 * The mojibake of a text: UTF-8 that was read as a one-byte charset, up to four times over. Words are judged one by
 * one, and a word that may be right is left alone unless several others agree on the charset. `offsets` are the
 * ascending places to look at. Time is linear in the text around them.
 */
export function findMojibake(text: string, offsets: readonly number[] = misreadOffsets(text)): MojibakeRun[] {
  if (offsets.length === 0) return [];
  const words = damagedWords(text, offsets);
  const support = new Support(words);
  const accepted = words.map((word) => support.deepened(word)).filter((word) => support.accepts(word));
  const surroundings = new Surroundings(
    text,
    new LineTable(text),
    accepted.map(({ start, end, word, reading }) => ({ start, end, word, meant: reading.text })),
  );
  const runs = accepted.flatMap((word) =>
    runsOf(word, support.isSafe(word) && surroundings.allowRepairAt(word.start)),
  );
  runs.push(...readLostBytes(text, offsets, runs));
  runs.sort((a, b) => a.start - b.start);
  return joinNeighbours(text, runs);
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

function damagedWords(text: string, offsets: readonly number[]): DamagedWord[] {
  const words: DamagedWord[] = [];
  let done = 0;
  for (const offset of offsets) {
    if (offset < done || !startsSequence(text, offset)) continue;
    const span = wordAround(text, offset, done);
    done = span.end;
    const word = text.slice(span.start, span.end);
    const before = implausibility(word);
    const reading = bestReading(word, before);
    if (reading !== undefined) words.push({ ...span, word, before: before + reading.evidence, reading });
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

/** Of the readings that are ordinary text, the one that explains most; else the least implausible. */
function bestReading(word: string, before: number): Reading | undefined {
  let layer: Reading[] = [startOf(word, before)];
  const readings: Reading[] = [];
  for (let depth = 0; depth < MOST_LAYERS && layer.length > 0; depth++) {
    const next = layer.flatMap((reading) => undoOnce(reading).filter((deeper) => isWorthIt(reading, deeper)));
    readings.push(...next);
    layer = next.sort((a, b) => a.text.length - b.text.length).slice(0, BEAM);
  }
  const [best] = readings.sort(
    (a, b) =>
      a.after - b.after ||
      Number(b.complete) - Number(a.complete) ||
      a.text.length - b.text.length ||
      a.undone.length - b.undone.length,
  );
  return best !== undefined && (best.after === 0 || best.after < before) ? best : undefined;
}

/** A layer that left ordinary text is the last, unless what is left holds a whole sequence that no word has. */
function isWorthIt(reading: Reading, deeper: Reading): boolean {
  if (reading.after > 0 || reading.undone.length === 0) return true;
  return deeper.after === 0 && deeper.complete && deeper.oddity >= 2;
}

function startOf(word: string, implausible: number): Reading {
  return { text: word, undone: [], labels: [], oddity: 0, evidence: 0, complete: true, after: implausible };
}

function undoOnce(reading: Reading): Reading[] {
  const charsets = charsetsOf(reading.text);
  const results: Reading[] = [];
  for (let index = 0; charsets >> index !== 0; index++) {
    if ((charsets & (1 << index)) === 0) continue;
    const deeper = undo(reading, index);
    if (deeper !== undefined && !results.some(({ text }) => text === deeper.text)) results.push(deeper);
  }
  return results;
}

function undo(reading: Reading, index: number): Reading | undefined {
  const layer = undoLayer(reading.text, index);
  if (layer === undefined) return undefined;
  const text = layer.text.replaceAll('\ufeff', '');
  const outermost = reading.undone.length === 0;
  return {
    text,
    undone: [...reading.undone, index],
    labels: [...reading.labels, layer.latin1 && index === 0 ? 'iso-8859-1' : MISREAD_CHARSETS[index]!],
    oddity: layer.oddity,
    evidence: outermost ? Math.max(0, layer.oddity - 1) : reading.evidence,
    complete: layer.complete && reading.complete,
    after: implausibility(text),
  };
}

/** Bits of the charsets that have a misread pair somewhere in the word. */
function charsetsOf(word: string): number {
  let charsets = 0;
  for (let i = 0; i + 1 < word.length; i++)
    if (word.charCodeAt(i) >= 0x80) charsets |= misreadPair(word.charCodeAt(i), word.charCodeAt(i + 1));
  return charsets;
}

/** How many words of the text are damaged beyond doubt, by the charsets that explain them. */
class Support {
  private readonly strong = new Map<string, number>();
  private usual: readonly number[] = [];

  constructor(words: readonly DamagedWord[]) {
    let most = ENOUGH_SUPPORT - 1;
    for (const word of words) {
      if (!isStrong(word)) continue;
      const key = keyOf(word.reading);
      const count = (this.strong.get(key) ?? 0) + 1;
      this.strong.set(key, count);
      if (count <= most) continue;
      most = count;
      this.usual = word.reading.undone;
    }
  }

  /** A word that looks right after some layers has as many as the others, where that gives an ordinary word too. */
  deepened(word: DamagedWord): DamagedWord {
    const { undone } = word.reading;
    if (undone.length >= this.usual.length || undone.some((index, i) => index !== this.usual[i])) return word;
    let reading: Reading | undefined = word.reading;
    for (const index of this.usual.slice(undone.length)) reading = reading && undo(reading, index);
    return reading?.after === 0 && reading.complete ? { ...word, reading } : word;
  }

  accepts(word: DamagedWord): boolean {
    const { reading } = word;
    if (isStrong(word)) return !isDoubtful(word) || this.isUsual(reading) || word.before >= 2 * STRONG;
    if (reading.after > 0) return word.before - reading.after >= 2 * STRONG;
    return reading.complete && this.isUsual(reading);
  }

  /** A reading that could be undone once more, wholly and to ordinary text, may be a layer short. */
  isSafe({ word, reading }: DamagedWord): boolean {
    if (reading.after > 0 || (!reading.complete && keepsFarLetters(word, reading.text))) return false;
    return this.isUsual(reading) || undoOnce(reading).every(({ complete, after }) => !complete || after > 0);
  }

  private isUsual(reading: Reading): boolean {
    return (this.strong.get(keyOf(reading)) ?? 0) >= ENOUGH_SUPPORT;
  }
}

function isStrong({ word, before, reading }: DamagedWord): boolean {
  return reading.after === 0 && (before >= STRONG || LONE_NUMBER_SIGN.test(word));
}

/** Only letters are damaged, and the repair gives a lone letter, or leaves others as they are. */
function isDoubtful({ word, reading }: DamagedWord): boolean {
  if (reading.oddity === 0 && isLoneForeignLetter(reading.text)) return true;
  return !reading.complete && keepsFarLetters(word, reading.text);
}

/** `Â½` and `5Â°` stand for nothing but what they decode to. */
const LONE_NUMBER_SIGN = /^[("]?\d*(?:[ÂВ¬]|┬)[^\p{L}«»“”‘’…\s]\p{P}?$/u;

/** Weak words must also be of the script that the strong ones turn out to be. */
function keyOf({ undone, text }: Reading): string {
  return `${undone.join('>')} ${scriptName(text)}`;
}

function scriptName(text: string): string {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'Cyrillic';
  if (/\p{Script=Greek}/u.test(text)) return 'Greek';
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text) ? 'other' : 'Latin';
}

/**
 * The stretches of the word that change. UTF-8 passes ASCII through every misreading, and what is undone never gives
 * ASCII, so the ASCII characters of word and reading are the same and split both alike.
 */
function runsOf({ word, start, reading }: DamagedWord, safe: boolean): MojibakeRun[] {
  const written = word.split(ASCII);
  const meant = reading.text.split(ASCII);
  const chain = [...reading.labels].reverse();
  const runs: MojibakeRun[] = [];
  let at = start;
  for (const [i, part] of written.entries()) {
    const full = meant[i] ?? '';
    if (full !== part) {
      const { head, tail } = commonEnds(part, full);
      const span = { start: at + head, end: at + part.length - tail };
      const newText = full.slice(head, full.length - tail);
      runs.push({ ...span, text: newText, edits: [{ ...span, newText }], chain, safe });
    }
    at += part.length + 1;
  }
  return runs;
}

const ASCII = /[\0-\x7f]/;

/** How many UTF-16 units two texts have in common at either end; characters beyond the basic plane stay whole. */
function commonEnds(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head] && !isSurrogate(a.charCodeAt(head))) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    a.at(-1 - tail) === b.at(-1 - tail) &&
    !isSurrogate(a.charCodeAt(a.length - 1 - tail))
  )
    tail++;
  return { head, tail };
}
const BETWEEN_WORDS = /^[ \t\d.,:;!?()"'-]{0,16}$/;

const WITHIN_WORD = /^[A-Za-z'-]{1,16}$/;
const HAS_LETTER = /\p{L}/u;

/** Stretches of one word, and neighbouring words of a line, that have the same damage are one run. */
function joinNeighbours(text: string, runs: readonly MojibakeRun[]): MojibakeRun[] {
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
