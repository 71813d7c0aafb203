import { defineFileRule } from '../../lint/rule';
import { scanLines } from './line-scan';

export const trailingWhitespace = defineFileRule({
  id: 'trailing-whitespace',
  section: 'layout',
  summary: 'spaces or tabs at the end of a line',
  rationale:
    'Nobody sees them, but equal paragraphs stop being equal, and every comparison of two versions shows lines that did not change.',
  severity: 'hint',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.  \n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source, shared, report }) {
    const { text } = source;
    for (const { start, end, place } of shared(scanLines).runs) {
      if (place !== 'trailing' && place !== 'whole') continue;
      const wouldMeetLineFeed = text[start - 1] === '\r' && text[end] === '\n';
      report({
        start,
        end,
        message: place === 'whole' ? 'White space on a blank line.' : 'White space at the end of the line.',
        tags: ['unnecessary'],
        fixes: wouldMeetLineFeed
          ? []
          : [
              {
                title: 'Remove the white space at the end of the line',
                safety: 'safe',
                preferred: true,
                edits: [{ start, end, newText: '' }],
              },
            ],
      });
    }
  },
});
