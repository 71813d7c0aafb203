import { defineDocumentRule } from '../../lint/rule';
import { countWords } from '../../text/words';
import { hasLetter, hasListMarker, placedParagraphs } from './blocks';
import { isClosed, isLower } from './punctuation';

const LONGEST_HEADING = 80;
const MOST_WORDS = 12;
const FEWEST_PROSE_WORDS = 15;

export const unmarkedSubheading = defineDocumentRule({
  id: 'unmarked-subheading',
  section: 'layout',
  summary: 'short line without a full stop between paragraphs of prose',
  rationale:
    'A heading that is not marked is read as a sentence without a verb, or runs into the paragraph below it.',
  severity: 'off',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose in the night and flooded the whole of the lower town before the morning.\n\nA town under water\n\nNobody could move the cattle in time, said the mayor, who had walked up from the market.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose in the night and flooded the whole of the lower town before the morning.\n\n## A town under water\n\nNobody could move the cattle in time, said the mayor, who had walked up from the market.\n\nEND\n',
  },
  check({ source, document, report }) {
    const { text, lines } = source;
    const paragraphs = placedParagraphs(document);
    for (let i = 1; i + 1 < paragraphs.length; i++) {
      const { start, end } = paragraphs[i]!;
      if (end - start > LONGEST_HEADING || lines.lineAt(start) !== lines.lineAt(end)) continue;
      if (!looksLikeHeading(start, end) || !isProse(i - 1) || !isProse(i + 1)) continue;
      if (isLower(text, paragraphs[i + 1]!.start)) continue;
      report({
        start,
        end,
        message: 'This line looks like a heading.',
        fixes: [
          {
            title: 'Mark as a heading',
            safety: 'suggestion',
            preferred: true,
            edits: [{ start, end: start, newText: '## ' }],
          },
        ],
      });
    }

    function looksLikeHeading(start: number, end: number): boolean {
      const written = text.slice(start, end).trim();
      if (isLower(text, start) || /^["'“‘„«»(—–-]/.test(written) || hasListMarker(text, start)) return false;
      if (/^(?:by|von|par|por|от)\s/iu.test(written) || /[:@|]|\/\//.test(written)) return false;
      const isQuestion = /[?？؟]$/.test(written);
      if (isClosed(text, { start, end }) && !isQuestion) return false;
      return (
        hasLetter(text, { start, end }) &&
        written.length > 3 &&
        countWords(text, { start, end }) <= MOST_WORDS
      );
    }

    function isProse(index: number): boolean {
      const paragraph = paragraphs[index]!;
      return isClosed(text, paragraph) && countWords(text, paragraph) >= FEWEST_PROSE_WORDS;
    }
  },
});
