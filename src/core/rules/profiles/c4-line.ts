import type { Edit, Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { isLower } from '../layout/punctuation';
import { agencySignoffIn } from '../provenance/agency-signoff-span';
import { C4_LIMITS, type Limits, reasonToDrop } from './c4-reasons';
import { codePoints, filterTexts } from './filter-text';

/** Quotation marks that the filter does not know where they close a line, with those that it does. */
const OTHER_QUOTES: readonly { open: string; close: string; known: string }[] = [
  { open: '“', close: '”', known: '"' },
  { open: '«', close: '»', known: '"' },
  { open: '„', close: '“', known: '"' },
  { open: '‘', close: '’', known: "'" },
];

export const c4Line = defineDocumentRule({
  id: 'c4-line',
  section: 'profiles',
  profiles: ['c4', 'dolma'],
  summary: 'line that the filter of C4 would drop',
  rationale:
    'C4 keeps only lines that end in a terminal punctuation mark and have three words, and drops those that speak of JavaScript, cookies and terms of use (Raffel et al. 2020, section 2.2; thresholds as in the C4 filter of datatrove). A whole paragraph goes where one line lacks its full stop, or ends in the name of an agency.',
  severity: 'off',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  options: {
    minimumWords: {
      type: 'integer',
      minimum: 0,
      default: C4_LIMITS.minimumWords,
      description: 'The least words of a line.',
    },
    maximumWordLength: {
      type: 'integer',
      minimum: 1,
      default: C4_LIMITS.maximumWordLength,
      description: 'The most UTF-16 units between white space.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe mayor asked for a hundred boats. (ANI)\n\nEND\n',
    good: 'date 2024-03-01\n\nThe mayor asked for a hundred boats.\n\nEND\n',
  },
  check({ source: { text }, document, options, shared, report }) {
    const { lines } = shared(filterTexts)[document.index]!;
    for (const [i, line] of lines.entries()) {
      const reason = reasonToDrop(text.slice(line.start, line.end), options);
      if (reason === undefined) continue;
      const length = codePoints(text, line);
      report({
        ...line,
        message: `C4 would drop this line of ${length === 1 ? 'one character' : `${length} characters`}: ${reason}.`,
        fixes: rescues(text, line, lines[i + 1], options),
      });
    }
  },
});

/** Small changes after which the filter keeps the line, each with what it keeps. */
function rescues(text: string, line: Span, next: Span | undefined, limits: Limits): Fix[] {
  const fixes: Fix[] = [];
  const offer = (title: string, edits: readonly Edit[], end = line.end) => {
    const kept = applied(text, { start: line.start, end }, edits);
    if (reasonToDrop(kept, limits) !== undefined) return;
    const characters = codePoints(kept, { start: 0, end: kept.length });
    fixes.push({ title: `${title} (+${characters} characters kept)`, safety: 'suggestion', edits });
  };
  if (next !== undefined && isLower(text, next.start))
    offer('Join with the next line', [{ start: line.end, end: next.start, newText: ' ' }], next.end);
  const signoff = agencySignoffIn(text, line);
  if (signoff !== undefined)
    offer(`Remove ‘${text.slice(signoff.start, signoff.end)}’`, [
      { start: signoff.from, end: line.end, newText: '' },
    ]);
  for (const { open, close, known } of OTHER_QUOTES) {
    const last = line.end - close.length;
    const first = text.lastIndexOf(open, last - 1);
    if (!text.startsWith(close, last) || first < line.start) continue;
    offer(`Write the quotation marks as ${known}`, [
      { start: first, end: first + open.length, newText: known },
      { start: last, end: line.end, newText: known },
    ]);
  }
  return fixes;
}

/** The line with the edits, which are in order. */
function applied(text: string, line: Span, edits: readonly Edit[]): string {
  let written = '';
  let from = line.start;
  for (const { start, end, newText } of edits) {
    written += text.slice(from, start) + newText;
    from = end;
  }
  return written + text.slice(from, line.end);
}
