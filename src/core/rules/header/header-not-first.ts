import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import { writtenHeader } from './header-date';
import { moveToFront } from './header-edits';

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
  check({ document, file, shared, report }) {
    const { date } = document.header;
    if (date === undefined || date.line === document.firstLine) return;
    const fix: Fix = {
      title: 'Move the date header to the top of the document',
      safety: 'suggestion',
      edits: moveToFront(document, file, date, shared(dominantLineBreak)),
    };
    report({
      ...writtenHeader(date),
      message: 'The date header is not the first line of its document.',
      fixes: date.placement === 'own-line' ? [fix] : [],
    });
  },
});
