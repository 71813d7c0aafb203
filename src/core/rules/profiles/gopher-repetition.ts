import { defineDocumentRule } from '../../lint/rule';
import {
  longerGrams,
  numberWords,
  type Repeated,
  repeatedGrams,
  repeatedSpans,
  topGram,
} from '../repetition/word-grams';
import { filterTexts } from './filter-text';
import { isOutside, type Measure, reportMeasures, shareOf } from './measures';

/** Table A1 of Rae et al. 2021: the largest share of characters in the most frequent n-gram, by n. */
const TOP_LIMITS: ReadonlyMap<number, number> = new Map([
  [2, 0.2],
  [3, 0.18],
  [4, 0.16],
]);
/** The same table: the largest share of characters in n-grams that stand more than once, by n. */
const REPEATED_LIMITS: ReadonlyMap<number, number> = new Map([
  [5, 0.15],
  [6, 0.14],
  [7, 0.13],
  [8, 0.12],
  [9, 0.11],
  [10, 0.1],
]);
const LONGEST = 10;

export const gopherRepetition = defineDocumentRule({
  id: 'gopher-repetition',
  section: 'profiles',
  profiles: ['gopher', 'dolma', 'fineweb'],
  summary: 'document that the repetition filter of Gopher would drop',
  rationale:
    'Text that repeats lines, paragraphs or runs of words is mostly menus, lists and spam, and models that read it repeat themselves (Rae et al. 2021, table A1).',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    maximumLines: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.3,
      description: 'The largest share of lines, and of paragraphs, that stood before.',
    },
    maximumCharacters: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.2,
      description: 'The largest share of characters in lines, and in paragraphs, that stood before.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nWater is rising.\n\nWater is rising.\n\nWater is rising.\n\nEND\n',
  },
  check({ source: { text }, document, options, shared, report }) {
    const { lines, paragraphs, words, length } = shared(filterTexts)[document.index]!;
    const ofLines: Measure[] = [];
    const ofRuns: Measure[] = [];
    const add = (measures: Measure[], what: string, value: number, limit: number, { places }: Repeated) =>
      measures.push({ what, value, limit, isLeast: false, isShare: true, places });
    for (const [name, spans] of [
      ['lines', lines],
      ['paragraphs', paragraphs],
    ] as const) {
      const repeated = repeatedSpans(text, spans);
      const share = shareOf(repeated.places.length, spans.length);
      add(ofLines, `of the ${name} stood before`, share, options.maximumLines, repeated);
      const characters = shareOf(repeated.length, length);
      add(
        ofLines,
        `of the characters are in ${name} that stood before`,
        characters,
        options.maximumCharacters,
        repeated,
      );
    }
    const numbered = numberWords(text, words);
    let grams = numbered.numbers;
    for (let n = 2; n <= LONGEST; n++) {
      grams = longerGrams(grams, numbered, n);
      const top = TOP_LIMITS.get(n);
      if (top !== undefined) {
        const most = topGram(grams, numbered, n);
        add(
          ofRuns,
          `of the characters are in one run of ${n} words`,
          shareOf(most.length, length),
          top,
          most,
        );
      }
      const limit = REPEATED_LIMITS.get(n);
      if (limit === undefined) continue;
      const repeated = repeatedGrams(grams, numbered, n);
      const share = shareOf(repeated.length, length);
      add(ofRuns, `of the characters are in runs of ${n} words that stood before`, share, limit, repeated);
    }
    // What repeats ten words repeats nine as well: the first of each kind that fails says enough.
    const first = [ofLines, ofRuns].flatMap((measures) => measures.find(isOutside) ?? []);
    reportMeasures('Gopher', document, first, report);
  },
});
