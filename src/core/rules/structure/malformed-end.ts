import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { mayBeClosingWords } from '../../seed/end-marker';
import { dominantLineBreak } from '../../text/line-break';
import type { Span } from '../../text/span';

export const malformedEnd = defineDocumentRule({
  id: 'malformed-end',
  section: 'structure',
  summary: 'END marker in another form than `END`',
  rationale:
    'Programs split a file at the line `END` and at nothing else, so a document closed by another mark runs into the next one, and the mark becomes text.',
  severity: 'warning',
  fix: 'safe',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\n-30-\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ document, file, source, shared, report }) {
    const { end } = document;
    if (end === undefined || end.canonical) return;
    const line = source.text.slice(end.span.start, end.span.end);
    const written = line.trim();
    const marker = { start: end.span.start, end: end.span.start + line.trimEnd().length };
    if (written === 'END') {
      const indentation = { start: marker.start, end: marker.end - written.length };
      report({
        ...indentation,
        message: 'The END marker is indented; it stands at the start of its line.',
        fixes: [
          {
            title: 'Remove the indentation',
            safety: 'safe',
            preferred: true,
            edits: [{ ...indentation, newText: '' }],
          },
        ],
      });
      return;
    }
    const setApart = file.lineKinds[end.line - 1] === 'blank';
    report({
      ...marker,
      message: `'${written}' closes the document, but the END marker is the line 'END'.`,
      fixes: mayBeClosingWords(line, setApart)
        ? choices(marker, written, shared(dominantLineBreak))
        : [
            {
              title: `Replace '${written}' by END`,
              safety: 'safe',
              preferred: true,
              edits: [{ ...marker, newText: 'END' }],
            },
          ],
    });
  },
});

function choices(marker: Span, written: string, lineBreak: string): Fix[] {
  return [
    {
      title: `Replace '${written}' by END`,
      safety: 'suggestion',
      edits: [{ ...marker, newText: 'END' }],
    },
    {
      title: `Keep '${written}' as text and insert END behind it`,
      safety: 'suggestion',
      edits: [{ start: marker.end, end: marker.end, newText: `${lineBreak}${lineBreak}END` }],
    },
  ];
}
