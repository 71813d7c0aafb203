import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../src/core/lint/finding';
import { fixSource } from '../../../src/core/lint/fix';
import { judgeCorpus, lintSource } from '../../../src/core/lint/lint';
import { defaultSettings, severityOf } from '../../../src/core/lint/settings';
import { headerRules } from '../../../src/core/rules/header';
import { SourceText } from '../../../src/core/text/source-text';
import { realSeeds } from '../../support/real-seeds';

const SETTINGS = defaultSettings({ year: 2026, month: 11, day: 22 });
/** By the number that each file's name begins with: rule and line, counted from 1. */
const EXPECTED: Record<string, readonly string[]> = {
  '000': ['header-inline-body 1'],
  '001': ['byline-as-text 5', 'header-not-first 7', 'header-style 7', 'noncanonical-date-header 7'],
  '002': ['header-inline-body 1'],
  '003': ['missing-date-header 1'],
  '004': ['missing-date-header 1'],
};

describe('header rules on collected documents', () => {
  before(function () {
    if (realSeeds.length === 0) {
      console.log('      the folder of collected documents is not here (SEEDBED_REAL_SEEDS)');
      this.skip();
    }
  });

  it('find what is wrong with each, and nothing else', () => {
    const found = findAll();
    for (const [number, expected] of Object.entries(EXPECTED)) {
      const others = (found.get(number) ?? []).filter((finding) => !finding.startsWith('relative-date-'));
      assert.deepEqual([...new Set(others)].sort(), expected, number);
    }
  });

  it('find relative dates in the undated one that has them', () => {
    for (const [number, findings] of findAll()) {
      const relative = findings.filter((finding) => finding.startsWith('relative-date-'));
      if (number === '003') assert.ok(relative.includes('relative-date-without-anchor 10'));
      else assert.deepEqual(relative, [], number);
    }
  });

  it('safely change one line of one of them', () => {
    for (const file of realSeeds) {
      const source = SourceText.fromBytes(readFileSync(file));
      const fixed = fixSource(path.basename(file), source, SETTINGS, headerRules, { safety: 'safe' });
      const before = source.text.split('\n');
      const after = fixed.source.text.split('\n');
      const changed = after.flatMap((line, i) => (line === before[i] ? [] : [i + 1]));
      assert.equal(after.length, before.length);
      assert.deepEqual(changed, numberOf(file) === '001' ? [7] : []);
    }
  });
});

function numberOf(file: string): string {
  return path.basename(file).slice(0, 3);
}

/** `rule line` by the file's number. */
function findAll(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const entries = new Map<string, { path: string; document: number; fact: unknown }[]>();
  const sources = new Map<string, SourceText>();
  const add = (name: string, { rule, start }: Finding) => {
    const line = sources.get(name)!.lines.lineAt(start) + 1;
    found.set(numberOf(name), [...(found.get(numberOf(name)) ?? []), `${rule} ${line}`]);
  };
  for (const file of realSeeds) {
    const name = path.basename(file);
    const source = SourceText.fromBytes(readFileSync(file));
    sources.set(name, source);
    const { findings, facts } = lintSource(name, source, SETTINGS, headerRules);
    for (const finding of findings) add(name, finding);
    for (const { rule, document, fact } of facts)
      entries.set(rule, [...(entries.get(rule) ?? []), { path: name, document, fact }]);
  }
  for (const rule of headerRules) {
    if (rule.scope !== 'corpus') continue;
    const severity = severityOf(rule, SETTINGS);
    const facts = (entries.get(rule.id) ?? []).map((entry) => ({ ...entry, severity }));
    judgeCorpus(rule, facts, add);
  }
  return found;
}
