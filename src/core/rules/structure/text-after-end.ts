import type { Edit, Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { EndMarker, SeedDocument, SeedFile } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import type { Span } from '../../text/span';

export const textAfterEnd = defineDocumentRule({
  id: 'text-after-end',
  section: 'structure',
  summary: 'text behind END that no header opens',
  rationale:
    'Either a paragraph slipped behind the marker and is lost to its document, or a document lost its header and with it its date.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nEND\n\nIt fell again.\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nIt fell again.\n\nEND\n',
  },
  check({ document, file, shared, report }) {
    if (!document.followsEndWithoutHeader || document.header.fields.length > 0) return;
    const previous = file.documents[document.index - 1];
    if (previous?.end === undefined) return;
    const lineBreak = shared(dominantLineBreak);
    const own = newDocument(document, lineBreak);
    const joined = moveEnd(previous.end, document, file, lineBreak);
    report({
      ...file.lines.content(document.firstLine),
      message: `Text without a header follows the END marker in line ${previous.end.line + 1}.`,
      fixes: document.end === undefined ? [joined, own] : [own, joined],
      related: [{ message: 'the END marker before this text', span: previous.end.span }],
    });
  },
});

function newDocument(document: SeedDocument, lineBreak: string): Fix {
  const { start } = document.span;
  return {
    title: 'Open a document of its own: insert `date unknown`',
    safety: 'suggestion',
    edits: [{ start, end: start, newText: `date unknown${lineBreak}${lineBreak}` }],
  };
}

function moveEnd(end: EndMarker, document: SeedDocument, file: SeedFile, lineBreak: string): Fix {
  const edits: Edit[] = [{ ...markerWithSpace(end, document, file), newText: '' }];
  if (document.end === undefined) {
    const last = file.lines.content(document.lastLine).end;
    const atFileEnd = file.lines.lineBreak(document.lastLine) === '';
    edits.push({
      start: last,
      end: last,
      newText: `${lineBreak}${lineBreak}END${atFileEnd ? lineBreak : ''}`,
    });
  }
  return {
    title:
      document.end === undefined
        ? 'Move END behind this text'
        : 'Join this text to the document before it: delete the END between them',
    safety: 'suggestion',
    edits,
  };
}

/** What goes with the marker so that a blank line stays between the paragraphs around it, and no more than was there. */
function markerWithSpace(end: EndMarker, document: SeedDocument, { lines, lineKinds }: SeedFile): Span {
  const blankBefore = end.line > 0 && lineKinds[end.line - 1] === 'blank';
  if (blankBefore) return { start: end.span.start, end: lines.startOf(document.firstLine) };
  if (document.firstLine > end.line + 1) return lines.full(end.line);
  return end.span;
}
