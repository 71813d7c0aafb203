import {
  type CivilDate,
  type DateMention,
  daysFromCivil,
  findDates,
  formatDate,
  isValidDate,
} from '../dates';
import type { Span } from '../text/span';
import type { Mention } from './mention';

const DAY_RANGE = /(\p{Nd}{1,2})\s*(?:[-–—]|to|and)\s*(\p{Nd}{1,2})(?!\p{Nd})/u;
const YEAR = /(?<!\p{Nd})[12]\d{3}(?!\p{Nd})/u;

/**
 * The calendar dates of a span as mentions. `entity` is `YYYY-MM-DD`, or two of them with a slash between them for a
 * range of days (ISO 8601); a date without a year is the one nearest to `anchor`. What cannot be resolved is as written.
 */
export function findDateMentions(text: string, span: Span, anchor: CivilDate | undefined): Mention[] {
  return findDates(text, span.start, span.end).map((date) => {
    const written = text.slice(date.start, date.end);
    return {
      start: date.start,
      end: date.end,
      type: 'date',
      text: written,
      entity: entityOf(date, written, anchor) ?? written.replace(/\s+/g, ' '),
    };
  });
}

function entityOf(date: DateMention, written: string, anchor: CivilDate | undefined): string | undefined {
  if (date.date !== undefined) return formatDate(date.date);
  if (date.month === undefined) return undefined;
  if (date.day !== undefined)
    return date.yearless && anchor ? nearest(date.month, date.day, anchor) : undefined;
  const range = DAY_RANGE.exec(written);
  const first = Number(range?.[1]);
  const last = Number(range?.[2]);
  if (!(first < last)) return undefined;
  const year = Number(YEAR.exec(written)?.[0]);
  const base = year ? { year, month: date.month, day: first } : anchor;
  if (base === undefined) return undefined;
  const from = year ? formatted({ year, month: date.month, day: first }) : nearest(date.month, first, base);
  const to = from && formatted({ year: Number(from.slice(0, 4)), month: date.month, day: last });
  return from && to && `${from}/${to}`;
}

function formatted(date: CivilDate): string | undefined {
  return isValidDate(date) ? formatDate(date) : undefined;
}

/** The day nearest to the anchor among its year and the years beside it. */
function nearest(month: number, day: number, anchor: CivilDate): string | undefined {
  let best: CivilDate | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const year of [anchor.year, anchor.year - 1, anchor.year + 1]) {
    const date = { year, month, day };
    if (!isValidDate(date)) continue;
    const days = Math.abs(daysFromCivil(date) - daysFromCivil(anchor));
    if (days >= distance) continue;
    best = date;
    distance = days;
  }
  return best && formatDate(best);
}
