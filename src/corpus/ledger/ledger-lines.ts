import type { Span } from '../../core/text/span';
import { joinBytes } from './bytes';

export interface LedgerLine extends Span {
  /** From 1; only counted from where reading began. */
  number: number;
  text: string;
}

/** Longer ones are no entries: a string cannot hold more than about twice as much. */
const LONGEST_LINE = 256e6;

/** The lines of a stream with their ranges in bytes. Only line feeds end a line: JSON may hold the other breaks. */
export async function* ledgerLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LedgerLine> {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  let start = 0;
  let at = 0;
  let number = 0;
  const line = (end: number): LedgerLine => {
    number++;
    const isTooLong = end - start > LONGEST_LINE;
    return { start, end, number, text: isTooLong ? '(too long)' : decoder.decode(joinBytes(parts)) };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      parts.push(chunk.subarray(from, end));
      yield line(at + end);
      parts = [];
      from = end + 1;
      start = at + from;
    }
    if (from < chunk.length && at + chunk.length - start <= LONGEST_LINE) parts.push(chunk.subarray(from));
    at += chunk.length;
  }
  if (at > start) yield line(at);
}
