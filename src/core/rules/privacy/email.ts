import type { Span } from '../../text/span';

/** RFC 5321, section 4.5.3.1: octets of the part before the sign, and of the domain. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LOCAL_END = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:[\p{L}]{2,24}|xn--[a-z0-9-]{2,59})/iu;
/** RFC 2606: names for documentation, which reach nobody. */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$/i;

/** Addresses of e-mail in a span. Those of domains that are reserved for examples are left out. Linear. */
export function emailsIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(from, at - LONGEST_LOCAL), at);
    const local = LOCAL_END.exec(before)?.[0].replace(/^[^\p{L}\p{N}]+/u, '') ?? '';
    const domain = DOMAIN.exec(text.slice(at + 1, Math.min(end, at + 1 + LONGEST_DOMAIN)))?.[0];
    if (local === '' || local.endsWith('.') || domain === undefined || RESERVED.test(domain)) continue;
    from = at + 1 + domain.length;
    found.push({ start: at - local.length, end: from });
  }
  return found;
}
