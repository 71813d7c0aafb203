import { formatDate } from '../../dates';
import { sameDate } from '../../dates/civil';
import { defineDocumentRule } from '../../lint/rule';
import { fileNameDate } from './file-name-date';
import { dateInValue, dayOf } from './header-date';

export const filenameDateMismatch = defineDocumentRule({
  id: 'filename-date-mismatch',
  section: 'header',
  summary: 'date in the file’s name that is not the header date',
  rationale:
    'A file that was named by date sorts by its name. Where the name and the header disagree, one was copied from another document, or the name tells when the file was saved.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'date 2024-03-02\n\nIn a file named 2024-03-01_river.seed.\n\nEND\n' },
  check({ document, file, path, report }) {
    const { date: header } = document.header;
    const day = dayOf(header);
    const named = fileNameDate(path);
    if (header === undefined || day === undefined || named === undefined || file.documents.length > 1) return;
    if (sameDate(named.date, day)) return;
    report({
      ...dateInValue(header),
      message: `The file’s name says ‘${named.text}’, the header ${formatDate(day)}.`,
      fixes: [
        {
          title: `Change the header date to ${formatDate(named.date)}`,
          safety: 'suggestion',
          edits: [{ ...dateInValue(header), newText: formatDate(named.date) }],
        },
      ],
    });
  },
});
