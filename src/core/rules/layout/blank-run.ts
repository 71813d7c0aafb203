import { defineFileRule } from '../../lint/rule';
import { blankLineRuns, lineCount } from './blank-lines';

export const blankRun = defineFileRule({
  id: 'blank-run',
  section: 'layout',
  summary: 'more blank lines than one between paragraphs or documents',
  rationale:
    'Blank lines in a row are left behind by removed advertisements and pictures; readers of the corpus take them for a break that the author never made.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'low',
  options: {
    longest: {
      type: 'integer',
      minimum: 1,
      default: 1,
      description: 'How many blank lines may follow one another.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\n\n\nIt fell again.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nIt fell again.\n\nEND\n',
  },
  check({ source, shared, options, report }) {
    for (const { first, last, place } of shared(blankLineRuns)) {
      const count = last - first + 1;
      if (place !== 'inner' || count <= options.longest) continue;
      const end = source.lines.endOf(last);
      report({
        start: source.lines.startOf(first),
        end,
        message: `${count} blank lines in a row, where ${options.longest === 1 ? 'one is' : `${options.longest} are`} enough.`,
        fixes: [
          {
            title: `Remove ${lineCount(count - options.longest)}`,
            safety: 'safe',
            preferred: true,
            edits: [{ start: source.lines.endOf(first + options.longest - 1), end, newText: '' }],
          },
        ],
      });
    }
  },
});
