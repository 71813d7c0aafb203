import type { SourceText } from '../text/source-text';
import type { Range, Span } from '../text/span';

/** A span with everything that a reader without the text needs: positions and bytes. Corpus rules keep it in facts. */
export interface Place {
  span: Span;
  range: Range;
  bytes: Span;
}

export function placeOf(source: SourceText, span: Span): Place {
  return { span, range: source.lines.rangeOf(span), bytes: source.byteSpanOf(span) };
}
