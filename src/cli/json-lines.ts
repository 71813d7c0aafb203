import { isAscii } from 'node:buffer';
import type { CommandContext } from './command';

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

export function complainOf(line: number, { complain }: Pick<CommandContext, 'complain'>): void {
  complain(`line ${line} of the input is no JSON object`);
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\ufeff';
const BLANK = /^[ \t\r]*$/;

/**
 * The lines of UTF-8 that are not blank, in the portions in which they arrive, so that each can be answered at once. They
 * end at line feeds alone: JSON may hold the other breaks that Unicode knows. A byte order mark at the beginning is
 * left out; a line longer than a string can be is complained of. Holds one portion, or one line, at a time.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  context: Pick<CommandContext, 'complain'>,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let unended: Uint8Array[] = [];
  const linesIn = (bytes: Buffer): Line[] => {
    const lines: Line[] = [];
    for (const written of textsIn(bytes)) {
      number++;
      const text = number === 1 && written?.startsWith(BYTE_ORDER_MARK) ? written.slice(1) : written;
      if (text === undefined) context.complain(`line ${number} of the input is too long`);
      else if (!BLANK.test(text)) lines.push({ number, text });
    }
    return lines;
  };
  for await (const chunk of input) {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end < 0) {
      unended.push(chunk);
      continue;
    }
    const whole = chunk.subarray(0, end);
    yield linesIn(unended.length === 0 ? bufferOf(whole) : Buffer.concat([...unended, whole]));
    unended = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
  }
  if (unended.length > 0) yield linesIn(Buffer.concat(unended));
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
