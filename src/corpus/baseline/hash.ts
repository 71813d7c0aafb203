/**
 * FNV-1a with 64 bits over the UTF-8 bytes of a text, as 16 hexadecimal digits. Stable across versions and systems.
 * Algorithm: Fowler, Noll, Vo; draft-eastlake-fnv, offset basis cbf29ce484222325, prime 100000001b3.
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3, so the product is a shift by 40 bits and a product with 0x1b3.
    const lowProduct = low * 0x1b3;
    const carry = Math.floor(lowProduct / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = lowProduct >>> 0;
  }
  return hex(high) + hex(low);
}

const encoder = new TextEncoder();

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
