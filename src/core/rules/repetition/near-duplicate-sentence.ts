import { defineDocumentRule } from '../../lint/rule';
import { isPoem } from '../verse';
import { isRepeated } from './repeated-sentence';
import { similarSentences } from './similar-sentences';

/** From here on `repeated-sentence` speaks. */
const REPEATED = { minimumRun: 12, minimumShare: 0.6 };

export const nearDuplicateSentence = defineDocumentRule({
  id: 'near-duplicate-sentence',
  section: 'repetition',
  summary: 'sentence that says nearly what an earlier one said',
  rationale:
    'Reports that were put together from several sources say things twice in slightly other words. A model learns them twice, and quotations are counted twice.',
  severity: 'information',
  fix: 'none',
  falsePositiveRisk: 'medium',
  options: {
    minimumCommon: {
      type: 'number',
      minimum: 0.3,
      maximum: 1,
      default: 0.7,
      description:
        'The least share of the shorter sentence that stands in the other: words in the same order, or runs of three.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe mayor asked the government for a hundred boats and two thousand tents.\n\nThe mayor has asked the government for a hundred big boats and tents, too.\n\nEND\n',
  },
  check({ source: { lines }, document, options, shared, report }) {
    const alike = shared(similarSentences)[document.index]!;
    if (alike.length === 0 || isPoem(document, lines)) return;
    for (const similar of alike) {
      const { sentence, earlier, common, containment } = similar;
      if (isRepeated(similar, REPEATED) || Math.max(common, containment) < options.minimumCommon) continue;
      report({
        start: sentence.start,
        end: sentence.end,
        message: `${Math.round(100 * Math.max(common, containment))} % of this sentence or the earlier one is the same.`,
        related: [{ message: 'the earlier sentence', span: { start: earlier.start, end: earlier.end } }],
      });
    }
  },
});
