import { strict as assert } from 'node:assert';
import packageJson from '../../../package.json' with { type: 'json' };
import { COMMANDS } from '../../../src/cli/command-table';
import { CLEAN, type Run, workspaces } from './seedbed';

function assertFailed({ code, stdout, stderr }: Run, message: RegExp): void {
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^seedbed: [^\n]+\n$/);
  assert.match(stderr, message);
}

describe('command line usage', () => {
  const workspace = workspaces();

  it('tells its version', () => {
    for (const option of ['--version', '-v']) {
      const { code, stdout, stderr } = workspace().run([option]);
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
    }
  });

  it('lists the commands', () => {
    for (const option of ['--help', '-h', 'help']) {
      const { code, stdout } = workspace().run([option]);
      assert.equal(code, 0);
      for (const [name, { summary }] of Object.entries(COMMANDS))
        assert.match(stdout, new RegExp(`^ +${name} +${summary.replace(/[()…]/g, '.')}$`, 'm'));
    }
  });

  for (const [name, { options, summary }] of Object.entries(COMMANDS))
    it(`explains ${name}`, () => {
      const here = workspace();
      for (const args of [
        ['help', name],
        [name, 'nowhere', name === 'fix' ? '-h' : '--help'],
      ]) {
        const { code, stdout, stderr } = here.run(args);
        assert.equal(code, 0);
        assert.equal(stderr, '');
        assert.ok(stdout.startsWith(`${summary}\n`));
        assert.match(stdout, new RegExp(`^Usage: seedbed ${name}\\b`, 'm'));
        for (const [option, { values = [], default: usual }] of Object.entries(options)) {
          const line = stdout.split('\n').find((each) => each.trim().startsWith(`--${option}`));
          assert.ok(line, option);
          for (const value of values) assert.ok(line.includes(value));
          if (usual !== undefined) assert.ok(line.includes(`(default: ${usual})`));
        }
      }
    });

  const failures: [string, string[], RegExp][] = [
    ['no command', [], /a command is missing/],
    ['an unknown command', ['lint'], /unknown command 'lint'; the commands are check, fix/],
    ['a mistyped command', ['chekc'], /unknown command 'chekc'; is 'check' meant\?/],
    ['a command named like a property of objects', ['constructor'], /unknown command 'constructor'/],
    ['help for an unknown command', ['help', 'lint'], /unknown command 'lint'/],
    ['an option in the place of the command', ['--format', 'json'], /unknown option '--format'/],
    ['an unknown option', ['check', '--color'], /check has no option '--color'/],
    ['a mistyped option', ['check', '--fomat=json'], /is --format meant\?/],
    ['an unknown short option', ['check', '-x'], /check has no option '-x'/],
    ['an option of another command', ['check', '--suggestions'], /check has no option '--suggestions'/],
    ['an unknown value', ['check', '--format', 'xml'], /--format takes pretty, json.* not 'xml'/],
    ['an unknown level', ['check', '--fail-on=fatal'], /--fail-on takes error, warning.* not 'fatal'/],
    ['a missing value at the end', ['check', '--format'], /--format needs a value/],
    [
      'a missing value before an option',
      ['check', '--format', '--fail-on', 'error'],
      /--format needs a value/,
    ],
    ['an empty value', ['check', '--format='], /--format needs a value/],
    ['a value for a switch', ['fix', '--dry-run=yes'], /--dry-run takes no value/],
    ['an unknown format of a list', ['documents', '--format', 'pretty'], /--format takes table, json, jsonl/],
    ['a rule that does not exist', ['fix', '--rule', 'no-such-rule'], /there is no rule 'no-such-rule'/],
    ['an unknown rule to explain', ['rules', 'mojibake', 'no-such-rule'], /there is no rule 'no-such-rule'/],
    ['too many folders', ['init', 'a', 'b'], /init takes one path, but 'b' was given/],
    ['a path for lsp', ['lsp', '--stdio', 'a'], /lsp takes no path, but 'a' was given/],
    ['lsp without a channel', ['lsp'], /lsp needs --stdio/],
  ];
  for (const [what, args, message] of failures)
    it(`refuses ${what}`, () => assertFailed(workspace({ 'a.txt': CLEAN }).run(args), message));

  it('takes what follows -- as paths', () => {
    const here = workspace({ '--help': CLEAN });
    const { code, stdout } = here.run(['check', '--', '--help']);
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'No problems in 1 file.\n' });
  });

  it('takes the last of two values', () => {
    const { stdout } = workspace({ 'a.txt': CLEAN }).run(['check', '--format', 'json', '--format=jsonl']);
    assert.equal(stdout, '');
  });
});
