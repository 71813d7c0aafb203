import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { quoted } from './naming';
import { surveyCharacters } from './survey';
import { isDecimalSign } from './survey-places';

const DIGIT = /^\p{Nd}$/u;
const DIGITS = /\p{Nd}/gu;
/** A number is followed this far, in UTF-16 units. */
const LONGEST = 100;

export const mixedDigits = defineFileRule({
  id: 'mixed-digits',
  section: 'characters',
  summary: 'number with digits of more than one script, or in digits for mathematics',
  rationale:
    'Programs read such a number wrongly or not at all, and some of these digits cannot be told apart by eye.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: 'In 20۱9', good: 'In 2019' },
  check({ source, shared, report }) {
    const { text } = source;
    let done = 0;
    for (const offset of shared(surveyCharacters).digits) {
      if (offset < done) continue;
      const number = numberAround(text, offset);
      done = number.end;
      const written = text.slice(number.start, number.end);
      const digits = written.match(DIGITS)!;
      const zeros = digits.map(zeroOf);
      const systems = new Set(zeros);
      if (systems.size === 1 && (digits.length === 1 || zeros[0]! < 0x1d7ce || zeros[0]! > 0x1d7ff)) continue;
      const zero = usualZero(zeros);
      const newText = written.replace(DIGITS, (digit) => String.fromCodePoint(zero + digitValue(digit)));
      report({
        ...number,
        message:
          systems.size === 1
            ? `${quoted(written)} is written in digits for mathematics.`
            : `${quoted(written)} mixes digits of ${systems.size} scripts.`,
        fixes: [
          {
            title: `Write ${quoted(newText)}`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ ...number, newText }],
          },
        ],
      });
    }
  },
});

/** Digits, and decimal signs between two of them. */
function numberAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start < LONGEST) {
    const size = digitBefore(text, start);
    const sign = size === 0 && isDecimalSign(text.charCodeAt(start - 1)) ? digitBefore(text, start - 1) : 0;
    if (size === 0 && sign === 0) break;
    start -= size === 0 ? sign + 1 : size;
  }
  let end = offset;
  while (end < text.length && end - offset < LONGEST) {
    const size = digitAt(text, end);
    const sign = size === 0 && isDecimalSign(text.charCodeAt(end)) ? digitAt(text, end + 1) : 0;
    if (size === 0 && sign === 0) break;
    end += size === 0 ? sign + 1 : size;
  }
  return { start, end };
}

/** How many UTF-16 units the digit before an offset takes; 0 where none stands there. */
function digitBefore(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1);
  const size = unit >= 0xdc00 && unit < 0xe000 ? 2 : 1;
  return offset >= size && DIGIT.test(text.slice(offset - size, offset)) ? size : 0;
}

function digitAt(text: string, offset: number): number {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return DIGIT.test(character) ? character.length : 0;
}

/** Decimal digits stand in rows of ten; those for mathematics in five rows without a gap, from U+1D7CE. */
function zeroOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return code - ((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}

function digitValue(digit: string): number {
  return digit.codePointAt(0)! - zeroOf(digit);
}

/** That of most digits; ASCII where they are for mathematics. */
function usualZero(zeros: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const zero of zeros) counts.set(zero, (counts.get(zero) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const zero = ranked[0]![0];
  return zero >= 0x1d7ce ? 0x30 : zero;
}
