import { type CivilDate, type DateOrder, WEEKDAY_NAMES_ENGLISH, weekdayOf } from '../../dates';
import { MONTH_NAMES_ENGLISH } from '../../dates/civil';
import { type Span, sliceOf } from '../../text/span';

/** The longest piece of text that a message repeats, in UTF-16 units. */
const LONGEST_QUOTE = 60;

export const ORDER_IN_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: 'day first',
  mdy: 'month first',
  ymd: 'year first',
};

/** `24 November 2023`. */
export function inWords({ year, month, day }: CivilDate): string {
  return `${day} ${MONTH_NAMES_ENGLISH[month - 1]} ${year}`;
}

export function weekdayName(date: CivilDate): string {
  return WEEKDAY_NAMES_ENGLISH[weekdayOf(date)]!;
}

/** A piece of the text in quotation marks, on one line and cut short where it is long. */
export function quote(text: string, span: Span): string {
  const written = sliceOf(text, {
    start: span.start,
    end: Math.min(span.end, span.start + 4 * LONGEST_QUOTE),
  })
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
  return `‘${written.length > LONGEST_QUOTE ? `${written.slice(0, LONGEST_QUOTE)}…` : written}’`;
}

/** `1 day`, `12 days`, `3 years`. */
export function durationInWords(days: number): string {
  const years = Math.round(days / 365.25);
  if (years >= 2) return `${years} years`;
  return days === 1 ? '1 day' : `${days} days`;
}
