import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { createMatcher, escapeGlob } from '../../../../src/corpus/files';
import { globProblem } from '../../../../src/corpus/files/glob';
import { assertLinear } from '../../../support/growth';

function matches(glob: string, path: string): boolean {
  return createMatcher([glob], [])(path);
}

describe('globs', () => {
  it('match as people expect', () => {
    const expected: [glob: string, matching: string[], others: string[]][] = [
      ['*.txt', ['a.txt', '漢.txt'], ['a/b.txt', 'a.TXT', '.txt', 'a.txt~']],
      ['**/*.txt', ['a.txt', 'a/b/c.txt'], ['.git/a.txt', 'a/.b.txt', 'a.txt/b']],
      ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a/c', 'ab/c', 'a/.x/c']],
      ['a/**/z.txt', ['a/z.txt', 'a/b/c/z.txt'], ['z.txt', 'a/zz.txt']],
      ['**/a/**/b', ['a/b', 'x/a/y/b', 'a/a/b/b'], ['a', 'b', 'a/.x/b']],
      ['a?.txt', ['ab.txt', 'a😀.txt'], ['a.txt', 'abc.txt', 'a/.txt']],
      ['[a-c]*.txt', ['a.txt', 'bx.txt'], ['d.txt', 'A.txt']],
      ['[!a-c].txt', ['d.txt', '[.txt'], ['a.txt', '.txt']],
      ['[]a].txt', ['].txt', 'a.txt'], ['b.txt']],
      ['{a,b/**}/*.txt', ['a/x.txt', 'b/x.txt', 'b/c/x.txt'], ['c/x.txt', 'a/c/x.txt']],
      ['a{,b,{c,d}e}.txt', ['a.txt', 'ab.txt', 'ace.txt', 'ade.txt'], ['ac.txt', 'ae.txt']],
      ['{a}.txt', ['{a}.txt'], ['a.txt']],
      ['.hidden/*.txt', ['.hidden/a.txt'], ['hidden/a.txt', '.hidden/.a.txt']],
      ['\\[a\\].txt', ['[a].txt'], ['a.txt']],
      ['./a/', ['a/b', 'a/b/c'], ['b']],
      ['*a*a*b', ['aab', 'xaxaxb', 'aaaab'], ['ab', 'aaba']],
    ];
    for (const [glob, matching, others] of expected) {
      for (const path of matching) assert.ok(matches(glob, path), `${glob} does not match ${path}`);
      for (const path of others) assert.ok(!matches(glob, path), `${glob} matches ${path}`);
    }
  });

  it('agree with picomatch, which stands for what editors do', () => {
    const part = fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!b]', '{a,b}', '{a,*b}');
    const segment = fc.oneof(
      fc.constant('**'),
      fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('').replaceAll('**', '*')),
    );
    const glob = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
    const name = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', '.a', 'c');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, (pattern, file) => {
        // A negated set does not match the dot of a hidden name here, as in shells.
        fc.pre(!pattern.includes('[!') || !file.includes('.'));
        // picomatch reads [!a] as no negation, and lets a/** match the file a but */** not.
        const theirs = pattern.replaceAll('[!', '[^').replace(/\*\*$/, '**/*');
        const expected = picomatch.isMatch(file, theirs);
        assert.equal(matches(pattern, file), expected, `${pattern} ${file}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('match their own escaped path and nothing else', () => {
    const path = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('a', '*', '?', '[', ']', '{', '}', ',', '!', '.'),
    });
    fc.assert(
      fc.property(path, path, (file, other) => {
        fc.pre(file !== '.' && other !== '.' && !file.startsWith('.') && !other.startsWith('.'));
        assert.ok(matches(escapeGlob(file), file));
        assert.equal(matches(escapeGlob(file), other), file === other);
      }),
    );
  });

  it('take linear time on globs and names made to be slow', () => {
    assertLinear('stars', { small: 4000, times: 4 }, (length) => {
      assert.ok(!matches(`${'*a'.repeat(400)}*b`, 'a'.repeat(length)));
    });
    assertLinear('globstars', { small: 2000, times: 4 }, (length) => {
      const path = Array.from({ length }, () => 'a').join('/');
      assert.ok(!matches(`${'**/a/'.repeat(14)}b`, path));
    });
    assertLinear('braces', { small: 100, times: 4 }, (length) => {
      matches('{a,b}'.repeat(length), 'a'.repeat(length));
      globProblem('{a,'.repeat(length) + '}'.repeat(length));
    });
  });

  it('never throw, whatever the glob and the path', () => {
    const glob = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('*', '/', '[', ']', '{', '}', ',', '\\', '!', 'a', '.') }),
    );
    fc.assert(
      fc.property(glob, fc.string(), (pattern, path) => {
        matches(pattern, path);
        globProblem(pattern);
      }),
    );
  });

  it('have no problem where they are well-formed', () => {
    for (const glob of [
      '**/*.txt',
      'a/{b,c}/*.txt',
      '[a-z]*.txt',
      './a/**',
      'a\\[1\\].txt',
      'a b/ü.txt',
      '.x/*',
    ])
      assert.equal(globProblem(glob), undefined, glob);
  });
});

describe('createMatcher', () => {
  it('leaves out what an exclude matches, by folder name without wildcards too', () => {
    const included = createMatcher(['**/*.txt'], ['drafts', 'b/old/', '**/*.tmp.txt']);
    for (const path of ['a.txt', 'x/drafts/a.txt', 'b/a.txt']) assert.ok(included(path), path);
    for (const path of ['drafts/a.txt', 'drafts/x/a.txt', 'b/old/a.txt', 'b/a.tmp.txt'])
      assert.ok(!included(path), path);
  });

  it('excludes hidden files and folders as well', () => {
    const included = createMatcher(['.x/**/*.txt'], ['**/y/**']);
    assert.ok(included('.x/a.txt'));
    assert.ok(!included('.x/y/a.txt'));
    assert.ok(!included('.x/y/.z/a.txt'));
  });
});
