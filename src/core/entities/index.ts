import type { CivilDate } from '../dates';
import type { SeedDocument } from '../seed/tree';
import type { Span } from '../text/span';
import type { Candidate } from './candidate';
import { findDateMentions } from './dates';
import { findForeignNames } from './foreign-names';
import { HeadlineNames } from './headlines';
import type { Mention } from './mention';
import { findMoney } from './money';
import { NameFinder, type WordEvidence } from './name-finder';
import { type Paragraph, paragraphsOf } from './paragraphs';
import { resolveCandidates } from './resolve';
import type { Token } from './tokens';

export { ENTITY_TYPES, type EntityType, type Mention } from './mention';

/**
 * The mentions in a document's title and body, in order, without overlaps. Rules and small tables only. `entity` is the
 * fullest name in the document for people, the usual name for known places and organisations, ISO 8601 for dates, and
 * code and value for money. Linear in the document's length; never throws.
 */
export function extractMentions(text: string, document: SeedDocument): Mention[] {
  const paragraphs = paragraphsOf(text, document);
  const anchor = anchorOf(document);
  const evidence = gatherEvidence(paragraphs);
  const mentions: Mention[] = [];
  const candidates: Candidate[] = [];
  for (const paragraph of paragraphs) {
    const figures = figuresOf(text, paragraph, anchor);
    for (const figure of figures) mentions.push(figure);
    const foreign = findForeignNames(text, paragraph);
    for (const name of foreign) candidates.push(name);
    if (paragraph.kind === 'running')
      new NameFinder(text, paragraph, evidence, coverage([...figures, ...foreign]), candidates).find();
  }
  for (const mention of resolveCandidates(text, candidates)) mentions.push(mention);
  for (const mention of namesInHeadlines(text, paragraphs, mentions)) mentions.push(mention);
  return withoutOverlaps(mentions);
}

function namesInHeadlines(
  text: string,
  paragraphs: readonly Paragraph[],
  mentions: readonly Mention[],
): Mention[] {
  const headlines = paragraphs.filter(({ kind }) => kind === 'headline' || kind === 'shouted');
  if (headlines.length === 0) return [];
  const names = new HeadlineNames(mentions);
  return headlines.flatMap((headline) => names.find(text, headline));
}

function anchorOf({ header }: SeedDocument): CivilDate | undefined {
  const reading = header.date?.reading;
  return reading?.kind === 'date' ? reading.candidates[0]?.date : undefined;
}

function figuresOf(text: string, paragraph: Paragraph, anchor: CivilDate | undefined): Mention[] {
  return withoutOverlaps([...findDateMentions(text, paragraph, anchor), ...findMoney(text, paragraph)]);
}

/** Whether a token lies in one of the mentions. */
function coverage(mentions: readonly Span[]): (token: Token) => boolean {
  const spans = [...mentions].sort((a, b) => a.start - b.start);
  const starts = spans.map(({ start }) => start);
  return ({ start, end }) => {
    const before = spans[lastAtOrBefore(starts, end - 1)];
    return before !== undefined && start < before.end;
  };
}

/** The index of the last of the ascending numbers that is at most `limit`; -1 for none. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function gatherEvidence(paragraphs: readonly Paragraph[]): WordEvidence {
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const { tokens, kind } of paragraphs) {
    if (kind !== 'running') continue;
    for (const { text, shape, startsSentence } of tokens) {
      if (shape === 'lower') lower.add(text);
      else if (shape === 'capital' && !startsSentence) capital.add(text);
    }
  }
  return { lower, capital };
}

/** In order; of two that overlap the earlier stays, and of two that begin together the longer. */
function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}
