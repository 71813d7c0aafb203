import type { Span } from '../../core/text/span';
import { joinBytes } from './bytes';
import { findAll } from './find-all';
import { groupBy } from './group-by';
import type { RegionContext } from './regions';

/** An edit that is looked for in a file that is no longer the one that it was made for. */
export interface SoughtEdit {
  oldBytes: Uint8Array;
  newBytes: Uint8Array;
  /** What stood around it before and after the edits that were made with it. */
  before: RegionContext;
  after: RegionContext;
}

export type FoundPlace =
  /** The old text stands here, in bytes. */
  | ({ state: 'there' } & Span)
  /** The new text stands there already. */
  | { state: 'done' }
  | { state: 'missing' }
  /** There are several places, or the old text is at one and the new at another. */
  | { state: 'ambiguous'; places: number };

interface Level {
  /** Bytes of context on each side. */
  most: number;
  sides: 'both' | 'left' | 'right';
}

/** From the surest on: less context is only tried where more is nowhere. */
const LEVELS: readonly Level[] = [
  { most: 48, sides: 'both' },
  { most: 24, sides: 'both' },
  { most: 12, sides: 'both' },
  { most: 48, sides: 'left' },
  { most: 48, sides: 'right' },
];
/** Shorter patterns stand anywhere by chance. */
const SHORTEST_PATTERN = 16;
/** With fewer bytes beside it, a place at the start or end of the file is only looked for there. */
const SHORTEST_SIDE = 12;
/** One side alone will do if it has as much as this, and the old text is more than white space. */
const SHORTEST_LONE_SIDE = 24;

/**
 * Where edits belong in a file that has changed since. Edits that look the same are found where there are exactly as many
 * places as edits.
 */
export function findPlaces(bytes: Uint8Array, edits: readonly SoughtEdit[]): FoundPlace[] {
  const found = edits.map((): FoundPlace => ({ state: 'missing' }));
  let open = edits.map((_, index) => index);
  for (const level of LEVELS) {
    const patterns = new PatternSet();
    const sought = open.map((index) => ({ index, ...patternsOf(edits[index]!, level, patterns) }));
    const places = patterns.find(bytes);
    const groups = groupBy(sought, ({ there, done }) => `${there.join()}/${done.join()}`);
    open = [];
    for (const group of groups.values()) {
      const { there, done } = group[0]!;
      const old = distinct(there.flatMap((pattern) => places[pattern]!));
      const fresh = distinct(done.flatMap((pattern) => places[pattern]!));
      const state = decide(group.length, old, withoutSame(fresh, old, level));
      for (const [i, { index }] of group.entries()) {
        const oldLength = edits[index]!.oldBytes.length;
        const place = Array.isArray(state) ? state[i]! : state;
        if (place === undefined) open.push(index);
        else if (typeof place !== 'number') found[index] = place;
        else found[index] = { state: 'there', start: place, end: place + oldLength };
      }
    }
    if (open.length === 0) break;
  }
  return withoutOverlaps(found);
}

const DONE: FoundPlace = { state: 'done' };

/** For each of the edits, in order, a place or that it was made already; undefined where nothing was found. */
function decide(
  count: number,
  there: readonly number[],
  done: readonly number[],
): (number | FoundPlace)[] | FoundPlace | undefined {
  if (there.length === 0 && done.length === 0) return undefined;
  if (there.length === 0 && done.length >= count) return DONE;
  if (there.length + done.length !== count) return { state: 'ambiguous', places: there.length + done.length };
  return [...there.map((at) => ({ at, place: at })), ...done.map((at) => ({ at, place: DONE }))]
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place);
}

/**
 * With context on one side alone, what seems to be the new text may be a part of the old one, or what stands beside it:
 * near a place of the old text it counts for nothing.
 */
function withoutSame(
  fresh: readonly number[],
  old: readonly number[],
  { sides, most }: Level,
): readonly number[] {
  if (sides === 'both') return fresh;
  return fresh.filter((at) => !old.some((place) => Math.abs(place - at) <= most));
}

function distinct(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Places that overlap cannot both be meant. */
function withoutOverlaps(found: readonly FoundPlace[]): FoundPlace[] {
  const result = [...found];
  const placed = found.flatMap((place, index) => (place.state === 'there' ? [{ index, ...place }] : []));
  placed.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  for (const [i, { index, start }] of placed.entries()) {
    const previous = placed[i - 1];
    if (previous === undefined || previous.end < start || (previous.end === start && previous.index < index))
      continue;
    for (const each of [previous.index, index]) result[each] = { state: 'ambiguous', places: 2 };
  }
  return result;
}

interface Pattern {
  bytes: Uint8Array;
  /** Where in it the text of the edit begins. */
  offset: number;
  fromStart: boolean;
  toEnd: boolean;
}

/** Patterns that are looked for together, each once. */
class PatternSet {
  private readonly patterns: Pattern[] = [];
  private readonly known = new Map<string, number>();

  add(pattern: Pattern): number {
    const { bytes, offset, fromStart, toEnd } = pattern;
    const key = `${offset} ${fromStart} ${toEnd} ${Buffer.from(bytes).toString('latin1')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.patterns.length);
    return this.patterns.push(pattern) - 1;
  }

  /** For each pattern where the text of its edit begins. */
  find(bytes: Uint8Array): number[][] {
    const places = findAll(
      bytes,
      this.patterns.map((pattern) => pattern.bytes),
    );
    return this.patterns.map((pattern, index) =>
      places[index]!.filter(
        (start) =>
          (!pattern.fromStart || start === 0) &&
          (!pattern.toEnd || start + pattern.bytes.length === bytes.length),
      ).map((start) => start + pattern.offset),
    );
  }
}

function patternsOf(
  { oldBytes, newBytes, before, after }: SoughtEdit,
  level: Level,
  patterns: PatternSet,
): { there: number[]; done: number[] } {
  const { most, sides } = level;
  const lefts: readonly Side[] =
    sides === 'right'
      ? [NO_SIDE]
      : [before, after].map(({ left, fromStart }) => ({
          bytes: left.subarray(-most),
          atEdge: fromStart && left.length < SHORTEST_SIDE,
        }));
  const rights: readonly Side[] =
    sides === 'left'
      ? [NO_SIDE]
      : [before, after].map(({ right, toEnd }) => ({
          bytes: right.subarray(0, most),
          atEdge: toEnd && right.length < SHORTEST_SIDE,
        }));
  if (sides !== 'both' && isBlank(oldBytes)) return { there: [], done: [] };
  const withText = (text: Uint8Array) => {
    const found = new Set<number>();
    for (const left of lefts)
      for (const right of rights) {
        const pattern = patternOf(left, text, right, level);
        if (pattern !== undefined) found.add(patterns.add(pattern));
      }
    return [...found];
  };
  return { there: withText(oldBytes), done: withText(newBytes) };
}

interface Side {
  bytes: Uint8Array;
  /** The file has nothing beyond. */
  atEdge: boolean;
}

const NO_SIDE: Side = { bytes: new Uint8Array(0), atEdge: false };

function patternOf(left: Side, text: Uint8Array, right: Side, level: Level): Pattern | undefined {
  const bytes = joinBytes([left.bytes, text, right.bytes]);
  if (!isEnough(left, right, bytes.length, level)) return undefined;
  return { bytes, offset: left.bytes.length, fromStart: left.atEdge, toEnd: right.atEdge };
}

function isEnough(left: Side, right: Side, length: number, { sides }: Level): boolean {
  if (sides === 'both') return length >= SHORTEST_PATTERN || (left.atEdge && right.atEdge);
  return Math.max(left.bytes.length, right.bytes.length) >= SHORTEST_LONE_SIDE;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
