import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { createMatcher, NodeFileSystem } from '../../../../src/corpus/files';

const onPosix = process.platform === 'win32' ? it.skip : it;

describe('NodeFileSystem', () => {
  const files = new NodeFileSystem();
  let root: string;
  const at = (...parts: string[]) => path.join(root, ...parts);
  const write = (file: string, content = 'x') => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'seedbed-files-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('reads and measures files, and knows what is no file', async () => {
    write('a.txt', 'añ');
    assert.equal(Buffer.from(await files.readFile(at('a.txt'))).toString(), 'añ');
    const stat = await files.stat(at('a.txt'));
    assert.equal(stat?.size, 3);
    assert.equal(stat?.modified, statSync(at('a.txt')).mtimeMs);
    for (const missing of [at('b.txt'), root, at('a.txt', 'b')])
      assert.equal(await files.stat(missing), undefined);
  });

  it('names the path in every error and keeps the code', async () => {
    mkdirSync(at('folder'));
    await assert.rejects(files.readFile(at('none')), (error: NodeJS.ErrnoException) => {
      assert.ok(error.message.includes(at('none')));
      assert.equal(error.code, 'ENOENT');
      return true;
    });
    const names = (file: string) => (error: Error) => error.message.includes(file);
    await assert.rejects(files.readFile(at('folder')), names(at('folder')));
    await assert.rejects(files.list(at('none'), ['**'], []), names(at('none')));
    writeFileSync(at('file'), '');
    await assert.rejects(files.replaceFile(at('file', 'x'), new Uint8Array()), names(at('file')));
    await assert.rejects(files.replaceFile(at('folder'), new Uint8Array()), names(at('folder')));
  });

  it('lists what the globs match, sorted, and agrees with the matcher and with tinyglobby', async () => {
    const paths = [
      'a.txt',
      'b/a.txt',
      'b/c/d.txt',
      'b/c/e.md',
      '.h/a.txt',
      'b/.i/a.txt',
      'node_modules/x/a.txt',
      'b/node_modules/a.txt',
      'Z.txt',
      'é/ü.txt',
      'b.seed',
    ];
    for (const each of paths) write(each);
    assert.deepEqual(await files.list(root, ['**/*.txt', '**/*.seed'], ['**/node_modules/**']), [
      'Z.txt',
      'a.txt',
      'b.seed',
      'b/a.txt',
      'b/c/d.txt',
      'é/ü.txt',
    ]);
    const globs = fc.array(
      fc.constantFrom(
        '**/*.txt',
        'b/**',
        '*.txt',
        '**/a.txt',
        '.h/*',
        '**/{d,e}.*',
        'b/*/*',
        '**/.i/*',
        'é/?.txt',
        '**/node_modules/**',
      ),
      { maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(globs, globs, async (include, exclude) => {
        const listed = await files.list(root, include, exclude);
        assert.deepEqual(listed, paths.filter(createMatcher(include, exclude)).sort());
        const theirs = globSync(include, { cwd: root, ignore: exclude, expandDirectories: false });
        // Theirs leaves hidden files out of what an exclude matches; ours does not.
        if (!exclude.some((glob) => glob.includes('*'))) assert.deepEqual(listed, theirs.sort());
      }),
      { numRuns: 60 },
    );
  });

  onPosix('follows links without listing anything twice or running in circles', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'seedbed-outside-'));
    try {
      mkdirSync(path.join(outside, 'deep'));
      writeFileSync(path.join(outside, 'deep', 'o.txt'), 'x');
      write('b/a.txt');
      symlinkSync(at('b'), at('same'));
      symlinkSync(root, at('b', 'up'));
      symlinkSync('/', at('everything'));
      symlinkSync(outside, at('linked'));
      symlinkSync(path.join(outside, 'deep'), at('linked-deep'));
      symlinkSync(at('b', 'a.txt'), at('file.txt'));
      symlinkSync(at('nowhere'), at('dangling.txt'));
      const listed = await files.list(root, ['**/*.txt'], []);
      assert.deepEqual(
        listed.filter((file) => !file.startsWith('linked')),
        ['b/a.txt', 'file.txt'],
      );
      assert.equal(listed.filter((file) => file.endsWith('o.txt')).length, 1);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  onPosix('reports folders that cannot be read, or fails', async function () {
    if (process.getuid?.() === 0) this.skip();
    write('a.txt');
    write('locked/b.txt');
    chmodSync(at('locked'), 0);
    try {
      await assert.rejects(files.list(root, ['**/*.txt'], []), (error: Error) =>
        error.message.includes(at('locked')),
      );
      assert.deepEqual(await files.list(root, ['**/*.txt'], ['locked']), ['a.txt']);
      const unreadable: string[] = [];
      const patient = new NodeFileSystem({ onUnreadableFolder: (folder) => unreadable.push(folder) });
      assert.deepEqual(await patient.list(root, ['**/*.txt'], []), ['a.txt']);
      assert.deepEqual(unreadable, [at('locked')]);
    } finally {
      chmodSync(at('locked'), 0o755);
    }
  });

  describe('replaceFile', () => {
    const bytes = new TextEncoder().encode('new content');

    it('writes new files and whole files, and leaves nothing else behind', async () => {
      await files.replaceFile(at('new.txt'), bytes);
      await files.replaceFile(at('state', 'deep', 'made.txt'), bytes);
      assert.deepEqual(readdirSync(at('state', 'deep')), ['made.txt']);
      rmSync(at('state'), { recursive: true });
      write('old.txt', 'something much longer than the new content');
      await files.replaceFile(at('old.txt'), bytes);
      await files.replaceFile(at('empty.txt'), new Uint8Array());
      const large = new Uint8Array(3_000_000).map((_, i) => i % 251);
      await files.replaceFile(at('large.txt'), large);
      assert.deepEqual(readdirSync(root).sort(), ['empty.txt', 'large.txt', 'new.txt', 'old.txt']);
      assert.equal(readFileSync(at('old.txt'), 'utf8'), 'new content');
      assert.equal(readFileSync(at('new.txt'), 'utf8'), 'new content');
      assert.ok(readFileSync(at('large.txt')).equals(large));
    });

    onPosix('keeps the mode, whatever the umask', async () => {
      write('a.txt');
      const umask = process.umask(0o077);
      try {
        for (const mode of [0o666, 0o640, 0o755]) {
          chmodSync(at('a.txt'), mode);
          await files.replaceFile(at('a.txt'), bytes);
          assert.equal((statSync(at('a.txt')).mode & 0o7777).toString(8), mode.toString(8));
        }
      } finally {
        process.umask(umask);
      }
    });

    onPosix('writes through a link and keeps it', async () => {
      write('real/a.txt');
      symlinkSync(path.join('real', 'a.txt'), at('link.txt'));
      await files.replaceFile(at('link.txt'), bytes);
      assert.equal(readlinkSync(at('link.txt')), path.join('real', 'a.txt'));
      assert.equal(readFileSync(at('real', 'a.txt'), 'utf8'), 'new content');
      assert.deepEqual(readdirSync(at('real')), ['a.txt']);
      symlinkSync('nowhere', at('dangling'));
      await assert.rejects(files.replaceFile(at('dangling'), bytes));
      assert.ok(!existsSync(at('nowhere')));
    });

    onPosix('never shows a reader half a file', async () => {
      write('a.txt', 'a'.repeat(200_000));
      const script = `const fs=require('fs');const end=Date.now()+1500;let n=0;while(Date.now()<end){const t=fs.readFileSync(process.argv[1],'latin1');if(t.length!==200000||/[^a]/.test(t)&&/[^b]/.test(t)){console.log('torn '+t.length);process.exit(1)}n++}console.log('ok')`;
      const reader = new Promise<string>((resolve) => {
        import('node:child_process').then(({ execFile }) =>
          execFile(process.execPath, ['-e', script, at('a.txt')], (_, output) => resolve(output.trim())),
        );
      });
      let done = false;
      reader.then(() => {
        done = true;
      });
      for (let i = 0; !done; i++) {
        await files.replaceFile(at('a.txt'), Buffer.from((i % 2 ? 'a' : 'b').repeat(200_000)));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      assert.equal(await reader, 'ok');
    });

    onPosix(
      'leaves the old file and no temporary one when the disk is full or the file is locked',
      async function () {
        if (process.platform !== 'linux') this.skip();
        write('a.txt', 'old');
        const script = `
        import { NodeFileSystem } from ${JSON.stringify(path.resolve('src/corpus/files/index.ts'))};
        await new NodeFileSystem().replaceFile(process.argv[1], new Uint8Array(4_000_000)).then(() => console.log('written'), (error) => console.log(error.code));
      `;
        write('run.mts', script);
        const limited = `ulimit -f 1000; trap '' XFSZ; "$0" --import tsx "$1" "$2"`;
        const output = execFileSync('bash', ['-c', limited, process.execPath, at('run.mts'), at('a.txt')], {
          encoding: 'utf8',
        });
        assert.equal(output.trim(), 'EFBIG');
        assert.equal(readFileSync(at('a.txt'), 'utf8'), 'old');
        assert.deepEqual(readdirSync(root).sort(), ['a.txt', 'run.mts']);
      },
    );
  });
});
