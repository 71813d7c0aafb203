import { type CivilDate, daysFromCivil, formatDate, isValidDate, weekdayOf } from '../../dates';
import { defineDocumentRule } from '../../lint/rule';
import { dateInValue, dayOf } from './header-date';
import { inWords, quote } from './wording';

export const twoDigitYear = defineDocumentRule({
  id: 'two-digit-year',
  section: 'header',
  summary: 'date header with a year of two digits',
  rationale:
    'The century is a guess (years below 70 are read as 20xx), and a wrong one moves the document by a hundred years.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'Date: 24-Nov-23\n\nThe river rose.\n\nEND\n',
    good: 'Date: 2023-11-24\n\nThe river rose.\n\nEND\n',
  },
  check({ document, source: { text }, settings, report }) {
    const { date } = document.header;
    const day = dayOf(date);
    if (date === undefined || day === undefined || !date.reading?.twoDigitYear) return;
    const days = centuries(day, settings.today, date.reading.weekday?.index);
    report({
      ...date.value,
      message: `${quote(text, date.value)} has a year of two digits; it is read as ${inWords(day)}.`,
      fixes: days.map((candidate, i) => ({
        title: `Write as ${formatDate(candidate)}`,
        safety: 'suggestion',
        preferred: i === 0,
        edits: [{ ...dateInValue(date), newText: formatDate(candidate) }],
      })),
    });
  },
});

/** The same day in the century that was read and in the one beside it, unless the weekday or the calendar decides. */
function centuries(day: CivilDate, today: CivilDate, weekday: number | undefined): CivilDate[] {
  const other = { ...day, year: day.year >= 2000 ? day.year - 100 : day.year + 100 };
  const possible = [day, other].filter(
    (date) => isValidDate(date) && daysFromCivil(date) <= daysFromCivil(today),
  );
  const fitting = possible.filter((date) => weekday === undefined || weekdayOf(date) === weekday);
  if (fitting.length > 0) return fitting;
  return possible.length > 0 ? possible : [day];
}
