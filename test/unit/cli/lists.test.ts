import { strict as assert } from 'node:assert';
import { RULES } from '../../../src/core/rules';
import { CLEAN, jsonLines, UNCLOSED, workspaces } from './seedbed';

const TWO = `date 2024-03-01\ntitle: A bridge\nsource: Harvel Courier\n\nThe bridge was opened on Friday.\n\nEND\n\nDate: 5 March 2024\n\nIt was closed again.\n\nEND\n`;

describe('lists of the command line', () => {
  const workspace = workspaces();

  it('documents: one line a document with the documented keys', () => {
    const here = workspace({ 'x/a.txt': TWO, 'b.txt': UNCLOSED.replace('2024-03-01', '03/04/2024') });
    const { code, stdout, stderr } = here.run(['documents', '--format', 'jsonl']);
    assert.deepEqual([code, stderr], [0, '']);
    const second = TWO.indexOf('Date: 5');
    assert.deepEqual(jsonLines(stdout), [
      {
        file: 'b.txt',
        id: 'b',
        date: null,
        dateText: '03/04/2024',
        title: null,
        source: null,
        words: 6,
        findings: 2,
        bytes: { start: 0, end: UNCLOSED.length },
      },
      {
        file: 'x/a.txt',
        id: 'a',
        date: '2024-03-01',
        dateText: '2024-03-01',
        title: 'A bridge',
        source: 'Harvel Courier',
        words: 6,
        findings: 0,
        bytes: { start: 0, end: TWO.indexOf('END\n') + 4 },
      },
      {
        file: 'x/a.txt',
        id: 'a#2',
        date: '2024-03-05',
        dateText: '5 March 2024',
        title: null,
        source: null,
        words: 4,
        findings: 2,
        bytes: { start: second, end: TWO.length },
      },
    ]);
    assert.deepEqual(JSON.parse(here.run(['documents', '--format', 'json']).stdout), jsonLines(stdout));
  });

  it('documents: counts findings by document even where two share an id', () => {
    const one = (body: string) => `date 2024-03-01\nid: same\n\n${body}\n\nEND\n`;
    const here = workspace({ 'a.txt': `${one('It was the the end.')}\n${one('It was not.')}` });
    const findings = jsonLines(here.run(['documents', '--format', 'jsonl']).stdout).map(
      (each) => each.findings,
    );
    assert.deepEqual(findings, [2, 1]);
  });

  it('documents: lines columns up by what they take on the screen', () => {
    const here = workspace({ '新闻 📰.txt': CLEAN, 'e\u0301.txt': CLEAN, 'abcdefghij.txt': CLEAN });
    const lines = here.run(['documents']).stdout.trimEnd().split('\n');
    assert.deepEqual(lines, [
      'ID          DATE        WORDS  FINDINGS  TITLE',
      'abcdefghij  2024-03-01  6      0',
      'e\u0301           2024-03-01  6      0',
      '新闻 📰     2024-03-01  6      0',
    ]);
  });

  it('lists nothing as nothing', () => {
    const here = workspace({ 'a.txt': '' });
    for (const command of ['documents', 'entities']) {
      assert.equal(here.run([command, '--format', 'json']).stdout, '[]\n');
      assert.equal(here.run([command, '--format', 'jsonl']).stdout, '');
      assert.equal(here.run([command]).stdout.split('\n').length, 2);
    }
  });

  it('entities: one line a mention, in code points from the start of the file', () => {
    const text = `date 2024-03-01\n\n😀𝒜 Governor Petr Havlik met Dr. Anjali Rao in Kolkata 🎉 on 3 May 2021.\r\n\r\nEND\n`;
    const here = workspace({ 'a.txt': text, 'b.txt': `\uFEFF${text}`, 'c.txt': `${text}\n${text}` });
    const mentions = jsonLines(here.run(['entities', '--format', 'jsonl']).stdout) as {
      file: string;
      document: string;
      text: string;
      start: number;
      end: number;
      range: { start: { line: number; character: number }; end: { line: number; character: number } };
    }[];
    assert.deepEqual(Object.keys(mentions[0]!), [
      'file',
      'document',
      'type',
      'text',
      'entity',
      'start',
      'end',
      'range',
    ]);
    for (const file of ['a.txt', 'b.txt', 'c.txt']) {
      const own = mentions.filter((mention) => mention.file === file);
      assert.ok(own.length >= (file === 'c.txt' ? 8 : 4), file);
      const whole = here.read(file);
      const codePoints = [...whole];
      const lines = whole.replace(/^\uFEFF/, '').split(/\r\n|\n/);
      for (const { text: written, start, end, range } of own) {
        assert.equal(codePoints.slice(start, end).join(''), written, file);
        assert.equal(range.start.line, range.end.line);
        assert.equal(lines[range.start.line]!.slice(range.start.character, range.end.character), written);
      }
    }
    const [a, b] = ['a.txt', 'b.txt'].map((file) => mentions.filter((mention) => mention.file === file));
    assert.deepEqual(
      b!.map(({ start }) => start - 1),
      a!.map(({ start }) => start),
    );
    assert.deepEqual([...new Set(mentions.map(({ document }) => document))], ['a', 'b', 'c', 'c#2']);
  });

  it('entities: counts mentions and documents, also of files with the same name', () => {
    const text = 'date 2024-03-01\n\nDr. Anjali Rao spoke. Then Anjali Rao left.\n\nEND\n';
    const here = workspace({ 'a/x.txt': text, 'b/x.txt': text });
    const lines = here.run(['entities']).stdout.split('\n');
    assert.match(lines[0]!, /^TYPE +MENTIONS +DOCUMENTS +ENTITY$/);
    const person = lines.find((line) => line.includes('Rao'))!;
    assert.match(person, /^person +4 +2 +/);
  });

  it('rules: lists every rule', () => {
    const here = workspace();
    const { stdout } = here.run(['rules']);
    assert.equal(stdout.trimEnd().split('\n').length, RULES.length + 1);
    const listed = JSON.parse(here.run(['rules', '--format', 'json']).stdout) as Record<string, unknown>[];
    assert.deepEqual(
      listed.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    assert.deepEqual(jsonLines(here.run(['rules', '--format', 'jsonl']).stdout), listed);
    for (const { severity, fix, summary } of listed) {
      assert.match(String(severity), /^(?:error|warning|information|hint|off)$/);
      assert.match(String(fix), /^(?:safe|suggestion|none)$/);
      assert.ok(summary);
    }
  });

  it('rules: explains the rules that are named', () => {
    const { code, stdout } = workspace().run(['rules', 'hard-wrapped', 'missing-end']);
    assert.equal(code, 0);
    for (const id of ['hard-wrapped', 'missing-end']) {
      const { summary, rationale, options = {} } = RULES.find((rule) => rule.id === id)!;
      assert.match(stdout, new RegExp(`^${id}$`, 'm'));
      assert.ok(stdout.includes(summary) && stdout.includes(rationale));
      for (const [name, { description }] of Object.entries(options))
        assert.ok(stdout.includes(`${name}: ${description}`));
    }
  });

  describe('init', () => {
    it('writes a configuration that holds', () => {
      const here = workspace({ 'My corpus: 1/a.txt': CLEAN });
      const { code, stdout, stderr } = here.run(['init', 'My corpus: 1']);
      assert.deepEqual([code, stdout, stderr], [0, 'Wrote My corpus: 1/corpus.yaml.\n', '']);
      const checked = here.run(['check']);
      assert.deepEqual([checked.code, checked.stderr], [0, '']);
      assert.match(here.read('My corpus: 1/corpus.yaml'), /^name: 'My corpus: 1'$/m);
    });

    it('writes into the working directory', () => {
      const here = workspace({ 'a/b.txt': CLEAN });
      assert.equal(here.runIn('a', ['init']).stdout, 'Wrote corpus.yaml.\n');
      assert.match(here.read('a/corpus.yaml'), /^name: a$/m);
    });

    it('keeps a configuration that is there, links to nothing among them', () => {
      const here = workspace({ 'corpus.yaml': 'name: mine\n' });
      const { code, stdout, stderr } = here.run(['init']);
      assert.deepEqual(
        [code, stdout, stderr],
        [2, '', 'seedbed: corpus.yaml exists already and was left as it is\n'],
      );
      assert.equal(here.read('corpus.yaml'), 'name: mine\n');
    });

    it('makes no folder', () => {
      const here = workspace({ 'a.txt': CLEAN });
      for (const folder of ['gone', 'a.txt']) {
        const { code, stdout, stderr } = here.run(['init', folder]);
        assert.deepEqual([code, stdout, stderr], [2, '', `seedbed: ${folder}: there is no such folder\n`]);
      }
    });
  });
});
