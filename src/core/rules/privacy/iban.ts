import type { Span } from '../../text/span';

/** Characters of an IBAN by country (SWIFT IBAN registry). */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
};
const CANDIDATE = /(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g;

/** International account numbers whose length and check digits are right (ISO 13616, modulo 97). Linear. */
export function ibansIn(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (const { 0: written, index } of text.slice(start, end).matchAll(CANDIDATE)) {
    const length = LENGTHS[written.slice(0, 2)];
    const taken = length === undefined ? undefined : firstCharacters(written, length);
    if (taken === undefined || remainder(taken.replaceAll(' ', '')) !== 1) continue;
    found.push({ start: start + index, end: start + index + taken.length });
  }
  return found;
}

/** A word in capitals may follow the number. */
function firstCharacters(written: string, count: number): string | undefined {
  let seen = 0;
  for (let i = 0; i < written.length; i++) {
    if (written[i] !== ' ') seen++;
    if (seen === count)
      return i + 1 === written.length || written[i + 1] === ' ' ? written.slice(0, i + 1) : undefined;
  }
  return undefined;
}

/** Of the number that is read with the first four characters behind the others, and letters as 10 to 35. */
function remainder(iban: string): number {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
