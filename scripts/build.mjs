import { context } from 'esbuild';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !process.argv.includes('--watch'),
  sourcemap: process.argv.includes('--watch'),
  legalComments: 'none',
  logLevel: process.argv.includes('--watch') ? 'info' : 'warning',
};

const bundles = [
  {
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  { ...shared, entryPoints: ['src/server/main.ts'], outfile: 'dist/server.js' },
  {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

for (const options of bundles) {
  const build = await context(options);
  if (process.argv.includes('--watch')) {
    await build.watch();
  } else {
    await build.rebuild();
    await build.dispose();
  }
}
