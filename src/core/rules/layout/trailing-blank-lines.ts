import { defineFileRule } from '../../lint/rule';
import { blankLineRuns, lineCount } from './blank-lines';

export const trailingBlankLines = defineFileRule({
  id: 'trailing-blank-lines',
  section: 'layout',
  summary: 'blank lines at the end of the file',
  rationale: 'A seed file ends with the line break of its last line; blank lines below it carry nothing.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nEND\n\n\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source, shared, report }) {
    const run = shared(blankLineRuns).findLast(({ place }) => place === 'end');
    if (run === undefined) return;
    const span = { start: source.lines.startOf(run.first), end: source.text.length };
    const lines = lineCount(run.last - run.first + 1);
    report({
      ...span,
      message: `The file ends with ${lines}.`,
      fixes: [
        { title: `Remove ${lines}`, safety: 'safe', preferred: true, edits: [{ ...span, newText: '' }] },
      ],
    });
  },
});
