import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repairText } from '../../../src/core/encoding';
import type { Finding } from '../../../src/core/lint/finding';
import { type CorpusFact, judgeCorpus, lintSource } from '../../../src/core/lint/lint';
import { defaultSettings, severityOf } from '../../../src/core/lint/settings';
import { RULES } from '../../../src/core/rules';
import { SourceText } from '../../../src/core/text/source-text';
import { readFixture } from '../../support/fixture';
import { lintWithCorpus } from '../../support/lint-with-corpus';

const ROOT = path.join(import.meta.dirname, '..', '..', 'fixtures', 'clean');
const SETTINGS = defaultSettings({ year: 2026, month: 11, day: 22 });
const FEWEST_PARAGRAPHS = 300;
const FEWEST_LANGUAGES = 10;
/** Information that no fixture declares, as a share of the paragraphs. */
const MOST_INFORMATION = 0.01;

interface CleanFile {
  /** Relative to the folder of the fixtures, with `/`. */
  name: string;
  language: string;
  source: SourceText;
  /** Findings that are right, as `showFinding` prints them. */
  declared: ReadonlySet<string>;
  paragraphs: readonly string[];
  facts: readonly CorpusFact[];
}

const linted = new Map<string, readonly Finding[]>();
const files = readdirSync(ROOT).sort().flatMap(readLanguage);

describe('clean text', () => {
  it('is there in enough languages and paragraphs', () => {
    const paragraphs = new Set(files.flatMap((file) => file.paragraphs));
    const languages = new Set(files.map(({ language }) => language));
    assert.ok(paragraphs.size >= FEWEST_PARAGRAPHS, `only ${paragraphs.size} paragraphs`);
    assert.ok(languages.size >= FEWEST_LANGUAGES, `only ${[...languages].join(', ')}`);
  });

  for (const file of files) {
    it(`${file.name}: nothing is wrong but what is declared`, () => {
      const found = findingsOf(file);
      const alarms = found.filter(isAlarm).map((finding) => showFinding(file, finding));
      assert.deepEqual(
        alarms.filter((shown) => !file.declared.has(shown)),
        [],
      );
      const all = new Set(found.map((finding) => showFinding(file, finding)));
      assert.deepEqual(
        [...file.declared].filter((shown) => !all.has(shown)),
        [],
        'declared, but not found',
      );
    });

    it(`${file.name}: there is nothing to repair`, () => {
      for (const paragraph of file.paragraphs) {
        const { text, edits } = repairText(paragraph);
        assert.equal(text, paragraph);
        assert.deepEqual(edits, []);
      }
    });
  }

  it('has next to nothing to inform of', () => {
    const informed = files.flatMap((file) =>
      findingsOf(file)
        .filter(({ severity }) => severity === 'information')
        .map((finding) => showFinding(file, finding))
        .filter((shown) => !file.declared.has(shown)),
    );
    const most = MOST_INFORMATION * files.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
    assert.ok(informed.length <= most, informed.join('\n'));
  });

  it('is no corpus in which documents tell against each other', () => {
    const alarms: string[] = [];
    for (const rule of RULES) {
      if (rule.scope !== 'corpus') continue;
      const severity = severityOf(rule, SETTINGS);
      const entries = files.flatMap(({ name, facts }) =>
        facts
          .filter((fact) => fact.rule === rule.id)
          .map(({ document, fact }) => ({ path: name, document, fact, severity })),
      );
      judgeCorpus(rule, entries, (name, finding) => {
        const file = files.find((candidate) => candidate.name === name)!;
        const shown = showFinding(file, finding);
        if (isAlarm(finding) && !file.declared.has(shown)) alarms.push(shown);
      });
    }
    assert.deepEqual(alarms, []);
  });
});

function readLanguage(language: string): CleanFile[] {
  return readdirSync(path.join(ROOT, language))
    .sort()
    .map((file) => {
      const { bytes, expected } = readFixture(readFileSync(path.join(ROOT, language, file), 'utf8'));
      const name = `${language}/${file}`;
      const source = SourceText.fromBytes(bytes);
      const { file: parsed, facts } = lintSource(name, source, SETTINGS, RULES);
      const paragraphs = parsed.documents.flatMap(({ body }) =>
        body.paragraphs.map(({ start, end }) => source.text.slice(start, end)),
      );
      const declared = new Set(
        expected.map(({ rule, start, end }) => showSpan(name, bytes, rule, start, end)),
      );
      return { name, language, source, declared, paragraphs, facts };
    });
}

function findingsOf({ name, source }: CleanFile): readonly Finding[] {
  const findings = linted.get(name) ?? lintWithCorpus(name, source, SETTINGS, RULES);
  linted.set(name, findings);
  return findings;
}

function isAlarm({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function showFinding({ name, source }: CleanFile, { rule, bytes }: Finding): string {
  return showSpan(name, source.bytes, rule, bytes!.start, bytes!.end);
}

function showSpan(name: string, bytes: Uint8Array, rule: string, start: number, end: number): string {
  return `${name} ${rule} ${start}–${end} «${Buffer.from(bytes.subarray(start, end)).toString('utf8')}»`;
}
