import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { glob } from 'tinyglobby';
import { outputFolder, repositoryRoot } from '../host/paths';

const listModule = 'seedbed:extension-tests';
const sources = path.join(repositoryRoot, 'test/extension');

/**
 * Bundles the mocha runner of the extension host with every `test/extension/**.test.ts` into one CommonJS module
 * and gives its path. The module `seedbed:extension-tests` is made here: its `loadTests` evaluates them in order.
 */
export async function bundleExtensionTests(): Promise<string> {
  const bundle = path.join(outputFolder, 'test/extension/index.cjs');
  await build({
    entryPoints: [path.join(sources, 'index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    plugins: [testList],
    logLevel: 'warning',
  });
  return bundle;
}

const testList: Plugin = {
  name: 'extension-test-list',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${listModule}$`) }, () => ({ path: listModule, namespace: 'list' }));
    onLoad({ filter: /.*/, namespace: 'list' }, async () => {
      const files = (await glob('**/*.test.ts', { cwd: sources })).sort();
      const calls = files.map((file) => `require(${JSON.stringify(`./${file}`)});`);
      return { contents: `exports.loadTests = () => { ${calls.join(' ')} };`, resolveDir: sources };
    });
  },
};
