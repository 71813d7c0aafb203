import { strict as assert } from 'node:assert';
import type { Fix } from '../../../src/core/lint/finding';
import { applyEdits } from '../../../src/core/lint/fix';
import { defaultSettings } from '../../../src/core/lint/settings';
import { ruleById } from '../../../src/core/rules';
import { layoutRules } from '../../../src/core/rules/layout';
import { SourceText } from '../../../src/core/text/source-text';
import { lintWithCorpus } from '../../support/lint-with-corpus';

const settings = defaultSettings({ year: 2026, month: 11, day: 22 });

function fixesOf(id: string, body: string): { text: string; fixes: readonly Fix[] } {
  const text = `date 2024-03-01\n\n${body}\n\nEND\n`;
  const findings = lintWithCorpus('a.seed', SourceText.fromText(text), settings, [ruleById(id)!]);
  assert.equal(findings.length, 1, `${id} finds ${findings.length} times in ${JSON.stringify(body)}`);
  return { text, fixes: findings[0]!.fixes };
}

/** White space that may set columns, levels or stanzas is only taken away when a person says so. */
const SAFETIES: readonly (readonly [id: string, body: string, safety: Fix['safety']])[] = [
  ['double-space', 'The  river rose.', 'safe'],
  ['double-space', 'The Chairman          The Secretary', 'suggestion'],
  ['tab-character', 'The river rose in the night and\tflooded the lower town.', 'safe'],
  ['tab-character', '1.\tWash it', 'safe'],
  ['tab-character', 'Name\tValue', 'suggestion'],
  ['leading-whitespace', '   The river rose.', 'safe'],
  ['leading-whitespace', '\tThe river rose.', 'safe'],
  ['leading-whitespace', '        The mayor', 'suggestion'],
  ['leading-whitespace', '   - a nested item', 'suggestion'],
  ['leading-whitespace', '    for (i = 0; i < n; i++) { a[i] = b[i]; }', 'suggestion'],
  ['leading-whitespace', ' The river rose\n and fell again.', 'suggestion'],
];

const WORDS: readonly (readonly [body: string, titles: string[], preferred: string | undefined])[] = [
  ['The infra-\nstructure.', ["Join to 'infrastructure'", "Join to 'infra-structure'"], undefined],
  [
    'Old infrastructure. The infra-\nstructure.',
    ["Join to 'infrastructure'", "Join to 'infra-structure'"],
    "Join to 'infrastructure'",
  ],
  [
    'A long-term plan, a long-\nterm one.',
    ["Join to 'long-term'", "Join to 'longterm'"],
    "Join to 'long-term'",
  ],
  ['A self-\nmade man.', ["Join to 'self-made'", "Join to 'selfmade'"], "Join to 'self-made'"],
];

describe('layout fixes', () => {
  for (const [id, body, safety] of SAFETIES)
    it(`${id} is ${safety} in ${JSON.stringify(body)}`, () => {
      assert.deepEqual(
        fixesOf(id, body).fixes.map((fix) => fix.safety),
        [safety],
      );
    });

  for (const [body, titles, preferred] of WORDS)
    it(`offers both joins of ${JSON.stringify(body)}, the likelier first`, () => {
      const { fixes } = fixesOf('hyphenated-line-break', body);
      assert.deepEqual(
        fixes.map(({ title }) => title),
        titles,
      );
      assert.equal(fixes.find((fix) => fix.preferred)?.title, preferred);
    });

  for (const rule of layoutRules) {
    if (rule.scope === 'corpus') continue;
    it(`${rule.id} finds its own example and mends it as shown`, () => {
      const { bad, good } = rule.example;
      const severity = rule.severity === 'off' ? 'warning' : rule.severity;
      const found = lintWithCorpus(
        'a.seed',
        SourceText.fromText(bad),
        { ...settings, rules: { [rule.id]: { severity } } },
        [rule],
      );
      assert.equal(found.length, 1);
      if (good !== undefined) assert.equal(applyEdits(bad, found[0]!.fixes[0]!.edits), good);
    });
  }

  it('keeps or removes the hyphen as the title says', () => {
    const { text, fixes } = fixesOf('hyphenated-line-break', 'The infra-\nstructure was old.');
    const [joined, hyphenated] = fixes.map(({ edits }) => applyEdits(text, edits));
    assert.ok(joined!.includes('The infrastructure\nwas old.'), joined);
    assert.ok(hyphenated!.includes('The infra-structure\nwas old.'), hyphenated);
  });
});
