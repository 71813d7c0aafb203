import type { Severity } from '../../src/core/lint/finding';
import { SEVERITIES } from '../../src/core/lint/finding';
import { type CharacterFinding, characterFindings } from '../../src/core/rules/characters/character-findings';
import { type CleanText, cleanText } from './damage/clean-text';
import type { Plant, Planted } from './damage/plant-places';
import { PLANTS } from './damage/planted-characters';
import { hashOf, Random } from './damage/random';
import { HARD_CLEAN_LINES } from './damage/sentences';

/** `SEEDBED_BENCH_PART=seen` measures on the part that may be looked at, and `SEEDBED_BENCH_SHOW` prints failures. */
const part = process.env.SEEDBED_BENCH_PART === 'seen' ? 'seen' : 'aside';
const show = Number(process.env.SEEDBED_BENCH_SHOW ?? 0);
const only = process.env.SEEDBED_BENCH_ROW;
const COUNT = Number(process.env.SEEDBED_BENCH_COUNT ?? 300);
const ATTEMPTS = 20;
const texts = cleanText(part, 300);

const percent = (some: number, all: number) => `${((100 * some) / Math.max(1, all)).toFixed(1)} %`;
const visible = (text: string) =>
  text.replace(/[\p{C}\p{M}]|(?! )\p{Z}/gu, (c) => `<${c.codePointAt(0)!.toString(16)}>`);

interface Row {
  planted: number;
  found: number;
  warned: number;
  kinds: Map<string, number>;
}

/** Lines that were clean, with a defect each; over all languages in turn. */
function plantedLines(kind: string, plant: Plant): { language: string; planted: Planted }[] {
  const random = new Random(hashOf(kind));
  const order = [...texts].sort((a, b) => hashOf(a.language + kind) - hashOf(b.language + kind));
  const made: { language: string; planted: Planted }[] = [];
  for (let i = 0; made.length < COUNT && i < COUNT * ATTEMPTS; i++) {
    const { language, lines } = order[i % order.length]!;
    const planted = plant(random, random.pick(lines));
    if (planted !== undefined) made.push({ language, planted });
  }
  return made;
}

function touches(finding: CharacterFinding, { start, end }: Planted): boolean {
  return finding.start < end && finding.end > start;
}

function measure(kind: string, plant: Plant): Row {
  const row: Row = { planted: 0, found: 0, warned: 0, kinds: new Map() };
  let shown = 0;
  for (const { language, planted } of plantedLines(kind, plant)) {
    row.planted++;
    const hits = characterFindings(planted.text).filter((finding) => touches(finding, planted));
    if (hits.length > 0) row.found++;
    else if (shown++ < show) {
      const { text, start, end } = planted;
      console.log(
        `    ${language}: ${visible(text.slice(Math.max(0, start - 40), start))}⟦${visible(text.slice(start, end))}⟧${visible(text.slice(end, end + 40))}`,
      );
    }
    if (hits.some(({ severity }) => isWarning(severity))) row.warned++;
    for (const { kind: rule } of hits) row.kinds.set(rule, (row.kinds.get(rule) ?? 0) + 1);
  }
  return row;
}

function isWarning(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

function plantedRows(): void {
  let shares = 0;
  let rows = 0;
  for (const [kind, plant] of Object.entries(PLANTS)) {
    if (only !== undefined && !kind.includes(only)) continue;
    const { planted, found, warned, kinds } = measure(kind, plant);
    const by = [...kinds].sort((a, b) => b[1] - a[1]).map(([rule]) => rule);
    console.log(
      `${kind.padEnd(42)} found ${percent(found, planted).padStart(7)}  warned of ${percent(warned, planted).padStart(7)}  of ${String(planted).padStart(3)}  ${by.slice(0, 3).join(', ')}`,
    );
    if (planted === 0) continue;
    shares += found / planted;
    rows++;
  }
  console.log(`planted defects found, mean of ${rows} kinds: ${percent(shares, rows)}`);
}

function cleanRow(name: string, lines: readonly string[]): void {
  const worst = new Map<Severity, number>();
  const byRule = new Map<string, string[]>();
  for (const line of lines) {
    const findings = characterFindings(line);
    for (const rule of new Set(findings.map(({ kind }) => kind)))
      byRule.set(rule, [...(byRule.get(rule) ?? []), line]);
    const severity = SEVERITIES.find((each) => findings.some((finding) => finding.severity === each));
    if (severity !== undefined) worst.set(severity, (worst.get(severity) ?? 0) + 1);
  }
  const counts = SEVERITIES.map((each) => `${each} ${percent(worst.get(each) ?? 0, lines.length)}`).join(
    ', ',
  );
  console.log(`${name.padEnd(42)} worst severity: ${counts}; of ${lines.length} lines`);
  for (const [rule, found] of [...byRule].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`    ${rule}: ${found.length}`);
    for (const line of found.slice(0, show)) console.log(`      ${visible(line.slice(0, 200))}`);
  }
}

const allLines = texts.flatMap(({ lines }: CleanText) => lines);
console.log(`${texts.length} languages, ${allLines.length} clean lines, part ${part}`);
plantedRows();
if (only === undefined || 'clean'.includes(only)) {
  cleanRow('clean lines', allLines);
  cleanRow('clean but hard lines', HARD_CLEAN_LINES);
}
