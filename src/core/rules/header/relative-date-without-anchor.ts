import { findRelativeDates, type RelativeDateMention } from '../../dates';
import { defineDocumentRule } from '../../lint/rule';
import type { SeedFile } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';
import { quote } from './wording';

/** More of them in one document say nothing new. */
const MOST_REPORTED = 5;

export const relativeDateWithoutAnchor = defineDocumentRule({
  id: 'relative-date-without-anchor',
  section: 'header',
  summary: 'relative date such as “last Sunday” in a document without a date',
  rationale:
    'Without the day on which the text was written, “last Sunday” is no day at all. It is also a hint where to look for the date. At most five are reported in a document.',
  severity: 'information',
  fix: 'none',
  falsePositiveRisk: 'low',
  example: {
    bad: 'The minister resigned last Sunday.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe minister resigned last Sunday.\n\nEND\n',
  },
  check({ document, source: { text }, shared, report }) {
    if (document.header.date !== undefined || document.followsEndWithoutHeader) return;
    const mentions = shared(relativeDates)[document.index] ?? [];
    for (const { start, end } of mentions.slice(0, MOST_REPORTED))
      report({
        start,
        end,
        message: `${quote(text, { start, end })} means no day, since the document has no date.`,
      });
  },
});

function relativeDates({ text }: SourceText, file: SeedFile): readonly RelativeDateMention[][] {
  return file.documents.map(({ header, body }) =>
    header.date === undefined
      ? findRelativeDates(text.slice(0, body.span.end), body.span.start, body.span.end)
      : [],
  );
}
