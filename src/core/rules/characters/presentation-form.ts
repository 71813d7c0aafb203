import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { quoted } from './naming';
import { adjacentRuns, surveyCharacters } from './survey';

/** Words of piety and the sign of the rial, which people type as one character. */
const SYMBOL = /^[\ufdf0-\ufdfb]+$/;
/** Letters of Dutch and of the Slavic languages that Unicode has as one character each. */
const DIGRAPH = /^[\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3]$/;

export const presentationForm = defineFileRule({
  id: 'presentation-form',
  section: 'characters',
  summary: 'ligatures such as `ﬁ`, and Arabic letters in one fixed shape',
  rationale:
    'They come from PDF files and old encodings. A word with one of them is another word to every search, count and model.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: { bad: 'The ﬁnal ﬂood', good: 'The final flood' },
  check({ source, shared, report }) {
    const { text } = source;
    for (const run of adjacentRuns(text, shared(surveyCharacters).forms)) {
      const written = text.slice(run.start, run.end);
      if (SYMBOL.test(written) || (DIGRAPH.test(written) && !isInWord(text, run))) continue;
      const newText = written.normalize('NFKC');
      if (newText === written) continue;
      const isArabic = /[\ufb50-\ufefc]/.test(written);
      report({
        ...run,
        message: isArabic
          ? `${quoted(written)} are Arabic letters in the fixed shapes of old encodings.`
          : `${quoted(written)} is one character for ${quoted(newText)}.`,
        fixes: [
          {
            title: `Replace by ${quoted(newText)}`,
            safety: isArabic || DIGRAPH.test(written) ? 'suggestion' : 'safe',
            preferred: true,
            edits: [{ ...run, newText }],
          },
        ],
      });
    }
  },
});

function isInWord(text: string, { start, end }: Span): boolean {
  return /\p{L}/u.test(text[start - 1] ?? '') || /\p{L}/u.test(text[end] ?? '');
}
