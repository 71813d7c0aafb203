import type { Edit, RelatedPlace } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import type { SourceText } from '../../text/source-text';

const NAMES: Readonly<Record<string, string>> = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' };
const MOST_RELATED = 5;

export const mixedLineEndings = defineFileRule({
  id: 'mixed-line-endings',
  section: 'characters',
  summary: 'line breaks of more than one kind, or of the old Mac kind',
  rationale:
    'Editors unify them in silence, so a file changes in places that nobody touched; and tools that know only LF see half of the file as one line.',
  severity: 'warning',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: { bad: 'One.\\r\\nTwo.\\n', good: 'One.\\nTwo.\\n' },
  check({ source, shared, report }) {
    if (!source.text.includes('\r')) return;
    const usual = shared(dominantLineBreak);
    const wanted = usual === '\r' ? '\n' : usual;
    const edits = editsTo(source, wanted);
    const [first] = edits;
    if (first === undefined) return;
    const places = edits.length === 1 ? 'One line ends' : `${edits.length} lines end`;
    report({
      start: first.start,
      end: first.end,
      message:
        usual === '\r'
          ? `${places} with a lone CR, as on very old Macs.`
          : `${places} otherwise than with ${NAMES[wanted]}, as the others do.`,
      fixes: [
        {
          title: `End every line with ${NAMES[wanted]}`,
          safety: 'safe',
          preferred: true,
          onDisk: true,
          edits,
        },
      ],
      related: edits.slice(1, 1 + MOST_RELATED).map(relatedPlace(source)),
    });
  },
});

/** A lone CR before CRLF comes from a break that was converted twice; it goes, so that no line is added. */
function editsTo({ lines, text }: SourceText, wanted: string): Edit[] {
  const edits: Edit[] = [];
  for (let line = 0; line < lines.count; line++) {
    const lineBreak = lines.lineBreak(line);
    if (lineBreak === wanted || lineBreak === '') continue;
    const { end } = lines.content(line);
    const doubled = lineBreak === '\r' && text.startsWith('\r\n', end + 1);
    edits.push({ start: end, end: end + lineBreak.length, newText: doubled ? '' : wanted });
  }
  return edits;
}

function relatedPlace({ text }: SourceText): (edit: Edit) => RelatedPlace {
  return ({ start, end }) => ({
    message: `${NAMES[text.slice(start, end)]} here`,
    span: { start, end },
  });
}
