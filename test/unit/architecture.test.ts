import { strict as assert } from 'node:assert';
import path from 'node:path';
import { findCircle, type Import, importsOf, readSources, specifiersOf } from '../support/import-graph';

/** What each layer may import besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  corpus: ['core'],
  server: ['core', 'corpus'],
  extension: ['core', 'corpus', 'server'],
  cli: ['core', 'corpus', 'server'],
};

/** The same for the folders of the core. */
const CORE_LAYERS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  dates: ['text'],
  encoding: ['text'],
  seed: ['text', 'dates', 'encoding'],
  entities: ['text', 'dates', 'encoding', 'seed'],
  lint: ['text', 'dates', 'encoding', 'seed'],
  rules: ['text', 'dates', 'encoding', 'seed', 'entities', 'lint'],
};

/** What the core takes from npm: nothing that needs Node. */
const CORE_PACKAGES: readonly string[] = [];

const NODE_GLOBALS = /\b(?:process|Buffer|global|__dirname|__filename)\s*[.[(]|\bimport\.meta\b/;

const sources = readSources(path.join(import.meta.dirname, '..', '..', 'src'));
const imports = importsOf(sources);
const layerOf = (file: string) => file.split('/')[0]!;
const coreLayerOf = (file: string) => file.split('/')[1]!;
const show = ({ from, specifier }: Import) => `${from} imports '${specifier}'`;

function wrongWay(
  table: Readonly<Record<string, readonly string[]>>,
  folderOf: (file: string) => string,
  among: readonly Import[],
): string[] {
  return among
    .filter(({ from, to }) => to !== undefined && folderOf(from) !== folderOf(to))
    .filter(({ from, to }) => !table[folderOf(from)]?.includes(folderOf(to!)))
    .map(show);
}

describe('architecture', () => {
  it('is read: imports of every form are seen', () => {
    assert.deepEqual(
      specifiersOf(`
        import a from './a';
        import type { B } from './b';
        import { c,
          d } from './c';
        import './e';
        export * from './f';
        export { g } from './g';
        const h = await import('./h');
        const i = require("./i");
        // import x from './x';
        /* import y from './y'; */
        const text = 'import z';
      `).sort(),
      ['./a', './b', './c', './e', './f', './g', './h', './i'],
    );
    assert.ok(imports.length > 50);
  });

  it('has only known layers', () => {
    const files = [...new Set(imports.map(({ from }) => from))];
    const strangers = files.filter(
      (file) =>
        !(layerOf(file) in LAYERS) || (layerOf(file) === 'core' && !(coreLayerOf(file) in CORE_LAYERS)),
    );
    assert.deepEqual(strangers, []);
  });

  it('resolves every relative import', () => {
    const lost = imports.filter(
      ({ specifier, to }) => specifier.startsWith('.') && to === undefined && !specifier.endsWith('.json'),
    );
    assert.deepEqual(lost.map(show), []);
  });

  it('imports only to the left between layers', () => {
    assert.deepEqual(wrongWay(LAYERS, layerOf, imports), []);
  });

  it('imports only to the left within the core', () => {
    const within = imports.filter(({ from, to }) => layerOf(from) === 'core' && to && layerOf(to) === 'core');
    assert.deepEqual(wrongWay(CORE_LAYERS, coreLayerOf, within), []);
  });

  it('keeps Node, VS Code and packages out of the core', () => {
    const foreign = imports.filter(
      ({ from, specifier }) =>
        layerOf(from) === 'core' && !specifier.startsWith('.') && !CORE_PACKAGES.includes(specifier),
    );
    assert.deepEqual(foreign.map(show), []);
  });

  it('keeps the globals of Node out of the core', () => {
    const users = sources
      .filter(({ file }) => layerOf(file) === 'core')
      .filter(({ code }) => NODE_GLOBALS.test(code))
      .map(({ file }) => file);
    assert.deepEqual(users, []);
  });

  it('imports vscode in the extension only', () => {
    const foreign = imports.filter(
      ({ from, specifier }) => specifier === 'vscode' && layerOf(from) !== 'extension',
    );
    assert.deepEqual(foreign.map(show), []);
  });

  it('has no circle of imports', () => {
    assert.deepEqual(
      findCircle(
        importsOf([
          { file: 'a.ts', code: "import './b/c';" },
          { file: 'b/c.ts', code: "export * from '.';" },
          { file: 'b/index.ts', code: "import type { A } from '../a';" },
        ]),
      ),
      ['a.ts', 'b/c.ts', 'b/index.ts', 'a.ts'],
    );
    assert.deepEqual(findCircle(imports), undefined);
  });
});
