import { extensionLayer } from './extension-layer';
import type { Layer } from './layer';
import { mochaLayer } from './mocha-layer';
import { npmScriptLayer } from './npm-script-layer';
import { walkLayer } from './walk-layer';

/** Every layer of tests, in the order in which they run: the quick and general first. */
export const layers: readonly Layer[] = [
  npmScriptLayer('typecheck'),
  npmScriptLayer('lint'),
  npmScriptLayer('build'),
  mochaLayer('unit', { files: ['test/{unit,host,runner}/**/*.test.ts'], timeoutMs: 10_000 }),
  npmScriptLayer('grammar', 'test:grammar'),
  mochaLayer('server', { files: ['test/server/**/*.test.ts'], timeoutMs: 30_000 }),
  extensionLayer,
  walkLayer,
];
