import { repairText } from '../../src/core/encoding';
import { misreadAs } from './damage/charsets';
import { cleanText } from './damage/clean-text';
import { damagedDocuments, documentFigures } from './damage/documents';
import {
  aString,
  deepLayers,
  eastAsianLayer,
  LOST_KINDS,
  legacyMixUp,
  lostBytes,
  neighbours,
  oneLineDamaged,
  otherLayer,
  processedLater,
  type Sample,
  samples,
  someCharactersDamaged,
  someWordsDamaged,
  usualLayer,
} from './damage/generator';
import { hardLines } from './damage/hard-text';
import { changes, exactness } from './damage/measure';
import { Random } from './damage/random';
import { type Goal, printTable, type Row } from './damage/table';
import { wildSamples } from './damage/wild';

/** `SEEDBED_BENCH_PART=seen` measures on the part that may be looked at, and `SEEDBED_BENCH_SHOW` prints failures. */
const part = process.env.SEEDBED_BENCH_PART === 'seen' ? 'seen' : 'aside';
const show = Number(process.env.SEEDBED_BENCH_SHOW ?? 0);
const only = process.env.SEEDBED_BENCH_ROW;
const COUNT = Number(process.env.SEEDBED_BENCH_COUNT ?? 800);
const texts = cleanText(part, 300);
const table: Row[] = [];

function row(name: string, goal: Goal, measure: () => Pick<Row, 'reached' | 'unsafe'>): void {
  if (only !== undefined && !name.includes(only)) return;
  const start = performance.now();
  const figures = measure();
  table.push({ name, ...goal, ...figures });
  const unsafe = figures.unsafe === undefined ? '' : `; wrong at safe tier ${figures.unsafe}`;
  console.log(
    `${name.padEnd(46)} ${figures.reached}${unsafe}  (${Math.round(performance.now() - start)} ms)`,
  );
}

const percent = (share: number) => `${share.toFixed(1)} %`;

function exact(name: string, goal: Goal, made: () => readonly Sample[], withWorse = false): void {
  row(name, goal, () => {
    const { exact, worse, unsafe } = exactness(made(), show);
    return {
      reached: withWorse ? `${percent(exact)}, worse ${percent(worse)}` : percent(exact),
      unsafe: percent(unsafe),
    };
  });
}

function unchanged(name: string, goal: Goal, lines: () => readonly { how: string; line: string }[]): void {
  row(name, goal, () => {
    const { changed, unsafe, count } = changes(lines(), show);
    const in100000 = (some: number) => ((100_000 * some) / count).toFixed(some === 0 ? 0 : 1);
    return { reached: `${in100000(changed)} (${changed} of ${count})`, unsafe: in100000(unsafe) };
  });
}

/** Documents of 4,000 characters, each of neighbouring lines, and so of one language mostly. */
const DOCUMENTS = 300;

function speed(lines: readonly string[]): Pick<Row, 'reached'> {
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
  return { reached: `${(size / 1000 / ours).toFixed(0)} MB/s, ${(ours / theirs).toFixed(1)} × decoding` };
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

const of =
  (seed: number, make: Parameters<typeof samples>[3], piece?: Parameters<typeof samples>[4], count = COUNT) =>
  () =>
    samples(new Random(seed), texts, count, make, piece);
const allLines = texts.flatMap(({ language, lines }) => lines.map((line) => ({ how: language, line })));
const rawLines = allLines.map(({ line }) => line);
const english = texts.find(({ language }) => language === 'en')?.lines ?? [];
const FEW = Math.ceil(COUNT / 4);

console.log(`${texts.length} languages, ${allLines.length} clean lines, part ${part}`);

const USUAL = { others: '94 %', toReach: '98 %' };
const OTHER = { others: '29 %', toReach: '92 %' };
exact('one layer, usual charsets', USUAL, of(1, usualLayer));
exact('one layer, usual charsets, one to three words', USUAL, of(11, usualLayer, aString));
exact('one layer, other charsets', OTHER, of(2, otherLayer));
exact('one layer, other charsets, one to three words', OTHER, of(12, otherLayer, aString));
exact('two to four layers', { others: '96 %', toReach: '98.5 %' }, of(3, deepLayers));

row('documents', { others: '86 %; 90 %; 0', toReach: '97 %; 98.5 %; 1 in 2,000' }, () => {
  const { exact, repaired, altered, good, unsafe } = documentFigures(
    damagedDocuments(new Random(4), texts, FEW),
    show,
  );
  return {
    reached: `${percent(exact)}; ${percent(repaired)}; ${altered} in ${good}`,
    unsafe: percent(unsafe),
  };
});

const SOME = { others: '44 %', toReach: '92 %' };
exact('some words of a line', SOME, of(5, someWordsDamaged));
exact('some characters of a line', SOME, of(15, someCharactersDamaged));
exact('only the title', SOME, of(25, oneLineDamaged('first'), neighbours(6), FEW));
exact('one paragraph', SOME, of(35, oneLineDamaged('any'), neighbours(6), FEW));

const LOST = { others: '46 %', toReach: '80 %' };
exact('bytes lost', LOST, of(6, lostBytes()));
for (const kind of LOST_KINDS) exact(`bytes lost: ${kind}`, LOST, of(6, lostBytes(kind), undefined, FEW));

exact('UTF-8 as GBK, Shift-JIS, Big5, EUC-KR', { others: '0 %', toReach: '80 %' }, of(7, eastAsianLayer));
exact(
  'legacy as legacy, documents',
  { others: '5 %, worse 22 %', toReach: '88 %, worse 1 %' },
  of(8, legacyMixUp, neighbours(12), FEW),
  true,
);
exact(
  'legacy as legacy, lines',
  { others: '4 %, worse 22 %', toReach: '75 %, worse 1 %' },
  of(9, legacyMixUp),
  true,
);
exact('processed later', { toReach: '97 %' }, of(10, processedLater));
exact(
  'as found in the wild',
  { others: '58 %', toReach: '97 %' },
  () => wildSamples(new Random(77), 2 * COUNT),
  true,
);

const CLEAN = { others: '0', toReach: '2 in 100,000' };
unchanged('clean lines', CLEAN, () => allLines);
unchanged('clean lines in capitals', CLEAN, () =>
  allLines.map(({ how, line }) => ({ how, line: line.toUpperCase() })),
);
unchanged('clean documents', { others: '0', toReach: '0' }, () =>
  texts.map(({ language, lines }) => ({ how: language, line: lines.slice(0, 100).join('\n') })),
);
unchanged('clean but hard lines', { others: '1,389', toReach: '50 in 100,000' }, () =>
  hardLines(new Random(5), texts, 20 * COUNT),
);

row('speed: ASCII', { others: '4.6 MB/s', toReach: '60 MB/s over the pipe' }, () =>
  speed([rawLines.join('\n').replace(/[^\0-\x7f]/g, 'e')]),
);
row('speed: English', { others: '3.3 MB/s', toReach: '40 MB/s over the pipe' }, () =>
  speed(english.length > 0 ? english : ['It’s late, said the mayor.']),
);
row('speed: other clean text', { others: '2–4 MB/s', toReach: '20 MB/s over the pipe' }, () =>
  speed(rawLines),
);
row('speed: damaged', { others: '1–3 MB/s', toReach: '6 MB/s over the pipe' }, () =>
  speed(rawLines.map((line) => misreadAs(line, ['windows-1252']))),
);

console.log();
printTable(table);
