import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'test', 'bench');
const wanted = process.argv.slice(2);
const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

await build({
  entryPoints: entries.map((name) => path.join(folder, name)),
  outdir: path.join(root, 'out', 'bench'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
});

let failed = false;
for (const name of entries) {
  const bundle = path.join(root, 'out', 'bench', name.replace(/\.ts$/, '.cjs'));
  const { status } = spawnSync(process.execPath, ['--expose-gc', bundle], { stdio: 'inherit', cwd: root });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
