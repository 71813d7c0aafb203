/** A half-open range of UTF-16 offsets, or of bytes where the name says so. */
export interface Span {
  start: number;
  end: number;
}

/** A zero-based position as in the Language Server Protocol; `character` counts UTF-16 units. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
