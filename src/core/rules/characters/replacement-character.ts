import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { type Span, sliceOf } from '../../text/span';
import { quoted } from './naming';
import { adjacentRuns, surveyCharacters } from './survey';

/** English endings behind an apostrophe, and the short words that French and Italian put before one. */
const AFTER_APOSTROPHE = /^(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])/iu;
const BEFORE_APOSTROPHE = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall|o)$/iu;

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const VOWEL = /^[aeiouyhàâéèêëîïôœ]/iu;

export const replacementCharacter = defineFileRule({
  id: 'replacement-character',
  section: 'characters',
  summary: 'U+FFFD, or a box inside a word, which some program wrote for what it could not read or show',
  rationale: 'A character of the text is lost here; only its neighbours, or the source, can tell which one.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: 'They don\\uFFFDt know.', good: 'They don’t know.' },
  check({ source, shared, report }) {
    const { text } = source;
    const survey = shared(surveyCharacters);
    for (const run of adjacentRuns(text, survey.boxes))
      if (isInWord(text, run))
        report({
          ...run,
          message: `${quoted(sliceOf(text, run))} stands for letters that a font or program lacked.`,
        });
    for (const run of adjacentRuns(text, survey.replacements)) {
      const lost = run.end - run.start === 1 ? 'A character is' : `${run.end - run.start} characters are`;
      const guess = guessLost(text, run);
      report({
        ...run,
        message: `${lost} lost: U+FFFD stands in the file itself, some program could not read what was there.`,
        fixes: guess === undefined ? [] : [fixOf(run, guess)],
      });
    }
  },
});

/** A box before a word is there to be ticked, one alone to be filled in, and one between symbols is an operator. */
function isInWord(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  if (EAST_ASIAN.test(before + after)) return false;
  if (end - start > 2)
    return /\p{L}/u.test(text.slice(Math.max(0, start - 40), start) + text.slice(end, end + 40));
  if (!/[\p{L}\p{M}]$/u.test(before)) return /^\p{Ll}{3}/u.test(after) && !isChoice(text, start);
  const isLong = end - start > 1 || /[\p{L}\p{M}]{2}$/u.test(before) || /^[\p{L}\p{M}]{2}/u.test(after);
  return isLong || !FORMULA.test(text.slice(Math.max(0, start - 60), start) + text.slice(end, end + 60));
}

/** What formulas have beside an operator. */
const FORMULA = /[\p{Sm}=□▯⊢]/u;

/** The first of a line, or one of several before words. */
function isChoice(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const lineAfter = text.slice(start + 1, start + 200).split('\n', 1)[0]!;
  return lineBefore.trim() === '' || /(?:^|\s)[□▯]+\p{L}/u.test(`${lineBefore}\n${lineAfter}`);
}

function fixOf(run: Span, newText: string): Fix {
  return {
    title: `Replace by “${newText}”`,
    safety: 'suggestion',
    preferred: true,
    edits: [{ ...run, newText }],
  };
}

/** One character, or the three of a lost UTF-8 sequence, between neighbours that leave one punctuation mark. */
function guessLost(text: string, { start, end }: Span): string | undefined {
  const length = end - start;
  if (length !== 1 && length !== 3) return undefined;
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 6);
  if (/\p{L}$/u.test(before) && /^\p{L}/u.test(after))
    return AFTER_APOSTROPHE.test(after) || (BEFORE_APOSTROPHE.test(before) && VOWEL.test(after))
      ? '’'
      : undefined;
  if (/\p{N}$/u.test(before) && /^\p{N}/u.test(after)) return '–';
  if (/\S $/u.test(before) && /^ \S/u.test(after)) return '–';
  if (/(?:^|[\s([])$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
    return closesLater(text, end) ? '“' : undefined;
  if (/[.,!?]$/u.test(before) && /^(?:\s|$)/u.test(after)) return '”';
  return undefined;
}

/** Within the paragraph's next 400 characters another U+FFFD stands where a quotation ends. */
function closesLater(text: string, from: number): boolean {
  return /^[^\n\ufffd]*[\p{L}\p{N}.,!?]\ufffd+(?:[\s.,;:!?)\]]|$)/u.test(text.slice(from, from + 400));
}
