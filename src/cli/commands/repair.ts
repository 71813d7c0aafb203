import { createReadStream } from 'node:fs';
import path from 'node:path';
import { type RepairOptions, repairText } from '../../core/encoding';
import type { CommandContext, RunCommand } from '../command';
import { stringOption } from '../command';
import { EXIT_CLEAN, RunError, reasonOf } from '../errors';

/** Lines are gathered to this many UTF-16 units before they are written. */
const CHUNK = 65_536;

export const repair: RunCommand = async (context) => {
  if (context.options.jsonl !== true)
    throw new RunError('only --jsonl is understood: lines of {"id", "text"} on standard input');
  const tier = stringOption(context.options, 'tier') as RepairOptions['tier'];
  let waiting = '';
  let number = 0;
  for await (const line of linesOf(context)) {
    number++;
    if (line.trim() === '') continue;
    const record = readRecord(line, number, context);
    if (record === undefined) continue;
    waiting += `${repairedLine(record, tier)}\n`;
    if (waiting.length < CHUNK) continue;
    await context.stdout.write(waiting);
    waiting = '';
  }
  await context.stdout.write(waiting);
  return EXIT_CLEAN;
};

interface TextRecord {
  id: unknown;
  text: string;
}

/** Lines end at line feeds only: JSON may hold the other line separators as they are. */
async function* linesOf({ operands, cwd }: CommandContext): AsyncGenerator<string> {
  const [file] = operands;
  const fromStdin = file === undefined || file === '-';
  const input = fromStdin ? process.stdin : createReadStream(path.resolve(cwd, file));
  let rest = '';
  try {
    for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    throw new RunError(`${file ?? 'standard input'}: cannot be read: ${reasonOf(error)}`);
  }
  yield rest;
}

function readRecord(line: string, number: number, { complain }: CommandContext): TextRecord | undefined {
  try {
    const { id, text } = JSON.parse(line) as Partial<TextRecord>;
    if (typeof text === 'string') return { id, text };
    complain(`line ${number}: there is no "text"`);
  } catch (error) {
    complain(`line ${number}: ${reasonOf(error)}`);
  }
  return undefined;
}

function repairedLine({ id, text }: TextRecord, tier: RepairOptions['tier']): string {
  const { text: repaired, edits, chain } = repairText(text, { tier });
  return JSON.stringify({
    id,
    text: repaired,
    edits: edits.map(({ start, end, newText }) => [start, end, newText]),
    ...(chain.length > 0 && { chain }),
  });
}
