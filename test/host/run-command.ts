import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface CommandOptions {
  folder?: string;
  environment?: NodeJS.ProcessEnv;
}

interface FailedCommand extends Error {
  code?: number | string;
  stdout?: string;
  stderr?: string;
}

const outputLimit = 64 * 1024 * 1024;
const linesInError = 20;
const executeFile = promisify(execFile);

/** Runs a program to its end and gives its standard output; a failure throws with the end of what it printed. */
export async function runCommand(
  program: string,
  parameters: readonly string[],
  { folder, environment = process.env }: CommandOptions = {},
): Promise<string> {
  try {
    const options = { cwd: folder, env: environment, maxBuffer: outputLimit };
    return (await executeFile(program, parameters, options)).stdout;
  } catch (cause) {
    const { code, stdout = '', stderr = '', message } = cause as FailedCommand;
    const printed = lastLines(`${stdout}\n${stderr}`, linesInError);
    const reason = code === 'ENOENT' ? `${program} is not installed` : printed || message;
    throw new Error(`${[program, ...parameters.slice(0, 2)].join(' ')} failed: ${reason}`, { cause });
  }
}

export function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
