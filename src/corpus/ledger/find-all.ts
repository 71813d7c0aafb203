import { groupBy } from './group-by';

/** Patterns are looked up by so many bytes at their start, as many as they have. */
const WINDOWS: readonly number[] = [128, 96, 64, 48, 32, 24, 16];
const BASE = 0x01000193;

/**
 * Every place, overlapping ones too, at which each of the patterns stands, in order. A rolling hash for each window
 * (Karp and Rabin, 1987), so the cost is that of a few passes over the bytes and of the places with a pattern's
 * beginning.
 */
export function findAll(bytes: Uint8Array, patterns: readonly Uint8Array[]): number[][] {
  const found: number[][] = patterns.map(() => []);
  const byWindow = groupBy([...patterns.keys()], (index) =>
    WINDOWS.find((window) => window <= patterns[index]!.length),
  );
  for (const [window, indices] of byWindow)
    if (window === undefined) for (const index of indices) found[index] = placesOf(bytes, patterns[index]!);
    else if (window <= bytes.length)
      roll(
        bytes,
        window,
        groupBy(indices, (index) => hashOf(patterns[index]!, window)),
        (start, index) => {
          if (standsAt(bytes, start, patterns[index]!)) found[index]!.push(start);
        },
      );
  return found;
}

/** Calls `meet` for each place and item with the hash of the window there. */
function roll<T>(
  bytes: Uint8Array,
  window: number,
  byHash: ReadonlyMap<number, readonly T[]>,
  meet: (start: number, item: T) => void,
): void {
  let leaving = 1;
  for (let i = 1; i < window; i++) leaving = Math.imul(leaving, BASE);
  let hash = hashOf(bytes, window);
  for (let start = 0; ; start++) {
    const items = byHash.get(hash);
    if (items !== undefined) for (const item of items) meet(start, item);
    const next = start + window;
    if (next >= bytes.length) return;
    hash = (Math.imul(hash - Math.imul(bytes[start]!, leaving), BASE) + bytes[next]!) | 0;
  }
}

function hashOf(bytes: Uint8Array, window: number): number {
  let hash = 0;
  for (let i = 0; i < window; i++) hash = (Math.imul(hash, BASE) + bytes[i]!) | 0;
  return hash;
}

function standsAt(bytes: Uint8Array, start: number, pattern: Uint8Array): boolean {
  if (start + pattern.length > bytes.length) return false;
  for (let i = 0; i < pattern.length; i++) if (bytes[start + i] !== pattern[i]) return false;
  return true;
}

/** For patterns that are shorter than any window. */
function placesOf(bytes: Uint8Array, pattern: Uint8Array): number[] {
  const places: number[] = [];
  if (pattern.length === 0) return places;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = whole.indexOf(pattern); at !== -1; at = whole.indexOf(pattern, at + 1)) places.push(at);
  return places;
}
