import { repairText } from '../../../src/core/encoding';
import { misreadAs, OTHER_CHARSETS, USUAL_CHARSETS } from './charsets';
import type { CleanText } from './clean-text';
import { someLines } from './generator';
import type { Random } from './random';
import { WEB_LINES } from './web-lines';

/** Shares in per cent: of documents that are exact, of damaged paragraphs repaired, of documents wrong at the safe tier. */
export interface DocumentFigures {
  exact: number;
  repaired: number;
  good: number;
  altered: number;
  unsafe: number;
}

export interface DamagedDocument {
  language: string;
  how: string;
  clean: readonly string[];
  damaged: readonly string[];
}

/** Documents of 6 to 25 paragraphs of which all, or some, were misread; a third of them with English in between. */
export function damagedDocuments(
  random: Random,
  texts: readonly CleanText[],
  count: number,
): DamagedDocument[] {
  const documents: DamagedDocument[] = [];
  for (let i = 0; documents.length < count && i < 10 * count; i++) {
    const text = texts[i % texts.length]!;
    const clean = someLines(random, text, 6 + random.below(20));
    if (random.below(3) === 0)
      for (let at = 0; at < clean.length; at += 3) clean[at] = random.pick(WEB_LINES.en!);
    const charset = random.pick(random.below(3) > 0 ? USUAL_CHARSETS : OTHER_CHARSETS);
    const layers = random.below(4) === 0 ? [charset, charset] : [charset];
    const share = random.below(3) === 0 ? 1 : 0.2 + 0.6 * random.next();
    const damaged = clean.map((line) => (random.next() < share ? misreadAs(line, layers) : line));
    if (damaged.some((line, at) => line !== clean[at]))
      documents.push({ language: text.language, how: layers.join('>'), clean, damaged });
  }
  return documents;
}

export function documentFigures(documents: readonly DamagedDocument[], show: number): DocumentFigures {
  const figures = { exact: 0, repaired: 0, good: 0, altered: 0, unsafe: 0 };
  let damagedParagraphs = 0;
  let shown = 0;
  for (const { clean, damaged, how, language } of documents) {
    const text = damaged.join('\n');
    const lines = repairText(text).text.split('\n');
    const whole = clean.join('\n');
    if (lines.join('\n') === whole) figures.exact++;
    if (repairText(text, { tier: 'safe' }).edits.some(({ newText }) => !whole.includes(newText)))
      figures.unsafe++;
    for (const [i, line] of clean.entries()) {
      if (damaged[i] === line) {
        figures.good++;
        if (lines[i] !== line) figures.altered++;
      } else {
        damagedParagraphs++;
        if (lines[i] === line) figures.repaired++;
      }
      if (lines[i] !== line && shown++ < show)
        console.log(`  ${language} ${how}\n    ${line}\n    ${damaged[i]}\n    ${lines[i]}`);
    }
  }
  const share = (some: number, all: number) => (100 * some) / Math.max(1, all);
  return {
    ...figures,
    exact: share(figures.exact, documents.length),
    repaired: share(figures.repaired, damagedParagraphs),
    unsafe: share(figures.unsafe, documents.length),
  };
}
