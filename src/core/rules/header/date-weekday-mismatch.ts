import {
  type CivilDate,
  civilFromDays,
  type DateMention,
  daysFromCivil,
  formatDate,
  WEEKDAY_NAMES_ENGLISH,
  type WrittenWeekday,
  weekdayOf,
} from '../../dates';
import type { Edit, Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { DateHeader } from '../../seed/tree';
import { contains, type Span, sliceOf } from '../../text/span';
import { bodyDates } from './body-dates';
import { contradictingWeekday } from './contradicting-weekday';
import { changeDay } from './day-number';
import { dateInValue, dayOf, headerDay } from './header-date';
import { weekdayInStyleOf } from './names';
import { nearestYear } from './nearest-year';
import { fallsOn } from './weekday-in-either-calendar';
import { inWords, weekdayName } from './wording';

/** How far around a date without a year another year is looked for, in UTF-16 units of its paragraph. */
const YEAR_WINDOW = 600;
/** A date without a year is only judged this near to the header date, in days: farther off its year is a guess. */
const FARTHEST_YEARLESS = 120;
const BARE_YEAR = /(?<![\p{L}\p{Nd}.,:/-])(1[4-9]\d\d|20\d\d)(?![\p{L}\p{Nd}:/-])/gu;

interface Mismatch {
  /** What the text says, in place. */
  written: Span;
  weekday: WrittenWeekday;
  date: CivilDate;
}

export const dateWeekdayMismatch = defineDocumentRule({
  id: 'date-weekday-mismatch',
  section: 'header',
  summary: 'weekday that is not the weekday of the date beside it',
  rationale:
    'One of the two is wrong, and often it is the date. A date without a year is taken for the one nearest to the header date; up to 1923 a date may be of the Julian calendar.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'Date: Thursday, 24 November 2023\n\nThe river rose.\n\nEND\n',
    good: 'Date: Friday, 24 November 2023\n\nThe river rose.\n\nEND\n',
  },
  check({ document, source: { text }, shared, report }) {
    const { date: header } = document.header;
    const mentions = shared(bodyDates)[document.index] ?? [];
    const anchor = headerDay(document);
    const found = [
      ...(header === undefined ? [] : inHeader(header)),
      ...inBody(text, document.body.paragraphs, mentions, anchor),
    ];
    for (const mismatch of found) {
      const { weekday, date } = mismatch;
      report({
        start: weekday.start,
        end: weekday.end,
        message: `${inWords(date)} was a ${weekdayName(date)}, not a ${WEEKDAY_NAMES_ENGLISH[weekday.index]}.`,
        fixes: repairs(text, mismatch, header),
        related: [{ message: `the date, ${formatDate(date)}`, span: { ...mismatch.written } }],
      });
    }
  },
});

/** With a year of two digits the weekday may tell the century, which is asked first. */
function inHeader(header: DateHeader): Mismatch[] {
  if (header.reading?.twoDigitYear) return [];
  const weekday = contradictingWeekday(header.reading);
  const date = dayOf(header);
  return weekday === undefined || date === undefined ? [] : [{ written: dateInValue(header), weekday, date }];
}

function inBody(
  text: string,
  paragraphs: readonly Span[],
  mentions: readonly DateMention[],
  anchor: CivilDate | undefined,
): Mismatch[] {
  const found: Mismatch[] = [];
  let yearBefore: number | undefined;
  for (const mention of mentions) {
    const { weekday, start, end } = mention;
    const before = yearBefore;
    yearBefore = mention.date?.year ?? before;
    if (weekday === undefined) continue;
    const date = mention.date ?? resolve(text, paragraphs, mention, anchor);
    if (date === undefined || fallsOn(date, weekday.index) || isOfYear(before, mention, weekday)) continue;
    found.push({ written: { start, end }, weekday, date });
  }
  return found;
}

/** A date without a year may be of the year of the last full date before it, as in an old report that is quoted. */
function isOfYear(
  year: number | undefined,
  { yearless, month, day }: DateMention,
  weekday: WrittenWeekday,
): boolean {
  if (year === undefined || !yearless || month === undefined || day === undefined) return false;
  return (month !== 2 || day < 29) && fallsOn({ year, month, day }, weekday.index);
}

/** The day that is meant by a date without a year; undefined where the paragraph speaks of another year. */
function resolve(
  text: string,
  paragraphs: readonly Span[],
  { month, day, yearless, start }: DateMention,
  anchor: CivilDate | undefined,
): CivilDate | undefined {
  if (anchor === undefined || !yearless || month === undefined || day === undefined) return undefined;
  const nearest = nearestYear(month, day, anchor);
  if (nearest === undefined || Math.abs(nearest.distance) > FARTHEST_YEARLESS) return undefined;
  const paragraph = paragraphAt(paragraphs, start) ?? { start, end: start };
  const near = text.slice(
    Math.max(paragraph.start, start - YEAR_WINDOW),
    Math.min(paragraph.end, start + YEAR_WINDOW),
  );
  const years = [...near.matchAll(BARE_YEAR)].map(({ 0: year }) => Number(year));
  return years.every((year) => year === nearest.date.year) ? nearest.date : undefined;
}

function paragraphAt(paragraphs: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (paragraphs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low];
}

function repairs(text: string, { written, weekday, date }: Mismatch, header: DateHeader | undefined): Fix[] {
  const fixes: Fix[] = [];
  const name = weekdayInStyleOf(sliceOf(text, weekday), weekday.index, weekdayOf(date));
  if (name !== undefined)
    fixes.push({
      title: `Change the weekday to ${name}`,
      safety: 'suggestion',
      edits: [{ start: weekday.start, end: weekday.end, newText: name }],
    });
  const other = nearestOn(date, weekday.index);
  const edit = changeDay(text, written, date, other) ?? rewriteInHeader(written, other, header);
  if (edit !== undefined)
    fixes.push({
      title: `Change the date to ${inWords(other)}, a ${weekdayName(other)}`,
      safety: 'suggestion',
      edits: [edit],
    });
  return fixes;
}

/** Where the day alone cannot be changed, a header date may be written anew. */
function rewriteInHeader(written: Span, date: CivilDate, header: DateHeader | undefined): Edit | undefined {
  return header !== undefined && contains(header.value, written)
    ? { ...written, newText: formatDate(date) }
    : undefined;
}

/** The day nearest to `date` that falls on a weekday: at most three days away. */
function nearestOn(date: CivilDate, weekday: number): CivilDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return civilFromDays(daysFromCivil(date) + (ahead <= 3 ? ahead : ahead - 7));
}
