import { defineDocumentRule } from '../../lint/rule';
import type { SeedDocument } from '../../seed/tree';
import { countWords } from '../../text/words';
import { deleteParagraph } from '../delete-paragraph';
import { BOILERPLATE_PHRASES } from './boilerplate-phrases';
import { type PhraseMatch, PhraseMatcher } from './phrase-matcher';

/** A sentence of prose may begin with the words of a link; so long a one is no link. */
const LONGEST = { whole: 60, start: 180, inside: 500 };
const MOST_WORDS_OF_LINK = 24;
/** From this many points a line is reported. */
const ENOUGH = 3;
const LONG_PARAGRAPH = 200;
const SHORT_PARAGRAPH = 60;

const matchers = new Map<string, PhraseMatcher>();

export const boilerplateLine = defineDocumentRule({
  id: 'boilerplate-line',
  section: 'provenance',
  summary: 'line that belongs to the web page around the text',
  rationale:
    'Links to other reports, calls to subscribe, notes on cookies and copyright stand on thousands of pages. They distort every count, and a model learns them by heart. A line is judged by its words, its length, its place in the document and the lines around it.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    phrases: {
      type: 'strings',
      default: [],
      description:
        'Beginnings of lines of your own, in any case; `*` stands for up to six words. They count wherever the line stands.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nALSO READ: A night on the embankment\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source: { text, lines }, document, options, report }) {
    const own = matcherOf(options.phrases);
    const paragraphs = document.body.paragraphs;
    for (const [i, paragraph] of paragraphs.entries()) {
      if (paragraph.end - paragraph.start > LONGEST.inside) continue;
      const written = text.slice(paragraph.start, paragraph.end);
      const match = own?.match(written) ?? BUILT_IN.match(written);
      if (match === undefined) continue;
      const isOwn = options.phrases.some((phrase) => phrase.toLowerCase() === match.phrase);
      if (!isOwn && pointsOf(match, written, document, i) < ENOUGH) continue;
      report({
        ...paragraph,
        message: `A line of the web page, not of the text: ‘${match.phrase}’.`,
        tags: ['unnecessary'],
        fixes: [
          {
            title: 'Delete the line',
            safety: 'suggestion',
            preferred: true,
            edits: [deleteParagraph(lines, paragraph)],
          },
        ],
      });
    }
  },
});

const BUILT_IN = new PhraseMatcher(BOILERPLATE_PHRASES);

function matcherOf(phrases: readonly string[]): PhraseMatcher | undefined {
  if (phrases.length === 0) return undefined;
  const key = phrases.join('\n');
  let matcher = matchers.get(key);
  if (matcher === undefined) {
    matcher = new PhraseMatcher(phrases.map((phrase) => ({ place: 'start', phrase: phrase.toLowerCase() })));
    matchers.set(key, matcher);
  }
  return matcher;
}

/** A short block beside short blocks, or at either end of the document, is worse than one between long paragraphs. */
function pointsOf(
  { place, phrase }: PhraseMatch,
  written: string,
  { body }: SeedDocument,
  index: number,
): number {
  if (written.length > LONGEST[place]) return 0;
  if (place === 'inside') return ENOUGH;
  const words = countWords(written, { start: 0, end: written.length });
  if (place === 'start' && words > MOST_WORDS_OF_LINK) return 0;
  const around = [body.paragraphs[index - 1], body.paragraphs[index + 1]];
  const lengths = around.map((paragraph) => (paragraph === undefined ? 0 : paragraph.end - paragraph.start));
  let points = place === 'whole' ? 2 : /[:：]/.test(written) ? 1 : 0;
  if (/[:：►▶»→…]/.test(written) || phrase.includes(' ')) points += 1;
  if (isShouted(written) || !/[.!?।。][”"’']?$/.test(written.trim())) points += 1;
  if (around.includes(undefined)) points += 1;
  if (lengths.some((length) => length > 0 && length <= SHORT_PARAGRAPH)) points += 1;
  if (lengths.every((length) => length >= LONG_PARAGRAPH) && isSentence(written)) points -= 2;
  if (isSentence(written) && !/[:：]/.test(written) && words > 3) points -= 1;
  return points;
}

function isShouted(written: string): boolean {
  return written === written.toUpperCase() && written !== written.toLowerCase();
}

function isSentence(written: string): boolean {
  return /^\p{Lu}?[^\n]*\p{Ll}[^\n]*[.!?।。]$/u.test(written.trim());
}
