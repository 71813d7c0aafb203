import { defineDocumentRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';

export const missingEnd = defineDocumentRule({
  id: 'missing-end',
  section: 'structure',
  summary: 'document that no END marker closes',
  rationale:
    'Without END nobody can tell a whole document from a download that broke off, and the next document in the file runs into this one.',
  severity: 'warning',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ document, file, shared, report }) {
    if (document.end !== undefined) return;
    const { lines } = file;
    const offset = lines.content(document.lastLine).end;
    const lineBreak = shared(dominantLineBreak);
    const next = file.documents[document.index + 1];
    const touchesNext = next !== undefined && next.firstLine === document.lastLine + 1;
    const atFileEnd = lines.lineBreak(document.lastLine) === '';
    report({
      start: offset,
      end: offset,
      message:
        next === undefined
          ? 'The document is not closed: an END marker is missing at its end.'
          : `The document is not closed: an END marker is missing before the one that starts in line ${next.firstLine + 1}.`,
      fixes: [
        {
          title: 'Insert END',
          safety: 'safe',
          preferred: true,
          edits: [
            {
              start: offset,
              end: offset,
              newText: `${lineBreak}${lineBreak}END${atFileEnd || touchesNext ? lineBreak : ''}`,
            },
          ],
        },
      ],
    });
  },
});
