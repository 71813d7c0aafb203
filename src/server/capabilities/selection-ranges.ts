import type { Position, SelectionRange } from 'vscode-languageserver';
import { sentencesOf } from '../../core/text/sentences';
import type { Span } from '../../core/text/span';
import { wordsOf } from '../../core/text/words';
import { type DocumentView, documentAt, offsetOf, rangeOf } from '../document-view';

/** Word, sentence, paragraph, body, document, file: each around the one before. */
export function selectionRanges(view: DocumentView, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionAt(view, position));
}

function selectionAt(view: DocumentView, position: Position): SelectionRange {
  const offset = offsetOf(view, position);
  const spans = enclosing(view, position, offset);
  let selection: SelectionRange = { range: rangeOf(view, { start: 0, end: view.source.text.length }) };
  let outer: Span = { start: 0, end: view.source.text.length };
  for (const span of spans) {
    const inside = outer.start <= span.start && span.end <= outer.end;
    if (!inside || (span.start === outer.start && span.end === outer.end)) continue;
    selection = { range: rangeOf(view, span), parent: selection };
    outer = span;
  }
  return selection;
}

/** From the outermost to the innermost span around an offset. */
function enclosing(view: DocumentView, position: Position, offset: number): Span[] {
  const { text, lines } = view.source;
  const document = documentAt(view, position);
  const holds = (span: Span) => span.start <= offset && offset <= span.end;
  const line = lines.content(lines.lineAt(offset));
  if (document === undefined || !holds(document.span)) return [line];
  const paragraph = document.body.paragraphs.find(holds);
  if (paragraph === undefined) {
    const field = document.header.fields.find(({ span }) => holds(span));
    const date = document.header.date;
    const value = field?.value ?? (date !== undefined && holds(date.value) ? date.value : undefined);
    return [document.span, document.header.span, line, ...(value === undefined ? [] : [value])].filter(holds);
  }
  const sentence = sentencesOf(text, paragraph).find(holds);
  const word = wordsOf(text, sentence ?? paragraph).find(holds);
  return [document.span, document.body.span, paragraph, sentence, word].filter((span) => span !== undefined);
}
