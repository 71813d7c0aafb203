/** Patterns are looked up by this many bytes at their start. */
const WINDOW = 16;
const BASE = 0x01000193;

/**
 * Every place, overlapping ones too, at which each of the patterns stands, in order. Rolling hash over one window
 * (Karp and Rabin, 1987), so the cost is that of one pass over the bytes and of the places with a pattern's beginning.
 */
export function findAll(bytes: Uint8Array, patterns: readonly Uint8Array[]): number[][] {
  const found: number[][] = patterns.map(() => []);
  const byHash = new Map<number, number[]>();
  for (const [index, pattern] of patterns.entries()) {
    if (pattern.length < WINDOW) {
      found[index] = placesOf(bytes, pattern);
      continue;
    }
    const hash = hashOf(pattern);
    const alike = byHash.get(hash);
    if (alike === undefined) byHash.set(hash, [index]);
    else alike.push(index);
  }
  if (byHash.size === 0 || bytes.length < WINDOW) return found;
  let leaving = 1;
  for (let i = 1; i < WINDOW; i++) leaving = Math.imul(leaving, BASE);
  let hash = hashOf(bytes);
  for (let start = 0; ; start++) {
    for (const index of byHash.get(hash) ?? [])
      if (standsAt(bytes, start, patterns[index]!)) found[index]!.push(start);
    const next = start + WINDOW;
    if (next >= bytes.length) return found;
    hash = (Math.imul(hash - Math.imul(bytes[start]!, leaving), BASE) + bytes[next]!) | 0;
  }
}

function hashOf(bytes: Uint8Array): number {
  let hash = 0;
  for (let i = 0; i < WINDOW; i++) hash = (Math.imul(hash, BASE) + bytes[i]!) | 0;
  return hash;
}

function standsAt(bytes: Uint8Array, start: number, pattern: Uint8Array): boolean {
  if (start + pattern.length > bytes.length) return false;
  for (let i = 0; i < pattern.length; i++) if (bytes[start + i] !== pattern[i]) return false;
  return true;
}

function placesOf(bytes: Uint8Array, pattern: Uint8Array): number[] {
  const places: number[] = [];
  if (pattern.length === 0) return places;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = whole.indexOf(pattern); at !== -1; at = whole.indexOf(pattern, at + 1)) places.push(at);
  return places;
}
