import { strict as assert } from 'node:assert';
import { defaultSettings, severityOf } from '../../../src/core/lint/settings';
import { RULES, ruleById } from '../../../src/core/rules';
import { PROFILES } from '../../../src/core/rules/profiles/profile';

const usual = defaultSettings({ year: 2026, month: 11, day: 22 });

describe('profiles', () => {
  const c4 = ruleById('c4-line')!;

  it('turn on the rules that belong to them, as information', () => {
    assert.equal(severityOf(c4, usual), 'off');
    assert.equal(severityOf(c4, { ...usual, profiles: ['gopher'] }), 'off');
    assert.equal(severityOf(c4, { ...usual, profiles: ['gopher', 'c4'] }), 'information');
  });

  it('give way to a severity that somebody wrote', () => {
    const rules = { 'c4-line': { severity: 'off' as const } };
    assert.equal(severityOf(c4, { ...usual, profiles: ['c4'], rules }), 'off');
  });

  it('each have a rule, and no rule names another one', () => {
    const named = new Set(RULES.flatMap(({ profiles = [] }) => profiles));
    assert.deepEqual([...named].sort(), PROFILES.map(({ name }) => name).sort());
  });
});
