import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintSource } from '../../src/core/lint/lint';
import { defaultSettings } from '../../src/core/lint/settings';
import { RULES } from '../../src/core/rules';
import { SourceText } from '../../src/core/text/source-text';
import { lintFile, recordOf } from '../../src/corpus/index/analysis';
import { generateCorpus } from './generated-corpus';

const FILES = 3000;
const ROUNDS = 5;
const settings = defaultSettings({ year: 2026, month: 1, day: 1 });

const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-bench-'));
try {
  const paths = generateCorpus(folder, FILES);
  const bytes = paths.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const read = best(() => {
    for (const file of paths) SourceText.fromBytes(readFileSync(file));
  });
  const check = best(() => {
    for (const file of paths) lintSource(file, SourceText.fromBytes(readFileSync(file)), settings, RULES);
  });
  const index = best(() => {
    for (const file of paths)
      recordOf(file, lintFile(file, SourceText.fromBytes(readFileSync(file)), settings, RULES));
  });
  console.log(`check: ${FILES} generated files, ${(bytes / 1e6).toFixed(1)} MB, best of ${ROUNDS} rounds`);
  row('read and decode', read);
  row('read, decode and check', check);
  row('the same with entities, as the index does', index);

  function row(what: string, ms: number): void {
    const speed = bytes / 1e3 / ms;
    console.log(
      `  ${what.padEnd(44)} ${speed.toFixed(1).padStart(8)} MB/s   ${(ms / read).toFixed(2)} × read and decode`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function best(run: () => void): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}
