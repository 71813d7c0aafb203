import { defineDocumentRule } from '../../lint/rule';
import { blockAtLine, hasListMarker, wouldCloseDocument } from './blocks';
import { columnRuns } from './columns';
import { innerRuns, scanLines, type WhitespaceRun } from './line-scan';

/** In running text one tab in this many characters is an accident; more of them set a table's row. */
const CHARACTERS_PER_TAB = 40;

export const tabCharacter = defineDocumentRule({
  id: 'tab-character',
  section: 'layout',
  summary: 'tab between two words',
  rationale:
    'A tab in running text is left over from a page’s layout; tables that are set with tabs are left alone.',
  severity: 'hint',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose in the night and\tflooded the lower town.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose in the night and flooded the lower town.\n\nEND\n',
  },
  check({ source, file, document, settings, shared, report }) {
    const { text, lines } = source;
    const runs = innerRuns(shared(scanLines), file, document);
    const tabs = runs.filter(({ hasTab }) => hasTab);
    if (tabs.length === 0) return;
    const columns = columnRuns(text, lines, document.body, runs);
    const tabsInLine = new Map<number, number>();
    for (const { line } of tabs) tabsInLine.set(line, (tabsInLine.get(line) ?? 0) + 1);
    for (const run of tabs) {
      const { start, end, line } = run;
      if (columns.has(run) || wouldCloseDocument(lines, line, settings.endMarkers)) continue;
      const isLone = end - start === 1;
      const isSafe = isLone && (followsListMarker(run) || isInRunningText(run, tabsInLine.get(line)!));
      report({
        start,
        end,
        message: 'Tab between two words.',
        fixes: [
          {
            title: 'Replace the tab by a space',
            safety: isSafe ? 'safe' : 'suggestion',
            preferred: true,
            edits: [{ start, end, newText: ' ' }],
          },
        ],
      });
    }

    function followsListMarker({ start, line }: WhitespaceRun): boolean {
      const lineStart = lines.startOf(line);
      const marker = text.slice(lineStart, Math.min(start + 1, lineStart + 60));
      return hasListMarker(marker, 0) && !/\S[ \t]+\S/.test(marker);
    }

    function isInRunningText({ line }: WhitespaceRun, count: number): boolean {
      const block = blockAtLine(document.body.blocks, line);
      const start = Math.max(lines.startOf(line), block?.span.start ?? 0);
      return lines.content(line).end - start >= count * CHARACTERS_PER_TAB;
    }
  },
});
