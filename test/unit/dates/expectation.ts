import { strict as assert } from 'node:assert';
import { type DateReading, formatDate } from '../../../src/core/dates';

/**
 * A reading in one line, for tables: `2023-11-24` is a date, `? 2023-04-03 2023-03-04` an ambiguous one, `!` a malformed
 * one and `! 2023-11-24` a malformed one with its repairs. ` yy` marks a two-digit year, ` w5` a weekday, ` t` a time.
 */
export function summarize(reading: DateReading | undefined): string {
  if (!reading) return 'none';
  const sign = { date: [], ambiguous: ['?'], malformed: ['!'] }[reading.kind];
  const dates = reading.candidates.map((candidate) => formatDate(candidate.date));
  const marks: string[] = [];
  if (reading.twoDigitYear) marks.push('yy');
  if (reading.weekday) marks.push(`w${reading.weekday.index}`);
  if (reading.time) marks.push('t');
  return [...sign, ...dates, ...marks].join(' ');
}

export function assertReading(actual: DateReading | undefined, expected: string, text: string): void {
  assert.equal(summarize(actual), expected, JSON.stringify(text));
  if (actual?.kind === 'malformed') assert.ok(actual.problem, `${text} says why`);
  if (actual && actual.kind !== 'malformed') assert.equal(actual.problem, undefined);
}
