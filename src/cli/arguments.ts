import { parseArgs } from 'node:util';
import { nearest } from '../core/text/edit-distance';
import type { CommandDescription, CommandOption, OptionValues } from './command';
import { RunError } from './errors';

export interface CommandArguments {
  /** Somebody asked for the help; nothing else was looked at. */
  help: boolean;
  /** With the defaults of options that were not given. */
  options: OptionValues;
  operands: readonly string[];
}

const HELP = new Set(['help', 'h']);

/** Reads what follows a command's name. Throws `RunError` for what the command does not take. */
export function readArguments(
  name: string,
  command: CommandDescription,
  args: readonly string[],
): CommandArguments {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(command.options).map(([option, { type }]) => [option, { type }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some((token) => HELP.has(token.name))) return { help: true, options: {}, operands: [] };
  const options: Record<string, string | true | readonly string[] | undefined> = {};
  for (const [option, { default: usual }] of Object.entries(command.options)) options[option] = usual;
  for (const { name: option, rawName, value, inlineValue } of given) {
    const definition = rawName.startsWith('--') ? command.options[option] : undefined;
    if (definition === undefined) throw unknownOption(name, command, rawName);
    if (definition.type === 'boolean') {
      if (value !== undefined) throw new RunError(`${rawName} takes no value`);
      options[option] = true;
      continue;
    }
    const text = checkedValue(
      rawName,
      definition,
      inlineValue || !value?.startsWith('-') ? value : undefined,
    );
    options[option] = definition.multiple === true ? [...listOf(options[option]), text] : text;
  }
  if (positionals.length > command.mostOperands) {
    const most = command.mostOperands === 0 ? 'no path' : 'one path';
    throw new RunError(`${name} takes ${most}, but '${positionals[command.mostOperands]}' was given`);
  }
  return { help: false, options, operands: positionals };
}

function unknownOption(name: string, { options }: CommandDescription, rawName: string): RunError {
  const similar = nearest(
    rawName,
    Object.keys(options).map((option) => `--${option}`),
    2,
  );
  const hint = similar === undefined ? `'seedbed ${name} --help' lists its options` : `is ${similar} meant?`;
  return new RunError(`${name} has no option '${rawName}'; ${hint}`);
}

function checkedValue(
  rawName: string,
  { values, placeholder }: CommandOption,
  value: string | undefined,
): string {
  if (value === undefined || value === '')
    throw new RunError(`${rawName} needs a value: ${values?.join(', ') ?? placeholder ?? 'a text'}`);
  if (values !== undefined && !values.includes(value))
    throw new RunError(`${rawName} takes ${values.join(', ')}, not '${value}'`);
  return value;
}

function listOf(value: OptionValues[string]): readonly string[] {
  return Array.isArray(value) ? value : [];
}
