import type { CivilDate } from '../../dates';
import type { DateHeader, SeedDocument } from '../../seed/tree';
import type { Span } from '../../text/span';

/** The one day that a date header names; undefined where it is missing, unknown, ambiguous or malformed. */
export function dayOf(header: DateHeader | undefined): CivilDate | undefined {
  return header?.reading?.kind === 'date' ? header.reading.candidates[0]?.date : undefined;
}

export function headerDay(document: SeedDocument): CivilDate | undefined {
  return dayOf(document.header.date);
}

/** From the keyword to the end of the value, without the white space around. */
export function writtenHeader({ keyword, value }: DateHeader): Span {
  return { start: keyword.start, end: value.end > value.start ? value.end : keyword.end };
}

/** The part of a header's value that says the day; the whole value where none was read. */
export function dateInValue({ reading, value }: DateHeader): Span {
  if (reading === undefined || reading.candidates.length === 0) return value;
  return { start: Math.max(reading.start, value.start), end: Math.min(reading.end, value.end) };
}
