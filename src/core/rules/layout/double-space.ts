import { defineDocumentRule } from '../../lint/rule';
import { classAt, SPACE, WORD } from '../../text/character-class';
import type { Span } from '../../text/span';
import { wouldCloseDocument } from './blocks';
import { COLUMN_GAP, columnRuns } from './columns';
import { innerRuns, scanLines } from './line-scan';
import { isClosed } from './punctuation';

/** UTF-16 units of a line that are looked at. */
const LONGEST_DRAWING = 400;

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
    const wideGaps = new Map<number, number>();
    for (const { line, start, end, hasTab } of runs)
      if (hasTab || end - start > 2) wideGaps.set(line, (wideGaps.get(line) ?? 0) + 1);
    for (const run of runs) {
      const { start, end, line } = run;
      if (run.hasTab || columns.has(run)) continue;
      if (wouldCloseDocument(lines, line, settings.endMarkers)) continue;
      const afterSentence = isClosed(text, { start: lines.startOf(line), end: start });
      if (options.allowAfterSentence && afterSentence && end - start === 2) continue;
      if (isDrawing(text, lines.content(line))) continue;
      const others = (wideGaps.get(line) ?? 0) - (end - start > 2 ? 1 : 0);
      const isSafe = end - start <= COLUMN_GAP && others === 0;
      report({
        start,
        end,
        message: `${end - start} spaces in a row.`,
        fixes: [
          {
            title: 'Leave one space',
            safety: isSafe ? 'safe' : 'suggestion',
            preferred: true,
            edits: [{ start: start + 1, end, newText: '' }],
          },
        ],
      });
    }
  },
});

/** A line of signs more than of words: a drawing, a board of a game, a rule between parts. */
function isDrawing(text: string, { start, end }: Span): boolean {
  let balance = 0;
  for (let i = start; i < end && i < start + LONGEST_DRAWING; i++) {
    const bits = classAt(text, i);
    if ((bits & SPACE) === 0) balance += (bits & WORD) === 0 ? 1 : -1;
  }
  return balance >= 0;
}
