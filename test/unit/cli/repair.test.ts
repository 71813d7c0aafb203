import { strict as assert } from 'node:assert';
import type { ChildProcess } from 'node:child_process';
import { misread, SENTENCES } from '../../support/legacy-text';
import { jsonLines, workspaces } from './seedbed';

const COMPLETE_REPAIR = {
  text: 'It’s café time',
  edits: [[8, 10, 'é']],
  chain: ['iso-8859-1'],
};

function nextOutput(process: ChildProcess): Promise<string> {
  return new Promise((resolve) => process.stdout!.once('data', (data) => resolve(String(data))));
}

describe('seedbed repair --jsonl', () => {
  const workspace = workspaces();
  const answer = (lines: string | Uint8Array, options = '') => {
    const folder = workspace({ 'lines.jsonl': lines });
    return folder.shell(`seedbed repair --jsonl ${options} < lines.jsonl`);
  };

  it('answers each line with the text, the edits and the charsets', () => {
    const damaged = JSON.stringify({ id: 'a', text: 'It’s cafÃ© time' });
    const clean = Object.entries(SENTENCES).map(([id, text]) => ({ id, text }));
    const { code, stdout, stderr } = answer(
      `${damaged}\n${clean.map((record) => JSON.stringify(record)).join('\n')}\n`,
    );
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.deepEqual(jsonLines(stdout), [
      { id: 'a', ...COMPLETE_REPAIR },
      ...clean.map((record) => ({ ...record, edits: [] })),
    ]);
  });

  it('copies what stays as it was written', () => {
    const text = '"caf\\u00e9 \\/ \\ud83d\\ude00 \\"\u2028"';
    const { stdout } = answer(
      `{ "text" : ${text} , "more": {"text": "no"}, "id" : 12345678901234567890 }\r\n`,
    );
    assert.equal(stdout, `{"id":12345678901234567890,"text":${text},"edits":[]}\n`);
  });

  it('gives back ids of every kind', () => {
    const ids = ['"a\\"b"', '-1.50e3', 'null', 'true', '[1, "]"]', '{"a": {"b": "}"}}'];
    const { stdout } = answer(
      [...ids, undefined].map((id) => `{${id ? `"id": ${id}, ` : ''}"text": "cafÃ©"}`).join('\n'),
    );
    assert.deepEqual(
      stdout.trimEnd().split('\n'),
      [...ids, 'null'].map((id) => `{"id":${id},"text":"café","edits":[[3,5,"é"]],"chain":["iso-8859-1"]}`),
    );
  });

  it('takes the last of members of one name, as JSON does', () => {
    const { stdout } = answer('{"id":1,"text":"cafÃ©","te\\u0078t":"x","id":2}\n');
    assert.equal(stdout, '{"id":2,"text":"x","edits":[]}\n');
  });

  it('names the lines that it cannot read, and answers all others', () => {
    const { code, stdout, stderr } = answer(
      '\n{"id": 1, "text": "x"}\n{"id": 2, "text": "un\n[3]\n{"id": 4}\n{"id": 5, "text": null}\n{"id": 6, "text": ""}',
    );
    assert.equal(code, 2);
    assert.deepEqual(jsonLines(stdout), [
      { id: 1, text: 'x', edits: [] },
      { id: 4, error: 'no text' },
      { id: 5, error: 'no text' },
      { id: 6, text: '', edits: [] },
    ]);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'seedbed: line 3 of the input is no JSON object',
      'seedbed: line 4 of the input is no JSON object',
      'seedbed: line 5 of the input has no "text"',
      'seedbed: line 6 of the input has no "text"',
    ]);
  });

  it('takes no input, blank lines, a byte order mark and line breaks of Windows', () => {
    for (const nothing of ['', '\n', '\ufeff', ' \r\n\t\n']) {
      const { code, stdout, stderr } = answer(nothing);
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '' });
    }
    const { stdout } = answer('\ufeff{"id": 1, "text": "x"}\r\n\r\n{"id": 2, "text": "y"}\r\n');
    assert.deepEqual(
      jsonLines(stdout).map(({ text }) => text),
      ['x', 'y'],
    );
  });

  it('ends lines at line feeds only', () => {
    const text = 'cafÃ©\u2028cafÃ©\u2029\u0085';
    const { stdout } = answer(`{"id": 1, "text": "${text}"}`);
    assert.deepEqual(
      stdout.split('\n').map((line) => line && JSON.parse(line).text),
      ['café\u2028café\u2029\u0085', ''],
    );
  });

  it('keeps halves of surrogate pairs as escapes', () => {
    const { stdout } = answer('{"id": 1, "text": "\\ud83d a"}\n{"id": 2, "text": "\\udc00 cafÃ©"}\n');
    const [first, second] = stdout.split('\n');
    assert.equal(first, '{"id":1,"text":"\\ud83d a","edits":[]}');
    assert.ok(second!.startsWith('{"id":2,"text":"\\udc00 café","edits":[[5,7,"é"]]'));
  });

  it('reads lines of any length, wherever they are cut on their way', () => {
    const long = `${'Übergröße, naïve 😀 '.repeat(30_000)}cafÃ©`;
    const folder = workspace({
      'lines.jsonl': `{"id":1,"text":"x"}\n${JSON.stringify({ id: 2, text: long })}\n`,
    });
    const { code, stdout } = folder.shell('seedbed repair --jsonl < lines.jsonl');
    assert.equal(code, 0);
    const [, { text, edits }] = jsonLines(stdout) as [unknown, { text: string; edits: unknown[] }];
    assert.equal(text, long.replace('Ã©', 'é'));
    assert.deepEqual(edits, [[long.length - 2, long.length, 'é']]);
    assert.equal(folder.run(['repair', '--jsonl', 'lines.jsonl']).stdout, stdout);
  });

  it('holds no more than it needs of a long input', function () {
    this.timeout(60_000);
    const line = JSON.stringify({ id: 1, text: 'The bridge — “opened” on Friday. '.repeat(20) });
    const { code, stdout } = workspace({ line: `${line}\n` }).shell(
      'yes "$(cat line)" | head -n 60000 | NODE_OPTIONS=--max-old-space-size=40 seedbed repair --jsonl | tail -c 12',
    );
    assert.equal(code, 0);
    assert.equal(stdout, '"edits":[]}\n');
  });

  it('gives the same answers in the same order with any number of threads', function () {
    this.timeout(60_000);
    const texts = Object.values(SENTENCES).flatMap((text) => [
      text,
      misread(text, 'windows-1252'),
      misread(text, 'koi8-r'),
    ]);
    const lines = Array.from({ length: 2400 }, (_, id) =>
      id % 1000 === 7 ? 'bad' : JSON.stringify({ id, text: texts[id % texts.length] }),
    );
    const folder = workspace({ 'lines.jsonl': lines.join('\n') });
    const [one, three] = [1, 3].map((threads) =>
      folder.shell(`cat lines.jsonl | seedbed repair --jsonl --threads ${threads}`),
    );
    assert.equal(one!.code, 2);
    assert.equal(jsonLines(one!.stdout).length, 2397);
    assert.match(one!.stderr, /line 8 .*\n.*line 1008 .*\n.*line 2008 /);
    assert.deepEqual(three, one);
  });

  it('answers a line as soon as it comes', async () => {
    const process = workspace().start(['repair', '--jsonl', '--threads', '2']);
    try {
      for (const id of [1, 2]) {
        process.stdin!.write(`{"id": ${id}, "text": "It’s cafÃ© time"}\n{"id": "half`);
        assert.deepEqual(jsonLines(await nextOutput(process)), [{ id, ...COMPLETE_REPAIR }]);
        process.stdin!.write('", "text": "x"}\n');
        assert.deepEqual(jsonLines(await nextOutput(process)), [{ id: 'half', text: 'x', edits: [] }]);
      }
      process.stdin!.end();
      assert.equal(await new Promise((resolve) => process.once('close', resolve)), 0);
    } finally {
      process.kill();
    }
  });

  it('ends quietly when its reader goes away', () => {
    const { stdout, stderr } = workspace().shell(
      `yes '{"id": 1, "text": "cafÃ©"}' | head -n 200000 | { seedbed repair --jsonl; echo "code $?" >&2; } | head -n 1`,
    );
    assert.equal(jsonLines(stdout).length, 1);
    assert.equal(stderr, 'code 141\n');
  });

  it('makes only safe repairs where that is asked for', () => {
    const lost = JSON.stringify({ id: 1, text: 'Ïðèâåò, êàê äåëà? Âñå õîðîøî, ñïàñèáî.' });
    const [likely] = jsonLines(answer(lost).stdout);
    assert.equal(likely!.text, 'Привет, как дела? Все хорошо, спасибо.');
    const { stdout } = answer(lost, '--tier safe');
    assert.deepEqual(jsonLines(stdout)[0]!.edits, []);
    assert.equal(answer('{"id": 1, "text": "cafÃ©"}', '--tier safe').stdout.includes('café'), true);
  });

  it('decodes character references where that is asked for', () => {
    const text =
      'It’s cafÃ© &Atilde;&copy; AT&amp;T R&D AT&T &copy 2020 &amp;eacute; &#150; &lt;b&gt; http://x.org/?a=1&copy=2&reg';
    const json = JSON.stringify({ id: 1, text });
    assert.match(jsonLines(answer(json).stdout)[0]!.text as string, /AT&amp;T/);
    const [{ text: repaired, edits, chain }] = jsonLines(answer(json, '--html').stdout) as [
      { text: string; edits: [number, number, string][]; chain: string[] },
    ];
    assert.equal(repaired, 'It’s café é AT&T R&D AT&T © 2020 é – <b> http://x.org/?a=1&copy=2&reg');
    assert.deepEqual(chain, ['iso-8859-1']);
    let rebuilt = '';
    let from = 0;
    for (const [start, end, newText] of edits) {
      assert.ok(start >= from && end > start);
      rebuilt += text.slice(from, start) + newText;
      from = end;
    }
    assert.equal(rebuilt + text.slice(from), repaired);
    assert.deepEqual(
      edits.map(([start, end]) => text.slice(start, end)),
      ['Ã©', '&Atilde;&copy;', '&amp;', '&copy', '&amp;eacute;', '&#150;', '&lt;', '&gt;'],
    );
  });

  it('lists doubtful characters where that is asked for', () => {
    const { code, stdout } = answer(
      '{"id": "a", "text": "zero\u200bwidth"}\n{"id": "b", "text": "plain"}\n',
      '--chars',
    );
    assert.equal(code, 0);
    assert.deepEqual(jsonLines(stdout), [
      { id: 'a', ranges: [{ start: 4, end: 5, kind: 'invisible-character', severity: 'warning' }] },
      { id: 'b', ranges: [] },
    ]);
  });

  it('says what it does not understand', () => {
    const folder = workspace({ 'a.txt': 'x\n' });
    const cases: [string[], RegExp][] = [
      [['repair'], /only --jsonl is understood; files are repaired by "seedbed fix"/],
      [['repair', 'a.txt'], /only --jsonl/],
      [['repair', '--jsonl', '--chars', '--html'], /--chars/],
      [['repair', '--jsonl', '--chars', '--tier', 'safe'], /--chars/],
      [['repair', '--jsonl', 'gone.jsonl'], /gone\.jsonl: cannot be read: there is no such file/],
      [['repair', '--jsonl', '--threads', '0'], /--threads takes a number from 1 to 16, not '0'/],
      [['repair', '--jsonl', '--threads', 'two'], /--threads takes a number/],
      [['repair', '--jsonl', '.'], /cannot be read: it is a folder/],
    ];
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = folder.run(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
  });
});
