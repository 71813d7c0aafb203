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

/** A place in few bytes, for facts of which a corpus has hundreds of thousands: the numbers of a `Place` in order. */
export type PackedPlace = readonly number[];

export function packedPlaceOf(source: SourceText, span: Span): PackedPlace {
  const { range, bytes } = placeOf(source, span);
  const { start, end } = range;
  return [span.start, span.end, start.line, start.character, end.line, end.character, bytes.start, bytes.end];
}

export function unpackedPlace(packed: PackedPlace): Place {
  const [start, end, line, character, endLine, endCharacter, firstByte, endByte] = packed as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    span: { start, end },
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    bytes: { start: firstByte, end: endByte },
  };
}
