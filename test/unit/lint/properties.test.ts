import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Edit, Finding, Fix } from '../../../src/core/lint/finding';
import {
  applyEdits,
  applyEditsToBytes,
  chooseFixes,
  fixSource,
  fixToApply,
} from '../../../src/core/lint/fix';
import type { LintSettings } from '../../../src/core/lint/rule';
import { defaultSettings } from '../../../src/core/lint/settings';
import { RULES } from '../../../src/core/rules';
import { SourceText } from '../../../src/core/text/source-text';
import { propertyOptions, seedBytes, seedText } from '../../support/arbitrary-seed';
import { lintWithCorpus } from '../../support/lint-with-corpus';

const LONE_SURROGATE = /[\ud800-\udfff]/u;
const DEFAULTS = defaultSettings({ year: 2026, month: 11, day: 22 });

/** Rules that are off by default run as well. */
const EVERY_RULE: LintSettings = {
  ...DEFAULTS,
  rules: Object.fromEntries(
    RULES.filter(({ severity }) => severity === 'off').map(({ id }) => [id, { severity: 'hint' as const }]),
  ),
};

const settings = fc.constantFrom<LintSettings>(
  DEFAULTS,
  EVERY_RULE,
  { ...EVERY_RULE, language: 'fr', dateOrder: 'dmy', endMarkers: ['-30-'], allowedFields: ['bylne'] },
  { ...EVERY_RULE, headerStyle: 'own-line', requiredFields: ['title', 'source'] },
  { ...EVERY_RULE, headerStyle: 'inline', dateOrder: 'mdy' },
);

const source = fc.oneof(
  { weight: 2, arbitrary: seedText.map((text) => SourceText.fromText(text)) },
  { weight: 1, arbitrary: seedBytes.map((bytes) => SourceText.fromBytes(bytes)) },
);

/** A counterexample is printed as text and bytes, and not as the object that holds them. */
const input = fc
  .record({ source, settings })
  .map(({ source, settings }) =>
    Object.assign({ source, settings }, { [fc.toStringMethod]: () => describeInput(source, settings) }),
  );

function describeInput(source: SourceText, settings: LintSettings): string {
  const bytes = Buffer.from(source.bytes).toString('hex');
  return `${JSON.stringify(source.text)} (${source.encoding} ${bytes}) with ${JSON.stringify(settings)}`;
}

function lint(source: SourceText, settings: LintSettings): Finding[] {
  return lintWithCorpus('folder/2024-03-01.seed', source, settings, RULES);
}

function fix(source: SourceText, settings: LintSettings, safety: Fix['safety'] = 'safe') {
  return fixSource('folder/2024-03-01.seed', source, settings, RULES, { safety });
}

function named(finding: Finding): string {
  return `${finding.rule} at ${finding.start}–${finding.end}: ${finding.message}`;
}

function splitsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}

function byteSpan(source: SourceText, edit: Edit) {
  return edit.bytes ?? source.byteSpanOf(edit);
}

describe('every rule, over arbitrary seed text and bytes', function () {
  this.timeout(120_000);

  it('reports ranges inside the text, with their bytes inside the file', () => {
    fc.assert(
      fc.property(input, ({ source, settings }) => {
        for (const finding of lint(source, settings)) {
          const { start, end, bytes } = finding;
          assert.ok(0 <= start && start <= end && end <= source.text.length, named(finding));
          assert.ok(
            0 <= bytes.start && bytes.start <= bytes.end && bytes.end <= source.bytes.length,
            `bytes ${bytes.start}–${bytes.end} of ${named(finding)}`,
          );
          assert.ok(!splitsPair(source.text, start) && !splitsPair(source.text, end), named(finding));
          assert.notEqual(finding.message.trim(), '', finding.rule);
          for (const { span, file } of finding.related ?? [])
            if (file === undefined)
              assert.ok(
                0 <= span.start && span.start <= span.end && span.end <= source.text.length,
                finding.rule,
              );
        }
      }),
      propertyOptions(),
    );
  });

  it('offers fixes whose edits lie inside the text and do not overlap', () => {
    fc.assert(
      fc.property(input, ({ source, settings }) => {
        for (const finding of lint(source, settings)) {
          const rule = RULES.find(({ id }) => id === finding.rule)!;
          for (const { edits, title, safety } of finding.fixes) {
            const about = `'${title}' for ${named(finding)}`;
            assert.ok(rule.fix === 'safe' || (rule.fix === 'suggestion' && safety === 'suggestion'), about);
            assert.notEqual(edits.length, 0, about);
            const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
            sorted.forEach((edit, i) => {
              assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= source.text.length, about);
              assert.ok(i === 0 || sorted[i - 1]!.end <= edit.start, `overlapping edits of ${about}`);
              assert.ok(!splitsPair(source.text, edit.start) && !splitsPair(source.text, edit.end), about);
              const bytes = byteSpan(source, edit);
              assert.ok(
                0 <= bytes.start && bytes.start <= bytes.end && bytes.end <= source.bytes.length,
                about,
              );
            });
            const unchanged = edits.every(
              (edit) => edit.bytes === undefined && source.text.slice(edit.start, edit.end) === edit.newText,
            );
            assert.ok(!unchanged || finding.fixes.some(({ onDisk }) => onDisk), `${about} changes nothing`);
          }
        }
      }),
      propertyOptions(),
    );
  });

  it('leaves every byte outside the edits of a round as it is', () => {
    fc.assert(
      fc.property(input, ({ source, settings }) => {
        const chosen = chooseFixes(lint(source, settings), (finding) => fixToApply(finding, true));
        const edits = chosen.flatMap(({ fix }) => fix.edits);
        const fixed = applyEditsToBytes(source, edits);
        const spans = edits
          .map((edit) => ({
            ...byteSpan(source, edit),
            added:
              edit.encoding === 'utf-8'
                ? Buffer.byteLength(edit.newText)
                : source.encode(edit.newText).length,
          }))
          .sort((a, b) => a.start - b.start || a.end - b.end);
        let from = 0;
        let to = 0;
        for (const { start, end, added } of [...spans, { start: source.bytes.length, end: 0, added: 0 }]) {
          assert.ok(from <= start, 'edits of different fixes overlap in the file');
          const kept = source.bytes.subarray(from, start);
          assert.deepEqual([...fixed.subarray(to, to + kept.length)], [...kept]);
          to += kept.length + added;
          from = end;
        }
        assert.equal(to, fixed.length);
      }),
      propertyOptions(),
    );
  });

  it('has safe fixes that converge, after which nothing is left to fix', () => {
    fc.assert(
      fc.property(input, ({ source, settings }) => {
        const first = fix(source, settings);
        const again = fix(first.source, settings);
        assert.deepEqual(
          again.applied.map(({ finding }) => named(finding)),
          [],
          `not settled after ${first.rounds} rounds on ${JSON.stringify(first.source.text)}`,
        );
      }),
      propertyOptions(),
    );
  });

  it('has suggestions with a single answer that never throw, nor leave the file’s bytes ill-formed where they were well-formed', () => {
    fc.assert(
      fc.property(input, ({ source, settings }) => {
        const fixed = fix(source, settings, 'suggestion').source;
        if (source.illFormed.length === 0) assert.equal(fixed.illFormed.length, 0);
      }),
      propertyOptions(150),
    );
  });

  it('sums all rounds up as edits of the text', () => {
    fc.assert(
      fc.property(input, ({ source, settings }) => {
        const result = fix(source, settings);
        if (result.applied.some(({ fix }) => fix.onDisk || fix.edits.some(({ bytes }) => bytes))) return;
        if (source.encoding !== 'utf-8' || LONE_SURROGATE.test(source.text)) return;
        if (source.illFormed.length > 0 || result.source.bomBytes !== source.bomBytes) return;
        assert.equal(applyEdits(source.text, result.edits), result.source.text);
      }),
      propertyOptions(150),
    );
  });
});
