import { repairText } from '../../src/core/encoding';
import { misreadAs } from './damage/charsets';
import { type CleanText, cleanText } from './damage/clean-text';
import { damagedDocuments, documentRow } from './damage/documents';
import {
  deepLayers,
  eastAsianLayer,
  legacyMixUp,
  lostBytes,
  otherLayer,
  processedLater,
  type Sample,
  samples,
  someCharacters,
  usualLayer,
} from './damage/generator';
import { Random } from './damage/random';
import { HARD_CLEAN_LINES } from './damage/sentences';

/** `SEEDBED_BENCH_PART=seen` measures on the part that may be looked at, and `SEEDBED_BENCH_SHOW` prints failures. */
const part = process.env.SEEDBED_BENCH_PART === 'seen' ? 'seen' : 'aside';
const show = Number(process.env.SEEDBED_BENCH_SHOW ?? 0);
const only = process.env.SEEDBED_BENCH_ROW;
const COUNT = Number(process.env.SEEDBED_BENCH_COUNT ?? 800);
const texts = cleanText(part, 300);

function row(name: string, measure: () => string): void {
  if (only !== undefined && !name.includes(only)) return;
  const start = performance.now();
  const figures = measure();
  console.log(`${name.padEnd(46)} ${figures}  (${Math.round(performance.now() - start)} ms)`);
}

function percent(some: number, all: number): string {
  return `${((100 * some) / Math.max(1, all)).toFixed(1).padStart(5)} %`;
}

/** Exact, changed into something else that is not nearer, and changed wrongly at the safe tier. */
function exactness(made: readonly Sample[]): string {
  let exact = 0;
  let worse = 0;
  let unsafe = 0;
  const failures = new Map<string, [number, number]>();
  let shown = 0;
  for (const { clean, damaged, how, language } of made) {
    const { text } = repairText(damaged);
    const safe = repairText(damaged, { tier: 'safe' });
    if (safe.edits.some(({ newText }) => !clean.includes(newText))) unsafe++;
    const tally = failures.get(how) ?? [0, 0];
    tally[1]++;
    if (text === clean) exact++;
    else {
      tally[0]++;
      if (text !== damaged && matching(text, clean) < matching(damaged, clean)) worse++;
      if (shown++ < show) console.log(`  ${language} ${how}\n    ${clean}\n    ${damaged}\n    ${text}`);
    }
    failures.set(how, tally);
  }
  if (show > 0)
    for (const [how, [failed, all]] of [...failures].sort((a, b) => b[1][0] - a[1][0]).slice(0, 30))
      if (failed > 0) console.log(`  ${how}: ${failed} of ${all}`);
  return `exact ${percent(exact, made.length)}  worse ${percent(worse, made.length)}  wrong at safe tier ${percent(unsafe, made.length)}  of ${made.length}`;
}

/** How many words of the clean text stand in the other. */
function matching(text: string, clean: string): number {
  const words = new Set(text.split(/\s+/));
  return clean.split(/\s+/).filter((word) => words.has(word)).length;
}

function cleanRow(lines: readonly string[], all: number): string {
  const changed = lines.filter((line) => repairText(line).text !== line);
  for (const line of changed.slice(0, show))
    console.log(`  ${line.slice(0, 200)}\n  ${repairText(line).text.slice(0, 200)}`);
  return `changed ${changed.length} of ${all} lines: ${((100_000 * changed.length) / all).toFixed(0)} in 100,000`;
}

/** Documents of 4,000 characters, each of neighbouring lines, and so of one language mostly. */
const DOCUMENTS = 300;

function speed(name: string, lines: readonly string[]): string {
  const chunks: string[] = [];
  for (let at = 0; chunks.length < DOCUMENTS; at = (at + 40) % Math.max(1, lines.length))
    chunks.push(repeated(`${lines.slice(at, at + 40).join('\n')}\n`, 4000));
  const bytes = chunks.map((chunk) => Buffer.from(chunk));
  const size = bytes.reduce((sum, { length }) => sum + length, 0);
  const decoder = new TextDecoder();
  const ours = best(() => {
    for (const chunk of chunks) repairText(chunk);
  });
  const theirs = best(() => {
    for (const chunk of bytes) decoder.decode(chunk);
  });
  return `${name} ${(size / 1000 / ours).toFixed(0)} MB/s (${(ours / theirs).toFixed(1)} × decoding)`;
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Milliseconds of the fastest of three runs. */
function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const of = (seed: number, make: Parameters<typeof samples>[3], lines?: number) =>
  samples(new Random(seed), texts, COUNT, make, lines);
const allLines = texts.flatMap(({ lines }: CleanText) => lines);
const english = texts.find(({ language }) => language === 'en')?.lines ?? [];

console.log(`${texts.length} languages, ${allLines.length} clean lines, part ${part}`);
row('one layer, usual charsets', () => exactness(of(1, usualLayer)));
row('one layer, other charsets', () => exactness(of(2, otherLayer)));
row('two to four layers', () => exactness(of(3, deepLayers)));
row('documents', () => documentRow(damagedDocuments(new Random(4), texts, COUNT / 4)));
row('some characters of a line', () => exactness(of(5, someCharacters)));
row('bytes lost', () => exactness(of(6, lostBytes)));
row('UTF-8 as GBK, Shift-JIS, Big5, EUC-KR', () => exactness(of(7, eastAsianLayer)));
row('legacy as legacy, documents', () =>
  exactness(samples(new Random(8), texts, COUNT / 4, legacyMixUp, 12)),
);
row('legacy as legacy, lines', () => exactness(of(9, legacyMixUp)));
row('processed later', () => exactness(of(10, processedLater)));
row('clean lines', () => cleanRow(allLines, allLines.length));
row('clean lines in capitals', () =>
  cleanRow(
    allLines.map((line) => line.toUpperCase()),
    allLines.length,
  ),
);
row('clean documents', () => {
  const documents = texts.map(({ lines }) => lines.slice(0, 100).join('\n'));
  return cleanRow(documents, documents.length);
});
row('clean but hard lines', () => cleanRow(HARD_CLEAN_LINES, HARD_CLEAN_LINES.length));
row('speed', () => {
  const some = allLines;
  return [
    speed('ASCII', [some.join('\n').replace(/[^\0-\x7f]/g, 'e')]),
    speed('English', english.length > 0 ? english : ['It’s late, said the mayor.']),
    speed('other', some),
    speed(
      'damaged',
      some.map((line) => misreadAs(line, ['windows-1252'])),
    ),
  ].join(', ');
});
