import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintSource } from '../../src/core/lint/lint';
import type { Rule } from '../../src/core/lint/rule';
import { defaultSettings } from '../../src/core/lint/settings';
import { RULES } from '../../src/core/rules';
import { SourceText } from '../../src/core/text/source-text';
import { generateCorpus } from './generated-corpus';

const FILES = 400;
const ROUNDS = 9;
const SLOWEST = 5;
/** Milliseconds; less is noise. */
const LEAST_SHOWN = 0.5;

const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-bench-'));
try {
  const files = generateCorpus(folder, FILES).map((file) => readFileSync(file));
  const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const severities = Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'warning' as const }]));
  const settings = { ...defaultSettings({ year: 2026, month: 1, day: 1 }), rules: severities };
  const cpuOf = (rules: readonly Rule[]) => {
    const before = process.cpuUsage();
    for (const bytes of files) lintSource('a.txt', SourceText.fromBytes(bytes), settings, rules);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const cases = [[], RULES, ...RULES.map((rule) => [rule])].map((rules) => ({
    rules,
    ms: Number.POSITIVE_INFINITY,
  }));
  for (let round = 0; round < ROUNDS; round++)
    for (const each of cases) each.ms = Math.min(each.ms, cpuOf(each.rules));
  const [none, all, ...alone] = cases.map(({ ms }) => ms) as [number, number, ...number[]];
  const rows = RULES.map(({ id }, i) => ({ id, ms: Math.max(0, alone[i]! - none) }));
  rows.sort((a, b) => b.ms - a.ms);
  const row = (what: string, ms: number) =>
    console.log(
      `  ${what.padEnd(36)} ${ms.toFixed(1).padStart(7)} ms ${(megabytes / (ms / 1000)).toFixed(0).padStart(7)} MB/s`,
    );
  console.log(
    `rules: ${FILES} files, ${megabytes.toFixed(1)} MB; CPU time of each alone, with the scans it asks for, less reading`,
  );
  const measurable = rows.filter(({ ms }) => ms >= LEAST_SHOWN);
  for (const { id, ms } of measurable) row(id, ms);
  console.log(`  ${rows.length - measurable.length} others below ${LEAST_SHOWN} ms`);
  const slowest = rows.slice(0, SLOWEST).map(({ id }) => id);
  console.log(`  the ${SLOWEST} slowest: ${slowest.join(', ')}`);
  row('decode and parse, no rule', none);
  row('all rules, those that are off too', all);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
