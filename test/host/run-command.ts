import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface CommandOptions {
  folder?: string;
  environment?: NodeJS.ProcessEnv;
}

interface FailedExecution extends Error {
  code?: number | string;
  stdout?: string;
  stderr?: string;
}

const outputLimit = 64 * 1024 * 1024;
const linesInMessage = 20;
const executeFile = promisify(execFile);

/** A program that could not be started or ended with another code than 0. */
export class CommandError extends Error {
  override name = 'CommandError';

  constructor(
    command: string,
    /** Everything that the program printed, standard output first. */
    readonly output: string,
    cause: unknown,
  ) {
    super(`${command} failed: ${lastLines(output, linesInMessage)}`, { cause });
  }
}

/** Runs a program to its end and gives its standard output; throws a `CommandError`. */
export async function runCommand(
  program: string,
  parameters: readonly string[],
  { folder, environment = process.env }: CommandOptions = {},
): Promise<string> {
  try {
    const options = { cwd: folder, env: environment, maxBuffer: outputLimit };
    return (await executeFile(program, parameters, options)).stdout;
  } catch (cause) {
    const { code, stdout = '', stderr = '', message } = cause as FailedExecution;
    const reason = code === 'ENOENT' ? `${program} is not installed` : message;
    const output = `${stdout}\n${stderr}`.trim() || reason;
    throw new CommandError([program, ...parameters.slice(0, 2)].join(' '), output, cause);
  }
}

export function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
