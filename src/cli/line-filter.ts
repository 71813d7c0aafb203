import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { CommandContext } from './command';
import { RunError, reasonOf } from './errors';
import { countLines, type Line, linesIn, objectIn, wholeLines } from './json-lines';
import { memberSpans } from './json-members';
import { printableJsonText } from './printable';

/** A line of input, and its values as they are written there. */
export interface FilterLine {
  number: number;
  record: Readonly<Record<string, unknown>>;
  /** The JSON of a member, which has to be there. */
  jsonOf(name: string): string;
  complain(message: string): void;
}

/** The members that answer a line, as JSON without the braces around. */
export type AnswerLine = (line: FilterLine) => string | Promise<string>;

/** Others who answer portions of the input. */
export interface Helpers {
  /** Portions that may be on their way at once. */
  readonly most: number;
  /** Undefined where they leave a portion to whoever asks. `before` counts the lines of earlier portions. */
  take(portion: Uint8Array, before: number): Promise<AnsweredPortion> | undefined;
  /** The same answer, made where it is called. */
  answer(portion: Buffer, before: number): AnsweredPortion;
}

export interface AnsweredPortion {
  /** In UTF-8. */
  output: Uint8Array;
  complaints: readonly string[];
}

/** UTF-16 units of output that are gathered before they are written, and for how many milliseconds. */
const PORTION = 65_536;
const PATIENCE_MS = 50;

/**
 * Answers each line of JSON in the input that is an object with an object of the same id, which is copied as it is
 * written, or null. Other lines are complained of and left out. What has been read is answered before more is waited for,
 * and in order, whoever answers it.
 */
export async function filterLines(
  context: CommandContext,
  answer: AnswerLine,
  helpers?: Helpers,
): Promise<void> {
  const writer = new PortionWriter(context, answer);
  const queue = new WriteQueue(context);
  let before = 0;
  for await (const portion of wholeLines(inputOf(context))) {
    const work = helpers?.take(portion, before);
    if (helpers === undefined || (work === undefined && queue.length === 0))
      await writer.write(portion, before);
    else {
      queue.add(work ?? helpers.answer(portion, before));
      await queue.shortened(helpers.most);
    }
    before += countLines(portion);
  }
  await queue.shortened(1);
}

/** Writes answers in the order in which they were asked for. */
class WriteQueue {
  private readonly writes: Promise<void>[] = [];
  private last = Promise.resolve();

  constructor(private readonly context: CommandContext) {}

  get length(): number {
    return this.writes.length;
  }

  add(answered: AnsweredPortion | Promise<AnsweredPortion>): void {
    const write = this.last.then(async () => {
      const { output, complaints } = await answered;
      for (const complaint of complaints) this.context.complain(complaint);
      await this.context.stdout.write(output);
      this.writes.shift();
    });
    write.catch(() => {});
    this.last = write;
    this.writes.push(write);
  }

  /** Waits until fewer than so many writes are left; throws what went wrong in one. */
  async shortened(most: number): Promise<void> {
    while (this.writes.length >= most) await this.writes[0];
  }
}

/** Answers portions where it is called, and writes what it has when a portion takes long. */
class PortionWriter {
  constructor(
    private readonly context: CommandContext,
    private readonly answer: AnswerLine,
  ) {}

  async write(portion: Buffer, before: number): Promise<void> {
    const { stdout, complain } = this.context;
    let waiting = '';
    let written = performance.now();
    for (const line of linesIn(portion, before, complain)) {
      const pending = answerLine(line, this.answer, complain);
      const answered = typeof pending === 'object' ? await pending : pending;
      if (answered === undefined) continue;
      waiting += `${stdout.isTerminal ? printableJsonText(answered) : answered}\n`;
      if (waiting.length < PORTION && performance.now() - written < PATIENCE_MS) continue;
      await stdout.write(waiting);
      waiting = '';
      written = performance.now();
    }
    await stdout.write(waiting);
  }
}

/** The same without writing, for helpers. */
export function answerPortion(
  portion: Buffer,
  before: number,
  answer: (line: FilterLine) => string,
): AnsweredPortion {
  const complaints: string[] = [];
  const complain = (message: string) => complaints.push(message);
  let output = '';
  for (const line of linesIn(portion, before, complain)) {
    const answered = answerLine(line, answer, complain);
    if (answered !== undefined) output += `${answered}\n`;
  }
  return { output: new TextEncoder().encode(output), complaints };
}

function answerLine(
  line: Line,
  answer: (line: FilterLine) => string,
  complain: (message: string) => void,
): string | undefined;
function answerLine(
  line: Line,
  answer: AnswerLine,
  complain: (message: string) => void,
): string | undefined | Promise<string>;
function answerLine(
  { number, text }: Line,
  answer: AnswerLine,
  complain: (message: string) => void,
): string | undefined | Promise<string> {
  const record = objectIn(text);
  if (record === undefined) {
    complain(`line ${number} of the input is no JSON object`);
    return undefined;
  }
  const { id } = memberSpans(text, ['id']);
  const head = `{"id":${id === undefined ? 'null' : text.slice(id.start, id.end)},`;
  const members = answer({ number, record, jsonOf: (name) => jsonOf(text, name), complain });
  return typeof members === 'string' ? `${head}${members}}` : members.then((late) => `${head}${late}}`);
}

function jsonOf(text: string, name: string): string {
  const { start, end } = memberSpans(text, [name])[name]!;
  return text.slice(start, end);
}

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
