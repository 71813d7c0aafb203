import { defineDocumentRule } from '../../lint/rule';
import { codePoints, filterTexts } from './filter-text';
import { linesWhere, type Measure, reportMeasures, shareOf } from './measures';

const STOP_WORDS: ReadonlySet<string> = new Set(['the', 'be', 'to', 'of', 'and', 'that', 'have', 'with']);
const BULLET = /^[•‣▶◀◦■□▪▫-]/;
const ENDS_WITH_ELLIPSIS = /(?:\.\.\.|…)$/;
const LETTER = /\p{L}/u;

export const gopherQuality = defineDocumentRule({
  id: 'gopher-quality',
  section: 'profiles',
  profiles: ['gopher', 'dolma', 'fineweb'],
  summary: 'document that the quality filter of Gopher would drop',
  rationale:
    'MassiveText keeps a page with 50 to 100,000 words of 3 to 10 characters on average, few hash signs and ellipses, few bullets, words that are mostly letters, and two of eight frequent English words (Rae et al. 2021, appendix A1.1). Other languages fail the last test, which `minimumStopWords: 0` turns off; it is not applied where the language is known not to be English.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    minimumWords: { type: 'integer', minimum: 0, default: 50, description: 'The least words.' },
    maximumWords: { type: 'integer', minimum: 1, default: 100_000, description: 'The most words.' },
    minimumMeanLength: {
      type: 'number',
      minimum: 0,
      default: 3,
      description: 'The least characters of a word on average.',
    },
    maximumMeanLength: {
      type: 'number',
      minimum: 0,
      default: 10,
      description: 'The most characters of a word on average.',
    },
    maximumSymbols: {
      type: 'number',
      minimum: 0,
      default: 0.1,
      description: 'The most hash signs, and the most ellipses, for each word.',
    },
    maximumBulletLines: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.9,
      description: 'The largest share of lines that begin with a bullet.',
    },
    maximumEllipsisLines: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.3,
      description: 'The largest share of lines that end with an ellipsis.',
    },
    minimumAlphabetic: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.8,
      description: 'The least share of words that have a letter.',
    },
    minimumStopWords: {
      type: 'integer',
      minimum: 0,
      maximum: 8,
      default: 2,
      description: 'The least of the eight frequent English words.',
    },
  },
  example: { bad: 'date 2024-03-01\n\nThe river rose. The mayor spoke.\n\nEND\n' },
  check({ source: { text }, document, options, language, shared, report }) {
    const content = shared(filterTexts)[document.index]!;
    const { words, lines } = content;
    const count = words.length;
    let letters = 0;
    let alphabetic = 0;
    const stops = new Set<string>();
    for (const word of words) {
      const written = text.slice(word.start, word.end);
      letters += codePoints(text, word);
      if (LETTER.test(written)) alphabetic++;
      if (STOP_WORDS.has(written)) stops.add(written);
    }
    const body = lines.map(({ start, end }) => text.slice(start, end));
    const occurrences = (pattern: RegExp) =>
      body.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0);
    const bullets = linesWhere(text, content, (line) => BULLET.test(line));
    const ellipses = linesWhere(text, content, (line) => ENDS_WITH_ELLIPSIS.test(line));
    const measures: Measure[] = [
      least('words', count, options.minimumWords),
      most('words', count, options.maximumWords),
      most('hash signs for each word', shareOf(occurrences(/#/g), count), options.maximumSymbols),
      most('ellipses for each word', shareOf(occurrences(/\.\.\.|…/g), count), options.maximumSymbols),
      {
        ...most(
          'of the lines begin with a bullet',
          shareOf(bullets.length, lines.length),
          options.maximumBulletLines,
        ),
        isShare: true,
        places: bullets,
      },
      {
        ...most(
          'of the lines end with an ellipsis',
          shareOf(ellipses.length, lines.length),
          options.maximumEllipsisLines,
        ),
        isShare: true,
        places: ellipses,
      },
    ];
    if (count > 0)
      measures.push(
        least('characters a word on average', letters / count, options.minimumMeanLength),
        most('characters a word on average', letters / count, options.maximumMeanLength),
        {
          ...least('of the words have a letter', alphabetic / count, options.minimumAlphabetic),
          isShare: true,
        },
      );
    if (language === undefined || /^en\b/i.test(language))
      measures.push(
        least('of the words the, be, to, of, and, that, have, with', stops.size, options.minimumStopWords),
      );
    reportMeasures('Gopher', document, measures, report);
  },
});

function least(what: string, value: number, limit: number): Measure {
  return { what, value, limit, isLeast: true, isShare: false };
}

function most(what: string, value: number, limit: number): Measure {
  return { what, value, limit, isLeast: false, isShare: false };
}
