import type { ParseArgsConfig } from 'node:util';

export interface CommandOption {
  type: 'string' | 'boolean';
  multiple?: boolean;
  /** Shown in the help in place of a value. */
  placeholder?: string;
  values?: readonly string[];
  default?: string;
  description: string;
}

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

export interface CommandContext {
  options: OptionValues;
  /** What follows the options. */
  operands: string[];
  stdout: Output;
  stderr: Output;
  cwd: string;
}

export interface Output {
  write(text: string): void;
  /** Colours may be used. */
  colours: boolean;
}

export interface Command {
  summary: string;
  /** The operands, as in a usage line. */
  operands: string;
  options: Readonly<Record<string, CommandOption>>;
  /** Resolves to the exit code; throws `RunError` for what the user can mend. */
  run(context: CommandContext): Promise<number>;
}

export function parseOptionsOf(command: Command): ParseArgsConfig['options'] {
  return Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple }]) => [
      name,
      { type, multiple: multiple ?? false },
    ]),
  );
}

export function stringOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function stringsOption(options: OptionValues, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}
