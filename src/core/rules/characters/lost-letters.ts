import { defineFileRule } from '../../lint/rule';
import { languageAt } from './language';
import { lostPunctuation } from './lossy-question-mark';
import { isNotation } from './notation';

/** Between letters of words with spaces; French and Greek text may have it where a space is missing. */
const IN_WORD =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])(?<!\p{Lu}{2})\?+(?=\p{Ll})|(?<=\p{Lu})\?+(?=\p{Lu})/gu;
/** Words of nothing but question marks; the comma or bracket beside them is kept. */
const WORDS =
  /(?<![^\s("“«[])\?{2,}(?:[ -]\?{1,}){1,60}(?![^\s.,;:!)"”»\]])|(?<![^\s("“«[,、，])\?{4,}(?![^\s.,;:!)"”»\]、，。])|(?<=[\p{L}\p{N},;:] )\?{3,}(?=[,;:]? ?[\p{L}\p{N}]| ?,)/gu;

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
    if (!text.includes('?')) return;
    const found = [...text.matchAll(WORDS), ...text.matchAll(IN_WORD)].sort((a, b) => a.index - b.index);
    let done = 0;
    for (const match of found) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.start < done || isNotation(text, lines, span)) continue;
      done = span.end;
      if (lostPunctuation(text, span.start, () => languageAt(file, settings, span.start)) !== undefined)
        continue;
      report({
        ...span,
        message:
          /\s/.test(match[0]) || match[0].length > 2
            ? 'Question marks stand for words: the letters were lost.'
            : 'A question mark stands inside a word: a letter was lost, or a space is missing.',
      });
    }
  },
});
