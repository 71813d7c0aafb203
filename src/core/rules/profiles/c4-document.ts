import { defineDocumentRule } from '../../lint/rule';
import { sentencesOf } from '../../text/sentences';
import { C4_LIMITS, reasonToDrop } from './c4-reasons';
import { filterTexts } from './filter-text';
import { headOf } from './measures';

export const c4Document = defineDocumentRule({
  id: 'c4-document',
  section: 'profiles',
  profiles: ['c4'],
  summary: 'document that the filter of C4 would drop',
  rationale:
    'C4 drops whole pages that hold a curly bracket or ‘lorem ipsum’, or that have fewer than five sentences in the lines that it keeps (Raffel et al. 2020, section 2.2; order and thresholds as in the C4 filter of datatrove).',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    minimumSentences: {
      type: 'integer',
      minimum: 0,
      default: 5,
      description: 'The least sentences in the lines that are kept.',
    },
  },
  example: { bad: 'date 2024-03-01\n\nThe river rose. The mayor spoke.\n\nEND\n' },
  check({ source: { text }, document, options, shared, report }) {
    const { lines } = shared(filterTexts)[document.index]!;
    let sentences = 0;
    for (const line of lines) {
      const written = text.slice(line.start, line.end);
      if (reasonToDrop(written, C4_LIMITS) !== undefined) continue;
      const lorem = written.toLowerCase().indexOf('lorem ipsum');
      const bracket = written.indexOf('{');
      if (lorem >= 0 || bracket >= 0) {
        const start = line.start + (lorem >= 0 ? lorem : bracket);
        const end = start + (lorem >= 0 ? 'lorem ipsum'.length : 1);
        const what = text.slice(start, end);
        report({ start, end, message: `C4 would drop this document for ‘${what}’.` });
        return;
      }
      sentences += sentencesOf(text, line).length;
    }
    if (sentences >= options.minimumSentences) return;
    report({
      ...headOf(document),
      message: `C4 would drop this document: ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} in the lines that it keeps, at least ${options.minimumSentences} pass.`,
    });
  },
});
