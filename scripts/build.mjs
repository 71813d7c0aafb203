import path from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';

const { watch, outdir } = parseArgs({
  options: { watch: { type: 'boolean' }, outdir: { type: 'string', default: 'dist' } },
}).values;

/** The command line loads the server's own bundle, which lies beside it, when an editor asks for it. */
const serverBesideIt = {
  name: 'server-beside-it',
  setup({ onResolve }) {
    onResolve({ filter: /\/server\/main$/ }, () => ({ path: './server.js', external: true }));
  },
};

/** The extension loads the code of the language client with the first start of the server. */
const clientBesideIt = {
  name: 'client-beside-it',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/client$/ }, () => ({ path: './client.js', external: true }));
  },
};

/** The charset detector is large and seldom needed: a bundle of its own, loaded when a file needs it. */
const detectorBesideIt = {
  name: 'detector-beside-it',
  setup({ onResolve }) {
    onResolve({ filter: /\/jschardet-detector$/ }, () => ({ path: './charset-detector.js', external: true }));
  },
};

/** The tables of letters are large: the server and the command line share one copy of them. */
const tablesBesideThem = {
  name: 'tables-beside-them',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/letter-(?:pairs|grams)$/ }, ({ path: name }) => ({
      path: `${name}.js`,
      external: true,
    }));
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
};

const bundles = [
  {
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    outfile: path.join(outdir, 'extension.js'),
    external: ['vscode'],
    plugins: [clientBesideIt],
    supported: { 'dynamic-import': false },
  },
  {
    ...shared,
    entryPoints: ['src/extension/client.ts'],
    outfile: path.join(outdir, 'client.js'),
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: ['src/server/main.ts'],
    outfile: path.join(outdir, 'server.js'),
    plugins: [detectorBesideIt, tablesBesideThem],
  },
  {
    ...shared,
    entryPoints: ['src/core/encoding/letter-pairs.ts', 'src/core/encoding/letter-grams.ts'],
    outdir,
  },
  {
    ...shared,
    entryPoints: ['src/corpus/charsets/jschardet-detector.ts'],
    outfile: path.join(outdir, 'charset-detector.js'),
  },
  {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: path.join(outdir, 'cli.js'),
    plugins: [serverBesideIt, detectorBesideIt, tablesBesideThem],
    banner: { js: '#!/usr/bin/env node' },
  },
];

for (const options of bundles) {
  const build = await context(options);
  if (watch) {
    await build.watch();
  } else {
    await build.rebuild();
    await build.dispose();
  }
}
