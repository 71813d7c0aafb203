import { sniffSource } from '../../encoding';
import { defineFileRule } from '../../lint/rule';

export const binaryFile = defineFileRule({
  id: 'binary-file',
  section: 'characters',
  summary: 'file that is not text',
  rationale: 'A download that went wrong, or a document in a format of its own, has no place among texts.',
  severity: 'warning',
  fix: 'none',
  falsePositiveRisk: 'low',
  onUnreadable: true,
  example: { bad: '%PDF-1.7' },
  check({ source, shared, report }) {
    const { kind, binaryType } = shared(sniffSource);
    if (kind !== 'binary') return;
    report({
      start: 0,
      end: source.lines.content(0).end,
      bytes: { start: 0, end: source.bytes.length },
      message:
        binaryType === undefined
          ? 'The file is binary, not text.'
          : `The file is not plain text but ${binaryType}.`,
    });
  },
});
