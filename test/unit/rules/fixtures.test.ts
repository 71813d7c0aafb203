import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEditsToBytes, chooseFixes } from '../../../src/core/lint/fix';
import type { LintSettings, Rule } from '../../../src/core/lint/rule';
import { defaultSettings } from '../../../src/core/lint/settings';
import { RULES } from '../../../src/core/rules';
import { SourceText } from '../../../src/core/text/source-text';
import { type Fixture, printBytes, readFixture } from '../../support/fixture';
import { lintWithCorpus } from '../../support/lint-with-corpus';

const FIXTURES = path.join(import.meta.dirname, '..', '..', 'fixtures', 'rules');
const TODAY = { year: 2026, month: 11, day: 22 };
const update = process.env.UPDATE_SNAPSHOTS === '1';

const folders = existsSync(FIXTURES) ? readdirSync(FIXTURES).sort() : [];
const byId = new Map(RULES.map((rule) => [rule.id, rule]));

describe('rule fixtures', () => {
  it('exist for every rule, with a positive and a negative', () => {
    for (const rule of RULES) {
      const names = existsSync(path.join(FIXTURES, rule.id)) ? readdirSync(path.join(FIXTURES, rule.id)) : [];
      const marked = names.filter((name) => name.endsWith('.seed')).map((name) => load(rule.id, name));
      assert.ok(
        marked.some(({ expected }) => expected.length > 0),
        `${rule.id} has no fixture with a finding`,
      );
      assert.ok(
        marked.some(({ expected }) => expected.length === 0),
        `${rule.id} has no fixture that looks guilty and stays silent`,
      );
    }
  });

  for (const folder of folders) {
    describe(folder, () => {
      const rule = byId.get(folder);
      it('is the id of a rule', () => assert.ok(rule, `${folder} names no rule`));
      if (rule === undefined) return;
      const names = readdirSync(path.join(FIXTURES, folder)).filter((name) => name.endsWith('.seed'));
      for (const name of names.sort()) {
        it(`${name}: finds what is marked`, () => checkFindings(rule, load(folder, name)));
        it(`${name}: fixes only what it names`, () => checkFix(rule, folder, name));
      }
    });
  }
});

function load(folder: string, name: string): Fixture {
  return readFixture(readFileSync(path.join(FIXTURES, folder, name), 'utf8'));
}

function settingsFor(rule: Rule, fixture: Fixture): LintSettings {
  const given = fixture.settings as Partial<LintSettings>;
  const severity = given.rules?.[rule.id]?.severity ?? (rule.severity === 'off' ? 'warning' : rule.severity);
  return {
    ...defaultSettings(TODAY),
    ...given,
    rules: { ...given.rules, [rule.id]: { ...given.rules?.[rule.id], severity } },
  };
}

function findingsOf(rule: Rule, fixture: Fixture, bytes: Uint8Array) {
  const settings = settingsFor(rule, fixture);
  return lintWithCorpus(fixture.path, SourceText.fromBytes(bytes), settings, [rule]);
}

function checkFindings(rule: Rule, fixture: Fixture): void {
  const show = ({ start, end }: { start: number; end: number }) =>
    `${start}–${end} «${printBytes(fixture.bytes.subarray(start, end))}»`;
  const found = findingsOf(rule, fixture, fixture.bytes)
    .map((finding) => finding.bytes)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(show);
  const expected = fixture.expected
    .filter((finding) => finding.rule === rule.id)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(show);
  assert.deepEqual(found, expected);
}

function checkFix(rule: Rule, folder: string, name: string): void {
  const fixture = load(folder, name);
  const source = SourceText.fromBytes(fixture.bytes);
  const findings = findingsOf(rule, fixture, fixture.bytes);
  for (const { fixes } of findings)
    for (const fix of fixes)
      assert.ok(
        rule.fix === 'safe' || (rule.fix === 'suggestion' && fix.safety === 'suggestion'),
        `${rule.id} is listed with fix '${rule.fix}' but offers a fix that is ${fix.safety}`,
      );
  const chosen = chooseFixes(findings, ({ fixes }) => fixes[0]);
  if (chosen.length === 0) return;
  const edits = chosen.flatMap(({ fix }) => fix.edits);
  const fixed = applyEditsToBytes(source, edits);
  const snapshot = path.join(FIXTURES, folder, name.replace(/\.seed$/, '.fixed'));
  const printed = printBytes(fixed);
  if (update || !existsSync(snapshot)) {
    assert.ok(
      update,
      `${path.basename(snapshot)} is missing: run with UPDATE_SNAPSHOTS=1 and read what it writes`,
    );
    writeFileSync(snapshot, printed);
  }
  assert.equal(printed, readFileSync(snapshot, 'utf8'));
  const safeLeft = afterSafeFixes(rule, fixture).filter(({ fixes }) =>
    fixes.some((fix) => fix.safety === 'safe'),
  );
  assert.deepEqual(
    safeLeft.map(({ message }) => message),
    [],
    'a safe fix leaves safe findings behind',
  );
}

function afterSafeFixes(rule: Rule, fixture: Fixture) {
  let bytes = fixture.bytes;
  for (let round = 0; round < 10; round++) {
    const findings = findingsOf(rule, fixture, bytes);
    const chosen = chooseFixes(findings, ({ fixes }) => fixes.find(({ safety }) => safety === 'safe'));
    if (chosen.length === 0) return findings;
    const edits = chosen.flatMap(({ fix }) => fix.edits);
    bytes = applyEditsToBytes(SourceText.fromBytes(bytes), edits);
  }
  return findingsOf(rule, fixture, bytes);
}
