import { defineDocumentRule } from '../../lint/rule';
import { forEachWord } from '../../text/words';
import { TYPOS } from './typos';

const LONGEST = Math.max(...[...TYPOS.keys()].map(({ length }) => length));

export const knownTypo = defineDocumentRule({
  id: 'known-typo',
  section: 'consistency',
  summary: 'frequent misspelling of an English word',
  rationale:
    'A short list of misspellings that are no words of their own. Whether a source is corrected is for its curators to decide, so the rule is off; spelling at large is the work of a spelling checker.',
  severity: 'off',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe goverment asked for boats.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe government asked for boats.\n\nEND\n',
  },
  check({ source: { text }, document, language, report }) {
    if (language !== undefined && !/^en\b/i.test(language)) return;
    forEachWord(text, document.span, (start, end) => {
      if (end - start > LONGEST) return;
      const word = text.slice(start, end);
      const meant = TYPOS.get(word.toLowerCase());
      const isName =
        word !== word.toLowerCase() && !/[.!?…:“"‘'«\n]\s*$/.test(text.slice(Math.max(0, start - 3), start));
      if (meant === undefined || (isName && start > document.body.span.start)) return;
      const newText = word[0] === word[0]!.toUpperCase() ? meant[0]!.toUpperCase() + meant.slice(1) : meant;
      report({
        start,
        end,
        message: `‘${word}’ is a misspelling of ‘${newText}’.`,
        fixes: [
          {
            title: `Write ‘${newText}’`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ start, end, newText }],
          },
        ],
      });
    });
  },
});
