import type { CivilDate } from './civil';

/** The order of the parts of an all-numeric date. Dates with a month name report the order in which they were written. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface DateOptions {
  /** Tells 03/04/2023 apart when the corpus has decided. */
  order?: 'dmy' | 'mdy';
}

export interface DateCandidate {
  date: CivilDate;
  order: DateOrder;
}

/** UTF-16 offsets into the text that was read, half-open. */
export interface TextRange {
  start: number;
  end: number;
}

export interface WrittenWeekday extends TextRange {
  /** 0 = Sunday. */
  index: number;
}

/** A date as it stands in a text. All offsets are UTF-16 code units, half-open. */
export interface DateReading extends TextRange {
  kind: 'date' | 'ambiguous' | 'malformed';
  /**
   * `date`: exactly one. `ambiguous`: every valid reading that differs, the most likely first.
   * `malformed`: plausible repairs, none to several; with exactly one the repair is unique.
   */
  candidates: DateCandidate[];
  /** `[start, end)` holds exactly YYYY-MM-DD in ASCII digits. */
  canonical: boolean;
  /** How it was read, for people: `day, month name, year`. */
  notation: string;
  /** Why a malformed date is not one, in a user's words: `February 2023 has 28 days`. */
  problem?: string;
  twoDigitYear: boolean;
  /** The weekday written beside the date, whether or not it fits. */
  weekday?: WrittenWeekday;
  /**
   * The time of day (and zone) written beside the date. It lies behind `end`, so that replacing `[start, end)` keeps it,
   * except where it stands inside the date (`Fri Nov 24 10:00:00 2023`).
   */
  time?: TextRange;
}

/** A calendar date with at least a day and a month in running text. */
export interface DateMention extends TextRange {
  /** Set when the text gives exactly one day of one year. */
  date?: CivilDate;
  month?: number;
  day?: number;
  yearless: boolean;
  /** May lie outside `[start, end)`: `Thursday (23 November)`. */
  weekday?: WrittenWeekday;
  /** The full reading; absent for dates without a year. A range of days has a malformed reading and no `day`. */
  reading?: DateReading;
}

/** An expression that means a date only in relation to another, such as `last Sunday`. */
export interface RelativeDateMention extends TextRange {
  text: string;
  kind: 'weekday' | 'day' | 'week' | 'month' | 'year';
  /** The day that is meant when the text was written on `anchor`; for a week, month or year its first day. */
  resolve(anchor: CivilDate): CivilDate | undefined;
}
