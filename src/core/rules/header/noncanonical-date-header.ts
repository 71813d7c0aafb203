import { formatDate } from '../../dates';
import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { DateHeader } from '../../seed/tree';
import { type Span, sliceOf } from '../../text/span';
import { contradictingWeekday } from './contradicting-weekday';
import { dateInValue, dayOf } from './header-date';
import { quote } from './wording';

export const noncanonicalDateHeader = defineDocumentRule({
  id: 'noncanonical-date-header',
  section: 'header',
  summary: 'date header that can be read but is not written YYYY-MM-DD',
  rationale:
    'Every written form needs a reader that knows it; YYYY-MM-DD is read by all and sorts by itself. A weekday or a time of day says more than the date, so a fix that drops one is only suggested.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: 'Date: 1 March, 2024\n\nThe river rose.\n\nEND\n',
    good: 'Date: 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ document, source: { text }, report }) {
    const { date } = document.header;
    if (date === undefined) return;
    const canonical = canonicalValue(date);
    if (canonical === undefined || canonical === sliceOf(text, date.value)) return;
    report({
      ...date.value,
      message: `${quote(text, date.value)} is not in the form ${date.unknown ? '‘unknown’' : `YYYY-MM-DD: ${canonical}`}.`,
      fixes: fixesFor(text, date, canonical),
    });
  },
});

/** What the value should be; undefined where it is missing or where another rule asks a person first. */
function canonicalValue(date: DateHeader): string | undefined {
  if (date.unknown) return 'unknown';
  const day = dayOf(date);
  const doubtful = date.reading?.twoDigitYear || contradictingWeekday(date.reading) !== undefined;
  return day === undefined || doubtful ? undefined : formatDate(day);
}

/** Safe as long as only the date itself is rewritten. */
function fixesFor(text: string, date: DateHeader, canonical: string): Fix[] {
  const inner = dateInValue(date);
  const { weekday, time } = date.reading ?? {};
  const kept = [weekday, time].every((part) => part === undefined || outside(part, inner));
  const rewritten = sliceOf(text, inner) !== canonical;
  if (kept && rewritten)
    return [
      {
        title: `Write as ${canonical}`,
        safety: 'safe',
        preferred: true,
        edits: [{ ...inner, newText: canonical }],
      },
    ];
  return [
    {
      title: `Write as ${canonical}, without ${restInWords(date)}`,
      safety: 'suggestion',
      edits: [{ ...date.value, newText: canonical }],
    },
  ];
}

function restInWords({ reading }: DateHeader): string {
  const parts = [
    ...(reading?.weekday === undefined ? [] : ['the weekday']),
    ...(reading?.time === undefined ? [] : ['the time']),
  ];
  return parts.length === 0 ? 'what stands beside it' : parts.join(' and ');
}

function outside(part: Span, whole: Span): boolean {
  return part.end <= whole.start || whole.end <= part.start;
}
