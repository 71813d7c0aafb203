import type { CivilDate } from '../../dates';
import { digitValue } from '../../dates/scan';
import type { Edit } from '../../lint/finding';
import { type Span, sliceOf } from '../../text/span';

const NUMBER = /\p{Nd}+/gu;
const ENGLISH_ORDINAL = /^(?:st|nd|rd|th)(?![A-Za-z])/i;

/**
 * The edit that makes a written date say another day of the same month, in its own digits. Undefined where the day
 * is in another month, or where another number in the date has the same value.
 */
export function changeDay(text: string, span: Span, from: CivilDate, to: CivilDate): Edit | undefined {
  if (from.month !== to.month || from.year !== to.year) return undefined;
  const days = [...sliceOf(text, span).matchAll(NUMBER)].filter(
    ({ 0: digits }) => numberIn(digits) === from.day,
  );
  const [only] = days;
  if (days.length !== 1 || only === undefined || only[0].length > 2) return undefined;
  const start = span.start + only.index;
  const end = start + only[0].length;
  const zero = only[0].charCodeAt(0) - digitValue(only[0].charCodeAt(0));
  const digits = String(to.day).padStart(only[0].startsWith(String.fromCharCode(zero)) ? 2 : 1, '0');
  const ordinal = ENGLISH_ORDINAL.exec(text.slice(end, span.end));
  return {
    start,
    end: end + (ordinal?.[0].length ?? 0),
    newText: inDigits(digits, zero) + (ordinal === null ? '' : ordinalSuffix(to.day)),
  };
}

function numberIn(digits: string): number {
  return [...digits].reduce((value, digit) => value * 10 + digitValue(digit.charCodeAt(0)), 0);
}

function inDigits(ascii: string, zero: number): string {
  return [...ascii].map((digit) => String.fromCharCode(zero + Number(digit))).join('');
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
