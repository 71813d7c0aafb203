import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, fixSource } from '../../../src/core/lint/fix';
import { lintSource } from '../../../src/core/lint/lint';
import type { LintSettings } from '../../../src/core/lint/rule';
import { defaultSettings } from '../../../src/core/lint/settings';
import { headerRules } from '../../../src/core/rules/header';
import { parseSeedFile } from '../../../src/core/seed/parse';
import { SourceText } from '../../../src/core/text/source-text';
import { sliceOf } from '../../../src/core/text/span';

const SETTINGS: LintSettings = {
  ...defaultSettings({ year: 2026, month: 11, day: 22 }),
  rules: Object.fromEntries(headerRules.map(({ id }) => [id, { severity: 'warning' as const }])),
};
const LINES = [
  'date 2024-03-01',
  ' date 2023-11-24 23 people were hurt.',
  ' date 24 November 2023 KARVEL, October 3 (KNA): It rose.',
  'date unknown',
  'date 31 April 2023 It rose.',
  'Date: 1 March, 2024',
  'Date: Thursday, 24 November 2023 10:15',
  'Date: 24 Janaury 2023 | Karvel',
  'Date: 03/04/2023',
  'Date: 24-Nov-23',
  'Date:',
  'Date: Unknown',
  'title: The river',
  'lang: en',
  'bylne: Mira Holt',
  'url: https://example.org/2024/03/01/x',
  '# The river rises',
  'By Mira Holt',
  'The river rises',
  'It rose last Sunday, on Thursday (24 November), and on Friday, 3 May 1988.',
  'নদীর পানি বেড়েছে ২৪ নভেম্বর ২০২৩।',
  'END',
  '',
  '',
];
const seedText = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\n\n', '\r\n')), { maxLength: 25 })
  .map((lines) => lines.flat().join(''));

function bodiesOf(text: string): string[] {
  return parseSeedFile(text).documents.map(({ body }) => sliceOf(text, body.span));
}

describe('header rules on arbitrary text', () => {
  it('report and edit inside the text only, and each fix changes it', () => {
    fc.assert(
      fc.property(seedText, fc.constantFrom('preserve', 'own-line', 'inline'), (text, headerStyle) => {
        const settings = { ...SETTINGS, headerStyle } as LintSettings;
        const { findings } = lintSource('2024-03-01.seed', SourceText.fromText(text), settings, headerRules);
        for (const { start, end, fixes, rule, message, related } of findings) {
          for (const span of [{ start, end }, ...(related ?? []).map((place) => place.span)])
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, rule);
          assert.match(message, /[.?]$/, rule);
          for (const fix of fixes) {
            const edits = [...fix.edits].sort((a, b) => a.start - b.start);
            for (const [i, edit] of edits.entries())
              assert.ok(
                (edits[i - 1]?.end ?? 0) <= edit.start && edit.start <= edit.end && edit.end <= text.length,
                rule,
              );
            assert.notEqual(applyEdits(text, edits), text, `${rule}: ${fix.title}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fix safely without touching a body, to an end', () => {
    fc.assert(
      fc.property(seedText, (text) => {
        const fix = (source: SourceText) =>
          fixSource('a.seed', source, SETTINGS, headerRules, { safety: 'safe' }).source;
        const fixed = fix(SourceText.fromText(text));
        assert.deepEqual(bodiesOf(fixed.text), bodiesOf(text));
        assert.equal(fix(fixed).text, fixed.text);
      }),
      { numRuns: 300 },
    );
  });

  it('insert a date that is then found, and nothing is missing any more', () => {
    fc.assert(
      fc.property(seedText, fc.nat(), (text, pick) => {
        const missing = (source: SourceText) =>
          lintSource('2024-03-01.seed', source, SETTINGS, headerRules).findings.filter(
            ({ rule }) => rule === 'missing-date-header',
          );
        const before = missing(SourceText.fromText(text));
        const [finding] = before;
        if (finding === undefined || (text.match(/^Date:/gm) ?? []).length > 1) return;
        const fix = finding.fixes[pick % finding.fixes.length]!;
        const after = applyEdits(text, fix.edits);
        assert.equal(missing(SourceText.fromText(after)).length, before.length - 1);
        assert.equal(parseSeedFile(after).documents.length, parseSeedFile(text).documents.length);
      }),
      { numRuns: 300 },
    );
  });
});
