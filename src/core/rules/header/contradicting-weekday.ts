import type { DateReading, WrittenWeekday } from '../../dates';
import { fallsOn } from './weekday-in-either-calendar';

/** The weekday written beside a date where the date fell on another. */
export function contradictingWeekday(reading: DateReading | undefined): WrittenWeekday | undefined {
  if (reading?.kind !== 'date' || reading.weekday === undefined) return undefined;
  const date = reading.candidates[0]?.date;
  return date !== undefined && !fallsOn(date, reading.weekday.index) ? reading.weekday : undefined;
}
