import { formatDate } from '../../dates';
import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { DateHeader, SeedDocument, SeedFile } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import { type DateCandidate, dateCandidates } from './date-candidates';
import { dateLineInBody } from './date-line-in-body';
import { writtenHeader } from './header-date';
import { insertDateHeader, moveToFront } from './header-edits';
import { quote } from './wording';

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
    const line = dateLineInBody(document, file, settings);
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
      fixes: line === undefined ? fixes : [moveFix(document, file, line, lineBreak)],
      related: candidates.flatMap(({ date, evidence, span }) =>
        span === undefined ? [] : [{ message: `${formatDate(date)}, ${evidence}`, span }],
      ),
    });
  },
});

/** Above a date line in the body no other date may be inserted: the line would then begin a document of its own. */
function moveFix(document: SeedDocument, file: SeedFile, line: DateHeader, lineBreak: string): Fix {
  return {
    title: `Move ${quote(file.text, writtenHeader(line))} to the top of the document`,
    safety: 'suggestion',
    preferred: true,
    edits: moveToFront(document, file, line, lineBreak),
  };
}

function whatIsKnown([best]: readonly DateCandidate[]): string {
  if (best === undefined) return ', and no date is found in it';
  return best.strong ? `; it is probably of ${formatDate(best.date)}, ${best.evidence}` : '';
}
