import { defineDocumentRule } from '../../lint/rule';
import { codePoints, type FilterText, filterTexts } from './filter-text';
import { type Measure, reportMeasures, shareOf } from './measures';

const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+/g;
const OTHER_THAN_LETTERS = /[^\p{L}\p{N}\p{M}\s]/gu;
const DIGIT = /\p{Nd}/gu;
const WHITE_SPACE = /\s/g;
const PARENTHESIS = /[()[\]{}（）［］]/g;

export const nemoHeuristic = defineDocumentRule({
  id: 'nemo-heuristic',
  section: 'profiles',
  profiles: ['nemo'],
  summary: 'document that the heuristic filters of NeMo Curator would drop',
  rationale:
    'NeMo Curator drops documents by the share of characters that are neither letters nor digits, digits, in addresses of the web, white space and parentheses. The thresholds are the defaults of its published filters.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    maximumSymbols: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.25,
      description: 'The largest share of characters that are neither letters, digits nor white space.',
    },
    maximumDigits: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.15,
      description: 'The largest share of digits.',
    },
    maximumUrls: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.2,
      description: 'The largest share of characters in addresses of the web.',
    },
    maximumWhiteSpace: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.25,
      description: 'The largest share of white space.',
    },
    maximumParentheses: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.1,
      description: 'The largest share of parentheses and brackets.',
    },
  },
  example: { bad: 'date 2024-03-01\n\n12 34 56 78 90 — 11 22 33 44 55 (2024) [1] [2] [3]\n\nEND\n' },
  check({ source: { text }, document, options, shared, report }) {
    const content = shared(filterTexts)[document.index]!;
    if (content.length === 0) return;
    const share = (what: string, pattern: RegExp, limit: number, space = 0): Measure => ({
      what: `of the characters are ${what}`,
      value: shareOf(matched(text, content, pattern) + space, content.length),
      limit,
      isLeast: false,
      isShare: true,
    });
    const breaks = content.lines.length - 1;
    const measures = [
      share('neither letters nor digits', OTHER_THAN_LETTERS, options.maximumSymbols),
      share('digits', DIGIT, options.maximumDigits),
      share('in addresses of the web', WEB_ADDRESS, options.maximumUrls),
      share('white space', WHITE_SPACE, options.maximumWhiteSpace, breaks),
      share('parentheses and brackets', PARENTHESIS, options.maximumParentheses),
    ];
    reportMeasures('NeMo Curator', document, measures, report);
  },
});

/** Code points of all matches in the lines. */
function matched(text: string, { lines }: FilterText, pattern: RegExp): number {
  let length = 0;
  for (const { start, end } of lines)
    for (const [match] of text.slice(start, end).matchAll(pattern))
      length += codePoints(match, { start: 0, end: match.length });
  return length;
}
