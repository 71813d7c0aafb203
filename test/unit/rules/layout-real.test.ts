import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixSource } from '../../../src/core/lint/fix';
import { type CorpusFact, judgeCorpus, lintSource } from '../../../src/core/lint/lint';
import { defaultSettings } from '../../../src/core/lint/settings';
import { layoutRules } from '../../../src/core/rules/layout';
import { SourceText } from '../../../src/core/text/source-text';
import { realSeeds } from '../../support/real-seeds';

const settings = defaultSettings({ year: 2026, month: 11, day: 22 });

/** By the number that a file's name begins with: rule, first line and last line that the finding reaches into, from 1. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': ['no-final-newline 33–33'],
  '001': [
    'blank-run 8–10',
    'broken-paragraph 15–17',
    'leading-blank-lines 1–2',
    'no-final-newline 25–25',
    'stray-fragment 25–25',
  ],
  '002': ['blank-run 10–14', 'trailing-blank-lines 24–24'],
  '003': ['inconsistent-paragraph-separator 1–18', 'no-final-newline 19–19'],
  '004': ['trailing-blank-lines 12–13'],
};

describe('layout rules on collected documents', () => {
  if (realSeeds.length === 0) {
    it('have no documents to run on here');
    return;
  }
  const files = realSeeds.map((file) => {
    const source = SourceText.fromBytes(readFileSync(file));
    return { name: path.basename(file), source, ...lintSource(file, source, settings, layoutRules) };
  });

  it('find what a reader finds, and nothing else', () => {
    const found: Record<string, string[]> = {};
    for (const { name, source, findings, facts } of files) {
      const all = [...findings, ...corpusFindings(name, facts)];
      found[name.slice(0, 3)] = all
        .map(({ rule, start, end }) => {
          const first = source.lines.lineAt(start) + 1;
          const last = source.lines.lineAt(Math.max(start, end - 1)) + 1;
          return `${rule} ${first}–${last}`;
        })
        .sort();
    }
    assert.deepEqual(found, EXPECTED);
  });

  it('leave no safe fix behind and change nothing but white space', () => {
    for (const { name, source } of files) {
      const fixed = fixSource(name, source, settings, layoutRules, { safety: 'safe' }).source;
      const left = lintSource(name, fixed, settings, layoutRules).findings;
      assert.ok(!left.some(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')), name);
      assert.equal(fixed.text.replace(/\s+/g, ' ').trim(), source.text.replace(/\s+/g, ' ').trim(), name);
    }
  });

  function corpusFindings(name: string, facts: readonly CorpusFact[]) {
    const found: { rule: string; start: number; end: number }[] = [];
    for (const rule of layoutRules) {
      if (rule.scope !== 'corpus' || !facts.some((fact) => fact.rule === rule.id)) continue;
      const entries = files.flatMap((file) =>
        file.facts
          .filter((fact) => fact.rule === rule.id)
          .map(({ document, fact }) => ({
            path: file.name,
            document,
            fact,
            severity: 'information' as const,
          })),
      );
      judgeCorpus(rule, entries, (owner, finding) => {
        if (owner === name) found.push(finding);
      });
    }
    return found;
  }
});
