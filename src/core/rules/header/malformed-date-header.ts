import { type DateOptions, formatDate, readDateAt, readDateValue } from '../../dates';
import { type CivilDate, sameDate } from '../../dates/civil';
import type { Edit, Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { DateHeader } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import { type Span, sliceOf } from '../../text/span';
import { dateOptions } from './body-dates';
import { dateInValue, writtenHeader } from './header-date';
import { smallestEdit } from './header-edits';
import { inCaseOf, monthSpeltLike } from './names';
import { quote } from './wording';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export const malformedDateHeader = defineDocumentRule({
  id: 'malformed-date-header',
  section: 'header',
  summary: 'date header whose value is not a day of the calendar',
  rationale:
    'A date that nobody can read orders nothing. A day is needed: a month, a range of days or a day that does not exist is not a date.',
  severity: 'error',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2023-24-11\n\nThe river rose.\n\nEND\n',
    good: 'date 2023-11-24\n\nThe river rose.\n\nEND\n',
  },
  check({ document, source: { text }, settings, shared, report }) {
    const { date } = document.header;
    if (date === undefined || date.unknown) return;
    const { reading } = date;
    if (reading !== undefined && reading.kind !== 'malformed') return;
    if (date.value.start === date.value.end) {
      report({ ...writtenHeader(date), message: 'The date header gives no date.' });
      return;
    }
    const problem = reading?.problem === undefined ? '' : `: ${reading.problem}`;
    const options = dateOptions(settings);
    const lineBreak = shared(dominantLineBreak);
    report({
      ...date.value,
      message: `${quote(text, date.value)} is not a calendar date${problem}.`,
      fixes: withoutOtherText(text, date, options, lineBreak) ?? uniqueRepair(text, date, options),
    });
  },
});

function uniqueRepair(text: string, date: DateHeader, options: DateOptions): Fix[] {
  const [meant, ...others] = date.reading?.candidates ?? [];
  if (meant === undefined || others.length > 0) return [];
  return [
    {
      title: `Change to ${formatDate(meant.date)}`,
      safety: 'suggestion',
      preferred: true,
      edits: [repair(text, date, meant.date, options)],
    },
  ];
}

/** A date with other text behind it: a person says whether that text is kept. Undefined where the date itself is bad. */
function withoutOtherText(
  text: string,
  { value }: DateHeader,
  options: DateOptions,
  lineBreak: string,
): Fix[] | undefined {
  const date = readDateAt(text, value.start, options);
  if (date?.kind !== 'date' || date.end >= value.end) return undefined;
  const rest = { start: date.end, end: value.end };
  const written = sliceOf(text, { start: value.start, end: date.end });
  const gap = /^[ \t]*/.exec(sliceOf(text, rest))![0].length;
  return [
    {
      title: `Keep ${written} and move ${quote(text, rest)} to the body`,
      safety: 'suggestion',
      edits: [{ start: rest.start, end: rest.start + gap, newText: lineBreak + lineBreak }],
    },
    {
      title: `Keep ${written} and delete ${quote(text, rest)}`,
      safety: 'suggestion',
      edits: [{ ...rest, newText: '' }],
    },
  ];
}

/** The smallest change that makes the value read as `meant`: a month's name, or the digits that differ. */
function repair(text: string, date: DateHeader, meant: CivilDate, options: DateOptions): Edit {
  const span = dateInValue(date);
  return monthRepair(text, span, meant, options) ?? canonicalRepair(text, span, meant);
}

function monthRepair(text: string, span: Span, meant: CivilDate, options: DateOptions): Edit | undefined {
  const written = sliceOf(text, span);
  for (const match of written.matchAll(WORD)) {
    const start = span.start + match.index;
    const spelling = monthSpeltLike(match[0], meant.month);
    if (spelling === undefined) continue;
    const name = inCaseOf(match[0], spelling);
    const repaired = written.slice(0, match.index) + name + written.slice(match.index + match[0].length);
    const reading = readDateValue(repaired, 0, repaired.length, options);
    const [only] = reading.candidates;
    if (reading.kind === 'date' && only !== undefined && sameDate(only.date, meant))
      return { start, end: start + match[0].length, newText: name };
  }
  return undefined;
}

function canonicalRepair(text: string, span: Span, meant: CivilDate): Edit {
  return smallestEdit(text, { ...span, newText: formatDate(meant) });
}
