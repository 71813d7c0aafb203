import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { RepairOptions } from '../../core/encoding';
import { type CommandContext, type RunCommand, stringOption } from '../command';
import { EXIT_CLEAN, RunError, reasonOf } from '../errors';
import { complainOf, objectIn, readLines } from '../json-lines';
import { memberSpans } from '../json-members';
import { printableJsonText } from '../printable';

/** UTF-16 units of output that are gathered before they are written. */
const PORTION = 65_536;
/** Bytes of a file that are read at once. */
const BLOCK = 262_144;

/** The members that answer a text, whose JSON is given too, to be copied where it stays. */
type Answer = (text: string, json: string) => string;

export const repair: RunCommand = async (context) => {
  const { stdout } = context;
  const answer = await answerOf(context);
  let waiting = '';
  for await (const lines of readLines(bytesOf(context), context)) {
    for (const { number, text } of lines) {
      const line = answerLine(number, text, answer, context);
      if (line === undefined) continue;
      waiting += `${stdout.isTerminal ? printableJsonText(line) : line}\n`;
      if (waiting.length < PORTION) continue;
      await stdout.write(waiting);
      waiting = '';
    }
    await stdout.write(waiting);
    waiting = '';
  }
  return EXIT_CLEAN;
};

async function answerOf({ options }: CommandContext): Promise<Answer> {
  const tier = stringOption(options, 'tier') as RepairOptions['tier'];
  if (options.jsonl !== true)
    throw new RunError('only --jsonl is understood; files are repaired by "seedbed fix"');
  if (options.chars !== true)
    return (await import('../repair-answer')).repairAnswer({ tier }, options.html === true);
  if (options.html === true || tier !== undefined)
    throw new RunError('--chars lists and repairs nothing: it goes with neither --html nor --tier');
  return (await import('../character-answer')).characterAnswer;
}

function answerLine(
  number: number,
  line: string,
  answer: Answer,
  context: CommandContext,
): string | undefined {
  const record = objectIn(line);
  if (record === undefined) {
    complainOf(number, context);
    return undefined;
  }
  const { id, text } = memberSpans(line, ['id', 'text']);
  const head = `{"id":${id === undefined ? 'null' : line.slice(id.start, id.end)}`;
  if (typeof record.text === 'string')
    return `${head},${answer(record.text, line.slice(text!.start, text!.end))}}`;
  context.complain(`line ${number} of the input has no "text"`);
  return `${head},"error":"no text"}`;
}

async function* bytesOf({ operands, cwd }: CommandContext): AsyncGenerator<Uint8Array> {
  const [file] = operands;
  const fromStdin = file === undefined || file === '-';
  try {
    yield* fromStdin ? process.stdin : createReadStream(path.resolve(cwd, file), { highWaterMark: BLOCK });
  } catch (error) {
    throw new RunError(`${file ?? 'standard input'}: cannot be read: ${reasonOf(error)}`);
  }
}
