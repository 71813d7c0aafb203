import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled } from './install';
import { makeScratchFolder, type TemporaryFolder } from './temporary-folder';

describe('installation into the cache', () => {
  const outerCache = process.env.SEEDBED_CACHE;
  let cache: TemporaryFolder;

  beforeEach(async () => {
    cache = await makeScratchFolder('cache');
    process.env.SEEDBED_CACHE = cache.path;
  });

  afterEach(async () => {
    if (outerCache === undefined) delete process.env.SEEDBED_CACHE;
    else process.env.SEEDBED_CACHE = outerCache;
    await cache.remove();
  });

  function editor(content: string) {
    return {
      name: 'editor-1',
      requiredFiles: ['entry.js'],
      fill: (folder: string) => writeFile(path.join(folder, 'entry.js'), content),
    };
  }

  it('fills once and uses the result afterwards', async () => {
    const folder = await ensureInstalled(editor('first'));
    assert.equal(folder, path.join(cache.path, 'editor-1'));
    assert.equal(await ensureInstalled(editor('second')), folder);
    assert.equal(readFileSync(path.join(folder, 'entry.js'), 'utf8'), 'first');
  });

  it('leaves nothing behind when it fails', async () => {
    const broken = { ...editor(''), fill: async () => Promise.reject(new Error('no network')) };
    await assert.rejects(ensureInstalled(broken), /no network/);
    assert.deepEqual(readdirSync(cache.path), []);
  });

  it('refuses a result without a required file', async () => {
    const empty = { ...editor(''), fill: async () => {} };
    await assert.rejects(ensureInstalled(empty), /editor-1 was installed without entry\.js/);
    assert.deepEqual(readdirSync(cache.path), []);
  });

  it('makes a damaged installation anew', async () => {
    const folder = await ensureInstalled(editor('first'));
    rmSync(path.join(folder, 'entry.js'));
    await ensureInstalled(editor('second'));
    assert.equal(readFileSync(path.join(folder, 'entry.js'), 'utf8'), 'second');
  });

  it('lets runs at the same time have one result', async () => {
    const [one, other] = await Promise.all([
      ensureInstalled(editor('one')),
      ensureInstalled(editor('other')),
    ]);
    assert.equal(one, other);
    assert.deepEqual(readdirSync(cache.path), ['editor-1']);
  });

  it('removes what an interrupted run left long ago, and nothing younger', async () => {
    const old = path.join(cache.path, '.partial-editor-1-old');
    const young = path.join(cache.path, '.partial-editor-1-young');
    await mkdir(old);
    await mkdir(young);
    const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
    utimesSync(old, twoHoursAgo, twoHoursAgo);
    await ensureInstalled(editor(''));
    assert.equal(existsSync(old), false);
    assert.equal(existsSync(young), true);
  });
});
