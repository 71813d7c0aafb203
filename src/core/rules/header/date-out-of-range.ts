import { formatDate } from '../../dates';
import { defineDocumentRule } from '../../lint/rule';
import { dayOf } from './header-date';
import { daysBetween } from './nearest-year';
import { durationInWords } from './wording';

export const dateOutOfRange = defineDocumentRule({
  id: 'date-out-of-range',
  section: 'header',
  summary: 'header date in the future or before `minYear`',
  rationale:
    'A document cannot have been collected before it was written. The lower bound is for slips such as 1023 for 2023: texts dated to the day hardly exist before the printing press, so the default is 1400; a news archive sets it to the year of its first issue.',
  severity: 'warning',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    minYear: {
      type: 'integer',
      minimum: 1,
      maximum: 9999,
      default: 1400,
      description: 'The first year that a header date may have',
    },
  },
  example: {
    bad: 'date 2062-01-12\n\nThe river rose.\n\nEND\n',
    good: 'date 2026-01-12\n\nThe river rose.\n\nEND\n',
  },
  check({ document, settings, options, report }) {
    const { date: header } = document.header;
    const day = dayOf(header);
    if (header === undefined || day === undefined) return;
    const ahead = daysBetween(settings.today, day);
    if (ahead > 0)
      report({
        ...header.value,
        message: `The header date ${formatDate(day)} is in the future, ${durationInWords(ahead)} from today.`,
      });
    else if (day.year < options.minYear)
      report({
        ...header.value,
        message: `The header date ${formatDate(day)} is before ${options.minYear}, the first year of this corpus.`,
      });
  },
});
