import type { DigitRun } from './digit-runs';

/** How card numbers begin, and how many digits they have (ISO/IEC 7812, issuer ranges as published by the schemes). */
const ISSUERS: readonly { begins: RegExp; lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [13, 16, 19] },
  { begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { begins: /^3[47]/, lengths: [15] },
  { begins: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] },
  { begins: /^(?:30[0-5]|36|38|39)/, lengths: [14, 16] },
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { begins: /^62/, lengths: [16, 17, 18, 19] },
  { begins: /^220[0-4]/, lengths: [16] },
  { begins: /^(?:50|5[6-9]|6[0-9])/, lengths: [16] },
];
const GROUPS = /^(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5})$/;

/** Whether the digits can be the number of a payment card: issuer, length, grouping, and check digit by Luhn. */
export function isCardNumber({ written, digits }: DigitRun): boolean {
  return (
    GROUPS.test(written) &&
    ISSUERS.some(({ begins, lengths }) => begins.test(digits) && lengths.includes(digits.length)) &&
    new Set(digits).size > 3 &&
    luhnSum(digits) % 10 === 0
  );
}

/** ISO/IEC 7812-1, annex B. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 0x30;
    const weighted = i % 2 === 0 ? digit : 2 * digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
