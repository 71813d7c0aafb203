import { defineDocumentRule } from '../../lint/rule';
import { unmarkedSubheadings } from './subheadings';

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
    for (const { start, end } of unmarkedSubheadings(source, document))
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
  },
});
