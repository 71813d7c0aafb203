import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { type Command, type CommandContext, type OptionValues, type Output, parseOptionsOf } from './command';
import { check } from './commands/check';
import { documents } from './commands/documents';
import { entities } from './commands/entities';
import { fix } from './commands/fix';
import { init } from './commands/init';
import { lsp } from './commands/lsp';
import { rules } from './commands/rules';
import { EXIT_CLEAN, EXIT_FAILED, RunError } from './errors';
import { commandHelp, generalHelp } from './help';

const COMMANDS: Readonly<Record<string, Command>> = { check, fix, documents, entities, rules, init, lsp };

async function main(argv: readonly string[]): Promise<number> {
  const stdout = outputTo(process.stdout);
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    stdout.write(generalHelp(COMMANDS, version));
    return name === undefined ? EXIT_FAILED : EXIT_CLEAN;
  }
  if (name === '--version' || name === '-v') {
    stdout.write(`${version}\n`);
    return EXIT_CLEAN;
  }
  const command = COMMANDS[name];
  if (command === undefined)
    throw new RunError(`unknown command '${name}'; the commands are ${Object.keys(COMMANDS).join(', ')}`);
  if (rest.includes('--help') || rest.includes('-h')) {
    stdout.write(commandHelp(name, command));
    return EXIT_CLEAN;
  }
  return command.run({
    ...parse(command, rest),
    stdout,
    stderr: outputTo(process.stderr),
    cwd: process.cwd(),
  });
}

function parse(command: Command, args: string[]): Pick<CommandContext, 'options' | 'operands'> {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: parseOptionsOf(command),
      allowPositionals: true,
    });
    for (const [name, { values: allowed, default: usual }] of Object.entries(command.options)) {
      const value = (values as OptionValues)[name] ?? usual;
      if (allowed !== undefined && value !== undefined && !allowed.includes(String(value)))
        throw new RunError(`--${name} takes ${allowed.join(', ')}, not '${value}'`);
    }
    const defaults = Object.fromEntries(
      Object.entries(command.options).map(([name, option]) => [name, option.default]),
    );
    return { options: { ...defaults, ...values }, operands: positionals };
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(error instanceof Error ? error.message.split('\n', 1)[0]! : String(error));
  }
}

function outputTo(stream: NodeJS.WriteStream): Output {
  const wanted = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
  const unwanted = process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== '';
  return {
    write: (text) => void stream.write(text),
    colours: wanted || (!unwanted && stream.isTTY === true),
  };
}

/** A reader that closes the pipe early, such as `head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT_CLEAN);
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`seedbed: ${message}\n`);
    if (!(error instanceof RunError) && process.env.SEEDBED_DEBUG) process.stderr.write(`${error?.stack}\n`);
    process.exitCode = EXIT_FAILED;
  },
);
