import type { Output } from './command';
import { EXIT_FAILED, EXIT_PIPE_CLOSED, reasonOf } from './errors';

/** Between turns of this many milliseconds the event loop hears whether the reader is still there. */
const TURN_MS = 20;

export function outputTo(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Output {
  let turn = performance.now();
  return {
    isTerminal: stream.isTTY === true,
    colours: wantsColours(stream.isTTY === true, environment),
    async write(text) {
      if (text.length === 0) return;
      if (!stream.write(text)) await drained(stream);
      else if (performance.now() - turn < TURN_MS) return;
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    },
  };
}

/** Ends the process where standard output takes no more: quietly when its reader went away, as `head` does. */
export function endWithOutput(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): void {
  stderr.on('error', () => {});
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT_PIPE_CLOSED);
    stderr.write(`seedbed: the output cannot be written: ${reasonOf(error)}\n`);
    process.exit(EXIT_FAILED);
  });
}

/** https://no-color.org and https://force-color.org, of which the second is the more definite wish. */
export function wantsColours(
  isTerminal: boolean,
  { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv,
): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR);
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return isTerminal && TERM !== 'dumb';
}

function drained(stream: NodeJS.WriteStream): Promise<unknown> {
  return new Promise((resolve) => stream.once('drain', resolve));
}
