import { type CivilDate, type DateMention, formatDate } from '../../dates';
import { defineDocumentRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { bodyDates } from './body-dates';
import { dateInValue, dayOf } from './header-date';
import { daysBetween } from './nearest-year';
import { durationInWords, quote } from './wording';

/** How much of a sentence is read on either side of a date, in UTF-16 units. */
const SENTENCE_WINDOW = 200;
const SENTENCE_END = /[.!?।。؟](?=\s)|\n/g;
const PAST = /\b(?:was|were|had|did|said|held|met|took|went|came|began|won|died|signed|[a-z]{3,}ed)\b/i;
const AHEAD =
  /\b(?:will|shall|would|should|is to|are to|was to|were to|to be|scheduled|planned|expected|due|deadline|expires?|valid|upcoming|next|forthcoming|set for|agreed to|if)\b/i;
/** Directly before a date these say that something lasts or is to be done until then, or from then on. */
const BOUND = /\b(?:until|till|by|before|from|since|through|to)[ \n]$/i;

export const bodyDateAfterHeader = defineDocumentRule({
  id: 'body-date-after-header',
  section: 'header',
  summary: 'event told in the past tense and dated after the header date',
  rationale:
    'A document cannot tell what happened after it was written, so its header date is too early or it was updated. The tense is guessed from English words, hence off by default.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'high',
  example: {
    bad: 'date 2024-03-01\n\nThe bridge was opened on 5 April 2024.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe bridge will be opened on 5 April 2024.\n\nEND\n',
  },
  check({ document, source: { text }, shared, report }) {
    const { date: header } = document.header;
    const day = dayOf(header);
    if (header === undefined || day === undefined) return;
    for (const mention of shared(bodyDates)[document.index] ?? []) {
      const after = daysAfter(day, mention);
      if (after <= 1 || BOUND.test(text.slice(Math.max(0, mention.start - 10), mention.start))) continue;
      if (!isPast(sentenceAround(text, mention, document.body.span))) continue;
      report({
        start: mention.start,
        end: mention.end,
        message: `${quote(text, mention)} is told as past, but lies ${durationInWords(after)} after the header date ${formatDate(day)}.`,
        related: [{ message: 'the header date', span: dateInValue(header) }],
      });
    }
  },
});

function daysAfter(header: CivilDate, { date }: DateMention): number {
  return date === undefined ? 0 : daysBetween(header, date);
}

function isPast(sentence: string): boolean {
  return PAST.test(sentence) && !AHEAD.test(sentence);
}

function sentenceAround(text: string, mention: Span, body: Span): string {
  const before = text.slice(Math.max(body.start, mention.start - SENTENCE_WINDOW), mention.start);
  const after = text.slice(mention.end, Math.min(body.end, mention.end + SENTENCE_WINDOW));
  const start = [...before.matchAll(SENTENCE_END)].at(-1)?.index ?? -1;
  const end = [...after.matchAll(SENTENCE_END)][0]?.index ?? after.length;
  return `${before.slice(start + 1)} ${after.slice(0, end)}`;
}
