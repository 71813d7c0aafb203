export interface CommandOption {
  type: 'string' | 'boolean';
  multiple?: boolean;
  /** Shown in the help in place of a value. */
  placeholder?: string;
  values?: readonly string[];
  default?: string;
  description: string;
}

/** Text for `string`, true for `boolean`, a list for what may be repeated. */
export type OptionValues = Readonly<Record<string, string | true | readonly string[] | undefined>>;

export interface Output {
  /** Resolves when the reader keeps up, so that a slow one costs no memory. */
  write(text: string | Uint8Array): Promise<void>;
  readonly colours: boolean;
  readonly isTerminal: boolean;
}

export interface CommandContext {
  options: OptionValues;
  /** What follows the options. */
  operands: readonly string[];
  stdout: Output;
  cwd: string;
  /** Says on standard error that something is amiss; the exit code stays what it is. */
  note(message: string): void;
  /** Says on standard error what could not be done; the run goes on, and its exit code will be 2. */
  complain(message: string): void;
}

/** What a command line may say to a command. */
export interface CommandDescription {
  summary: string;
  /** The operands, as in a usage line. */
  operands: string;
  mostOperands: number;
  options: Readonly<Record<string, CommandOption>>;
}

/** Resolves to the exit code; throws `RunError` for what the user can mend. */
export type RunCommand = (context: CommandContext) => Promise<number>;

export interface Command extends CommandDescription {
  /** Loads the code of the command, which the others do without. */
  load(): Promise<RunCommand>;
}

export function stringOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function stringsOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value : [];
}
