import type { Command } from './command';

export function generalHelp(commands: Readonly<Record<string, Command>>, version: string): string {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  return [
    `seedbed ${version}: curate folders of collected documents`,
    '',
    'Usage: seedbed <command> [options] [paths…]',
    '',
    ...names.map((name) => `  ${name.padEnd(width)}  ${commands[name]!.summary}`),
    '',
    'seedbed <command> --help tells the options of a command.',
    'Exit codes: 0 nothing at or above the failing level, 1 findings, 2 the run itself failed.',
    '',
  ].join('\n');
}

export function commandHelp(name: string, command: Command): string {
  const rows = Object.entries(command.options).map(
    ([option, { type, placeholder, values, description, default: usual }]) => {
      const value = type === 'string' ? ` ${placeholder ?? values?.join('|') ?? 'VALUE'}` : '';
      return [
        `--${option}${value}`,
        description + (usual === undefined ? '' : ` (default: ${usual})`),
      ] as const;
    },
  );
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return [
    `${command.summary}`,
    '',
    `Usage: seedbed ${name} [options]${command.operands === '' ? '' : ` ${command.operands}`}`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
  ].join('\n');
}
