import { strict as assert } from 'node:assert';
import { CLEAN, UNCLOSED, workspaces } from './seedbed';

const ADDRESS = 'mira.holt@karvel-courier.net';
const MARKUP = `date 2024-03-01\n\nIt rose  <script>alert("x")</script> by & by, wrote ${ADDRESS} on Friday.\n\nEND\n`;

describe('seedbed check, for people and build servers', () => {
  const workspace = workspaces();

  it('counts by rule with --summary, worst first', () => {
    const here = workspace({ 'a.txt': UNCLOSED, 'b.txt': UNCLOSED, 'c.txt': CLEAN });
    const { stdout, code } = here.run(['check', '--summary']);
    const [head, first, second] = stdout.split('\n').map((line) => line.split(/ {2,}/));
    assert.deepEqual(head, ['RULE', 'SEVERITY', 'FINDINGS', 'FILES', 'DOCUMENTS', 'SAFE FIXES']);
    assert.deepEqual(first, ['missing-end', 'warning', '2', '2', '2', '2']);
    assert.deepEqual(second, ['no-final-newline', 'hint', '2', '2', '2', '2']);
    assert.match(stdout, /\n4 problems in 3 files with 3 documents \(2 warning, 2 hint\)\.\n$/);
    assert.equal(code, 1);
  });

  it('counts what the filters of model corpora keep', () => {
    const here = workspace({
      'corpus.yaml': 'profiles: [c4]\n',
      'a.txt': CLEAN,
      'b.txt': CLEAN.replace('on Friday.', 'on Friday. (ANI)').replace('bridge', 'second bridge'),
    });
    const { stdout } = here.run(['check', '--summary']);
    assert.match(stdout, /FILTER +DOCUMENTS KEPT WHOLE +DROPPED OR CUT\n(?:.*\n)*?c4-line +1 +1\n/);
  });

  it('prints only what fails the run with --quiet, and nothing where nothing does', () => {
    const here = workspace({ 'a.txt': UNCLOSED });
    const { stdout } = here.run(['check', '--quiet']);
    assert.match(stdout, /missing-end/);
    assert.doesNotMatch(stdout, /no-final-newline|problems in/);
    assert.equal(here.run(['check', '--quiet', '--fail-on', 'error']).stdout, '');
  });

  it('prints JUnit XML: a suite a file, a failed test a finding, everything escaped', () => {
    const here = workspace({ 'a&b.txt': UNCLOSED, 'c.txt': CLEAN });
    const { stdout } = here.run(['check', '--format', 'junit']);
    assert.match(stdout, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="seedbed">\n/);
    assert.match(stdout, /<testsuite name="a&amp;b\.txt" tests="2" failures="2" errors="0">/);
    assert.match(
      stdout,
      /<testcase name="missing-end 3:\d+" classname="a&amp;b\.txt"><failure message="[^"]+" type="warning">/,
    );
    assert.match(stdout, /<testsuite name="c\.txt" tests="1" failures="0" errors="0">/);
    assert.match(stdout, /<\/testsuites>\n$/);
    assert.equal(stdout.match(/<testsuite /g)?.length, stdout.match(/<\/testsuite>/g)?.length);
  });

  it('writes a page that loads and runs nothing, with findings in their lines', () => {
    const here = workspace({ 'a.txt': MARKUP });
    const { stdout } = here.run(['check', '--format', 'html']);
    assert.match(stdout, /^<!doctype html>/);
    assert.match(stdout, /default-src 'none'/);
    assert.doesNotMatch(stdout, /<script|<link|<img|https?:\/\//);
    assert.match(stdout, /&lt;script&gt;/);
    assert.match(stdout, /<td>double-space<\/td><td><p>[^<]+<\/p><code dir="auto">[^\n]*<mark> {2}<\/mark>/);
    assert.match(stdout, /<div class="card information"><b>[1-9]/);
  });

  it('shows personal data in no report', () => {
    const here = workspace({ 'a.txt': MARKUP });
    for (const format of ['pretty', 'json', 'jsonl', 'sarif', 'github', 'junit', 'html']) {
      const { stdout } = here.run(['check', '--format', format]);
      assert.match(stdout, format === 'pretty' ? /pii/ : /pii|e-mail/);
      assert.ok(!stdout.includes(ADDRESS) && !stdout.includes('karvel-courier.net'), format);
    }
  });
});
