import { defineDocumentRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { forEachWord } from '../../text/words';
import { ISE_STEMS, SPELLING_PAIRS } from './spelling-varieties';

type Variety = 'british' | 'american';

const VARIETY_OF: ReadonlyMap<string, Variety> = new Map(
  SPELLING_PAIRS.flatMap(({ british, american }) => [
    [british, 'british' as const],
    [american, 'american' as const],
  ]),
);
const ENDINGS = /(?:s|ed|d|ing|ful|less|able|ist|ers?|ites?|ment)$/;
const ISE = /^(\p{L}+)(is|iz)(?:es?|ed|ing|ations?|ers?)$/u;
const LONGEST_WORD = 24;
/** The minority must have as many different words, so that one name or quotation is no mix. */
const FEWEST_WORDS = 2;

export const spellingVarietyMix = defineDocumentRule({
  id: 'spelling-variety-mix',
  section: 'consistency',
  summary: 'British and American spelling in one document',
  rationale:
    'An edited text keeps to one spelling. A mix says that a document was put together from several, or that a tool has changed part of it. Words in -ise and -ize are compared among themselves, since British authors use both.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe labour centre asked its neighbours for help. The defense minister praised their behavior.\n\nEND\n',
  },
  check({ source: { text }, document, language, report }) {
    if (language !== undefined && !/^en\b/i.test(language)) return;
    const varieties: Record<Variety, Span[]> = { british: [], american: [] };
    const endings: Record<Variety, Span[]> = { british: [], american: [] };
    forEachWord(text, document.body.span, (start, end) => {
      if (end - start > LONGEST_WORD || !/^\p{Ll}/u.test(text.slice(start, start + 1))) return;
      const word = text.slice(start, end).toLowerCase();
      const variety = varietyOf(word);
      if (variety !== undefined) varieties[variety].push({ start, end });
      const match = ISE.exec(word);
      if (match !== null && ISE_STEMS.has(match[1]!))
        endings[match[2] === 'is' ? 'british' : 'american'].push({ start, end });
    });
    for (const found of [varieties, endings]) {
      const [few, many] =
        found.british.length < found.american.length
          ? [found.british, found.american]
          : [found.american, found.british];
      if (few.length === 0 || differentWords(text, few) < FEWEST_WORDS || many.length < FEWEST_WORDS)
        continue;
      const isBritish = few === found.british;
      for (const word of few)
        report({
          ...word,
          message: `‘${text.slice(word.start, word.end)}’ is ${isBritish ? 'British' : 'American'} spelling; most of the document is ${isBritish ? 'American' : 'British'}.`,
          related: [{ message: 'spelt in the other way', span: many[0]! }],
        });
    }
  },
});

function varietyOf(word: string): Variety | undefined {
  const known = VARIETY_OF.get(word);
  if (known !== undefined) return known;
  const stem = word.replace(ENDINGS, '');
  return stem === word ? undefined : VARIETY_OF.get(stem);
}

function differentWords(text: string, words: readonly Span[]): number {
  return new Set(words.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
}
