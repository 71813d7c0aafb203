import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { jsonLines, UNCLOSED, workspaces } from './seedbed';

const CONFIG = 'language: en\n';
const DOUBLED = 'date 2024-03-01\n\nIt was the the end of the road.\n\nThey had had the the answer.\n\nEND\n';

describe('seedbed baseline', () => {
  const workspace = workspaces();
  const rulesOf = (here: ReturnType<typeof workspace>, ...options: string[]) =>
    jsonLines(here.run(['check', '--format', 'jsonl', ...options]).stdout).map(({ rule }) => rule);

  it('takes in what is there, so that only what is new is left', () => {
    const here = workspace({ 'corpus.yaml': CONFIG, 'a.txt': UNCLOSED, 'b.txt': DOUBLED });
    const { stdout, code } = here.run(['baseline']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^\.seedbed\/baseline\.jsonl: 4 entries added, 0 entries that held nothing any more removed\.\n$/,
    );
    assert.deepEqual(rulesOf(here), []);
    assert.deepEqual(rulesOf(here, '--new'), []);
    assert.deepEqual(rulesOf(here, '--ignored').sort(), [
      'doubled-word',
      'doubled-word',
      'missing-end',
      'no-final-newline',
    ]);
    here.write('b.txt', DOUBLED.replace('They had', 'And and they had'));
    assert.deepEqual(rulesOf(here, '--new'), ['doubled-word']);
    assert.match(here.run(['baseline']).stdout, /: 1 entry added, 0 entries/);
  });

  it('keeps entries through edits elsewhere, reports those that hold nothing any more, and removes them', () => {
    const here = workspace({ 'corpus.yaml': CONFIG, 'b.txt': DOUBLED });
    here.run(['baseline']);
    here.write('b.txt', DOUBLED.replace('\n\nIt was', '\n\nThe rain came.\n\nIt was'));
    assert.deepEqual([rulesOf(here), here.run(['check']).stderr], [[], '']);
    here.write('b.txt', DOUBLED.replace('was the the', 'was the'));
    assert.match(here.run(['check']).stderr, /baseline\.jsonl: one entry holds nothing any more/);
    const before = here.read('.seedbed/baseline.jsonl');
    assert.match(
      here.run(['baseline', '--prune', '--dry-run']).stdout,
      /1 entry that held nothing any more would be removed/,
    );
    assert.equal(here.read('.seedbed/baseline.jsonl'), before);
    here.run(['baseline', '--prune']);
    assert.equal(here.read('.seedbed/baseline.jsonl').split('\n').length, before.split('\n').length - 1);
    assert.deepEqual([rulesOf(here), here.run(['check']).stderr], [[], '']);
  });

  it('leaves entries of files alone that were not asked for, until the whole corpus is', () => {
    const here = workspace({ 'corpus.yaml': CONFIG, 'a.txt': UNCLOSED, 'b.txt': DOUBLED });
    here.run(['baseline']);
    rmSync(here.path('b.txt'));
    assert.match(
      here.run(['baseline', 'a.txt', '--prune', '--dry-run']).stdout,
      /2 entries that held nothing/,
    );
    assert.match(here.run(['baseline', '--prune']).stdout, /: 0 entries added, 2 entries/);
  });

  it('takes in one rule or severity only', () => {
    const here = workspace({ 'corpus.yaml': CONFIG, 'a.txt': UNCLOSED, 'b.txt': DOUBLED });
    here.run(['baseline', '--rule', 'missing-end']);
    assert.ok(!rulesOf(here).includes('missing-end') && rulesOf(here).includes('no-final-newline'));
    here.run(['baseline', '--severity', 'information']);
    assert.deepEqual(rulesOf(here), ['no-final-newline']);
    assert.equal(here.run(['baseline', '--rule', 'missing-ende']).code, 2);
  });

  it('needs a corpus', () => {
    const { code, stderr } = workspace({ 'a.txt': UNCLOSED }).run(['baseline']);
    assert.equal(code, 2);
    assert.match(stderr, /no corpus\.yaml/);
  });
});
