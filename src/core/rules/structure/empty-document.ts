import { defineDocumentRule } from '../../lint/rule';
import { trimmedEnd } from '../../seed/header-lines';
import type { SeedDocument, SeedFile } from '../../seed/tree';
import type { Span } from '../../text/span';

const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

export const emptyDocument = defineDocumentRule({
  id: 'empty-document',
  section: 'structure',
  summary: 'header without any text below it',
  rationale:
    'An empty document is counted, sampled and exported like any other; usually its text was lost on the way.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: 'date 2024-03-01\ntitle: Flood warning\n\nEND\n', good: '' },
  check({ document, file, source, report }) {
    const { header, body } = document;
    if (VISIBLE.test(source.text.slice(body.span.start, body.span.end))) return;
    if (header.span.start === header.span.end) return;
    report({
      start: header.span.start,
      end: trimmedEnd(source.text, header.span.start, header.span.end),
      message: 'The document has a header but no text.',
      fixes: [
        {
          title: 'Delete the empty document',
          safety: 'suggestion',
          edits: [{ ...documentWithSpace(document, file), newText: '' }],
        },
      ],
    });
  },
});

/** The document with the blank lines that set it apart from the next one, or on the last one from the one before. */
function documentWithSpace({ firstLine, lastLine }: SeedDocument, { lines, lineKinds }: SeedFile): Span {
  let last = lastLine;
  while (lineKinds[last + 1] === 'blank') last++;
  let first = firstLine;
  if (last === lines.count - 1) while (first > 0 && lineKinds[first - 1] === 'blank') first--;
  return { start: lines.startOf(first), end: lines.endOf(last) };
}
