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
  const inMonth = behindMark(context, first, MONTH_MARKS);
  if (inMonth !== undefined) return readMonthAndDay(context, first, inMonth, first.start);
  const inYear = behindMark(context, first, YEAR_MARKS);
  if (inYear === undefined) return undefined;
  const header = context.mode === 'header';
  const month = readNumber(text, skipSpaces(text, inYear, limit), limit, header);
  const behindMonth = month && behindMark(context, month, MONTH_MARKS);
  if (!month || behindMonth === undefined) return undefined;
  return readMonthAndDay(context, month, behindMonth, first.start, first);
}

/** The offset behind one of `marks`, which may stand a space away from its number. */
function behindMark(context: ReadingContext, number: NumberToken, marks: string): number | undefined {
  const at = skipSpaces(context.text, number.end, context.limit);
  return at < context.limit && marks.includes(context.text.charAt(at)) ? at + 1 : undefined;
}

function readMonthAndDay(
  context: ReadingContext,
  month: NumberToken,
  behindMonth: number,
  start: number,
  year?: NumberToken,
): WrittenDate | undefined {
  const { text, limit } = context;
  const header = context.mode === 'header';
  const day = readNumber(text, skipSpaces(text, behindMonth, limit), limit, header);
  const end = day && behindMark(context, day, DAY_MARKS);
  if (!day || end === undefined) {
    return header && year
      ? malformed({ start, end: behindMonth }, 'year, month', 'a month without a day')
      : undefined;
  }
  const range = { start, end };
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
