import { strict as assert } from 'node:assert';
import { CLEAN, workspaces } from './seedbed';

describe('seedbed config', () => {
  const workspace = workspaces();
  const files = {
    'corpus.yaml': 'extends: shared.yaml\nlanguage: en\n',
    'shared.yaml': 'rules:\n  missing-end: off\n',
    'a.txt': CLEAN.replace('END\n', ''),
  };

  it('prints what applies to a file and where it was written', () => {
    const here = workspace(files);
    const { stdout, code } = here.run(['config', '--print', 'a.txt']);
    assert.equal(code, 0);
    assert.match(stdout, /^a\.txt: shared\.yaml, corpus\.yaml\n/);
    assert.match(stdout, /\nlanguage +en +corpus\.yaml:2\n/);
    assert.match(stdout, /\nmissing-end +off +shared\.yaml:2\n/);
    assert.doesNotMatch(stdout, /doubled-word/);
    assert.match(here.run(['config', 'a.txt', '--all']).stdout, /\ndoubled-word +information +default\n/);
  });

  it('prints all of it as JSON', () => {
    const here = workspace(files);
    const printed = JSON.parse(here.run(['config', 'a.txt', '--format', 'json']).stdout);
    assert.deepEqual([printed.file, printed.files], ['a.txt', ['shared.yaml', 'corpus.yaml']]);
    const rule = printed.rules.find(({ key }: { key: string }) => key === 'missing-end');
    assert.deepEqual(rule, { key: 'missing-end', value: 'off', origin: 'shared.yaml:2' });
  });

  it('is what check goes by', () => {
    const here = workspace(files);
    assert.doesNotMatch(here.run(['check']).stdout, /missing-end/);
    here.write('shared.yaml', 'rules:\n  missing-end: error\n');
    assert.match(here.run(['check']).stdout, /error +.*missing-end/);
  });

  it('fails without a file, and for a configuration that is broken', () => {
    const here = workspace({ ...files, 'shared.yaml': 'rules:\n  missing-end: never\n' });
    assert.equal(here.run(['config']).code, 2);
    const { code, stderr } = here.run(['config', 'a.txt']);
    assert.equal(code, 2);
    assert.match(stderr, /corpus\.yaml:1: shared\.yaml:2: /);
  });
});
