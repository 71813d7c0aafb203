import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintSource } from '../../src/core/lint/lint';
import { defaultSettings } from '../../src/core/lint/settings';
import { charactersRules } from '../../src/core/rules/characters';
import { SourceText } from '../../src/core/text/source-text';
import { misreadAs, OTHER_CHARSETS, USUAL_CHARSETS } from './damage/charsets';
import { cleanText } from './damage/clean-text';
import { Random } from './damage/random';

/** `SEEDBED_BENCH_PART=seen` measures on the part that may be looked at; `SEEDBED_BENCH_MB` is the size of an input. */
const part = process.env.SEEDBED_BENCH_PART === 'seen' ? 'seen' : 'aside';
const MEGABYTES = Number(process.env.SEEDBED_BENCH_MB ?? 16);
const ROUNDS = 3;
/** UTF-16 units of a document, as against a line. */
const DOCUMENT = 4000;

/** What every filter of such lines has to do: read, parse, print, write. */
const PLAIN_FILTER = `
let rest = '';
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  const lines = (rest + chunk).split('\\n');
  rest = lines.pop();
  process.stdout.write(lines.map((line) => JSON.stringify({ ...JSON.parse(line), edits: [] }) + '\\n').join(''));
});
`;

const charsets = [...USUAL_CHARSETS, ...OTHER_CHARSETS];
const random = new Random(20_261_122);
const texts = cleanText(part, 300);
const english = texts.find(({ language }) => language === 'en')?.lines ?? [];
const others = texts.filter(({ language }) => language !== 'en');
const folder = mkdtempSync(path.join(tmpdir(), 'seedbed-bench-'));

interface Input {
  groups: readonly (readonly string[])[];
  megabytes: number;
  /** What has happened to each text. */
  damage?: (text: string) => string;
}

/** The lines, or documents of neighbouring ones, as often as it takes. */
function inputOf({ groups, megabytes, damage }: Input, length: number): string {
  const pieces = groups.flatMap((lines) => inPieces(lines, length));
  const records = damage === undefined ? pieces : pieces.map(damage);
  const parts: string[] = [];
  for (let size = 0, id = 0; size < megabytes * 1e6; id++) {
    const line = `${JSON.stringify({ id, text: records[id % records.length] })}\n`;
    parts.push(line);
    size += Buffer.byteLength(line);
  }
  return parts.join('');
}

function inPieces(lines: readonly string[], length: number): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const line of lines) {
    piece.push(line);
    size += line.length;
    if (size < length) continue;
    pieces.push(piece.join('\n'));
    piece = [];
    size = 0;
  }
  return piece.length > 0 ? [...pieces, piece.join('\n')] : pieces;
}

interface Commands {
  repair: string;
  filter: string;
}

/** Milliseconds of the whole process, the fastest of some rounds, between two pipes. */
function piped(file: string, command: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const { status } = spawnSync('bash', [
      '-c',
      `set -o pipefail; cat "${file}" | ${command} | cat > /dev/null`,
    ]);
    if (status !== 0) throw new Error(`${command}: exit code ${status}`);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function row(name: string, { repair, filter }: Commands, given: Input): void {
  for (const [kind, length] of [
    ['lines', 1],
    ['documents', DOCUMENT],
  ] as const) {
    const input = inputOf(given, length);
    const file = path.join(folder, 'input.jsonl');
    writeFileSync(file, input);
    const size = Buffer.byteLength(input) / 1000;
    const ours = piped(file, repair);
    const plain = piped(file, filter);
    console.log(
      `  ${`${name}, ${kind}`.padEnd(32)} ${(size / ours).toFixed(1).padStart(7)} MB/s   ${(ours / plain).toFixed(2)} × a filter that only parses and prints`,
    );
  }
}

/** Milliseconds of the rules about characters for a document of 10 KB, the median of many runs. */
function serverRow(name: string, lines: readonly string[]): void {
  const bytes = Buffer.from(inPieces(lines, 20_000)[0] ?? '').subarray(0, 10_240);
  const settings = defaultSettings({ year: 2026, month: 1, day: 1 });
  const times = Array.from({ length: 60 }, () => {
    const source = SourceText.fromBytes(bytes);
    const start = performance.now();
    lintSource('a.txt', source, settings, charactersRules);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  console.log(`  ${name.padEnd(32)} ${times[times.length >> 1]!.toFixed(2).padStart(7)} ms`);
}

try {
  const cli = path.join(folder, 'cli');
  execFileSync(process.execPath, ['scripts/build.mjs', '--outdir', cli], { stdio: 'inherit' });
  const filterFile = path.join(folder, 'filter.cjs');
  writeFileSync(filterFile, PLAIN_FILTER);
  const node = `"${process.execPath}"`;
  const repair = `${node} "${path.join(cli, 'cli.js')}" repair --jsonl`;
  const filter = `${node} "${filterFile}"`;
  const commands = { repair, filter };
  const damage = (text: string) => misreadAs(text, [random.pick(charsets)]);
  const foreign = others.map(({ lines }) => lines);
  console.log(`pipe: seedbed repair --jsonl, ${MEGABYTES} MB, whole process, best of ${ROUNDS}`);
  row('ASCII', commands, {
    groups: [english.map((line) => line.replace(/[^\0-\x7f]/g, ''))],
    megabytes: MEGABYTES,
  });
  row('English', commands, { groups: [english], megabytes: MEGABYTES });
  row('other clean text', commands, { groups: foreign, megabytes: MEGABYTES });
  row('damaged', commands, { groups: foreign, megabytes: MEGABYTES / 4, damage });
  const empty = path.join(folder, 'empty');
  writeFileSync(empty, '');
  console.log(
    `  start: ${(piped(empty, repair) - piped(empty, `${node} -e 0`)).toFixed(0)} ms more than node alone`,
  );
  console.log('a document of 10 KB, all rules about characters and encodings');
  serverRow('English', english);
  for (const language of ['de', 'ru', 'ja'])
    serverRow(language, texts.find((text) => text.language === language)?.lines ?? []);
  serverRow(
    'damaged',
    texts.find(({ language }) => language === 'de')?.lines.map((line) => misreadAs(line, ['windows-1252'])) ??
      [],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
