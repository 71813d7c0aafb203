import { defineFileRule } from '../../lint/rule';
import { blankLineRuns, lineCount } from './blank-lines';

export const leadingBlankLines = defineFileRule({
  id: 'leading-blank-lines',
  section: 'layout',
  summary: 'blank lines at the start of the file',
  rationale: 'A seed file begins with the header of its first document; blank lines above it carry nothing.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: '\n\ndate 2024-03-01\n\nThe river rose.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source, shared, report }) {
    const run = shared(blankLineRuns).find(({ place }) => place === 'start');
    if (run === undefined) return;
    const span = { start: 0, end: source.lines.endOf(run.last) };
    const lines = lineCount(run.last + 1);
    report({
      ...span,
      message: `The file begins with ${lines}.`,
      fixes: [
        { title: `Remove ${lines}`, safety: 'safe', preferred: true, edits: [{ ...span, newText: '' }] },
      ],
    });
  },
});
