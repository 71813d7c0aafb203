import { defineDocumentRule } from '../../lint/rule';
import { wouldCloseDocument } from './blocks';
import { COLUMN_GAP, columnRuns } from './columns';
import { innerRuns, scanLines } from './line-scan';
import { isClosed } from './punctuation';

export const doubleSpace = defineDocumentRule({
  id: 'double-space',
  section: 'layout',
  summary: 'several spaces between two words',
  rationale:
    'Runs of spaces come from justified pages and from deleted words; tokenisers and comparisons take them for a difference.',
  severity: 'hint',
  fix: 'safe',
  falsePositiveRisk: 'low',
  options: {
    allowAfterSentence: {
      type: 'boolean',
      default: false,
      description: 'Accept two spaces behind the end of a sentence, as typewriters set them.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe  river rose.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source, file, document, settings, shared, options, report }) {
    const { text, lines } = source;
    const runs = innerRuns(shared(scanLines), file, document);
    if (runs.length === 0) return;
    const columns = columnRuns(text, lines, document.body, runs);
    for (const run of runs) {
      const { start, end, line } = run;
      if (run.hasTab || columns.has(run)) continue;
      if (wouldCloseDocument(lines, line, settings.endMarkers)) continue;
      const afterSentence = isClosed(text, { start: lines.startOf(line), end: start });
      if (options.allowAfterSentence && afterSentence && end - start === 2) continue;
      const isWideGap = end - start > COLUMN_GAP;
      report({
        start,
        end,
        message: `${end - start} spaces in a row.`,
        fixes: [
          {
            title: 'Leave one space',
            safety: isWideGap ? 'suggestion' : 'safe',
            preferred: true,
            edits: [{ start: start + 1, end, newText: '' }],
          },
        ],
      });
    }
  },
});
