import { defineDocumentRule } from '../../lint/rule';
import { FIELD_NAMES } from '../../seed/tree';
import { quote } from './wording';

export const unknownHeaderField = defineDocumentRule({
  id: 'unknown-header-field',
  section: 'header',
  summary: 'header field whose name is a near miss of, or another word for, a known field',
  rationale: `Exports and views know ${FIELD_NAMES.join(', ')}, names that begin with \`x-\`, and those that the configuration allows. What stands under another name is not found.`,
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\nbylne: Mira Holt\n\nThe river rose.\n\nEND\n',
    good: 'date 2024-03-01\nbyline: Mira Holt\n\nThe river rose.\n\nEND\n',
  },
  check({ document, source: { text }, report }) {
    for (const { name, suggestion } of document.header.fields) {
      if (suggestion === undefined) continue;
      report({
        ...name,
        message: `${quote(text, name)} is not a header field. Is ‘${suggestion}’ meant?`,
        fixes: [
          {
            title: `Change to ${suggestion}`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ ...name, newText: suggestion }],
          },
        ],
      });
    }
  },
});
