import { defineDocumentRule } from '../../lint/rule';
import { abbreviationKind } from '../../text/abbreviations';
import { classAt, DIGIT, LETTER } from '../../text/character-class';
import { lettersAfter, lettersBefore } from '../../text/letter-run';
import { scanLines, within } from './line-scan';
import { isLetter, isLower, isUpper } from './punctuation';

const LONGEST_TOKEN = 200;
/** Behind a full stop these end the name of a site, a file or a library. */
const NAME_ENDINGS = new Set(
  'com org net edu gov mil int info biz io ai app dev js ts py rb php html htm pdf doc docx xls xlsx jpg jpeg png gif txt csv md exe zip tv me co uk in bd ru de fr eu us'.split(
    ' ',
  ),
);
/** These hold no space before the next word in addresses, names of accounts and code. */
const NO_PROSE = /[@#/\\_=<>{}$%&*+~^|`]|www\./i;
const SPACED_CLOSERS = new Set('”’)]'.split(''));

export const missingSpaceAfterPeriod = defineDocumentRule({
  id: 'missing-space-after-period',
  section: 'layout',
  summary: 'sentence that begins right behind the full stop of the one before',
  rationale:
    'The two words are read as one, and the two sentences too. It happens where lines or paragraphs were joined without a space.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe river flooded two towns.During the night it rose again.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river flooded two towns. During the night it rose again.\n\nEND\n',
  },
  check({ source, document, shared, report }) {
    const { text } = source;
    const { body } = document;
    for (const stop of within(shared(scanLines).tightStops, body.span, (offset) => offset)) {
      const next = SPACED_CLOSERS.has(text[stop + 1]!) ? stop + 2 : stop + 1;
      if (next >= body.span.end) continue;
      const wordEnd = SPACED_CLOSERS.has(text[stop - 1] ?? '') ? stop - 1 : stop;
      const start = lettersBefore(text, body.span.start, wordEnd);
      const end = lettersAfter(text, next, body.span.end);
      const isMissing = '.!?'.includes(text[stop]!)
        ? beginsSentence(next, end) && endsSentence(start, wordEnd, stop, next) && isProse(start, stop, end)
        : isLetter(text, next) && start < stop && text[stop + 1] !== '”';
      if (!isMissing) continue;
      report({
        start: start < stop ? start : stop - 4,
        end,
        message: 'No space between two sentences.',
        fixes: [
          {
            title: 'Insert a space',
            safety: 'suggestion',
            preferred: true,
            edits: [{ start: next, end: next, newText: ' ' }],
          },
        ],
      });
    }

    /** `During`, and `A` or `I` before a space; neither `NET` nor `WriteLine`. */
    function beginsSentence(next: number, end: number): boolean {
      if (!isUpper(text, next)) return false;
      if (end === next + 1) return 'AIВИСЯ'.includes(text[next]!) && text[end] === ' ';
      for (let i = next + 1; i < end; i++) if (isUpper(text, i)) return false;
      return isLower(text, next + 1) && !NAME_ENDINGS.has(text.slice(next, end).toLowerCase());
    }

    /** A word of two letters or more in lower case but for its first letter, a year, or a closing mark behind either. */
    function endsSentence(start: number, wordEnd: number, stop: number, next: number): boolean {
      if (start === stop) return next === stop + 1 && isYear(stop);
      if (wordEnd - start < 2 || !isLower(text, wordEnd - 1)) return false;
      if (hasInnerCapital(start, wordEnd) || isInitial(start, wordEnd)) return false;
      if (text[stop] !== '.' || wordEnd < stop) return true;
      return abbreviationKind(text.slice(start, wordEnd).toLowerCase()) === undefined;
    }

    /** `ScriptForge.Exception` */
    function hasInnerCapital(start: number, end: number): boolean {
      for (let i = start + 1; i < end; i++) if (isUpper(text, i)) return true;
      return false;
    }

    /** `Дж.Байрон`, `Th.Mann`, and at the start of a line or behind a dash `Вяч.Шишков`. */
    function isInitial(start: number, end: number): boolean {
      if (!isUpper(text, start) || end - start > 3) return false;
      if (end - start <= 2) return true;
      let i = start;
      while (i > body.span.start && text[i - 1] === ' ') i--;
      return i === body.span.start || !/[\p{L}\p{N},]/u.test(text[i - 1]!);
    }

    function isYear(stop: number): boolean {
      return (
        /^(?:1[0-9]|20)[0-9]{2}$/.test(text.slice(stop - 4, stop)) &&
        stop - 4 >= body.span.start &&
        (classAt(text, stop - 5) & (DIGIT | LETTER)) === 0 &&
        !'.,/-'.includes(text[stop - 5] ?? ' ')
      );
    }

    /** Not an address, a file, a name in code, or a chain of names with full stops between them. */
    function isProse(start: number, stop: number, end: number): boolean {
      const tokenStart = whitespaceBefore(start === stop ? stop - 1 : start);
      const tokenEnd = whitespaceAfter(end);
      if (NO_PROSE.test(text.slice(tokenStart, tokenEnd))) return false;
      if (/[.(]/.test(text.slice(tokenStart, stop))) return false;
      const after = text[end];
      if (text[stop] === '!' && after === '!' && isLetter(text, end + 1)) return false;
      if (text.slice(stop + 1, end).toLowerCase() === text.slice(start, stop).toLowerCase()) return false;
      return after !== '(' && !(after === '.' && end + 1 < tokenEnd && isLetter(text, end + 1));
    }

    function whitespaceBefore(offset: number): number {
      const lowest = Math.max(body.span.start, offset - LONGEST_TOKEN);
      let i = offset;
      while (i > lowest && !isWhitespace(text[i - 1]!)) i--;
      return i;
    }

    function whitespaceAfter(offset: number): number {
      const highest = Math.min(body.span.end, offset + LONGEST_TOKEN);
      let i = offset;
      while (i < highest && !isWhitespace(text[i]!)) i++;
      return i;
    }
  },
});

function isWhitespace(character: string): boolean {
  return character <= ' ' || character === '\u00A0';
}
