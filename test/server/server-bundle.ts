import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..', '..');
const folder = path.join(root, 'out', 'test', String(process.pid));

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

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
  const outfile = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
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
