import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { quoted } from './naming';
import { surveyCharacters } from './survey';

const DIGIT = /\p{Nd}/u;
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
      const digits = [...text.slice(number.start, number.end)];
      const zeros = digits.map(zeroOf);
      const systems = new Set(zeros);
      if (systems.size === 1 && (digits.length === 1 || zeros[0]! < 0x1d7ce || zeros[0]! > 0x1d7ff)) continue;
      const zero = usualZero(zeros);
      const newText = digits.map((digit) => String.fromCodePoint(zero + valueOf(digit))).join('');
      report({
        ...number,
        message:
          systems.size === 1
            ? `${quoted(digits.join(''))} is written in digits for mathematics.`
            : `${quoted(digits.join(''))} mixes digits of ${systems.size} scripts.`,
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

function numberAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start < LONGEST) {
    const size = text.charCodeAt(start - 1) >= 0xdc00 && text.charCodeAt(start - 1) < 0xe000 ? 2 : 1;
    if (start < size || !DIGIT.test(text.slice(start - size, start))) break;
    start -= size;
  }
  let end = offset;
  while (end < text.length && end - offset < LONGEST) {
    const character = String.fromCodePoint(text.codePointAt(end)!);
    if (!DIGIT.test(character)) break;
    end += character.length;
  }
  return { start, end };
}

/** Decimal digits stand in rows of ten; those for mathematics in five rows without a gap, from U+1D7CE. */
function zeroOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return code - ((code - 0x1d7ce) % 10);
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return zero;
}

function valueOf(digit: string): number {
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
