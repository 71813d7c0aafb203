import { type CivilDate, type DateMention, formatDate } from '../../dates';
import { MONTH_NAMES_ENGLISH } from '../../dates/civil';
import type { Edit, Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { sliceOf } from '../../text/span';
import { dateOptions } from './body-dates';
import { datelineOf } from './dateline';
import { dateInValue, dayOf } from './header-date';
import { daysBetween, nearestYear } from './nearest-year';
import { durationInWords, inWords, quote } from './wording';

/** Without an agency, a place and a date farther off than this many days may begin a text about the past. */
const FARTHEST_WITHOUT_AGENCY = 400;
const MONTH_FIRST = /^([A-Z][a-z]+) (\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2}) ([A-Z][a-z]+)$/;

export const datelineDateMismatch = defineDocumentRule({
  id: 'dateline-date-mismatch',
  section: 'header',
  summary: 'dateline whose date is not near the header date',
  rationale:
    'A report is published within days of its dateline. Where they lie farther apart one of them is wrong, mostly by a month or a year. A dateline without a year is read in the year that brings it nearest, so the turn of the year is no mismatch.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    days: {
      type: 'integer',
      minimum: 0,
      default: 3,
      description: 'How many days may lie between the dateline and the header date',
    },
  },
  example: {
    bad: 'date 2022-12-23\n\nKARVEL, November 23 (KNA) – The river rose.\n\nEND\n',
    good: 'date 2022-12-23\n\nKARVEL, December 23 (KNA) – The river rose.\n\nEND\n',
  },
  check({ document, source: { text }, settings, options, report }) {
    const { date: header } = document.header;
    const day = dayOf(header);
    if (header === undefined || day === undefined) return;
    const order = dateOptions(settings);
    const dateline = datelineOf(document, text, order);
    if (dateline === undefined) return;
    const { date: mention, agency } = dateline;
    const meant = dayMeant(mention, day);
    if (meant === undefined) return;
    const distance = daysBetween(day, meant);
    if (Math.abs(distance) <= options.days) return;
    if (agency === undefined && Math.abs(distance) > FARTHEST_WITHOUT_AGENCY) return;
    const direction = distance < 0 ? 'before' : 'after';
    report({
      start: mention.start,
      end: mention.end,
      message: `The dateline says ${quote(text, mention)}, ${durationInWords(Math.abs(distance))} ${direction} the header date ${formatDate(day)}.`,
      fixes: [
        {
          title: `Change the header date to ${formatDate(meant)}`,
          safety: 'suggestion',
          edits: [{ ...dateInValue(header), newText: formatDate(meant) }],
        },
        ...rewritings(text, mention, day),
      ],
      related: [{ message: `the header date, ${inWords(day)}`, span: dateInValue(header) }],
    });
  },
});

function dayMeant({ date, month, day, yearless }: DateMention, header: CivilDate): CivilDate | undefined {
  if (date !== undefined) return date;
  if (!yearless || month === undefined || day === undefined) return undefined;
  return nearestYear(month, day, header)?.date;
}

/** The dateline with the header's day, where it is a plain English month and day. */
function rewritings(text: string, { start, end }: DateMention, day: CivilDate): Fix[] {
  const written = sliceOf(text, { start, end });
  const month = MONTH_NAMES_ENGLISH[day.month - 1]!;
  const newText = MONTH_FIRST.test(written)
    ? `${month} ${day.day}`
    : DAY_FIRST.test(written)
      ? `${day.day} ${month}`
      : undefined;
  if (newText === undefined) return [];
  const edit: Edit = { start, end, newText };
  return [{ title: `Change the dateline to ${newText}`, safety: 'suggestion', edits: [edit] }];
}
