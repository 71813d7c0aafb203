import type { Position, Range, Span } from './span';

const LF = 10;
const CR = 13;

/**
 * The lines of a text as the Language Server Protocol counts them: they end at `\n`, `\r\n` or `\r` and at nothing
 * else (U+0085, U+2028 and U+2029 are ordinary characters). All offsets are UTF-16. A text that ends in a line
 * break has a last, empty line. Building is linear; look-ups by offset are a binary search.
 */
export class LineTable {
  private readonly starts: number[];

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The line without its line break. */
  content(line: number): Span {
    const start = this.startOf(line);
    let end = this.endOf(line);
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return { start, end };
  }

  contentText(line: number): string {
    const { start, end } = this.content(line);
    return this.text.slice(start, end);
  }

  /** The line with its line break. */
  full(line: number): Span {
    return { start: this.startOf(line), end: this.endOf(line) };
  }

  /** The line break that ends the line: `'\n'`, `'\r\n'`, `'\r'`, or `''` on the last line. */
  lineBreak(line: number): string {
    return this.text.slice(this.content(line).end, this.endOf(line));
  }

  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  endOf(line: number): number {
    return this.starts[line + 1] ?? this.text.length;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - this.startOf(line) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The offset of a position; a character behind the line's content is clamped to its end, as the protocol asks. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.count) return this.text.length;
    if (line < 0) return 0;
    return Math.min(this.startOf(line) + Math.max(0, character), this.content(line).end);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  let nextLf = text.indexOf('\n');
  let nextCr = text.indexOf('\r');
  while (nextLf !== -1 || nextCr !== -1) {
    if (nextCr !== -1 && (nextLf === -1 || nextCr < nextLf)) {
      const after = nextCr + 1 === nextLf ? nextLf + 1 : nextCr + 1;
      starts.push(after);
      if (after > nextLf && nextLf !== -1) nextLf = text.indexOf('\n', after);
      nextCr = text.indexOf('\r', after);
    } else {
      starts.push(nextLf + 1);
      nextLf = text.indexOf('\n', nextLf + 1);
    }
  }
  return starts;
}
