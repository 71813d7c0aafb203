import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..', '..');

let bundle: Promise<string> | undefined;

/** The server as one file, built once a run from the sources as they are. */
export function serverBundle(): Promise<string> {
  bundle ??= bundleOf('src/server/main.ts', 'server.cjs');
  return bundle;
}

let cli: Promise<string> | undefined;

/** The same for the command line. */
export function cliBundle(): Promise<string> {
  cli ??= bundleOf('src/cli/main.ts', 'cli.cjs');
  return cli;
}

async function bundleOf(entry: string, name: string): Promise<string> {
  const outfile = path.join(root, 'out', 'test', `${process.pid}`, name);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}
