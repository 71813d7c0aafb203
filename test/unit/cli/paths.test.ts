import { strict as assert } from 'node:assert';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { CLEAN, jsonLines, type Run, UNCLOSED, workspaces } from './seedbed';

function filesOf({ stdout, stderr }: Run): string[] {
  assert.equal(stderr, '');
  return jsonLines(stdout).map(({ file }) => String(file));
}

const LIST = ['documents', '--format', 'jsonl'];

describe('paths of the command line', () => {
  const workspace = workspaces();

  it('takes every text file below a folder without a configuration', () => {
    const here = workspace({
      'b.txt': CLEAN,
      'a/c.seed': CLEAN,
      'a/d.md': CLEAN,
      'node_modules/e.txt': CLEAN,
    });
    assert.deepEqual(filesOf(here.run(LIST)), ['a/c.seed', 'b.txt']);
    assert.deepEqual(filesOf(here.run([...LIST, 'a'])), ['a/c.seed']);
    assert.deepEqual(filesOf(here.run([...LIST, 'a/'])), ['a/c.seed']);
  });

  it('takes what the configuration includes, and a named file in any case', () => {
    const here = workspace({
      'corpus.yaml': 'include: [texts/**]\nexclude: [texts/drafts/**]\n',
      'texts/a.md': CLEAN,
      'texts/drafts/b.md': CLEAN,
      'c.txt': CLEAN,
    });
    assert.deepEqual(filesOf(here.run(LIST)), ['texts/a.md']);
    assert.deepEqual(filesOf(here.run([...LIST, 'c.txt', 'texts/drafts/b.md'])), [
      'c.txt',
      'texts/drafts/b.md',
    ]);
  });

  it('finds the corpus above a sub-folder and names files from there', () => {
    const here = workspace({
      'corpus.yaml': 'rules: { missing-end: off, no-final-newline: off }\n',
      'a/b/c.txt': UNCLOSED,
      'd.txt': UNCLOSED,
    });
    assert.deepEqual(filesOf(here.runIn('a/b', LIST)), ['c.txt']);
    assert.deepEqual(filesOf(here.runIn('a/b', [...LIST, '../..'])), ['c.txt', '../../d.txt']);
    assert.equal(here.runIn('a/b', ['check', 'c.txt']).code, 0);
    assert.equal(here.runIn('a', ['check', '../d.txt', here.path('a/b/c.txt')]).code, 0);
  });

  it('judges the files of a nested corpus by its own configuration, once', () => {
    const here = workspace({
      'corpus.yaml': 'rules: { missing-end: off, no-final-newline: off }\n',
      'a.txt': UNCLOSED,
      'inner/corpus.yaml': 'rules: { missing-end: error, no-final-newline: off }\n',
      'inner/b.txt': UNCLOSED,
    });
    for (const paths of [[], ['.', 'inner'], ['inner', '.'], ['a.txt', 'inner/b.txt']]) {
      const findings = jsonLines(here.run(['check', '--format', 'jsonl', ...paths]).stdout);
      assert.deepEqual(
        findings.map(({ file, severity }) => [file, severity]),
        [['inner/b.txt', 'error']],
        paths.join(' '),
      );
    }
  });

  it('takes a file once, however often it is named', () => {
    const here = workspace({ 'a/b.txt': CLEAN, 'c.txt': CLEAN });
    const absolute = here.path('a/b.txt');
    for (const paths of [
      ['a/b.txt', 'a/b.txt', './a/../a/b.txt', absolute],
      ['.', 'a', 'a/b.txt'],
      ['a/b.txt', 'a', '.'],
    ])
      assert.equal(filesOf(here.run([...LIST, ...paths])).filter((file) => file === 'a/b.txt').length, 1);
  });

  it('takes spaces, umlauts and glob characters in names as they are', () => {
    const names = ['Über allem/zwei Wörter.txt', '[x]/{a,b}.txt', '新闻.txt'];
    const here = workspace(Object.fromEntries(names.map((name) => [name, CLEAN])));
    assert.deepEqual(filesOf(here.run(LIST)).sort(), [...names].sort());
    for (const name of names) assert.deepEqual(filesOf(here.run([...LIST, name])), [name]);
  });

  it('does not take the files in which a corpus keeps its settings for documents', () => {
    const here = workspace({
      'corpus.yaml': 'include: ["**/*"]\nbaseline: ignored.jsonl\n',
      'ignored.jsonl': '',
      'a.txt': CLEAN,
    });
    assert.deepEqual(filesOf(here.run(LIST)), ['a.txt']);
    assert.deepEqual(filesOf(here.run([...LIST, 'a.txt', 'corpus.yaml', 'ignored.jsonl'])), ['a.txt']);
  });

  it('says so where a folder holds no documents', () => {
    const here = workspace({ 'empty/readme.md': 'x' });
    const { code, stdout, stderr } = here.run(['check', 'empty']);
    assert.deepEqual(
      { code, stdout, stderr },
      { code: 0, stdout: 'No problems in 0 files.\n', stderr: 'seedbed: empty: no documents there\n' },
    );
  });

  const failures: [string, string, RegExp][] = [
    ['does not exist', 'nowhere/a.txt', /nowhere\/a\.txt: there is no such file or folder/],
    ['goes through a file', 'a.txt/b', /a\.txt\/b: there is no such file or folder/],
    ['is empty', '', /a path is empty/],
    ['is a link to nothing', 'dangling.txt', /dangling\.txt: a link to nothing/],
    ['is neither a file nor a folder', '/dev/null', /\/dev\/null: neither a file nor a folder/],
  ];
  for (const [what, operand, message] of failures)
    it(`fails for a path that ${what}, before anything is printed`, () => {
      const here = workspace({ 'a.txt': UNCLOSED });
      symlinkSync('gone', here.path('dangling.txt'));
      for (const command of ['fix', 'entities']) {
        const { code, stdout, stderr } = here.run([command, 'a.txt', operand]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^seedbed: [^\n]+\n$/);
        assert.match(stderr, message);
      }
      assert.equal(here.read('a.txt'), UNCLOSED);
    });

  it('leaves links to nothing out of a folder', () => {
    const here = workspace({ 'a.txt': CLEAN });
    symlinkSync('gone', here.path('dangling.txt'));
    assert.deepEqual(filesOf(here.run(LIST)), ['a.txt']);
  });

  it('checks the others and fails at the end where a file or folder cannot be read', () => {
    const here = workspace({ 'a.txt': CLEAN, 'b.txt': UNCLOSED, 'c.txt': UNCLOSED, 'closed/d.txt': CLEAN });
    here.giveToNobody();
    chmodSync(here.path('b.txt'), 0);
    chmodSync(here.path('closed'), 0);
    const { code, stdout, stderr } = here.run(['check', '--format', 'jsonl'], { asNobody: true });
    assert.equal(code, 2);
    assert.deepEqual([...new Set(jsonLines(stdout).map(({ file }) => file))], ['c.txt']);
    assert.deepEqual(stderr.trimEnd().split('\n').sort(), [
      'seedbed: b.txt: cannot be read: permission denied',
      'seedbed: closed: cannot be read: permission denied',
    ]);
  });

  it('names file and line of a broken configuration', () => {
    const here = workspace({ 'sub/corpus.yaml': 'name: x\n\ninclude: [a\nrules:\n', 'sub/a.txt': UNCLOSED });
    for (const args of [
      ['check', '.'],
      ['documents', 'sub'],
      ['fix', 'sub/a.txt'],
      ['entities', 'sub/corpus.yaml'],
    ]) {
      const { code, stdout, stderr } = here.run(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^seedbed: sub\/corpus\.yaml:[34]: [^\n]+\n$/);
    }
    assert.equal(here.read('sub/a.txt'), UNCLOSED);
  });

  it('goes on with a configuration that only deserves a warning', () => {
    const here = workspace({ 'corpus.yaml': 'name: x\nrules:\n  missing-ned: off\n', 'a.txt': CLEAN });
    const { code, stdout, stderr } = here.run(['check']);
    assert.deepEqual([code, stdout], [0, 'No problems in 1 file.\n']);
    assert.match(stderr, /^seedbed: corpus\.yaml:3: warning: [^\n]*missing-ned[^\n]*\n$/);
  });

  it('tells of lines of the baseline that it cannot read', () => {
    const here = workspace({ 'corpus.yaml': 'baseline: base.jsonl\n', 'base.jsonl': 'x\n', 'a.txt': CLEAN });
    const { code, stderr } = here.run(['check']);
    assert.equal(code, 0);
    assert.equal(stderr, 'seedbed: base.jsonl: warning: one line is no entry and was left out\n');
  });

  it('compares a file with the whole of its corpus, whichever files are named', () => {
    const here = workspace({
      'corpus.yaml': 'name: x\n',
      'a.txt': CLEAN,
      'b.txt': CLEAN,
      'c.txt': CLEAN.replace('date ', 'Date: '),
      'd.txt': CLEAN.replace('date ', 'Date: '),
      'e.txt': CLEAN.replace('date ', 'Date: '),
      'f/corpus.yaml': 'name: x\n',
      ...Object.fromEntries([...'ghijkl'].map((name) => [`${name}.txt`, CLEAN])),
    });
    const compared = (...paths: string[]) =>
      jsonLines(here.run(['check', '--format', 'jsonl', ...paths]).stdout)
        .filter(({ rule }) => rule === 'header-style')
        .map(({ file }) => file);
    assert.deepEqual(compared(), ['c.txt', 'd.txt', 'e.txt']);
    assert.deepEqual(compared('a.txt', 'c.txt', 'd.txt', 'e.txt'), ['c.txt', 'd.txt', 'e.txt']);
    assert.deepEqual(compared('a.txt'), []);
  });

  it('compares loose files from everywhere with each other', () => {
    const here = workspace({
      'a/1.txt': CLEAN,
      'b/2.txt': CLEAN,
      'c/3.txt': CLEAN.replace('date ', 'Date: '),
    });
    const paths = ['a/1.txt', 'b/2.txt', path.join(here.folder, 'c', '3.txt')];
    const findings = jsonLines(here.run(['check', '--format', 'jsonl', ...paths]).stdout);
    assert.deepEqual(
      findings.map(({ file, rule }) => [file, rule]),
      [['c/3.txt', 'header-style']],
    );
  });
});
