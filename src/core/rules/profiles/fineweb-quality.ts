import { defineDocumentRule } from '../../lint/rule';
import { repeatedSpans } from '../repetition/word-grams';
import { codePoints, filterTexts } from './filter-text';
import { linesWhere, type Measure, reportMeasures, shareOf } from './measures';

const CLOSED = /[.'"!?…。！？।॥؟۔]$/;

export const finewebQuality = defineDocumentRule({
  id: 'fineweb-quality',
  section: 'profiles',
  profiles: ['fineweb'],
  summary: 'document that the filters of FineWeb would drop',
  rationale:
    'FineWeb drops pages in which hardly a line ends in punctuation, most lines are short, or lines repeat (Penedo et al. 2024, section 3.5; the share of line breaks as in its code). The marks that end sentences in other scripts count as well, as in FineWeb 2.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    minimumClosedLines: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.12,
      description: 'The share of lines that end in punctuation must be above this.',
    },
    maximumShortLines: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.67,
      description: 'The share of short lines must be below this.',
    },
    shortLine: {
      type: 'integer',
      minimum: 1,
      default: 30,
      description: 'The most characters of a short line, in code points.',
    },
    maximumRepeated: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.01,
      description: 'The share of characters in lines that stood before must be below this.',
    },
    maximumLineBreaks: {
      type: 'number',
      minimum: 0,
      default: 0.3,
      description: 'The most line breaks for each word.',
    },
  },
  example: { bad: 'date 2024-03-01\n\nHome\n\nNews\n\nWeather\n\nAbout us\n\nEND\n' },
  check({ source: { text }, document, options, shared, report }) {
    const content = shared(filterTexts)[document.index]!;
    const { lines, words, length } = content;
    if (lines.length === 0) return;
    const open = linesWhere(text, content, (line) => !CLOSED.test(line));
    const short = linesWhere(text, content, (_, span) => codePoints(text, span) <= options.shortLine);
    const repeated = repeatedSpans(text, lines);
    const breaks = lines.length - 1;
    const measures: Measure[] = [
      {
        what: 'of the lines end in punctuation',
        value: shareOf(lines.length - open.length, lines.length),
        limit: options.minimumClosedLines,
        isLeast: true,
        isShare: true,
        places: open,
      },
      {
        what: `of the lines have ${options.shortLine} characters or fewer`,
        value: shareOf(short.length, lines.length),
        limit: options.maximumShortLines,
        isLeast: false,
        isShare: true,
        places: short,
      },
      {
        what: 'of the characters are in lines that stood before',
        value: shareOf(repeated.length, length - breaks),
        limit: options.maximumRepeated,
        isLeast: false,
        isShare: true,
        places: repeated.places,
      },
      {
        what: 'line breaks for each word',
        value: shareOf(breaks, words.length),
        limit: options.maximumLineBreaks,
        isLeast: false,
        isShare: false,
      },
    ];
    reportMeasures('FineWeb', document, measures, report);
  },
});
