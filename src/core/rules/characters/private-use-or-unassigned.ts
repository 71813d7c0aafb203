import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { type Span, sliceOf } from '../../text/span';
import { symbolFor } from '../../text/symbol-fonts';
import { characterName } from './naming';
import { adjacentRuns, surveyCharacters } from './survey';

export const privateUseOrUnassigned = defineFileRule({
  id: 'private-use-or-unassigned',
  section: 'characters',
  summary: 'code points for private use, without a meaning, or not allowed in text',
  rationale:
    'What they stand for was known to one font or program only (bullets of the Symbol font, icons, old encodings), and everybody else sees a box.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: '\\uF0B7 First item', good: '• First item' },
  check({ source, shared, report }) {
    const { text } = source;
    for (const run of adjacentRuns(text, shared(surveyCharacters).strange))
      report({ ...run, message: messageOf(text, run), fixes: fixesOf(text, run) });
  },
});

/** Bullets and ticks, where every character of the run is one. */
function fixesOf(text: string, run: Span): Fix[] {
  const symbols = [...sliceOf(text, run)].map((character) => symbolFor(character.codePointAt(0)!));
  if (symbols.includes(undefined)) return [];
  const newText = symbols.join('');
  return [
    {
      title: `Replace by “${newText}”`,
      safety: 'suggestion',
      preferred: true,
      edits: [{ ...run, newText }],
    },
  ];
}

function messageOf(text: string, { start, end }: Span): string {
  const character = String.fromCodePoint(text.codePointAt(start)!);
  const code = character.codePointAt(0)!;
  const count = [...text.slice(start, end)].length;
  const more = count > 1 ? `, the first of ${count}` : '';
  return `${characterName(code)}${more} ${kindOf(character, code)}.`;
}

function kindOf(character: string, code: number): string {
  if (code >= 0xf020 && code <= 0xf0ff) {
    const symbol = symbolFor(code);
    const probably = symbol === undefined ? '' : `: probably “${symbol}”`;
    return `is a private-use character from a symbol font${probably}`;
  }
  if (/\p{Co}/u.test(character)) return 'is a private-use character';
  if (/\p{Cs}/u.test(character)) return 'is half of a surrogate pair';
  return (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)
    ? 'is not a character by definition'
    : 'is not assigned to any character';
}
