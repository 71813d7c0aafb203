import { type CivilDate, isValidDate } from './civil';
import type { DateMention, DateOptions, DateReading, RelativeDateMention } from './types';

const ISO = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;

export function readDateAt(text: string, offset: number, _options?: DateOptions): DateReading | undefined {
  ISO.lastIndex = offset;
  const match = ISO.exec(text);
  if (!match) return undefined;
  const date: CivilDate = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const valid = isValidDate(date);
  return {
    start: offset,
    end: offset + match[0].length,
    kind: valid ? 'date' : 'malformed',
    candidates: valid ? [{ date, order: 'ymd' }] : [],
    canonical: valid,
    notation: 'year-month-day',
    problem: valid ? undefined : 'no such day',
    twoDigitYear: false,
  };
}

export function readDateValue(text: string, start: number, end: number, options?: DateOptions): DateReading {
  return (
    readDateAt(text, start, options) ?? {
      start,
      end,
      kind: 'malformed',
      candidates: [],
      canonical: false,
      notation: 'unknown',
      problem: 'not a calendar date',
      twoDigitYear: false,
    }
  );
}

export function findDates(
  _text: string,
  _start?: number,
  _end?: number,
  _options?: DateOptions,
): DateMention[] {
  return [];
}

export function findRelativeDates(_text: string, _start?: number, _end?: number): RelativeDateMention[] {
  return [];
}

export function looksLikeDateAt(text: string, offset: number): boolean {
  return /\p{Nd}/u.test(text.charAt(offset));
}
