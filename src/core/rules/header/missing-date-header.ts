import { formatDate } from '../../dates';
import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import { type DateCandidate, dateCandidates } from './date-candidates';
import { insertDateHeader } from './header-edits';

export const missingDateHeader = defineDocumentRule({
  id: 'missing-date-header',
  section: 'header',
  summary: 'document without a date header',
  rationale:
    'Without its date a document cannot be put in order, “last Sunday” in it means no day, and nobody can tell whether it came before or after an event. Where the date cannot be found out, `date unknown` says so.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'KARVEL, March 1, 2024 (KNA) – The river rose.\n\nEND\n',
    good: 'date 2024-03-01\n\nKARVEL, March 1, 2024 (KNA) – The river rose.\n\nEND\n',
  },
  check({ document, file, path, settings, shared, report }) {
    if (document.header.date !== undefined || document.followsEndWithoutHeader) return;
    const lineBreak = shared(dominantLineBreak);
    const insert = (value: string) => insertDateHeader(document, file, settings, lineBreak, value);
    const candidates = dateCandidates({ document, file, path, settings });
    const fixes: Fix[] = candidates.map(({ date, evidence, strong }, i) => ({
      title: `Insert date ${formatDate(date)} (${evidence})`,
      safety: 'suggestion',
      preferred: i === 0 && strong,
      edits: [insert(formatDate(date))],
    }));
    fixes.push({ title: 'Insert date unknown', safety: 'suggestion', edits: [insert('unknown')] });
    report({
      start: document.span.start,
      end: document.span.start,
      message: `The document has no date header${whatIsKnown(candidates)}.`,
      fixes,
      related: candidates.flatMap(({ date, evidence, span }) =>
        span === undefined ? [] : [{ message: `${formatDate(date)}, ${evidence}`, span }],
      ),
    });
  },
});

function whatIsKnown([best]: readonly DateCandidate[]): string {
  if (best === undefined) return ', and no date is found in it';
  return best.strong ? `; it is probably of ${formatDate(best.date)}, ${best.evidence}` : '';
}
