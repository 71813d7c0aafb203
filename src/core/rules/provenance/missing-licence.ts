import { defineDocumentRule } from '../../lint/rule';
import { fieldValue } from '../../seed/tree';
import { writtenHeader } from '../header/header-date';

export const missingLicence = defineDocumentRule({
  id: 'missing-licence',
  section: 'provenance',
  summary: 'document without a `licence:` field',
  rationale:
    'Without a licence nobody knows who may publish the text or train on it. On where the configuration requires the field.',
  severity: 'off',
  requiredField: 'licence',
  fix: 'none',
  falsePositiveRisk: 'low',
  example: { bad: 'date 2024-03-01\nsource: Karvel Courier\n\nThe river rose.\n\nEND\n' },
  check({ document, source: { text }, report }) {
    if (fieldValue(document, text, 'licence')) return;
    const { date } = document.header;
    const place =
      date === undefined ? { start: document.span.start, end: document.span.start } : writtenHeader(date);
    report({ ...place, message: 'The document does not say under which licence it may be used.' });
  },
});
