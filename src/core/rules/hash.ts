/**
 * A number of 32 bits that spreads texts evenly: FNV-1a over UTF-16 units (draft-eastlake-fnv), then the finaliser of
 * MurmurHash3 (Appleby, public domain), since FNV alone leaves the high bits of short texts alike. Linear.
 */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 53 bits, so that texts of a large corpus do not meet by chance; exact in a number. */
export function hash53(text: string): number {
  return (hash32(text) & 0x1fffff) * 0x1_0000_0000 + hash32(text, 0x9747b28c);
}
