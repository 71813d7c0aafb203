import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/lint/fix';
import {
  completeConfig,
  DEFAULT_CONFIG,
  editRuleSeverity,
  hoverConfig,
  initialConfig,
  readConfig,
} from '../../../../src/corpus/config';
import { TEST_RULES } from './rules-for-tests';

/** `|` in the text is the cursor. */
function atCursor(marked: string): [string, number] {
  const offset = marked.indexOf('|');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

function labels(marked: string): string[] {
  return completeConfig(...atCursor(marked), TEST_RULES).map(({ label }) => label);
}

/** The text after taking the completion with this label. */
function complete(marked: string, label: string): string {
  const [text, offset] = atCursor(marked);
  const chosen = completeConfig(text, offset, TEST_RULES).find((each) => each.label === label);
  assert.ok(chosen, `${label} is not offered`);
  return applyEdits(text, [{ ...chosen.replace, newText: chosen.newText }]);
}

describe('completeConfig', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(labels('|').slice(0, 3), ['name', 'include', 'exclude']);
    assert.ok(!labels('name: x\n|').includes('name'));
    assert.deepEqual(labels('header:\n  |\nname: x\n'), ['style']);
    assert.deepEqual(labels('header: { | }'), ['style']);
    assert.deepEqual(labels('overrides:\n  - |'), ['files', 'rules']);
    assert.deepEqual(labels('overrides:\n  - files: a\n    |'), ['rules']);
  });

  it('offers rules, severities, options and their values', () => {
    assert.deepEqual(labels('rules:\n  |').slice(0, 2), ['long-line', 'odd-quote']);
    assert.ok(!labels('rules:\n  |\n  odd-quote: off\n').includes('odd-quote'));
    const severities = ['off', 'error', 'warning', 'information', 'hint'];
    assert.deepEqual(labels('rules:\n  long-line: |'), severities);
    assert.deepEqual(labels('rules:\n  long-line: |\n  odd-quote: off\n'), severities);
    assert.deepEqual(labels('rules: { long-line: { severity: | } }'), severities);
    assert.deepEqual(labels('overrides:\n  - files: a\n    rules:\n      long-line: w|'), severities);
    assert.deepEqual(labels('rules:\n  long-line:\n    strict: true\n    |'), [
      'severity',
      'maximum',
      'share',
      'unit',
      'except',
    ]);
    assert.deepEqual(labels('rules:\n  long-line:\n    unit: |'), ['words', 'characters']);
    assert.deepEqual(labels('rules:\n  long-line:\n    strict: |'), ['true', 'false']);
    assert.deepEqual(labels('header:\n  style: |'), ['preserve', 'own-line', 'inline']);
    assert.ok(labels('fields:\n  required:\n    - |').includes('title'));
    assert.ok(labels('fields:\n  required: [title, |]').includes('source'));
  });

  it('is silent in comments, free texts and unknown places', () => {
    for (const text of ['# |', 'name: |', 'include:\n  - |', 'nothing:\n  |', 'name: a # |'])
      assert.deepEqual(labels(text), [], text);
  });

  it('replaces the word at the cursor and keeps the colon that is there', () => {
    assert.equal(complete('na|', 'name'), 'name: ');
    assert.equal(complete('na|: x', 'name'), 'name: x');
    assert.equal(complete('header:\n  style: own|-line\n', 'inline'), 'header:\n  style: inline\n');
    assert.equal(complete('name: x\nru|\n', 'rules'), 'name: x\nrules:\n  \n');
    assert.equal(complete('overrides:\n  - |\n', 'rules'), 'overrides:\n  - rules:\n      \n');
    assert.equal(complete('rules: { odd|', 'odd-quote'), 'rules: { odd-quote: ');
  });

  it('documents what it offers', () => {
    const [name] = completeConfig('', 0, TEST_RULES);
    assert.match(name!.documentation!, /What the corpus is called/);
    const [longLine] = completeConfig('rules:\n  ', 9, TEST_RULES);
    assert.match(
      longLine!.documentation!,
      /`maximum`: The longest line\. whole number from 10 to 500, default `80`/,
    );
  });

  it('never throws', () => {
    const parts = [
      'rules',
      'long-line',
      ':',
      ': ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      '#',
      'x',
      '&a',
      '*a',
      '|',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 20 }), fc.nat(40), (words, offset) => {
        const text = words.join('');
        for (const { replace } of completeConfig(text, Math.min(offset, text.length), TEST_RULES))
          assert.ok(replace.start <= replace.end && replace.end <= text.length);
        hoverConfig(text, offset, TEST_RULES);
      }),
      { numRuns: 200 },
    );
  });
});

describe('hoverConfig', () => {
  const hover = (marked: string) => {
    const [text, offset] = atCursor(marked);
    const found = hoverConfig(text, offset, TEST_RULES);
    return found && `${text.slice(found.span.start, found.span.end)}: ${found.markdown.split('\n')[0]}`;
  };

  it('explains keys, values, rules, severities and options', () => {
    assert.equal(hover('head|er: {}'), 'header: How the headers of documents are written.');
    assert.equal(hover('header: {style: in|line}'), 'inline: The text follows the date on the same line.');
    assert.equal(hover('rules:\n  long-|line: off'), 'long-line: **long-line**: something about long-line');
    assert.equal(
      hover('rules:\n  too-long|-line: off'),
      'too-long-line: **long-line**: something about long-line',
    );
    assert.equal(hover('rules:\n  long-line: o|ff'), 'off: The rule does not run.');
    assert.match(hover('rules:\n  long-line:\n    max|imum: 1')!, /^maximum: The longest line/);
    assert.match(hover('overrides:\n  - fi|les: x')!, /^files: Globs/);
  });

  it('says nothing of what it does not know', () => {
    assert.equal(hover('zebra|: x'), undefined);
    assert.equal(hover('name: x\n|\n\n'), undefined);
    assert.equal(hover('rules:\n  zebra|: off'), undefined);
  });
});

describe('initialConfig', () => {
  it('is valid, keeps any name and changes nothing else', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('true', '12', 'a: b', '# x', '', "it's"),
    );
    fc.assert(
      fc.property(names, (name) => {
        const { config, problems } = readConfig(initialConfig(name));
        assert.deepEqual(problems, []);
        assert.deepEqual(config, { ...DEFAULT_CONFIG, name });
      }),
    );
  });
});

describe('editRuleSeverity', () => {
  const edited = (text: string, files?: string) =>
    applyEdits(text, editRuleSeverity(text, 'missing-end', 'off', files));

  it('adds a rule where there is none', () => {
    assert.equal(edited(''), 'rules:\n  missing-end: off\n');
    assert.equal(
      edited('# a\nname: x # b\n\n# c\n'),
      '# a\nname: x # b\nrules:\n  missing-end: off\n\n# c\n',
    );
    assert.equal(edited('rules:\n  # none\nname: x\n'), 'rules:\n  missing-end: off\n  # none\nname: x\n');
    assert.equal(edited('rules: {}\nname: x'), 'rules:\n  missing-end: off\nname: x');
    assert.equal(
      edited('rules:\r\n  bom: off # why\r\n\r\nname: x\r\n'),
      'rules:\r\n  bom: off # why\r\n  missing-end: off\r\n\r\nname: x\r\n',
    );
    assert.equal(edited('{rules: {bom: off}}'), '{rules: {bom: off, missing-end: off}}');
  });

  it('changes a severity in place, and keeps options and comments', () => {
    assert.equal(edited('rules:\n  missing-end: hint # c\n'), 'rules:\n  missing-end: off # c\n');
    assert.equal(
      edited('rules:\n  missing-end: {severity: hint}\n'),
      'rules:\n  missing-end: {severity: off}\n',
    );
    assert.equal(edited('rules:\n  missing-end:\n'), 'rules:\n  missing-end: off\n');
    assert.deepEqual(editRuleSeverity('rules:\n  missing-end: off\n', 'missing-end', 'off'), []);
    const withOptions = 'rules:\n  date-out-of-range:\n    minYear: 1900\n';
    assert.equal(
      applyEdits(withOptions, editRuleSeverity(withOptions, 'date-out-of-range', 'error')),
      'rules:\n  date-out-of-range:\n    severity: error\n    minYear: 1900\n',
    );
  });

  it('writes an override for one file, or adds to the one there is', () => {
    const entry = '  - files: [a/b.txt]\n    rules:\n      missing-end: off\n';
    assert.equal(edited('name: x\n', 'a/b.txt'), `name: x\noverrides:\n${entry}`);
    assert.equal(edited('overrides: []\n', 'a/b.txt'), `overrides:\n${entry}`);
    const other = 'overrides:\n  - files: [c.txt]\n    rules: {bom: off} # c\n\nname: x\n';
    assert.equal(edited(other, 'a/b.txt'), other.replace('# c\n', `# c\n${entry}`));
    const own = 'overrides:\n- files: a/b.txt\n  rules:\n    bom: off\n';
    assert.equal(edited(own, 'a/b.txt'), `${own}    missing-end: off\n`);
  });

  it('gives no edits rather than change more than was asked', () => {
    for (const text of ['rules: &r {bom: off}\noverrides: [{files: x, rules: *r}]\n', 'rules: [\n', '- a\n'])
      assert.deepEqual(editRuleSeverity(text, 'missing-end', 'off'), [], text);
  });

  it('sets this severity and nothing else, whatever the file', () => {
    const lines = fc.constantFrom(
      'name: x',
      'rules:',
      '  bom: off',
      '  missing-end: hint',
      'rules: {bom: hint}',
      '# c',
      '',
      'overrides:',
      '  - files: a.txt',
      '    rules: {bom: off}',
      '    rules:',
      '      bom: off',
      'overrides: []',
      '  ',
      'language: en  ',
    );
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        (parts, here, lineBreak) => {
          const text = parts.join(lineBreak);
          const before = readConfig(text).config;
          const edits = editRuleSeverity(text, 'missing-end', 'off', here ? 'a.txt' : undefined);
          if (edits.length === 0) return;
          const after = readConfig(applyEdits(text, edits)).config;
          const rules = here
            ? after.overrides.findLast(({ files }) => files[0] === 'a.txt')!.rules
            : after.rules;
          assert.deepEqual(rules['missing-end'], { severity: 'off' });
          assert.deepEqual({ ...after, rules: {}, overrides: [] }, { ...before, rules: {}, overrides: [] });
          assert.deepEqual(after.rules.bom, before.rules.bom);
        },
      ),
      { numRuns: 300 },
    );
  });
});
