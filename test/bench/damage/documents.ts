import { repairText } from '../../../src/core/encoding';
import { misreadAs, OTHER_CHARSETS, USUAL_CHARSETS } from './charsets';
import type { CleanText } from './clean-text';
import { someLines } from './generator';
import type { Random } from './random';

export interface DamagedDocument {
  language: string;
  how: string;
  clean: readonly string[];
  damaged: readonly string[];
}

/** Documents of 6 to 25 paragraphs of which all, or some, were misread; half of them with English in between. */
export function damagedDocuments(
  random: Random,
  texts: readonly CleanText[],
  count: number,
): DamagedDocument[] {
  const documents: DamagedDocument[] = [];
  for (let i = 0; documents.length < count && i < 10 * count; i++) {
    const text = texts[i % texts.length]!;
    const clean = someLines(random, text, 6 + random.below(20));
    const charset = random.pick(random.below(3) > 0 ? USUAL_CHARSETS : OTHER_CHARSETS);
    const layers = random.below(4) === 0 ? [charset, charset] : [charset];
    const share = random.below(3) === 0 ? 1 : 0.2 + 0.6 * random.next();
    const damaged = clean.map((line) => (random.next() < share ? misreadAs(line, layers) : line));
    if (damaged.some((line, at) => line !== clean[at]))
      documents.push({ language: text.language, how: layers.join('>'), clean, damaged });
  }
  return documents;
}

export function documentRow(documents: readonly DamagedDocument[]): string {
  const show = Number(process.env.SEEDBED_BENCH_SHOW ?? 0);
  let exact = 0;
  let damagedParagraphs = 0;
  let repairedParagraphs = 0;
  let goodParagraphs = 0;
  let alteredParagraphs = 0;
  let shown = 0;
  for (const { clean, damaged, how, language } of documents) {
    const lines = repairText(damaged.join('\n')).text.split('\n');
    if (lines.join('\n') === clean.join('\n')) exact++;
    for (const [i, line] of clean.entries()) {
      if (damaged[i] === line) {
        goodParagraphs++;
        if (lines[i] !== line) alteredParagraphs++;
      } else {
        damagedParagraphs++;
        if (lines[i] === line) repairedParagraphs++;
      }
      if (lines[i] !== line && shown++ < show)
        console.log(`  ${language} ${how}\n    ${line}\n    ${damaged[i]}\n    ${lines[i]}`);
    }
  }
  const share = (some: number, all: number) => `${((100 * some) / Math.max(1, all)).toFixed(1)} %`;
  return `exact ${share(exact, documents.length)}; damaged paragraphs repaired ${share(repairedParagraphs, damagedParagraphs)}; good ones altered ${alteredParagraphs} of ${goodParagraphs}`;
}
