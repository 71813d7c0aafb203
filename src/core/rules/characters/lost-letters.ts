import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { languageAt } from './language';
import { lostPunctuation } from './lossy-question-mark';
import { isNotation } from './notation';

/** Where a word may end: no letter, nor further marks of wonder. */
const BOUNDARY = /[^\p{L}\p{M}\p{N}!?¿¡]/u;

export const lostLetters = defineFileRule({
  id: 'lost-letters',
  section: 'characters',
  summary: 'question marks in words, or for whole words, where letters were',
  rationale:
    'A program that could not write the letters put `?` in their place. They cannot be restored from the text, only from its source.',
  severity: 'information',
  fix: 'none',
  falsePositiveRisk: 'medium',
  example: { bad: 'M?nchen and ???????? ????' },
  check({ source, file, settings, report }) {
    const { text, lines } = source;
    for (let at = text.indexOf('?'); at !== -1; ) {
      const span = { start: at, end: endOfMarks(text, at) };
      const found = isInWord(text, span) ? IN_WORD : isForWords(text, span) ? FOR_WORDS : undefined;
      if (found !== undefined && !isNotation(text, lines, span)) {
        const language = () => languageAt(file, settings, span.start);
        if (lostPunctuation(text, span.start, language) === undefined) report({ ...span, message: found });
      }
      at = text.indexOf('?', span.end);
    }
  },
});

const IN_WORD = 'A question mark stands inside a word: a letter was lost, or a space is missing.';
const FOR_WORDS = 'Question marks stand for words: the letters were lost.';

/** Behind the question marks, and those of further words: `??? ??-????`. */
function endOfMarks(text: string, start: number): number {
  let end = start;
  while (text[end] === '?' || (text[end + 1] === '?' && /[ -]/.test(text[end]!))) end++;
  return end;
}

/** Letters of words with spaces; in capitals the next letter is one as well. */
function isInWord(text: string, { start, end }: Span): boolean {
  if (text.slice(start, end).includes(' ')) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text[end] ?? '';
  if (end - start > 2 && /[\p{L}\p{M}]$/u.test(before) && /[\p{L}\p{M}]/u.test(after)) return true;
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(before)) return false;
  return /\p{Ll}/u.test(after)
    ? !/^\p{Lu}{2}$/u.test(before)
    : /\p{Lu}/u.test(after) && /\p{Lu}$/u.test(before);
}

/** Two words at least, one long word, or one of three letters between others: shorter ones are how people wonder. */
function isForWords(text: string, { start, end }: Span): boolean {
  const before = text[start - 1];
  const after = text[end];
  if ((before !== undefined && !BOUNDARY.test(before)) || (after !== undefined && !BOUNDARY.test(after)))
    return false;
  const [first, ...others] = text.slice(start, end).split(/[ -]/);
  if (others.length > 0) return first!.length > 1;
  return end - start > 3 || (end - start === 3 && isBetweenWords(text, start, end));
}

function isBetweenWords(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N},;:] $/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[,;:]? ?[\p{L}\p{N}]/u.test(text.slice(end, end + 3))
  );
}
