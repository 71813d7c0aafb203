import type { Command, CommandDescription } from './command';

const EXIT_CODES =
  'Exit codes: 0 nothing at or above the failing level, 1 findings, 2 the run itself failed.';

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
    EXIT_CODES,
    '',
  ].join('\n');
}

export function commandHelp(name: string, { summary, operands, options }: CommandDescription): string {
  const rows = Object.entries(options).map(
    ([option, { type, placeholder, values, description, default: usual }]) => {
      const value = type === 'string' ? ` ${placeholder ?? values?.join('|') ?? 'VALUE'}` : '';
      return [
        `--${option}${value}`,
        description + (usual === undefined ? '' : ` (default: ${usual})`),
      ] as const;
    },
  );
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  const usage = ['seedbed', name, rows.length > 0 ? '[options]' : '', operands].filter((part) => part !== '');
  const listed = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return [
    summary,
    '',
    `Usage: ${usage.join(' ')}`,
    ...(listed.length > 0 ? ['', ...listed] : []),
    ...('fail-on' in options ? ['', EXIT_CODES] : []),
    '',
  ].join('\n');
}
