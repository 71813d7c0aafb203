import { formatDate } from '../../dates';
import { defineDocumentRule } from '../../lint/rule';
import { dateInValue } from './header-date';
import { inWords, ORDER_IN_WORDS, quote } from './wording';

export const ambiguousDateHeader = defineDocumentRule({
  id: 'ambiguous-date-header',
  section: 'header',
  summary: 'date header that can be read as more than one day',
  rationale:
    '03/04/2023 is in March to one reader and in April to the next. No program can know which is meant, so the document counts as undated until a person says.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'Date: 03/04/2023\n\nThe river rose.\n\nEND\n',
    good: 'Date: 2023-04-03\n\nThe river rose.\n\nEND\n',
  },
  check({ document, source: { text }, report }) {
    const { date } = document.header;
    if (date?.reading?.kind !== 'ambiguous') return;
    const readings = date.reading.candidates.map((candidate) => ({
      ...candidate,
      words: `${inWords(candidate.date)} (${ORDER_IN_WORDS[candidate.order]})`,
    }));
    report({
      ...date.value,
      message: `${quote(text, date.value)} can be read as ${readings.map(({ words }) => words).join(' or as ')}.`,
      fixes: readings.map(({ date: day, words }) => ({
        title: `Read as ${words}: ${formatDate(day)}`,
        safety: 'suggestion',
        edits: [{ ...dateInValue(date), newText: formatDate(day) }],
      })),
    });
  },
});
