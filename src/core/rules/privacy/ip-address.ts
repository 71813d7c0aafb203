import type { Span } from '../../text/span';

const V4 = /(?<![\p{L}\p{N}_.:/-])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![\p{L}\p{N}_]|\.[0-9]|-[0-9])/gu;
const V6 = /(?<![\p{L}\p{N}_.:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){0,6}(?![\p{L}\p{N}_:])/giu;
/** Seldom there, and quickly looked for. */
const V4_HINT = /\.[0-9]{1,3}\./;
const V6_HINT = /:[0-9a-fA-F]{0,4}:/;
/** What stands before four numbers that are no address. */
const NOT_AN_ADDRESS =
  /(?:version|release|build|firmware|section|clause|article|chapter|версия|§|v|no\.?|№) ?$/i;
const LONGEST_INTRODUCTION = 12;

/** Addresses of the internet that reach a machine: none that are private, reserved or for documentation. Linear. */
export function publicIpAddressesIn(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  const found: Span[] = [];
  for (const { 0: written, index } of V4_HINT.test(part) ? part.matchAll(V4) : []) {
    const before = part.slice(Math.max(0, index - LONGEST_INTRODUCTION), index);
    if (isPublicV4(written) && !NOT_AN_ADDRESS.test(before))
      found.push({ start: start + index, end: start + index + written.length });
  }
  for (const { 0: written, index } of V6_HINT.test(part) ? part.matchAll(V6) : [])
    if (isPublicV6(written.toLowerCase()))
      found.push({ start: start + index, end: start + index + written.length });
  return found;
}

/** Without the blocks of the IANA special-purpose registry (RFC 6890 and its updates). */
function isPublicV4(written: string): boolean {
  const parts = written.split('.');
  if (parts.some((part) => Number(part) > 255 || (part.length > 1 && part.startsWith('0')))) return false;
  const [a, b, c] = parts.map(Number) as [number, number, number, number];
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if ((a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32)) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113) && !(a < 20 && b < 20 && c < 20 && Number(parts[3]) < 20);
}

/** Global unicast (2000::/3), and none for documentation (RFC 3849). */
function isPublicV6(written: string): boolean {
  const groups = written.split(':');
  const isShortened = written.includes('::');
  if (written.split('::').length > 2 || groups.length > 8 || (!isShortened && groups.length !== 8))
    return false;
  return (
    /^[23][0-9a-f]{3}:/.test(written) && !written.startsWith('2001:db8:') && !written.startsWith('2001:0db8:')
  );
}
