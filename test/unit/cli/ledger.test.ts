import { strict as assert } from 'node:assert';
import { chmodSync, existsSync } from 'node:fs';
import { bundle, CLEAN, jsonLines, UNCLOSED, UNCLOSED_FIXED, Workspace } from './seedbed';

const LEDGER = '.seedbed/ledger.jsonl';
const RECORDING = 'ledger: true\n';
/** A blank run and a missing END, both with safe fixes. */
const RUN = 'date 2024-03-01\n\nThe bridge was opened on Friday.\n\n\n\nNobody came to see it.\n';
const RUN_FIXED = 'date 2024-03-01\n\nThe bridge was opened on Friday.\n\nNobody came to see it.\n\nEND\n';

describe('seedbed ledger', function () {
  this.timeout(60_000);
  let opened: Workspace[] = [];
  before(bundle);
  afterEach(() => {
    for (const each of opened) each.remove();
    opened = [];
  });

  function workspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
    const here = new Workspace(files);
    opened.push(here);
    return here;
  }

  /** A corpus with two files that were fixed. */
  function curated(): Workspace {
    const here = workspace({ 'corpus.yaml': RECORDING, 'a.txt': UNCLOSED, 'sub/b.txt': RUN });
    assert.equal(here.run(['fix']).code, 0);
    assert.deepEqual([here.read('a.txt'), here.read('sub/b.txt')], [UNCLOSED_FIXED, RUN_FIXED]);
    return here;
  }

  function entries(here: Workspace, ...options: string[]): Record<string, unknown>[] {
    return jsonLines(here.run(['ledger', 'list', '--json', ...options]).stdout);
  }

  function idOf(here: Workspace, rule: string): string {
    return String(entries(here, '--rule', rule, '--path', 'sub/**')[0]!.id);
  }

  it('is kept only where corpus.yaml asks for it, and not by a dry run', () => {
    const quiet = workspace({ 'corpus.yaml': '', 'a.txt': UNCLOSED });
    quiet.run(['fix']);
    assert.ok(!existsSync(quiet.path(LEDGER)));
    const here = workspace({ 'corpus.yaml': RECORDING, 'a.txt': UNCLOSED, 'c.txt': CLEAN });
    here.run(['fix', '--dry-run', '--diff']);
    assert.ok(!existsSync(here.path('.seedbed')));
    here.run(['fix']);
    assert.equal(here.read(LEDGER).trimEnd().split('\n').length, 1);
    const [entry] = entries(here);
    assert.deepEqual(
      [entry!.path, entry!.rules, entry!.old, entry!.new, entry!.undoneBy, entry!.failed],
      ['a.txt', ['missing-end'], '', '\n\nEND\n', null, false],
    );
  });

  it('is no document, whatever the globs of the corpus and the paths given', () => {
    const here = workspace({
      'corpus.yaml': `${RECORDING}include: ['**/*', '.seedbed/*']\n`,
      'a.txt': UNCLOSED,
    });
    here.run(['fix', 'a.txt']);
    const listed = jsonLines(here.run(['documents', '--format', 'jsonl', '.', LEDGER]).stdout);
    assert.deepEqual(
      listed.map(({ file }) => file),
      ['a.txt'],
    );
  });

  it('lists what was done, and filters by glob, rule, date and id', () => {
    const here = curated();
    const lines = here.run(['ledger', 'list']).stdout.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.match(
      lines[0]!,
      /^\S+\.1 +\d{4}-\d\d-\d\d \d\d:\d\d {2}a\.txt {2}missing-end {2}“” → “\\n\\nEND\\n”$/,
    );
    assert.match(lines[1]!, /^\S+\.1 .* {2}sub\/b\.txt {2}blank-run {2}“\\n\\n” → “”$/);
    assert.equal(entries(here, '--path', 'sub/**').length, 2);
    assert.equal(entries(here, '--path', 'sub/**', '--rule', 'missing-end').length, 1);
    assert.equal(entries(here, '--from', '2000-01-01', '--to', '2001-01-01').length, 0);
    assert.equal(entries(here, '--from', '2000-01-01').length, 3);
    assert.equal(entries(here, '--to', '2000-01-01T00:00Z').length, 0);
    const id = idOf(here, 'blank-run');
    assert.equal(jsonLines(here.run(['ledger', 'list', '--json', id]).stdout).length, 1);
    const operation = id.slice(0, id.indexOf('.'));
    assert.equal(jsonLines(here.run(['ledger', 'list', '--json', operation]).stdout).length, 2);
  });

  it('shows an entry with its surroundings', () => {
    const here = curated();
    const { stdout } = here.run(['ledger', 'show', idOf(here, 'blank-run')]);
    assert.match(stdout, /^\S+ {2}fix\n {2}file +sub\/b\.txt, bytes \d+ to \d+ of \d+\n/);
    assert.match(stdout, /\n {2}rule +blank-run\n/);
    assert.match(stdout, /on Friday\.(?:\\n)*\[-\\n\\n-\]\{\+\+\}(?:\\n)*Nobody came/);
  });

  it('undoes one edit, records that, and takes the undo back', () => {
    const here = curated();
    const id = idOf(here, 'blank-run');
    const dry = here.run(['ledger', 'undo', id, '--dry-run']);
    assert.deepEqual(
      [dry.code, dry.stdout],
      [0, 'sub/b.txt: undone: blank-run\n1 edit would be undone in 1 file.\n'],
    );
    assert.equal(here.read('sub/b.txt'), RUN_FIXED);
    const diff = here.run(['ledger', 'undo', id, '--dry-run', '--diff']).stdout;
    assert.match(diff, /^--- a\/sub\/b\.txt\n\+\+\+ b\/sub\/b\.txt\n@@ /);
    assert.equal(diff.match(/^\+$/gm)?.length, 2);
    assert.equal(
      here.run(['ledger', 'undo', id]).stdout,
      'sub/b.txt: undone: blank-run\n1 edit undone in 1 file.\n',
    );
    assert.equal(here.read('sub/b.txt'), `${RUN}\nEND\n`);
    const undo = entries(here).at(-1)!;
    assert.deepEqual([undo.kind, undo.undoes], ['undo', [id]]);
    assert.match(here.run(['ledger', 'list', id]).stdout, new RegExp(`\\(undone by ${undo.id}\\)\n$`));
    assert.equal(here.run(['ledger', 'undo', id]).stdout, '1 edit was so already.\n');
    here.run(['ledger', 'undo', String(undo.id)]);
    assert.equal(here.read('sub/b.txt'), RUN_FIXED);
    assert.equal(entries(here, '--rule', 'blank-run')[0]!.undoneBy, null);
  });

  it('undoes by filter and all of it, but not everything by mistake', () => {
    const here = curated();
    const { code, stderr } = here.run(['ledger', 'undo']);
    assert.deepEqual(
      [code, stderr],
      [2, 'seedbed: say what to undo: ids, --path, --rule, --from or --to; or --all\n'],
    );
    here.run(['ledger', 'undo', '--rule', 'missing-end', '--path', 'sub/*']);
    assert.deepEqual(
      [here.read('a.txt'), here.read('sub/b.txt')],
      [UNCLOSED_FIXED, RUN.replace('\n\n\n\n', '\n\n')],
    );
    here.runIn('sub', ['ledger', 'undo', '--all']);
    assert.deepEqual([here.read('a.txt'), here.read('sub/b.txt')], [UNCLOSED, RUN]);
  });

  it('refuses what no longer stands with the file and the reason, and leaves by the exit code that it did', () => {
    const here = curated();
    const id = idOf(here, 'blank-run');
    here.write('sub/b.txt', 'Something else.\n');
    const { code, stdout, stderr } = here.run(['ledger', 'undo', id]);
    assert.deepEqual([code, stdout], [1, '1 edit could not be.\n']);
    assert.match(
      stderr,
      /^seedbed: sub\/b\.txt: \S+ \(blank-run, recorded at byte \d+\): not undone: its text is no longer there as it was\n$/,
    );
    assert.equal(here.read('sub/b.txt'), 'Something else.\n');
    const [outcome] = jsonLines(here.run(['ledger', 'undo', id, '--json']).stdout);
    assert.deepEqual(outcome, {
      id,
      file: 'sub/b.txt',
      rules: ['blank-run'],
      result: 'refused',
      reason: 'its text is no longer there as it was',
    });
  });

  it('replays one delivery on the next, tells what does not apply, and does it once', () => {
    const here = curated();
    here.run(['ledger', 'undo', '--path', 'a.txt']);
    const next = workspace({
      'corpus.yaml': RECORDING,
      'a.txt': UNCLOSED,
      'sub/b.txt': `title: A new delivery\n\n${RUN}`,
    });
    const from = ['--ledger', here.path(LEDGER)];
    const { code, stdout } = next.run(['ledger', 'replay', ...from]);
    assert.deepEqual(
      [code, stdout],
      [0, 'sub/b.txt: applied: blank-run, missing-end\n2 edits applied in 1 file.\n'],
    );
    assert.equal(next.read('sub/b.txt'), `title: A new delivery\n\n${RUN_FIXED}`);
    assert.equal(next.read('a.txt'), UNCLOSED);
    assert.equal(next.run(['ledger', 'replay', ...from]).stdout, '2 edits were so already.\n');
    assert.deepEqual(
      entries(next).map(({ kind, replays }) => [kind, (replays as string[]).length]),
      [
        ['replay', 1],
        ['replay', 1],
      ],
    );
    next.run(['ledger', 'undo', '--all']);
    assert.equal(next.read('sub/b.txt'), `title: A new delivery\n\n${RUN}`);
    next.write('sub/b.txt', RUN.replace('Nobody came to see it', 'All came'));
    const part = next.run(['ledger', 'replay', ...from, '--rule', 'missing-end']);
    assert.deepEqual([part.code, part.stdout], [1, '1 edit could not be.\n']);
  });

  it('says which file of the ledger is not there', () => {
    const here = curated();
    const next = workspace({ 'corpus.yaml': '', 'a.txt': UNCLOSED });
    const { code, stdout, stderr } = next.run(['ledger', 'replay', '--ledger', here.path(LEDGER)]);
    assert.deepEqual(
      [code, stdout],
      [1, 'a.txt: applied: missing-end\n1 edit applied in 1 file; 2 edits could not be.\n'],
    );
    assert.match(stderr, /sub\/b\.txt: .*: not applied: there is no such file\n/);
    assert.ok(!existsSync(next.path(LEDGER)));
  });

  it('tells of lines that are no entries, and goes on without them', () => {
    const here = curated();
    here.write(LEDGER, `${here.read(LEDGER)}{"v":1,"id":"cut`);
    const { code, stdout, stderr } = here.run(['ledger', 'list']);
    assert.deepEqual([code, stdout.trimEnd().split('\n').length], [0, 3]);
    assert.equal(
      stderr,
      `seedbed: ${LEDGER}:4: warning: left out: this is not JSON, perhaps the rest of a write that was cut off\n`,
    );
    here.write('c.txt', UNCLOSED);
    here.run(['fix']);
    assert.equal(entries(here).length, 4);
  });

  it('changes no file that it cannot record, and records none that it cannot write', () => {
    const here = workspace({ 'corpus.yaml': RECORDING, 'a.txt': UNCLOSED, '.seedbed/x': '' });
    chmodSync(here.path('.seedbed'), 0o555);
    here.giveToNobody();
    const { code, stderr } = here.run(['fix'], { asNobody: true });
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'seedbed: a.txt: left as it is, since the ledger cannot be written: permission denied\n',
    );
    assert.equal(here.read('a.txt'), UNCLOSED);
    chmodSync(here.path('.seedbed'), 0o755);
    chmodSync(here.path('a.txt'), 0o444);
    assert.equal(here.run(['fix'], { asNobody: true }).code, 2);
    assert.deepEqual(
      entries(here).map(({ failed }) => failed),
      [true],
    );
    chmodSync(here.path('a.txt'), 0o644);
    here.run(['fix'], { asNobody: true });
    here.run(['ledger', 'undo', '--all'], { asNobody: true });
    assert.equal(here.read('a.txt'), UNCLOSED);
  });

  it('explains what it does not understand', () => {
    const here = curated();
    const complaints: Readonly<Record<string, readonly string[]>> = {
      'say what to do with the ledger: list, show, undo, replay': [],
      "the ledger has no 'redo'; it has list, show, undo, replay": ['redo'],
      "the ledger has no operation or entry 'zzzz'": ['list', 'zzzz'],
      "'m' is too short for the id of an operation or an entry": ['undo', 'm'],
      "--from takes a day such as 2026-01-31 or a time such as 2026-01-31T09:30, not '2026-02-30'": [
        'list',
        '--from',
        '2026-02-30',
      ],
      'x.jsonl: there is no such file': ['list', '--ledger', 'x.jsonl'],
    };
    for (const [complaint, args] of Object.entries(complaints))
      assert.deepEqual(
        [here.run(['ledger', ...args]).stderr, here.run(['ledger', ...args]).code],
        [`seedbed: ${complaint}\n`, 2],
      );
    const without = workspace({ 'a.txt': '' });
    assert.equal(
      without.run(['ledger', 'list']).stderr,
      'seedbed: .: there is no corpus.yaml here or above\n',
    );
    without.write('corpus.yaml', '');
    assert.equal(
      without.run(['ledger', 'list']).stderr,
      `seedbed: ${LEDGER}: there is no ledger; 'ledger: true' in corpus.yaml starts one\n`,
    );
  });
});
