import type { Edit } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { SeedDocument } from '../../seed/tree';
import type { LineTable } from '../../text/line-table';
import type { Span } from '../../text/span';
import { deleteParagraph } from '../delete-paragraph';
import { isPoem } from '../verse';
import { type SimilarSentence, similarSentences } from './similar-sentences';

export const repeatedSentence = defineDocumentRule({
  id: 'repeated-sentence',
  section: 'repetition',
  summary: 'sentence that repeats an earlier one of the document',
  rationale:
    'A standfirst, a quotation in a box or a summary is often taken from the text, and stands in it twice once the page is gone. Counts and models see it as two.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    minimumRun: {
      type: 'integer',
      minimum: 3,
      default: 12,
      description: 'The least words in a row that both have.',
    },
    minimumShare: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.6,
      description: 'The least share of the shorter sentence that they are.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe mayor asked the government for a hundred boats and for tents before Monday.\n\nIt was late. The mayor asked the government for a hundred boats and for tents before Monday.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe mayor asked the government for a hundred boats and for tents before Monday.\n\nIt was late.\n\nEND\n',
  },
  check({ source: { text, lines }, document, options, shared, report }) {
    const alike = shared(similarSentences)[document.index]!;
    if (alike.length === 0 || isPoem(document, lines)) return;
    for (const similar of alike) {
      if (!isRepeated(similar, options)) continue;
      const { sentence, earlier, run } = similar;
      report({
        start: sentence.start,
        end: sentence.end,
        message: `${run} words in a row stand in an earlier sentence too.`,
        related: [{ message: 'the earlier sentence', span: { start: earlier.start, end: earlier.end } }],
        fixes: [
          {
            title: 'Delete this sentence',
            safety: 'suggestion',
            edits: [deletionOf(sentence, text, lines, document)],
          },
        ],
      });
    }
  },
});

function deletionOf({ start, end }: Span, text: string, lines: LineTable, { body }: SeedDocument): Edit {
  const paragraph = body.paragraphs.find((candidate) => candidate.end >= end)!;
  if (text.slice(paragraph.start, start).trim() === '' && text.slice(end, paragraph.end).trim() === '')
    return deleteParagraph(lines, paragraph);
  let from = start;
  while (from > paragraph.start && text[from - 1] === ' ') from--;
  let to = end;
  if (from === paragraph.start) while (to < paragraph.end && text[to] === ' ') to++;
  return { start: from, end: to, newText: '' };
}

/** Whether two sentences are one, rather than alike. */
export function isRepeated(
  { sentence, earlier, run }: SimilarSentence,
  { minimumRun, minimumShare }: { minimumRun: number; minimumShare: number },
): boolean {
  const shorter = Math.min(sentence.words.length, earlier.words.length);
  return run >= minimumRun && run >= minimumShare * shorter;
}
