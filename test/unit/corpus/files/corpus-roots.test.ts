import { strict as assert } from 'node:assert';
import { DEFAULT_CONFIG } from '../../../../src/corpus/config';
import {
  findCorpusRoot,
  isSeedFileName,
  listCorpusFiles,
  listCorpusRoots,
  listSeedFiles,
  MemoryFileSystem,
  nearestRoot,
} from '../../../../src/corpus/files';

const files = new MemoryFileSystem({
  '/w/corpus.yaml': '',
  '/w/a.txt': 'a',
  '/w/news/b.txt': 'b',
  '/w/news/sub/corpus.yaml': '',
  '/w/news/sub/c.txt': 'c',
  '/w/news/sub/deep/d.txt': 'd',
  '/w/news/subway/e.txt': 'e',
  '/w/node_modules/x/corpus.yaml': '',
  '/w/node_modules/x/f.txt': 'f',
  '/other/000_1ac99bb720927894.txt': 'x',
  '/other/notes.txt': 'x',
  '/other/x.seed': 'x',
});

describe('corpus roots', () => {
  it('are found from a file or folder upwards, nearest first', async () => {
    assert.equal(await findCorpusRoot(files, '/w/news/b.txt'), '/w');
    assert.equal(await findCorpusRoot(files, '/w/'), '/w');
    assert.equal(await findCorpusRoot(files, '/w/news/sub/deep/not-there.txt'), '/w/news/sub');
    assert.equal(await findCorpusRoot(files, '/other/x.seed'), undefined);
    assert.equal(await findCorpusRoot(files, '/w/news/b.txt', '/w/news'), undefined);
    assert.equal(await findCorpusRoot(files, '/w/news/b.txt', '/w/'), '/w');
    const atRoot = new MemoryFileSystem({ '/corpus.yaml': '', 'C:/corpus.yaml': '' });
    assert.equal(await findCorpusRoot(atRoot, '/x/y.txt'), '/');
    assert.equal(await findCorpusRoot(atRoot, 'C:/x/y.txt'), 'C:/');
    assert.equal(await findCorpusRoot(atRoot, 'relative.txt'), undefined);
  });

  it('are listed below a folder, without those of packages', async () => {
    assert.deepEqual(await listCorpusRoots(files, '/w'), ['/w', '/w/news/sub']);
    assert.deepEqual(await listCorpusRoots(files, '/w/news/'), ['/w/news/sub']);
  });

  it('own the files below them, the innermost first', () => {
    const roots = ['/w', '/w/news/sub', '/'];
    assert.equal(nearestRoot(roots, '/w/news/sub/c.txt'), '/w/news/sub');
    assert.equal(nearestRoot(roots, '/w/news/subway/e.txt'), '/w');
    assert.equal(nearestRoot(roots, '/x'), '/');
    assert.equal(nearestRoot(['/w'], '/wx/a.txt'), undefined);
  });

  it('leave the files of nested corpora to them', async () => {
    assert.deepEqual(await listCorpusFiles(files, '/w', DEFAULT_CONFIG), [
      'a.txt',
      'news/b.txt',
      'news/subway/e.txt',
    ]);
    assert.deepEqual(await listCorpusFiles(files, '/w/news/sub', DEFAULT_CONFIG), ['c.txt', 'deep/d.txt']);
    const everything = { include: ['**/*'], exclude: DEFAULT_CONFIG.exclude };
    assert.deepEqual(await listCorpusFiles(files, '/w', everything), [
      'a.txt',
      'corpus.yaml',
      'news/b.txt',
      'news/subway/e.txt',
    ]);
  });

  it('need no configuration for seed files by name', async () => {
    assert.deepEqual(await listSeedFiles(files, '/other'), ['000_1ac99bb720927894.txt', 'x.seed']);
  });
});

describe('isSeedFileName', () => {
  it('goes by the name alone', () => {
    for (const name of [
      'a.seed',
      'A.SEED',
      'a.seed.txt',
      '000_1ac99bb720927894.txt',
      'x/12_abcdef01.txt',
      'C:\\x\\y.seed',
    ])
      assert.ok(isSeedFileName(name), name);
    for (const name of [
      'a.txt',
      '2023_11.txt',
      '000_1ac99bb720927894.md',
      'a_1ac99bb720927894.txt',
      'x.seeds',
      'a.seed/b.txt',
    ])
      assert.ok(!isSeedFileName(name), name);
  });
});

describe('MemoryFileSystem', () => {
  it('keeps its files to itself and its clock running', async () => {
    const memory = new MemoryFileSystem({ '/a.txt': 'one' });
    const before = await memory.stat('/a.txt');
    (await memory.readFile('/a.txt'))[0] = 0;
    assert.equal(memory.text('/a.txt'), 'one');
    await memory.replaceFile('/a.txt', new TextEncoder().encode('three'));
    const after = await memory.stat('/a.txt');
    assert.equal(after?.size, 5);
    assert.ok(after.modified > before!.modified);
    assert.ok(memory.delete('/a.txt'));
    assert.equal(await memory.stat('/a.txt'), undefined);
    await assert.rejects(memory.readFile('/a.txt'), /\/a\.txt/);
    await assert.rejects(memory.list('/none', ['**'], []), /\/none/);
  });
});
