import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/lint/fix';
import type { ConfigProblem, CorpusConfig } from '../../../../src/corpus/config';
import { DEFAULT_CONFIG, readConfig } from '../../../../src/corpus/config';
import { TEST_RULES } from './rules-for-tests';

/** `severity «flagged» message`. */
function show(text: string, { severity, start, end, message }: ConfigProblem): string {
  return `${severity} «${text.slice(start, end)}» ${message}`;
}

function problemsOf(text: string): string[] {
  return readConfig(text, TEST_RULES).problems.map((problem) => show(text, problem));
}

function configOf(text: string): CorpusConfig {
  return readConfig(text, TEST_RULES).config;
}

/** The text after the suggestion of its only problem. */
function repaired(text: string): string {
  const { problems } = readConfig(text, TEST_RULES);
  assert.equal(problems.length, 1, problems.map((problem) => show(text, problem)).join('\n'));
  const { suggestion } = problems[0]!;
  assert.ok(suggestion, `no suggestion for: ${problems[0]!.message}`);
  return applyEdits(text, [suggestion.edit]);
}

describe('readConfig', () => {
  it('gives the defaults for an empty file, a comment and an empty mapping', () => {
    for (const text of [
      '',
      '\n',
      '# nothing yet\n',
      '{}',
      '---\n',
      '\uFEFF',
      'rules:\ninclude:\nheader:\n',
    ]) {
      const { config, problems } = readConfig(text);
      assert.deepEqual({ config, problems }, { config: DEFAULT_CONFIG, problems: [] }, JSON.stringify(text));
    }
  });

  it('reads every key', () => {
    const text = `extends: shared.yaml
name: Floods
include: [a/**/*.txt]
exclude:
  - drafts
language: pt-BR
header: { style: own-line }
dates: { order: dmy }
fields:
  required: [title, Source, date]
  allowed: [desk]
endMarkers: ['***']
profiles: [c4, gopher]
rules:
  long-line: { severity: hint, maximum: 100, share: 0.25, strict: true, unit: characters, except: ['>'] }
  odd-quote: error
overrides:
  - files: wire/**
    rules: { long-line: off }
baseline: known.jsonl
ledger: true
`;
    const { config, problems } = readConfig(text, TEST_RULES);
    assert.deepEqual(
      { config, problems },
      {
        config: {
          extends: ['shared.yaml'],
          name: 'Floods',
          include: ['a/**/*.txt'],
          exclude: [...DEFAULT_CONFIG.exclude, 'drafts'],
          language: 'pt-BR',
          headerStyle: 'own-line',
          dateOrder: 'dmy',
          requiredFields: ['title', 'source', 'date'],
          allowedFields: ['desk'],
          endMarkers: ['***'],
          profiles: ['c4', 'gopher'],
          rules: {
            'long-line': {
              severity: 'hint',
              options: { maximum: 100, share: 0.25, strict: true, unit: 'characters', except: ['>'] },
            },
            'odd-quote': { severity: 'error' },
          },
          overrides: [{ files: ['wire/**'], rules: { 'long-line': { severity: 'off' } } }],
          baseline: 'known.jsonl',
          ledger: true,
        },
        problems: [],
      },
    );
  });

  it('takes plain numbers, booleans and the Norwegian language for texts', () => {
    const { config, problems } = readConfig('name: 2024\nlanguage: no\nendMarkers: [30, true]\n');
    assert.deepEqual(problems, []);
    assert.deepEqual([config.name, config.language, config.endMarkers], ['2024', 'no', ['30', 'true']]);
  });

  it('names the key that was meant', () => {
    assert.deepEqual(problemsOf('inlcude: [a.txt]\nname: x\n'), [
      'warning «inlcude» Unknown key ‘inlcude’: did you mean ‘include’?',
    ]);
    assert.equal(repaired('inlcude: [a.txt]\n'), 'include: [a.txt]\n');
    assert.equal(repaired('profiles: [gofer]\n'), 'profiles: [gopher]\n');
    assert.equal(repaired('end_markers: [x]\n'), 'endMarkers: [x]\n');
    assert.equal(repaired('ignore: [x]\n'), 'exclude: [x]\n');
    assert.equal(repaired('header.style: inline\n'), 'header:\n  style: inline\n');
    assert.equal(
      repaired('overrides:\n  - files: x.txt\n    rule: {}\n'),
      'overrides:\n  - files: x.txt\n    rules: {}\n',
    );
    assert.match(problemsOf('style: inline\n')[0]!, /belongs under ‘header’/);
    assert.match(problemsOf('zebra: 1\n')[0]!, /The keys are ‘name’, ‘include’/);
  });

  it('lets the rest apply beside what is wrong', () => {
    const text =
      'name: [a]\ninclude: {a: b}\nlanguage: English\nheader: own-line\ndates: {order: ymd}\nbaseline: x.jsonl\n';
    assert.deepEqual(configOf(text), { ...DEFAULT_CONFIG, baseline: 'x.jsonl' });
    assert.deepEqual(problemsOf(text), [
      'error «[a]» ‘name’ takes one value.',
      'error «{a: b}» ‘include’ takes a list: [one, two].',
      'error «English» A language is a BCP 47 code such as ‘en’ or ‘pt-BR’.',
      'error «own-line» ‘header’ is a mapping with the keys ‘style’.',
      'error «ymd» ‘order’ is one of ‘dmy’, ‘mdy’.',
    ]);
    assert.equal(repaired('language: English\n'), 'language: en\n');
    assert.equal(repaired('header: {style: "own_line"}\n'), 'header: {style: "own-line"}\n');
  });

  it('understands globs that YAML takes for something else', () => {
    assert.deepEqual(configOf('include:\n  - **/*.txt\n  - *.seed\n').include, ['**/*.txt', '*.seed']);
    assert.equal(repaired('include: *.txt\n'), "include: '*.txt'\n");
    assert.equal(repaired('exclude: !drafts\n'), "exclude: '!drafts'\n");
    assert.equal(repaired('include: [a-z]*.txt\nname: x\n'), "include: '[a-z]*.txt'\nname: x\n");
    assert.deepEqual(configOf('include: [a-z]*.txt\nname: x\n'), { ...DEFAULT_CONFIG, name: 'x' });
  });

  it('refuses globs that leave the corpus or cannot be read, and keeps the others', () => {
    const globs = [
      '../x/*.txt',
      '/x.txt',
      'C:\\x',
      'a\\b.txt',
      '[a',
      '{a,b',
      'a}',
      '@(a|b)',
      '!a',
      '~/x',
      '',
    ];
    for (const glob of globs) {
      const text = `include: ['${glob}', ok.txt]\n`;
      assert.deepEqual(configOf(text).include, ['ok.txt'], glob);
      assert.equal(problemsOf(text).length, 1, glob);
      assert.ok(problemsOf(text)[0]!.startsWith(`error «'${glob}'»`), problemsOf(text)[0]);
    }
    assert.deepEqual(configOf("include: ['[a']\n").include, DEFAULT_CONFIG.include);
    assert.equal(repaired('include: [/a/*.txt]\n'), "include: ['a/*.txt']\n");
    assert.equal(repaired("include: ['**.txt']\n"), "include: ['**/*.txt']\n");
    assert.equal(repaired('include: [news]\n'), "include: ['news/**/*.txt']\n");
    assert.deepEqual(problemsOf('exclude: [news, drafts/]\n'), []);
  });

  it('explains unknown rules, former ids, severities of other tools and options', () => {
    assert.deepEqual(problemsOf('rules:\n  longline: off\n'), [
      'warning «longline» There is no rule ‘longline’: did you mean ‘long-line’?',
    ]);
    assert.equal(repaired('rules: {too-long-line: off}\n'), 'rules: {long-line: off}\n');
    assert.deepEqual(configOf('rules: {too-long-line: off}\n').rules, { 'long-line': { severity: 'off' } });
    for (const [written, severity] of [
      ['warn', 'warning'],
      ['info', 'information'],
      ['Error', 'error'],
      ['false', 'off'],
      ['2', 'error'],
      ['on', 'warning'],
    ] as const) {
      assert.deepEqual(
        configOf(`rules: {odd-quote: ${written}}`).rules,
        { 'odd-quote': { severity } },
        written,
      );
      assert.equal(repaired(`rules: {odd-quote: ${written}}`), `rules: {odd-quote: ${severity}}`);
    }
    assert.equal(repaired('rules: {long-line: eror}'), 'rules: {long-line: error}');
    assert.deepEqual(configOf('rules: {long-line: eror, odd-quote: hint}').rules, {
      'odd-quote': { severity: 'hint' },
    });
  });

  it('checks the type and range of options, each on its own', () => {
    const option = (written: string) => `rules:\n  long-line:\n    strict: true\n    ${written}\n`;
    const expected: [string, string][] = [
      ['maximum: 5', 'error «5» ‘maximum’ is at least 10.'],
      ['maximum: 501', 'error «501» ‘maximum’ is at most 500.'],
      ['maximum: 10.5', 'error «10.5» ‘maximum’ takes a whole number.'],
      ["maximum: '50'", "error «'50'» ‘maximum’ takes a whole number."],
      ['maximum: [1]', 'error «[1]» ‘maximum’ takes a whole number.'],
      ['share: 1.5', 'error «1.5» ‘share’ is at most 1.'],
      ['share: .nan', 'error «.nan» ‘share’ takes a number.'],
      ['unit: word', 'error «word» ‘unit’ is one of ‘words’, ‘characters’.'],
      ['except: {a: b}', 'error «{a: b}» ‘except’ takes a list: [one, two].'],
      ['maximm: 20', 'warning «maximm» ‘long-line’ has no option ‘maximm’: did you mean ‘maximum’?'],
      [
        'constructor: 20',
        'warning «constructor» ‘long-line’ has no option ‘constructor’, only ‘maximum’, ‘share’, ‘strict’, ‘unit’, ‘except’.',
      ],
      [
        'options: {maximum: 20}',
        'warning «options» Options stand beside ‘severity’, not under a key of their own.',
      ],
    ];
    for (const [written, problem] of expected) {
      assert.deepEqual(problemsOf(option(written)), [problem]);
      assert.deepEqual(configOf(option(written)).rules['long-line'], { options: { strict: true } }, written);
    }
    assert.equal(repaired(option('maximum: 5')), option('maximum: 10'));
    assert.equal(repaired(option("maximum: '50'")), option('maximum: 50'));
    assert.equal(repaired(option('unit: word')), option('unit: words'));
    assert.deepEqual(problemsOf('rules: {odd-quote: {maximum: 1}}'), [
      'warning «maximum» ‘odd-quote’ has no options, only ‘severity’.',
    ]);
  });

  it('reports overrides without files and of the wrong shape', () => {
    assert.deepEqual(problemsOf('overrides:\n  - rules: {odd-quote: off}\n  - x\n'), [
      'error «rules: {odd-quote: off}» This entry applies to nothing, since ‘files’ is missing.',
      'error «x» Each entry of ‘overrides’ is a mapping that starts with ‘- files: …’.',
    ]);
    assert.deepEqual(problemsOf('overrides:\n  files: x\n'), [
      'error «files: x» ‘overrides’ is a list; each entry starts with ‘- files: …’.',
    ]);
  });

  it('keeps the baseline inside the corpus', () => {
    for (const path of ['../x', '/etc/x', 'C:/x', 'a/../../x', '~/x', 'a/']) {
      assert.equal(configOf(`baseline: '${path}'`).baseline, DEFAULT_CONFIG.baseline, path);
      assert.equal(problemsOf(`baseline: '${path}'`).length, 1, path);
    }
  });

  it('takes true or false for a switch, and knows what was meant by other words', () => {
    assert.equal(configOf('ledger: false').ledger, false);
    assert.equal(configOf('ledger: yes').ledger, false);
    assert.equal(repaired('ledger: yes'), 'ledger: true');
    assert.equal(repaired('ledger: Off'), 'ledger: false');
    assert.deepEqual(problemsOf('ledger: on top'), ['error «on top» ‘ledger’ takes true or false.']);
    assert.deepEqual(problemsOf('ledger: [true]'), ['error «[true]» ‘ledger’ takes one value.']);
  });

  it('suggests fields, and knows the ones that are allowed', () => {
    assert.equal(repaired('fields: {required: [titel]}'), 'fields: {required: [title]}');
    assert.deepEqual(problemsOf('fields: {required: [title, Source, date, desk], allowed: [desk]}'), [
      'warning «desk» No rule looks for documents without ‘desk’, so this has no effect.',
    ]);
    assert.deepEqual(problemsOf('fields: {allowed: [a b]}').length, 1);
    assert.deepEqual(configOf('fields: {allowed: [a b]}').allowedFields, []);
  });

  it('reports duplicate keys, syntax errors, second documents and empty items where they stand', () => {
    assert.deepEqual(problemsOf('name: a\nname: b\n'), [
      'error «name» ‘name’ is given twice; the last one counts.',
    ]);
    assert.equal(configOf('name: a\nname: b\n').name, 'b');
    assert.deepEqual(problemsOf('name: a: b\n'), [
      'error «a» A second ‘: ’ in this line needs quotes around the value.',
    ]);
    assert.deepEqual(problemsOf('rules:\n  odd-quote off\n'), [
      'error «odd-quote off» Rules are a mapping: ‘rule-id: severity’.',
    ]);
    assert.equal(repaired('header:\n\tstyle: inline\n'), 'header:\n  style: inline\n');
    assert.match(problemsOf('name: a\n---\nname: b\n')[0]!, /starts a second YAML document/);
    assert.equal(configOf('name: a\n---\nname: b\n').name, 'a');
    assert.match(problemsOf('endMarkers:\n  - ###\n  - x\n')[0]!, /starts with ‘#’ needs quotes/);
    assert.deepEqual(configOf('endMarkers:\n  - ###\n  - x\n').endMarkers, ['x']);
  });

  it('follows anchors but not circles, and never makes objects from tags', () => {
    const shared = 'rules: &r {odd-quote: hint}\noverrides:\n  - {files: a, rules: *r}\n';
    assert.deepEqual(configOf(shared).overrides[0]!.rules, { 'odd-quote': { severity: 'hint' } });
    assert.match(problemsOf('include: &i [*i]\n').join('\n'), /cannot stand for what it is part of/);
    assert.equal(configOf('name: !!js/function "x"\n').name, 'x');
    assert.match(problemsOf('name: !!js/function "x"\n')[0]!, /mean nothing here/);
    const { config } = readConfig(
      '__proto__: {name: x}\nrules: {__proto__: off, constructor: off}\n',
      TEST_RULES,
    );
    assert.deepEqual(Object.keys(config.rules), []);
    assert.equal(({} as Record<string, unknown>).name, undefined);
  });

  it('keeps its spans inside the text and repairs to fewer problems, whatever the text', () => {
    const words = [
      'name',
      'include',
      'rules',
      'odd-quote',
      'overrides',
      'files',
      'off',
      'warn',
      '*.txt',
      '[',
      ']',
      '{',
      '}',
      '- ',
      ': ',
      ':',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '#',
      '&a',
      '*a',
      '!x',
      '---',
      '|',
      '1',
      '\uFEFF',
    ];
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { problems, config } = readConfig(text, TEST_RULES);
        assert.deepEqual(
          Object.keys({ ...DEFAULT_CONFIG, ...config }).filter((key) => !(key in config)),
          [],
        );
        for (const { start, end, suggestion } of problems) {
          assert.ok(0 <= start && start <= end && end <= text.length);
          if (suggestion !== undefined) {
            const { edit } = suggestion;
            assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length);
            assert.notEqual(applyEdits(text, [edit]), text);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('readConfig on hostile files', function () {
  this.timeout(30_000);
  /** CPU time, since the machine may have other work. */
  const bounded = (text: string): string[] => {
    const before = process.cpuUsage();
    const found = problemsOf(text);
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 5_000_000, `${Math.round((user + system) / 1000)} ms`);
    return found;
  };

  it('does not expand a billion laughs', () => {
    const laughs = ['a0: &a0 [ha, ha]'];
    for (let i = 1; i < 40; i++) laughs.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
    assert.ok(
      bounded(`${laughs.join('\n')}\ninclude: *a39\n`).some((problem) => problem.includes('one text')),
    );
  });

  it('stops reading when aliases repeat large mappings', () => {
    const rules = Array.from({ length: 2000 }, (_, i) => `    r${i}: off`).join('\n');
    const entries = '  - {files: x, rules: *r}\n'.repeat(2000);
    const found = bounded(`overrides:\n  - files: x\n    rules: &r\n${rules}\n${entries}`);
    assert.ok(found.length <= 100, `${found.length} problems`);
  });

  for (const opening of ['[', '{a: ', '- ', 'a:\n', '|\n', '*a\n', '"'])
    it(`bounds ${JSON.stringify(opening)} without end`, () => {
      bounded(`include: ${opening.repeat(Math.floor(130_000 / opening.length))}`);
    });

  it('bounds depth, size and the number of problems', () => {
    assert.ok(
      problemsOf(`include: ${'['.repeat(40)}${']'.repeat(40)}`).some((each) => each.includes('deeply')),
    );
    assert.match(bounded(`name: ${'x'.repeat(300_000)}`)[0]!, /is not read/);
    assert.equal(bounded('bad: 1\n'.repeat(10_000)).length, 100);
    assert.equal(bounded(Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n')).length, 100);
  });
});
