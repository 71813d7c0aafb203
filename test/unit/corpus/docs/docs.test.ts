import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exampleBytes, exampleFindings } from '../../../../scripts/docs/example';
import { generateDocs, stalePages, withTables } from '../../../../scripts/docs/generate';
import { printJson } from '../../../../scripts/docs/json';
import { visibleText } from '../../../../scripts/docs/visible-text';
import { RULES } from '../../../../src/core/rules';
import { configSchema, configTable, readConfig } from '../../../../src/corpus/config';
import { CONFIG_KEYS, type KeyDefinition } from '../../../../src/corpus/config/definition';
import { SEVERITY_KEY } from '../../../../src/corpus/config/read-rules';
import { TEST_RULES } from '../config/rules-for-tests';

const ROOT = path.join(import.meta.dirname, '..', '..', '..', '..');

/** Their examples show part of a corpus, or need more text than a page should hold. */
const NOT_ALONE = new Set([
  'date-outlier',
  'header-style',
  'inconsistent-paragraph-separator',
  'invalid-utf8',
  'wrong-encoding',
]);

describe('generated documentation', () => {
  it('is what the source says; else run npm run docs', () => {
    const files = generateDocs(ROOT);
    const different = [...files.keys()].filter(
      (file) =>
        !existsSync(path.join(ROOT, file)) || readFileSync(path.join(ROOT, file), 'utf8') !== files.get(file),
    );
    assert.deepEqual([...different, ...stalePages(ROOT, files)], []);
  });

  it('has a page with every section for every rule, and links that lead somewhere', () => {
    const files = generateDocs(ROOT);
    for (const rule of RULES) {
      const page = files.get(`docs/rules/${rule.id}.md`)!;
      for (const part of [
        `# ${rule.id}`,
        '## Options',
        '## Example',
        '## False positives',
        '## Why it matters',
      ])
        assert.ok(page.includes(`\n${part}\n`), `${rule.id}: ${part}`);
      assert.ok(page.endsWith(`${rule.rationale}\n`), rule.id);
      for (const name of Object.keys(rule.options ?? {}))
        assert.ok(page.includes(`| \`${name}\` |`), `${rule.id}: ${name}`);
    }
    const generated = [...files].filter(([file]) => file !== 'README.md');
    for (const [file, text] of generated)
      for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
        const linked = path.posix.join(path.posix.dirname(file), decodeURIComponent(target!));
        assert.ok(files.has(linked) || existsSync(path.join(ROOT, linked)), `${file} links to ${target}`);
      }
  });

  it('shows examples that the rules find', () => {
    for (const rule of RULES)
      if (!NOT_ALONE.has(rule.id))
        assert.ok(exampleFindings(rule).length > 0, `${rule.id} is silent on its own example`);
  });

  it('replaces what stands between the markers and nothing else', () => {
    const readme = 'a\n<!-- commands:start -->\nold\n<!-- commands:end -->\nb <!-- settings:start -->\n';
    const manifest = {
      contributes: {
        commands: [
          { command: 'x.a', title: 'A | B', category: 'X' },
          { command: 'x.hidden', title: 'Hidden' },
        ],
        menus: { commandPalette: [{ command: 'x.hidden', when: 'false' }] },
      },
    };
    const once = withTables(readme, manifest);
    assert.equal(
      once,
      'a\n<!-- commands:start -->\n\n| Command | Id |\n|---|---|\n| X: A \\| B | `x.a` |\n\n<!-- commands:end -->\nb <!-- settings:start -->\n',
    );
    assert.equal(withTables(once, manifest), once);
  });

  it('shows what a reader would not see', () => {
    assert.equal(visibleText('a  b \n\tc\u00A0\u200B\n', false), 'a··b·\n→c⟨U+00A0⟩⟨U+200B⟩');
    assert.equal(visibleText('a\n\n', true), 'a⏎\n⏎');
    assert.deepEqual(
      [...exampleBytes('\\xE9\\u00e9a\\r\\n\\.')],
      [0xe9, 0xc3, 0xa9, 0x61, 0x0d, 0x0a, 0x5c, 0x2e],
    );
  });

  it('fails the check of a checkout that differs, and mends it', function () {
    this.timeout(60_000);
    const copy = mkdtempSync(path.join(tmpdir(), 'seedbed-docs-'));
    try {
      for (const part of [
        'src',
        'scripts',
        'docs',
        'schemas',
        'test/support',
        'test/fixtures/rules',
        'package.json',
        'README.md',
      ])
        cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
      symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
      const script = path.join(copy, 'scripts', 'docs.mjs');
      writeFileSync(path.join(copy, 'docs', 'rules', 'no-such-rule.md'), '');
      writeFileSync(path.join(copy, 'docs', 'rules.md'), 'edited by hand');
      const check = () => spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
      const { status, stderr } = check();
      assert.equal(status, 1);
      assert.match(stderr, /docs\/rules\.md differs/);
      assert.match(stderr, /no-such-rule\.md has no source/);
      execFileSync(process.execPath, [script]);
      assert.ok(!existsSync(path.join(copy, 'docs', 'rules', 'no-such-rule.md')));
      assert.equal(check().status, 0);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe('the table of configuration keys', () => {
  const eachKey = (
    keys: readonly KeyDefinition[],
    visit: (key: KeyDefinition, path: string) => void,
    prefix = '',
  ) => {
    for (const key of keys) {
      visit(key, prefix + key.key);
      if ('keys' in key.value) eachKey(key.value.keys, visit, `${prefix}${key.key}.`);
    }
  };

  it('has examples that are valid at the top level', () => {
    for (const { key, example } of CONFIG_KEYS) {
      const { problems } = readConfig(example);
      assert.deepEqual(problems, [], key);
      assert.ok(example.startsWith(`${key}:`), key);
    }
  });

  it('documents every key in the table and in the schema', () => {
    const table = configTable().replaceAll('[].', '.');
    const schema = JSON.stringify(configSchema());
    eachKey(CONFIG_KEYS, ({ value, description }, name) => {
      if (value.type !== 'mapping') assert.ok(table.includes(`| \`${name}\` |`), name);
      assert.ok(schema.includes(JSON.stringify(description)), name);
    });
  });

  it('makes a schema of rules with their options', () => {
    const { definitions } = configSchema(TEST_RULES) as {
      definitions: { rules: { properties: Record<string, { anyOf: [unknown, { properties: object }] }> } };
    };
    const [severity, options] = definitions.rules.properties['long-line']!.anyOf;
    assert.deepEqual(severity, { $ref: '#/definitions/severity' });
    assert.deepEqual(options.properties, {
      severity: { $ref: '#/definitions/severity' },
      maximum: { description: 'The longest line', default: 80, type: 'integer', minimum: 10, maximum: 500 },
      share: { description: 'The share of long lines', default: 0.5, type: 'number', minimum: 0, maximum: 1 },
      strict: { description: 'Also count headers', default: false, type: 'boolean' },
      unit: {
        description: 'What is counted',
        default: 'words',
        type: 'string',
        enum: ['words', 'characters'],
      },
      except: {
        description: 'Lines that start so are not counted',
        default: [],
        anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }],
      },
    });
  });

  it('leaves the name of the severity to no option', () => {
    for (const { id, options = {} } of RULES) assert.ok(!(SEVERITY_KEY in options), id);
  });

  it('is printed as JSON that reads back', () => {
    const schema = configSchema();
    assert.deepEqual(JSON.parse(printJson(schema)), JSON.parse(JSON.stringify(schema)));
  });
});
