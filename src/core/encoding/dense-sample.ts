/** Lines with bytes beyond ASCII, whole, up to the size in bytes: they are all that tells charsets apart. Linear. */
export function denseSample(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length <= size) return bytes;
  const sample = new Uint8Array(size);
  let length = 0;
  let lineStart = 0;
  while (lineStart < bytes.length && length < size) {
    const found = bytes.indexOf(10, lineStart);
    const lineEnd = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(lineStart, Math.min(lineEnd, lineStart + size - length));
    if (countBeyondAscii(line) > 0) {
      sample.set(line, length);
      length += line.length;
    }
    lineStart = lineEnd;
  }
  return sample.subarray(0, length);
}

export function countBeyondAscii(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count++;
  return count;
}
