import { sameDate } from '../../dates/civil';
import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { DateHeader, SeedDocument, SeedFile } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import { sliceOf } from '../../text/span';
import { dayOf, writtenHeader } from './header-date';
import { deleteDateHeader } from './header-edits';
import { quote } from './wording';

export const duplicateDateHeader = defineDocumentRule({
  id: 'duplicate-date-header',
  section: 'header',
  summary: 'second date header in one document',
  rationale:
    'Only the first date counts. Either one of the two is left over, or two documents have run into each other.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\nDate: 1 March 2024\n\nThe river rose.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ document, file, source: { text }, shared, report }) {
    const { date: first, duplicateDates } = document.header;
    if (first === undefined) return;
    const lineBreak = shared(dominantLineBreak);
    for (const second of duplicateDates) {
      const same = saysTheSame(text, first, second);
      const value = second.value.end > second.value.start ? ` ${quote(text, second.value)}` : '';
      report({
        ...writtenHeader(second),
        message: same
          ? 'The document has the same date header twice.'
          : `The document has two date headers, ${quote(text, first.value)} and${value === '' ? ' an empty one' : value}; the first counts.`,
        fixes: [
          {
            title: 'Delete this date header',
            safety: 'suggestion',
            preferred: same,
            edits: [deleteDateHeader(file.lines, second, document.body.span.start)],
          },
          ...(same ? [] : others(document, file, first, second, lineBreak)),
        ],
        related: [{ message: 'the first date header', span: writtenHeader(first) }],
      });
    }
  },
});

function others(
  { body }: SeedDocument,
  file: SeedFile,
  first: DateHeader,
  second: DateHeader,
  lineBreak: string,
): Fix[] {
  const start = file.lines.startOf(second.line);
  return [
    {
      title: 'Delete the first date header and keep this one',
      safety: 'suggestion',
      edits: [deleteDateHeader(file.lines, first, body.span.start)],
    },
    {
      title: 'Insert END before it: a new document starts here',
      safety: 'suggestion',
      edits: [{ start, end: start, newText: `END${lineBreak}${lineBreak}` }],
    },
  ];
}

function saysTheSame(text: string, first: DateHeader, second: DateHeader): boolean {
  const [a, b] = [dayOf(first), dayOf(second)];
  if (a !== undefined && b !== undefined) return sameDate(a, b);
  return sliceOf(text, first.value).trim() === sliceOf(text, second.value).trim();
}
