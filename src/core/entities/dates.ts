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
  const { month, day, yearless } = date;
  if (date.date !== undefined) return formatDate(date.date);
  if (month !== undefined && day !== undefined && yearless) {
    const resolved = nearest(month, day, anchor);
    return resolved && formatDate(resolved);
  }
  const range = DAY_RANGE.exec(written);
  const last = range === null ? undefined : lastDay(written, yearless, anchor);
  const first = last && { ...last, day: Number(range?.[1]) };
  return first && first.day < last.day && isValidDate(first)
    ? `${formatDate(first)}/${formatDate(last)}`
    : undefined;
}

/** The last day of a range of days of one month. */
function lastDay(written: string, yearless: boolean, anchor: CivilDate | undefined): CivilDate | undefined {
  const [only, ...more] = findDates(written.replace(DAY_RANGE, '$2'));
  if (only?.day === undefined || only.month === undefined || more.length > 0) return undefined;
  return yearless ? nearest(only.month, only.day, anchor) : only.date;
}

/** The day nearest to the anchor among its year and the years beside it. */
function nearest(month: number, day: number, anchor: CivilDate | undefined): CivilDate | undefined {
  let best: CivilDate | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const year of anchor === undefined ? [] : [anchor.year, anchor.year - 1, anchor.year + 1]) {
    const date = { year, month, day };
    if (!isValidDate(date)) continue;
    const days = Math.abs(daysFromCivil(date) - daysFromCivil(anchor!));
    if (days >= distance) continue;
    best = date;
    distance = days;
  }
  return best;
}
