import { defineDocumentRule } from '../../lint/rule';
import { codePoints, filterTexts } from './filter-text';
import { reportMeasures } from './measures';

export const mc4Paragraphs = defineDocumentRule({
  id: 'mc4-paragraphs',
  section: 'profiles',
  profiles: ['c4'],
  summary: 'document with too few long lines for the filter of mC4',
  rationale:
    'mC4, the multilingual C4, knows no sentence marks and keeps a page only when three of its lines have 200 characters or more (Xue et al. 2021, section 3.1).',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    minimumLines: { type: 'integer', minimum: 0, default: 3, description: 'The least long lines.' },
    minimumLength: {
      type: 'integer',
      minimum: 1,
      default: 200,
      description: 'The least characters of a long line, in code points.',
    },
  },
  example: { bad: 'date 2024-03-01\n\nThe river rose. The mayor spoke.\n\nEND\n' },
  check({ source: { text }, document, options, shared, report }) {
    const { lines } = shared(filterTexts)[document.index]!;
    const long = lines.filter((line) => codePoints(text, line) >= options.minimumLength).length;
    const what = `${long === 1 ? 'line has' : 'lines have'} ${options.minimumLength} characters or more`;
    const measure = { what, value: long, limit: options.minimumLines, isLeast: true, isShare: false };
    reportMeasures('mC4', document, [measure], report);
  },
});
