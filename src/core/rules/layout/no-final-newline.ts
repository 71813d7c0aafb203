import { defineFileRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';

export const noFinalNewline = defineFileRule({
  id: 'no-final-newline',
  section: 'layout',
  summary: 'last line of the file without a line break',
  rationale:
    'When files are joined, the first line of the next one runs into the last line of this one; many tools do not see an unfinished last line at all.',
  severity: 'hint',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nEND',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source, file, shared, report }) {
    if (file.lineKinds[source.lines.count - 1] === 'blank') return;
    const end = source.text.length;
    report({
      start: end,
      end,
      message: 'The last line of the file has no line break.',
      fixes: [
        {
          title: 'Add a line break at the end of the file',
          safety: 'safe',
          preferred: true,
          edits: [{ start: end, end, newText: shared(dominantLineBreak) }],
        },
      ],
    });
  },
});
