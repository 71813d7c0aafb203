import { isAscii } from 'node:buffer';

export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/** The object that a line of JSON holds; undefined where it holds none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\ufeff';
const BLANK = /^[ \t\r]*$/;

/** The bytes of whole lines, without the last line feed, in the portions in which they arrive. */
export async function* wholeLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let unended: Uint8Array[] = [];
  for await (const chunk of input) {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end < 0) {
      unended.push(chunk);
      continue;
    }
    const whole = chunk.subarray(0, end);
    yield unended.length === 0 ? bufferOf(whole) : Buffer.concat([...unended, whole]);
    unended = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
  }
  if (unended.length > 0) yield Buffer.concat(unended);
}

export function countLines(bytes: Buffer): number {
  let count = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/**
 * The lines of a portion of UTF-8 that are not blank; `before` counts those of earlier portions. They end at line feeds
 * alone: JSON may hold the other breaks that Unicode knows. A byte order mark at the beginning of all is left out; a
 * line longer than a string can be is complained of.
 */
export function linesIn(bytes: Buffer, before: number, complain: (message: string) => void): Line[] {
  const lines: Line[] = [];
  let number = before;
  for (const written of textsIn(bytes)) {
    number++;
    const text = number === 1 && written?.startsWith(BYTE_ORDER_MARK) ? written.slice(1) : written;
    if (text === undefined) complain(`line ${number} of the input is too long`);
    else if (!BLANK.test(text)) lines.push({ number, text });
  }
  return lines;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Undefined for a line that is longer than a string can be. */
function textsIn(bytes: Buffer): (string | undefined)[] {
  try {
    return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8').split('\n');
  } catch {
    const end = bytes.indexOf(LINE_FEED);
    return end < 0 ? [undefined] : [...textsIn(bytes.subarray(0, end)), ...textsIn(bytes.subarray(end + 1))];
  }
}
