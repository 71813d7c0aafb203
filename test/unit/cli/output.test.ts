import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { displayWidth } from '../../../src/cli/display-width';
import { checkFiles } from '../../../src/cli/findings';
import { wantsColours } from '../../../src/cli/output';
import { printable, printableJson } from '../../../src/cli/printable';
import { Corpus } from '../../../src/corpus/corpus';
import { MemoryFileSystem } from '../../../src/corpus/files';
import { CLEAN, jsonLines, UNCLOSED, workspaces } from './seedbed';

const SAMPLES = path.join(import.meta.dirname, '..', '..', '..', 'samples');
/** Everything but line feeds that a terminal acts on. */
const ACTIVE = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

function samples(): Record<string, Buffer> {
  const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(SAMPLES, file), readFileSync(file)];
    }),
  );
}

describe('output of the command line', () => {
  const workspace = workspaces();

  describe('from hostile files', () => {
    const attack = '\x1b]0;owned\x07\x1b[31m\x9b2J\u202e\u2066 \x7f\u2028';
    const title = `Bad ${attack} title`;
    const text = `Date: 2024-03-01 ${attack}\ntitle: ${title}\nbylne: x${attack}\nsource: ${attack}\n\nDr. Anjali Rao\x1b[2J and and${attack}.\n`;
    const files = { 'evil\x1b[31m\n\u202ename/a\x9b.txt': text };

    for (const args of [
      ['check'],
      ['check', '--format', 'github'],
      ['check', '--format', 'json'],
      ['check', '--format', 'jsonl'],
      ['check', '--format', 'sarif'],
      ['documents'],
      ['documents', '--format', 'json'],
      ['entities'],
      ['entities', '--format', 'jsonl'],
      ['fix', '--dry-run', '--suggestions'],
    ])
      it(`lets nothing through that a terminal would act on: ${args.join(' ')}`, () => {
        const { stdout, stderr } = workspace(files).run(args);
        assert.ok(stdout.length > 30);
        assert.doesNotMatch(stdout, ACTIVE);
        assert.equal(stderr, '');
      });

    it('keeps paths and titles whole in JSON', () => {
      const here = workspace(files);
      const [document] = jsonLines(here.run(['documents', '--format', 'jsonl']).stdout);
      assert.equal(document!.file, Object.keys(files)[0]);
      assert.equal(document!.title, title.trim());
    });

    it('says errors without them too', () => {
      const { code, stderr } = workspace().run(['check', 'no\x1b[31m\nsuch\x9b']);
      assert.equal(code, 2);
      assert.equal(stderr, 'seedbed: no\\x1b[31m\\nsuch\\x9b: there is no such file or folder\n');
    });
  });

  it('escapes so that JSON reads back the same', () => {
    const value = { 'a\x9b': ['\u202e\n\t"\\', '\ud800', 'ü😀\u200d'] };
    for (const indent of [undefined, 2]) {
      const json = printableJson(value, indent);
      assert.doesNotMatch(json, ACTIVE);
      assert.deepEqual(JSON.parse(json), value);
    }
    assert.equal(printable('a\tb\r\n\x00\u0085\u2067ü😀\u200d'), 'a\\tb\\r\\n\\x00\\x85\\u2067ü😀\u200d');
  });

  it('knows how wide texts are', () => {
    const widths: [string, number][] = [
      ['abc', 3],
      ['é', 1],
      ['e\u0301', 1],
      ['新闻', 4],
      ['ｱ', 1],
      ['Ａ', 2],
      ['한국', 4],
      ['ঢাকা', 4],
      ['مينا', 4],
      ['📰', 2],
      ['a\u200bb', 2],
      ['', 0],
    ];
    for (const [text, width] of widths) assert.equal(displayWidth(text), width, text);
  });

  it('has colours on a terminal, and as the environment wishes', () => {
    assert.equal(wantsColours(true, {}), true);
    assert.equal(wantsColours(false, {}), false);
    assert.equal(wantsColours(true, { NO_COLOR: '1' }), false);
    assert.equal(wantsColours(true, { NO_COLOR: '' }), true);
    assert.equal(wantsColours(true, { TERM: 'dumb' }), false);
    assert.equal(wantsColours(false, { FORCE_COLOR: '1' }), true);
    assert.equal(wantsColours(true, { FORCE_COLOR: '0' }), false);
    assert.equal(wantsColours(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  });

  it('colours the findings and nothing that a program reads', () => {
    const here = workspace({ 'a.txt': UNCLOSED });
    const run = (env: Record<string, string>, ...args: string[]) =>
      here.run(['check', ...args], { env }).stdout;
    const plain = run({});
    assert.doesNotMatch(plain, ACTIVE);
    const coloured = run({ FORCE_COLOR: '1' });
    assert.match(coloured, /\x1b\[4ma\.txt\x1b\[24m\n/);
    assert.match(coloured, /\x1b\[33mwarning {4}\x1b\[39m/);
    assert.equal(coloured.replace(/\x1b\[\d+m/g, ''), plain);
    assert.equal(run({ NO_COLOR: '1' }), plain);
    for (const format of ['json', 'jsonl', 'sarif', 'github'])
      assert.doesNotMatch(run({ FORCE_COLOR: '1' }, '--format', format), ACTIVE);
  });

  describe('through a pipe', () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `${i}.txt`,
        CLEAN.replace('.\n', `.${' the the\x01 x'.repeat(60)}.\n`),
      ]),
    );

    it('is complete beyond the size of the pipe', () => {
      const here = workspace(many);
      for (const format of ['json', 'sarif']) {
        const { stdout } = here.shell(`seedbed check --format ${format} | (sleep 0.3; cat)`);
        assert.ok(stdout.length > 1_000_000);
        JSON.parse(stdout);
      }
      const { stdout } = here.shell('seedbed check --format jsonl | (sleep 0.3; cat) | wc -l');
      assert.equal(Number(stdout), jsonLines(here.run(['check', '--format', 'jsonl']).stdout).length);
    });

    it('ends quietly when the reader goes away, as SIGPIPE would end it', () => {
      const here = workspace(many);
      for (const command of [
        'check --format jsonl',
        'check --format json',
        'check',
        'entities --format json',
      ]) {
        const { stdout, stderr } = here.shell(`seedbed ${command} | head -1; echo "\${PIPESTATUS[0]}"`);
        assert.equal(stderr, '', command);
        assert.equal(
          stdout.trimEnd().split('\n').at(-1),
          command.startsWith('entities') ? '0' : '141',
          command,
        );
      }
    });

    it('fails in one line where the output cannot be written', function () {
      if (process.platform !== 'linux') return this.skip();
      const { code, stderr } = workspace(many).shell('seedbed check --format jsonl > /dev/full');
      assert.equal(code, 2);
      assert.equal(stderr, 'seedbed: the output cannot be written: no space is left on the device\n');
    });
  });

  describe('reading', () => {
    async function trace(config: string): Promise<string[]> {
      const names = ['1.txt', '2.txt', '3.txt'];
      const fs = new MemoryFileSystem({
        '/c/corpus.yaml': config,
        ...Object.fromEntries(names.map((name) => [`/c/${name}`, UNCLOSED])),
      });
      const events: string[] = [];
      const corpus = new Corpus(fs, '/c', { year: 2026, month: 1, day: 1 });
      await corpus.loadConfig();
      const readFile = fs.readFile.bind(fs);
      fs.readFile = (file) => {
        events.push(`read ${path.basename(file)}`);
        return readFile(file);
      };
      const selection = { corpus, paths: names, listAll: () => corpus.listFiles() };
      await checkFiles(selection, { cwd: '/c', complain: assert.fail }, async ({ file, findings }) => {
        events.push(`${findings.length} in ${file}`);
      });
      return events;
    }

    it('gives the findings of a file before it reads the next', async () => {
      assert.deepEqual(await trace('rules: { header-style: off, duplicate-document-id: off }\n'), [
        'read 1.txt',
        '2 in 1.txt',
        'read 2.txt',
        '2 in 2.txt',
        'read 3.txt',
        '2 in 3.txt',
      ]);
    });

    it('reads the corpus once before, where corpus rules compare its files', async () => {
      assert.deepEqual(await trace(''), [
        'read 1.txt',
        'read 1.txt',
        'read 2.txt',
        'read 3.txt',
        '2 in 1.txt',
        'read 2.txt',
        '2 in 2.txt',
        'read 3.txt',
        '2 in 3.txt',
      ]);
    });
  });

  describe('fix --diff', () => {
    it('is a patch that leads to the very same files', () => {
      const here = workspace(samples());
      const { stdout: patch, stderr } = here.run(['fix', '--diff', '--dry-run']);
      const unpatchable = stderr
        .split('\n')
        .flatMap((line) => /^seedbed: (.*): not plain UTF-8/.exec(line)?.[1] ?? []);
      assert.ok(patch.split('--- a/').length > 8);
      const patched = ['git apply -p1 --whitespace=nowarn', 'patch -p1 -s'].map((command) => {
        const copy = workspace(samples());
        execFileSync('sh', ['-c', command], {
          cwd: copy.folder,
          input: patch,
          stdio: ['pipe', 'ignore', 'inherit'],
        });
        return copy;
      });
      assert.equal(here.run(['fix', '--diff']).stdout, patch);
      for (const copy of patched)
        for (const file of Object.keys(samples()))
          if (!unpatchable.includes(file)) assert.deepEqual(copy.bytes(file), here.bytes(file), file);
    });

    it('shows byte order marks, line breaks and missing ones as they are', () => {
      const here = workspace({ 'a.txt': `\uFEFF${CLEAN.replace('\n\n', '\r\n\r\n').slice(0, -1)}` });
      const patch = here.run(['fix', '--diff', '--dry-run']).stdout;
      assert.match(patch, /^-\uFEFFdate/m);
      assert.match(patch, /^-END\n\\ No newline at end of file\n\+END/m);
      const before = here.bytes('a.txt');
      here.run(['fix']);
      const after = here.bytes('a.txt');
      here.write('a.txt', before);
      execFileSync('git', ['apply', '-'], { cwd: here.folder, input: patch });
      assert.deepEqual(here.bytes('a.txt'), after);
    });

    it('says so instead for files that are no plain UTF-8', () => {
      const bytes = Buffer.concat([Buffer.from('\ufeff'), Buffer.from(UNCLOSED)].map((part) => part));
      const here = workspace({
        'a.txt': Buffer.from(bytes.toString(), 'utf16le'),
        'b.txt': UNCLOSED,
      });
      const { stdout, stderr } = here.run(['fix', '--diff']);
      assert.equal(stderr, 'seedbed: a.txt: not plain UTF-8 text, so its changes are not in the diff\n');
      assert.deepEqual(stdout.match(/^--- .*$/gm), ['--- a/b.txt']);
      assert.ok(here.bytes('a.txt').toString('utf16le').includes('\nEND'));
    });

    it('names files outside the working directory from the root', () => {
      const here = workspace({ 'a/b.txt': UNCLOSED, 'c/d.txt': CLEAN });
      const patch = here.runIn('c', ['fix', '--diff', '--dry-run', '../a']).stdout;
      execFileSync('patch', ['-p1', '-s', '-d', '/'], { input: patch });
      assert.equal(here.read('a/b.txt'), `${UNCLOSED}\n\nEND\n`);
    });
  });

  it('lsp --stdio answers an editor', async () => {
    const server = workspace().start(['lsp', '--stdio']);
    try {
      const request = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: process.pid, rootUri: null, capabilities: {} },
      });
      const answer = await new Promise<string>((resolve, reject) => {
        let text = '';
        server.on('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
        server.stdout!.on('data', (chunk) => {
          text += chunk;
          if (text.includes('"capabilities"')) resolve(text);
        });
        server.stdin!.write(`Content-Length: ${Buffer.byteLength(request)}\r\n\r\n${request}`);
      });
      assert.match(answer, /^Content-Length: \d+\r\n/);
    } finally {
      server.removeAllListeners('exit');
      server.kill();
    }
  });
});
