import { strict as assert } from 'node:assert';
import { lintSource } from '../../../src/core/lint/lint';
import {
  defineCorpusRule,
  defineDocumentRule,
  defineFileRule,
  type LintSettings,
  type OptionTable,
  type RuleDescription,
} from '../../../src/core/lint/rule';
import { defaultSettings, optionsOf, severityOf } from '../../../src/core/lint/settings';
import type { SeedFile } from '../../../src/core/seed/tree';
import { SourceText } from '../../../src/core/text/source-text';

const SETTINGS = defaultSettings({ year: 2026, month: 11, day: 22 });
const TWO = 'date 2024-03-01\nlang: fr\n\nOne é.\n\nEND\n\ndate 2024-03-02\n\nTwo.\n\nEND\n';

function described<Options extends OptionTable>(
  id: string,
  more: Partial<RuleDescription<Options>> = {},
): RuleDescription<Options> {
  return {
    id,
    section: 'layout',
    summary: id,
    rationale: id,
    severity: 'warning',
    fix: 'none',
    falsePositiveRisk: 'low',
    example: { bad: '' },
    ...more,
  };
}

function withRules(rules: LintSettings['rules']): LintSettings {
  return { ...SETTINGS, rules };
}

describe('settings', () => {
  const options = {
    most: { type: 'integer', default: 3, description: 'most' },
    words: { type: 'strings', default: ['a'], description: 'words' },
    strict: { type: 'boolean', default: true, description: 'strict' },
  } as const;
  const rule = defineFileRule({ ...described('new-id', { aliases: ['old-id'], options }), check: () => {} });

  it('give each rule its severity and options, defaults where nothing is said', () => {
    assert.equal(severityOf(rule, SETTINGS), 'warning');
    assert.deepEqual(optionsOf(rule, SETTINGS), { most: 3, words: ['a'], strict: true });
    const settings = withRules({ 'new-id': { severity: 'off', options: { most: 0, strict: false } } });
    assert.equal(severityOf(rule, settings), 'off');
    assert.deepEqual(optionsOf(rule, settings), { most: 0, words: ['a'], strict: false });
  });

  it('drop options that the rule does not have', () => {
    const settings = withRules({ 'new-id': { options: { least: 1 } } });
    assert.deepEqual(optionsOf(rule, settings), { most: 3, words: ['a'], strict: true });
  });

  it('understand former ids, and prefer the present one', () => {
    assert.equal(severityOf(rule, withRules({ 'old-id': { severity: 'hint' } })), 'hint');
    const both = withRules({ 'old-id': { severity: 'hint' }, 'new-id': { severity: 'error' } });
    assert.equal(severityOf(rule, both), 'error');
  });

  it('know no rule by the names of object members', () => {
    const odd = defineFileRule({ ...described('constructor'), check: () => {} });
    assert.equal(severityOf(odd, SETTINGS), 'warning');
  });
});

describe('lintSource', () => {
  const source = SourceText.fromText(TWO);

  it('runs no rule that is off, and hands over options and severity', () => {
    const seen: unknown[] = [];
    const rule = defineFileRule({
      ...described('a', { options: { most: { type: 'integer', default: 3, description: '' } } }),
      check({ options, report }) {
        seen.push(options);
        report({ start: 0, end: 1, message: 'm' });
      },
    });
    const off = lintSource('a.seed', source, withRules({ a: { severity: 'off' } }), [rule]);
    assert.deepEqual([off.findings, seen], [[], []]);
    const on = lintSource('a.seed', source, withRules({ a: { severity: 'error', options: { most: 5 } } }), [
      rule,
    ]);
    assert.deepEqual(seen, [{ most: 5 }]);
    assert.equal(on.findings[0]?.severity, 'error');
  });

  it('runs document rules once a document, each with its language', () => {
    const seen: [number, string | undefined][] = [];
    const rule = defineDocumentRule({
      ...described('a'),
      check({ document, language }) {
        seen.push([document.index, language]);
      },
    });
    lintSource('a.seed', source, { ...SETTINGS, language: 'en' }, [rule]);
    assert.deepEqual(seen, [
      [0, 'fr'],
      [1, 'en'],
    ]);
  });

  it('orders findings by position, then by rule, and gives their bytes and documents', () => {
    const at = (id: string, ...places: [number, number][]) =>
      defineFileRule({
        ...described(id),
        check({ report }) {
          for (const [start, end] of places) report({ start, end, message: id });
        },
      });
    const end = TWO.indexOf('END');
    const second = TWO.indexOf('Two');
    const { findings } = lintSource('a.seed', source, SETTINGS, [
      at('a', [second, second + 3], [0, 4]),
      at('b', [0, 4], [0, 2], [end + 3, end + 3], [end + 4, end + 5]),
    ]);
    assert.deepEqual(
      findings.map(({ rule, start, document, bytes }) => [rule, start, document, bytes.start]),
      [
        ['b', 0, 0, 0],
        ['a', 0, 0, 0],
        ['b', 0, 0, 0],
        ['b', end + 3, 0, end + 4],
        ['b', end + 4, undefined, end + 5],
        ['a', second, 1, second + 1],
      ],
    );
  });

  it('keeps bytes that a rule gives', () => {
    const rule = defineFileRule({
      ...described('a'),
      check({ report }) {
        report({ start: 0, end: 0, message: 'm', bytes: { start: 0, end: 3 } });
      },
    });
    const { findings } = lintSource('a.seed', source, SETTINGS, [rule]);
    assert.deepEqual(findings[0]?.bytes, { start: 0, end: 3 });
  });

  it('computes what rules share once a file', () => {
    let computed = 0;
    const count = (_: SourceText, file: SeedFile) => {
      computed++;
      return file.documents.length;
    };
    const rule = (id: string) =>
      defineDocumentRule({
        ...described(id),
        check({ shared }) {
          assert.equal(shared(count), 2);
        },
      });
    lintSource('a.seed', source, SETTINGS, [rule('a'), rule('b')]);
    assert.equal(computed, 1);
  });

  it('collects facts for corpus rules, also none', () => {
    const rule = defineCorpusRule<number, undefined, Record<never, never>>({
      ...described('a'),
      collect: ({ document }) => (document.index === 1 ? 7 : undefined),
      summarise: () => undefined,
      judge: () => {},
    });
    const { facts } = lintSource('a.seed', source, SETTINGS, [rule]);
    assert.deepEqual(facts, [{ rule: 'a', document: 1, fact: 7 }]);
  });

  it('locates a finding among many documents', () => {
    const many = SourceText.fromText('date 2024-03-01\n\nOne.\n\nEND\n\n'.repeat(50));
    const rule = defineFileRule({
      ...described('a'),
      check({ source: { text }, report }) {
        for (const { index } of text.matchAll(/One/g)) report({ start: index, end: index + 3, message: '' });
      },
    });
    const { findings } = lintSource('a.seed', many, SETTINGS, [rule]);
    assert.deepEqual(
      findings.map(({ document }) => document),
      Array.from({ length: 50 }, (_, i) => i),
    );
  });
});
