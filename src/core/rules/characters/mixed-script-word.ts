import { defineFileRule } from '../../lint/rule';
import { lettersAfter, lettersBefore } from '../../text/letter-run';
import { surveyCharacters } from './survey';
import { unmixed } from './unmix';

/** How far around a word its script is looked for, in UTF-16 units. */
const CONTEXT = 300;
/** A word longer than this is none; UTF-16 units in each direction. */
const LONGEST_HALF = 100;

export const mixedScriptWord = defineFileRule({
  id: 'mixed-script-word',
  section: 'characters',
  summary: 'word with a letter of another script that looks the same',
  rationale:
    'A Cyrillic “о” in a Latin word cannot be seen, and no search finds the word. It comes from keyboards, OCR, and from attempts to evade filters.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: 'Моscow (with Cyrillic М and о)', good: 'Moscow' },
  check({ source, shared, report }) {
    const { text } = source;
    let done = -1;
    for (const offset of shared(surveyCharacters).mixedScripts) {
      if (offset < done) continue;
      const start = lettersBefore(text, Math.max(0, offset - LONGEST_HALF), offset);
      const end = lettersAfter(text, offset, Math.min(text.length, offset + LONGEST_HALF));
      done = end;
      if (text[start - 1] === '\\') continue;
      const word = text.slice(start, end);
      const context = text.slice(Math.max(0, start - CONTEXT), start) + text.slice(end, end + CONTEXT);
      const meant = unmixed(word, context);
      if (meant === undefined) continue;
      report({
        start,
        end,
        message: `“${word}” mixes scripts: ${meant.strangers.join(', ')} ${meant.strangers.length === 1 ? 'is' : 'are'} ${meant.from} and should be ${meant.to}.`,
        fixes: [
          {
            title: `Write “${meant.word}” in ${meant.to} letters only`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ start, end, newText: meant.word }],
          },
        ],
      });
    }
  },
});
