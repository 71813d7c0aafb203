import { strict as assert } from 'node:assert';
import { encodeOneByte } from '../../../src/core/encoding';
import { SENTENCES } from '../../support/legacy-text';
import { jsonLines, workspaces } from './seedbed';

const RUSSIAN = `${SENTENCES.ru}\n`;

describe('seedbed encoding', () => {
  const workspace = workspaces();
  const files = () =>
    workspace({
      'one.txt': 'The bridge was opened.\n',
      'two.txt': encodeOneByte(RUSSIAN, 'windows-1251')!,
      'three.txt': '%PDF-1.7\n',
    });

  it('lists the encoding of files as a table, with the alternatives', () => {
    const { code, stdout } = files().run(['encoding']);
    assert.equal(code, 0);
    const [header, ...rows] = stdout.trimEnd().split('\n');
    assert.match(header!, /^ENCODING +CONFIDENCE +ALTERNATIVES +FILE$/);
    assert.match(rows[0]!, /^utf-8 +100 % +one\.txt$/);
    assert.match(rows[1]!, /^binary .* three\.txt$/);
    assert.match(rows[2]!, /^windows-1251 +\d+ % +.*x-mac-cyrillic \d+ %.* two\.txt$/);
  });

  it('lists it as JSON Lines', () => {
    const { stdout } = files().run(['encoding', '--format', 'jsonl', 'one.txt']);
    assert.deepEqual(jsonLines(stdout), [
      { file: 'one.txt', encoding: 'utf-8', confidence: 1, alternatives: [] },
    ]);
  });

  it('answers lines with a path, with the text where it is asked for', () => {
    const folder = files();
    folder.write(
      'lines.jsonl',
      ['one', 'two', 'three'].map((id) => JSON.stringify({ id, path: `${id}.txt` })).join('\n'),
    );
    const { code, stdout } = folder.shell('seedbed encoding --jsonl --text < lines.jsonl');
    assert.equal(code, 0);
    const [one, two, three] = jsonLines(stdout);
    assert.deepEqual(one, { id: 'one', encoding: 'utf-8', confidence: 1, text: 'The bridge was opened.\n' });
    assert.equal(two!.encoding, 'windows-1251');
    assert.equal(two!.text, RUSSIAN);
    assert.deepEqual(three, { id: 'three', encoding: null, confidence: 1 });
    const { stdout: without } = folder.shell('seedbed encoding --jsonl < lines.jsonl');
    assert.ok(jsonLines(without).every((answer) => !('text' in answer)));
  });

  it('answers a line as soon as it comes', async () => {
    const process = files().start(['encoding', '--jsonl']);
    try {
      process.stdin!.write('{"id": 1, "path": "one.txt"}\n');
      const [chunk] = (await new Promise((resolve) =>
        process.stdout!.once('data', (data) => resolve([data])),
      )) as [Buffer];
      assert.deepEqual(jsonLines(String(chunk)), [{ id: 1, encoding: 'utf-8', confidence: 1 }]);
      process.stdin!.end();
      assert.equal(await new Promise((resolve) => process.once('close', resolve)), 0);
    } finally {
      process.kill();
    }
  });

  it('says what is wrong with a line, and answers the others', () => {
    const folder = files();
    folder.write(
      'lines.jsonl',
      '{"id": 1, "path": "gone.txt"}\nnonsense\n{"id": 3}\n{"id": 4, "path": "one.txt"}\n',
    );
    const { code, stdout, stderr } = folder.shell('seedbed encoding --jsonl < lines.jsonl');
    assert.equal(code, 2);
    assert.deepEqual(
      jsonLines(stdout).map(({ id, error }) => [id, error !== undefined]),
      [
        [1, true],
        [3, true],
        [4, false],
      ],
    );
    assert.match(stderr, /gone\.txt: cannot be read/);
    assert.match(stderr, /line 2 of the input is no JSON object/);
  });

  it('tells the bytes, the line and the UTF-16 character of what is not UTF-8', () => {
    const folder = files();
    const cases: readonly (readonly [hex: string, ranges: number[][], lsp: number[][]])[] = [
      ['e28041', [[0, 2]], [[0, 0]]],
      [
        'c080',
        [
          [0, 1],
          [1, 2],
        ],
        [
          [0, 0],
          [0, 1],
        ],
      ],
      [
        'eda080',
        [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
        [
          [0, 0],
          [0, 1],
          [0, 2],
        ],
      ],
      [
        'f0808080',
        [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 4],
        ],
        [
          [0, 0],
          [0, 1],
          [0, 2],
          [0, 3],
        ],
      ],
      ['f09f98', [[0, 3]], [[0, 0]]],
      ['efbbbf61ff', [[4, 5]], [[0, 1]]],
      ['610d620d0ac3a9f09f9880ff', [[11, 12]], [[2, 3]]],
      [
        'fffe61',
        [
          [0, 1],
          [1, 2],
        ],
        [
          [0, 0],
          [0, 1],
        ],
      ],
      ['c3a9', [], []],
      ['', [], []],
    ];
    folder.write('lines.jsonl', cases.map(([hex], id) => JSON.stringify({ id, hex })).join('\n'));
    const { code, stdout } = folder.shell('seedbed encoding --invalid < lines.jsonl');
    assert.equal(code, 0);
    assert.deepEqual(
      jsonLines(stdout),
      cases.map(([, ranges, lsp], id) => ({ id, ranges, lsp })),
    );
  });

  it('counts lines and characters as an editor does, from the text without its byte order mark', () => {
    const cases: readonly (readonly [text: (string | number)[], lsp: number[][]])[] = [
      [['\ufeff', 'a', 0xff], [[0, 1]]],
      [['\ufeffa\n\ufeffb', 0xff], [[1, 2]]],
      [
        ['a\rb\r\nc\n\r', 0xff, '\r\n', 0xfe],
        [
          [4, 0],
          [5, 0],
        ],
      ],
      [['😀é字', 0xff], [[0, 4]]],
      [['\u2028\u0085\v\f', 0xff], [[0, 4]]],
      [
        ['x', 0xe2, 0x80, '\n', 0xf0, 0x9f, 0x98, 'y', 0x80],
        [
          [0, 1],
          [1, 0],
          [1, 2],
        ],
      ],
    ];
    const lines = cases.map(([parts], id) => {
      const bytes = Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? part : [part])));
      return JSON.stringify({ id, hex: bytes.toString('hex').toUpperCase() });
    });
    const { code, stdout } = workspace({ 'lines.jsonl': lines.join('\r\n') }).shell(
      'seedbed encoding --invalid < lines.jsonl',
    );
    assert.equal(code, 0);
    assert.deepEqual(
      jsonLines(stdout).map(({ lsp }) => lsp),
      cases.map(([, lsp]) => lsp),
    );
  });

  it('names lines without bytes, and gives ids back as they were written', () => {
    const folder = workspace({
      'lines.jsonl':
        '{"id":12345678901234567890,"hex":"ff"}\n{"hex":"c3a9"}\n{"id":[1],"hex":"f"}\n{"id":{"a":2},"hex":"zz"}\n{"id":5}\n7\n',
    });
    const { code, stdout, stderr } = folder.shell('seedbed encoding --invalid < lines.jsonl');
    assert.equal(code, 2);
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      '{"id":12345678901234567890,"ranges":[[0,1]],"lsp":[[0,0]]}',
      '{"id":null,"ranges":[],"lsp":[]}',
      '{"id":[1],"ranges":[],"lsp":[],"error":"no bytes"}',
      '{"id":{"a":2},"ranges":[],"lsp":[],"error":"no bytes"}',
      '{"id":5,"ranges":[],"lsp":[],"error":"no bytes"}',
    ]);
    assert.equal(stderr.match(/line [345] of the input has no bytes/g)?.length, 3);
    assert.match(stderr, /line 6 of the input is no JSON object/);
  });

  it('answers with the text of every kind of file, and with none of a binary one', () => {
    const texts = { utf16: '\ufeffGrüße\n', bom: '\ufeffnaïve\n', empty: '' };
    const folder = workspace({
      utf16: Buffer.from(texts.utf16, 'utf16le'),
      bom: texts.bom,
      empty: texts.empty,
      binary: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1),
      'a folder/lines.jsonl': ['utf16', 'bom', 'empty', 'binary', 'a folder', 'gone']
        .map((id) => JSON.stringify({ id, path: id }))
        .join('\n'),
    });
    const { code, stdout, stderr } = folder.shell('seedbed encoding --jsonl --text < "a folder/lines.jsonl"');
    assert.equal(code, 2);
    const answers = Object.fromEntries(jsonLines(stdout).map(({ id, ...answer }) => [id as string, answer]));
    assert.deepEqual(Object.keys(answers), ['utf16', 'bom', 'empty', 'binary', 'a folder', 'gone']);
    assert.equal(answers.utf16!.encoding, 'utf-16le');
    assert.equal((answers.utf16!.text as string).replace('\ufeff', ''), 'Grüße\n');
    assert.equal(answers.bom!.encoding, 'utf-8');
    assert.equal((answers.bom!.text as string).replace('\ufeff', ''), 'naïve\n');
    assert.equal(answers.empty!.text, '');
    assert.equal(answers.binary!.encoding, null);
    assert.ok(!('text' in answers.binary!));
    for (const id of ['a folder', 'gone']) {
      assert.equal(answers[id]!.encoding, null);
      assert.ok(answers[id]!.error);
      assert.match(stderr, new RegExp(`${id}: cannot be read`));
    }
  });

  it('takes no lines', () => {
    const folder = files();
    for (const option of ['--jsonl', '--invalid']) {
      assert.deepEqual(folder.shell(`seedbed encoding ${option} < /dev/null`), {
        code: 0,
        stdout: '',
        stderr: '',
      });
    }
  });

  it('ends quietly when its reader goes away', () => {
    const { stdout, stderr } = files().shell(
      `yes '{"id": 1, "hex": "ff"}' | head -n 200000 | { seedbed encoding --invalid; echo "code $?" >&2; } | head -n 1`,
    );
    assert.equal(jsonLines(stdout).length, 1);
    assert.equal(stderr, 'code 141\n');
  });

  describe('--to-utf-8', () => {
    const SJIS = Uint8Array.of(0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xc5, 0x82, 0xb7, 0x81, 0x42, 0x0a);
    const mixed = () =>
      workspace({
        'clean.txt': 'naïve\n',
        'bom.txt': '\ufeffnaïve\n',
        'utf16.txt': Buffer.from('\ufeffGrüße\r\n', 'utf16le'),
        'koi8.txt': encodeOneByte(RUSSIAN, 'koi8-r')!,
        'short.txt': Uint8Array.of(0x61, 0xe9, 0x0a),
        'broken.txt': Uint8Array.from([...encodeOneByte(RUSSIAN, 'windows-1251')!, 0x98]),
        'image.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
      });

    it('converts what is recognised beyond doubt, lists what is not, and touches nothing else', () => {
      const folder = mixed();
      const before = ['clean', 'bom', 'short', 'image'].map((name) => folder.bytes(`${name}.txt`));
      const planned = folder.run(['encoding', '--to-utf-8', '--dry-run', 'koi8.txt', 'utf16.txt']);
      assert.match(planned.stdout, /^2 files would be converted\.$/m);
      assert.equal(folder.bytes('utf16.txt')[0], 0xff);
      const { code, stdout } = folder.run(['encoding', '--to-utf-8']);
      assert.notEqual(code, 0);
      assert.match(stdout, /^koi8\.txt: koi8-r → utf-8$/m);
      assert.match(stdout, /^utf16\.txt: utf-16le → utf-8$/m);
      assert.equal(folder.read('koi8.txt'), RUSSIAN);
      assert.equal(folder.read('utf16.txt'), 'Grüße\r\n');
      assert.match(stdout, /^short\.txt: .*, .*; name one with --from$/m);
      assert.deepEqual(
        ['clean', 'bom', 'short', 'image'].map((name) => folder.bytes(`${name}.txt`)),
        before,
      );
      const again = folder.run(['encoding', '--to-utf-8', 'koi8.txt', 'utf16.txt', 'clean.txt']);
      assert.deepEqual(again, { code: 0, stdout: 'Nothing to convert.\n', stderr: '' });
    });

    it('takes the charset that is named, and refuses bytes that mean nothing in it', () => {
      const folder = mixed();
      folder.write('ja.txt', SJIS);
      const broken = folder.bytes('broken.txt');
      const refused = folder.run([
        'encoding',
        '--to-utf-8',
        '--from',
        'windows-1251',
        'broken.txt',
        'short.txt',
      ]);
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /broken\.txt: has bytes that mean nothing in windows-1251/);
      assert.deepEqual(folder.bytes('broken.txt'), broken);
      assert.equal(folder.read('short.txt'), 'aй\n');
      assert.equal(folder.run(['encoding', '--to-utf-8', '--from', 'Shift_JIS', 'ja.txt']).code, 0);
      assert.equal(folder.read('ja.txt'), '日本語です。\n');
    });

    it('refuses what it does not know, and what does not go together', () => {
      const folder = mixed();
      for (const [args, message] of [
        [['--to-utf-8', '--from', 'latin'], /'latin' is no charset that is known/],
        [['--to-utf-8', '--jsonl'], /--to-utf-8 converts files/],
        [['--from', 'koi8-r'], /--from and --dry-run go with --to-utf-8/],
      ] as const) {
        const { code, stderr } = folder.run(['encoding', ...args]);
        assert.equal(code, 2);
        assert.match(stderr, message);
      }
    });
  });

  it('refuses options that do not go together', () => {
    const folder = files();
    assert.equal(folder.run(['encoding', '--jsonl', '--invalid']).code, 2);
    assert.equal(folder.run(['encoding', '--text']).code, 2);
    assert.equal(folder.run(['encoding', '--jsonl', 'one.txt']).code, 2);
  });
});
