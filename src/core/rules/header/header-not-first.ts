import { defineDocumentRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import { sliceOf } from '../../text/span';
import { writtenHeader } from './header-date';
import { deleteLine } from './header-edits';

export const headerNotFirst = defineDocumentRule({
  id: 'header-not-first',
  section: 'header',
  summary: 'date header below a title, a byline or a field',
  rationale:
    'The date opens a document. With other lines above it, a reader that looks for ` date …` gives them to the document before.',
  severity: 'hint',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'title: The river\ndate 2024-03-01\n\nThe river rose.\n\nEND\n',
    good: 'date 2024-03-01\ntitle: The river\n\nThe river rose.\n\nEND\n',
  },
  check({ document, file, source: { text }, shared, report }) {
    const { date } = document.header;
    if (date === undefined || date.line === document.firstLine) return;
    const lineBreak = shared(dominantLineBreak);
    const movable = date.placement === 'own-line';
    const gap = file.lineKinds[document.firstLine] === 'field' ? '' : lineBreak;
    const line = sliceOf(text, { start: date.span.start, end: Math.max(date.value.end, date.keyword.end) });
    report({
      ...writtenHeader(date),
      message: 'The date header is not the first line of its document.',
      fixes: movable
        ? [
            {
              title: 'Move the date header to the top of the document',
              safety: 'suggestion',
              edits: [
                {
                  start: document.span.start,
                  end: document.span.start,
                  newText: `${line.trimStart()}${lineBreak}${gap}`,
                },
                deleteLine(file.lines, date.line),
              ],
            },
          ]
        : [],
    });
  },
});
