import { defineDocumentRule } from '../../lint/rule';
import type { FieldName, HeaderField } from '../../seed/tree';
import { sliceOf } from '../../text/span';
import { deleteLine } from './header-edits';
import { quote } from './wording';

/** A document may have several of these: authors, places, tags, remarks. */
const REPEATABLE: ReadonlySet<FieldName> = new Set(['byline', 'place', 'tags', 'note']);

export const duplicateHeaderField = defineDocumentRule({
  id: 'duplicate-header-field',
  section: 'header',
  summary: 'header field that has one value and stands there twice',
  rationale: `Only the first value counts. ${[...REPEATABLE].join(', ')} and \`x-\` fields may be repeated.`,
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\nlang: en\nlang: en\n\nThe river rose.\n\nEND\n',
    good: 'date 2024-03-01\nlang: en\n\nThe river rose.\n\nEND\n',
  },
  check({ document, file, source: { text }, report }) {
    const firsts = new Map<FieldName, HeaderField>();
    for (const field of document.header.fields) {
      if (field.known === undefined || REPEATABLE.has(field.known)) continue;
      const first = firsts.get(field.known);
      if (first === undefined) {
        firsts.set(field.known, field);
        continue;
      }
      const same = sliceOf(text, first.value) === sliceOf(text, field.value);
      report({
        ...field.name,
        message: same
          ? `The field ‘${field.known}’ is there twice.`
          : `The field ‘${field.known}’ is there twice, with different values; the first, ${quote(text, first.value)}, counts.`,
        fixes: [
          {
            title: 'Delete this line',
            safety: 'suggestion',
            preferred: same,
            edits: [deleteLine(file.lines, field.line)],
          },
          ...(same
            ? []
            : [
                {
                  title: 'Delete the first and keep this one',
                  safety: 'suggestion' as const,
                  edits: [deleteLine(file.lines, first.line)],
                },
              ]),
        ],
        related: [{ message: 'the first one', span: first.name }],
      });
    }
  },
});
