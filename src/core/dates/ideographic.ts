import { type NumberToken, readNumber, skipSpaces } from './scan';
import {
  expandTwoDigitYear,
  explainInvalid,
  isPossibleDay,
  isRunningYear,
  malformed,
  type ReadingContext,
  type WrittenDate,
  withLookalikes,
} from './written';

const YEAR_MARKS = '年년';
const MONTH_MARKS = '月월';
const DAY_MARKS = '日号號일';

/** Reads 2023年11月24日 and 2023년 11월 24일, and the same without the year. */
export function readIdeographicDate(context: ReadingContext, first: NumberToken): WrittenDate | undefined {
  const { text, limit } = context;
  const mark = text.charAt(first.end);
  if (first.end >= limit) return undefined;
  if (MONTH_MARKS.includes(mark) && mark !== '') return readMonthAndDay(context, first, first.start);
  if (!YEAR_MARKS.includes(mark) || mark === '') return undefined;
  const header = context.mode === 'header';
  const month = readNumber(text, skipSpaces(text, first.end + 1, limit), limit, header);
  if (!month || month.end >= limit || !MONTH_MARKS.includes(text.charAt(month.end))) return undefined;
  return readMonthAndDay(context, month, first.start, first);
}

function readMonthAndDay(
  context: ReadingContext,
  month: NumberToken,
  start: number,
  year?: NumberToken,
): WrittenDate | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  const day = readNumber(text, skipSpaces(text, month.end + 1, limit), limit, header);
  if (!day || day.end >= limit || !DAY_MARKS.includes(text.charAt(day.end))) {
    return header && year
      ? malformed({ start, end: month.end + 1 }, 'year, month', 'a month without a day')
      : undefined;
  }
  const range = { start, end: day.end + 1 };
  if (!year) {
    if (!isPossibleDay(month.value, day.value)) return undefined;
    const yearless = { month: month.value, day: day.value };
    return malformed(range, 'month, day', 'the year is missing', { yearless });
  }
  const twoDigitYear = year.digits === 2;
  if (!header && (twoDigitYear || !isRunningYear(year.value))) return undefined;
  const fullYear = twoDigitYear ? expandTwoDigitYear(year.value) : year.value;
  const date = { year: fullYear, month: month.value, day: day.value };
  if (year.digits !== 4 && !twoDigitYear) {
    return malformed(range, 'year, month, day', `the year has ${year.digits} digits, so it may count an era`);
  }
  const problem = explainInvalid(date);
  const notation = 'year, month, day with their signs';
  if (problem) return malformed(range, notation, problem, { twoDigitYear });
  const base = malformed(range, notation, '', { twoDigitYear });
  return withLookalikes({ ...base, problem: undefined, readings: [{ date, order: 'ymd' }] }, [
    year,
    month,
    day,
  ]);
}
