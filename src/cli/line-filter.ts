import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { CommandContext } from './command';
import { RunError, reasonOf } from './errors';
import { complainOf, type Line, objectIn, readLines } from './json-lines';
import { memberSpans } from './json-members';
import { printableJsonText } from './printable';

/** A line of input, and its values as they are written there. */
export interface FilterLine {
  number: number;
  record: Readonly<Record<string, unknown>>;
  /** The JSON of a member, which has to be there. */
  jsonOf(name: string): string;
}

/** The members that answer a line, as JSON without the braces around. */
export type AnswerLine = (line: FilterLine) => string | Promise<string>;

/** UTF-16 units of output that are gathered before they are written, and for how many milliseconds. */
const PORTION = 65_536;
const PATIENCE_MS = 50;

/** Bytes of a file that are read at once. */
const BLOCK = 262_144;

/** The bytes of the file that the command line names, or of standard input. Throws `RunError` where it is unreadable. */
async function* inputOf({ operands, cwd }: CommandContext): AsyncGenerator<Uint8Array> {
  const [file] = operands;
  const isFile = file !== undefined && file !== '-';
  try {
    yield* isFile ? createReadStream(path.resolve(cwd, file), { highWaterMark: BLOCK }) : process.stdin;
  } catch (error) {
    throw new RunError(`${isFile ? file : 'standard input'}: cannot be read: ${reasonOf(error)}`);
  }
}

/**
 * Answers each line of JSON in the input that is an object with an object of the same id, which is copied as it is written, or null.
 * Other lines are complained of and left out. What has been read is answered before more is waited for.
 */
export async function filterLines(context: CommandContext, answer: AnswerLine): Promise<void> {
  const { stdout } = context;
  let waiting = '';
  let written = performance.now();
  for await (const lines of readLines(inputOf(context), context)) {
    for (const line of lines) {
      const pending = answerOf(line, context, answer);
      const answered = typeof pending === 'object' ? await pending : pending;
      if (answered === undefined) continue;
      waiting += `${stdout.isTerminal ? printableJsonText(answered) : answered}\n`;
      if (waiting.length < PORTION && performance.now() - written < PATIENCE_MS) continue;
      await stdout.write(waiting);
      waiting = '';
      written = performance.now();
    }
    await stdout.write(waiting);
    waiting = '';
    written = performance.now();
  }
}

function answerOf(
  { number, text }: Line,
  context: CommandContext,
  answer: AnswerLine,
): string | undefined | Promise<string> {
  const record = objectIn(text);
  if (record === undefined) {
    complainOf(number, context);
    return undefined;
  }
  const { id } = memberSpans(text, ['id']);
  const head = `{"id":${id === undefined ? 'null' : text.slice(id.start, id.end)},`;
  const members = answer({ number, record, jsonOf: (name) => jsonOf(text, name) });
  return typeof members === 'string' ? `${head}${members}}` : members.then((late) => `${head}${late}}`);
}

function jsonOf(text: string, name: string): string {
  const { start, end } = memberSpans(text, [name])[name]!;
  return text.slice(start, end);
}
