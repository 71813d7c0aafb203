import { createHash } from 'node:crypto';

/** Names the bytes of a file, so that a change made for them is refused for others. */
export function stampOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
