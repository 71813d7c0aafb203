import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { documentAt, type SeedDocument } from '../../seed/tree';
import { sliceOf } from '../../text/span';
import { characterName } from './naming';
import { surveyCharacters } from './survey';

const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
/** Marks as well as letters. */
const RIGHT_TO_LEFT_BLOCKS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

type Problem = 'overrides' | 'unclosed' | 'closes nothing' | 'no right-to-left text' | 'inside a word';

export const bidiControl = defineFileRule({
  id: 'bidi-control',
  section: 'characters',
  summary:
    'invisible direction controls that are unbalanced, override, or stand where no text runs right to left',
  rationale:
    'They make a line show in another order than it is stored, which hides what it says from readers and reviewers (CVE-2021-42574) and breaks searches.',
  severity: 'error',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'Signed by \\u202Enhoj', good: 'Signed by nhoj' },
  check({ source, file, shared, report }) {
    const { bidi } = shared(surveyCharacters);
    const { text, lines } = source;
    const rightToLeft = new Map<SeedDocument | undefined, boolean>();
    for (let from = 0; from < bidi.length; ) {
      const line = lines.content(lines.lineAt(bidi[from]!));
      let to = from;
      while (to < bidi.length && bidi[to]! < line.end) to++;
      if (to === from) to++;
      for (const { offset, problem } of judge(text, bidi.slice(from, to), isRightToLeft(bidi[from]!)))
        report({
          start: offset,
          end: offset + 1,
          message: `${characterName(text.charCodeAt(offset))} ${WORDING[problem]}.`,
          fixes: [fixOf(offset)],
        });
      from = to;
    }

    /** Also for a Latin heading of an Arabic text: the mark sets it to the right. */
    function isRightToLeft(offset: number): boolean {
      const document = documentAt(file, offset);
      let known = rightToLeft.get(document);
      if (known === undefined) {
        known = RIGHT_TO_LEFT.test(document === undefined ? text : sliceOf(text, document.span));
        rightToLeft.set(document, known);
      }
      return known;
    }
  },
});

const WORDING: Readonly<Record<Problem, string>> = {
  overrides: 'shows the text in another order than it is written',
  unclosed: 'is not closed on its line',
  'closes nothing': 'closes nothing on its line',
  'no right-to-left text': 'stands in a text without right-to-left letters',
  'inside a word': 'stands inside a word, where it has nothing to do',
};

function fixOf(offset: number): Fix {
  return {
    title: 'Remove the direction control',
    safety: 'suggestion',
    edits: [{ start: offset, end: offset + 1, newText: '' }],
  };
}

/** An opening control before right-to-left text at the start of a line, which the line's end closes, sets the paragraph. */
function opensLine(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && /[\u202a\u202b\u2066-\u2068]/.test(text[start - 1]!)) start--;
  if (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') return false;
  if (/[\u202a\u2066]/.test(text[offset]!)) return false;
  return RIGHT_TO_LEFT.test(/^[^\p{L}]*\p{L}/u.exec(text.slice(offset + 1, offset + 40))?.[0] ?? '');
}

/** A mark between two letters of one direction turns nothing, or tears the word apart. */
function isInsideWord(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? '';
  const after = text[offset + 1] ?? '';
  if (!/[\p{L}\p{M}]/u.test(before) || !/[\p{L}\p{M}]/u.test(after)) return false;
  return RIGHT_TO_LEFT_BLOCKS.test(before) === RIGHT_TO_LEFT_BLOCKS.test(after);
}

/** The controls of one line that are wrong there, in order. */
function judge(
  text: string,
  offsets: readonly number[],
  hasRightToLeft: boolean,
): { offset: number; problem: Problem }[] {
  const problems = new Map<number, Problem>();
  const embeddings: number[] = [];
  const isolates: number[] = [];
  for (const offset of offsets) {
    const character = text[offset]!;
    if (/[\u202d\u202e]/.test(character)) problems.set(offset, 'overrides');
    if (/[\u202a\u202b\u202d\u202e]/.test(character)) embeddings.push(offset);
    else if (/[\u2066-\u2068]/.test(character)) isolates.push(offset);
    else if (character === POP_EMBEDDING || character === POP_ISOLATE) {
      const opened = (character === POP_ISOLATE ? isolates : embeddings).pop();
      if (opened === undefined) problems.set(offset, 'closes nothing');
      else if (problems.get(opened) === 'overrides') problems.set(offset, 'overrides');
      else if (!hasRightToLeft) {
        problems.set(opened, 'no right-to-left text');
        problems.set(offset, 'no right-to-left text');
      }
    } else if (!hasRightToLeft) problems.set(offset, 'no right-to-left text');
    else if (isInsideWord(text, offset)) problems.set(offset, 'inside a word');
  }
  for (const offset of [...embeddings, ...isolates])
    if (!problems.has(offset) && !(hasRightToLeft && opensLine(text, offset)))
      problems.set(offset, 'unclosed');
  return [...problems].map(([offset, problem]) => ({ offset, problem })).sort((a, b) => a.offset - b.offset);
}
