import { defineDocumentRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import { writtenHeader } from './header-date';

export const headerInlineBody = defineDocumentRule({
  id: 'header-inline-body',
  section: 'header',
  summary: 'body text on the line of the date header',
  rationale:
    'A date on its own line leaves room for fields and keeps the first sentence whole for tools that read lines. Silent where the corpus chose the header style `inline`.',
  severity: 'hint',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: ' date 2024-03-01 The river rose.\n\nEND\n',
    good: ' date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ document, settings, shared, report }) {
    const { date } = document.header;
    if (date?.placement !== 'inline' || settings.headerStyle === 'inline') return;
    const lineBreak = shared(dominantLineBreak);
    report({
      ...writtenHeader(date),
      message: 'The body begins on the line of the date header.',
      fixes: [
        {
          title: 'Put the date on a line of its own',
          safety: 'suggestion',
          preferred: true,
          edits: [{ start: date.value.end, end: document.body.span.start, newText: lineBreak + lineBreak }],
        },
      ],
    });
  },
});
