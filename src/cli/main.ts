import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { nearest } from '../core/text/edit-distance';
import { useJschardet } from '../corpus/charsets';
import { readArguments } from './arguments';
import type { Command } from './command';
import { COMMANDS } from './command-table';
import { EXIT_CLEAN, EXIT_FAILED, RunError } from './errors';
import { commandHelp, generalHelp } from './help';
import { endWithOutput, outputTo } from './output';
import { printable } from './printable';

async function run(argv: readonly string[]): Promise<number> {
  const stdout = outputTo(process.stdout, process.env);
  const [first, ...rest] = argv;
  if (first === '--version' || first === '-v') {
    await stdout.write(`${version}\n`);
    return EXIT_CLEAN;
  }
  const asksForHelp = first === '--help' || first === '-h' || first === 'help';
  if (asksForHelp && rest.length === 0) {
    await stdout.write(generalHelp(COMMANDS, version));
    return EXIT_CLEAN;
  }
  const name = asksForHelp ? rest[0] : first;
  const command = commandNamed(name);
  const { help, options, operands } = asksForHelp
    ? { help: true, options: {}, operands: [] }
    : readArguments(name!, command, rest);
  if (help) {
    await stdout.write(commandHelp(name!, command));
    return EXIT_CLEAN;
  }
  let complaints = 0;
  const execute = await command.load();
  const code = await execute({
    options,
    operands,
    stdout,
    cwd: process.cwd(),
    note: say,
    complain(message) {
      complaints++;
      say(message);
    },
  });
  return complaints > 0 ? EXIT_FAILED : code;
}

function commandNamed(name: string | undefined): Command {
  const names = Object.keys(COMMANDS);
  if (name === undefined) throw new RunError(`a command is missing: ${names.join(', ')}, or --help`);
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name]!;
  if (name.startsWith('-')) throw new RunError(`unknown option '${name}'; a command comes first`);
  const similar = nearest(name, names, name.length < 5 ? 1 : 2);
  const hint = similar === undefined ? `the commands are ${names.join(', ')}` : `is '${similar}' meant?`;
  throw new RunError(`unknown command '${name}'; ${hint}`);
}

function say(message: string): void {
  process.stderr.write(`seedbed: ${printable(message)}\n`);
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  say(error instanceof RunError ? message : `internal error: ${message}`);
  if (!(error instanceof RunError) && process.env.SEEDBED_DEBUG && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  process.exitCode = EXIT_FAILED;
}

function main(): void {
  useJschardet();
  endWithOutput(process.stdout, process.stderr);
  run(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  }, fail);
}

if (isMainThread) main();
else void import('./helper-thread').then(({ answerPortions }) => answerPortions());
