import type { Edit, Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { SeedDocument, SeedFile } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import { writtenHeader } from './header-date';
import { insertField } from './header-edits';

export const missingTitle = defineDocumentRule({
  id: 'missing-title',
  section: 'header',
  summary: 'document without a `title:` field',
  rationale:
    'A title that is only inferred, from a heading or a short first line, changes when the text does. On where the configuration requires the field.',
  severity: 'off',
  requiredField: 'title',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: '# The river\n\nDate: 2024-03-01\n\nIt rose.\n\nEND\n',
    good: 'title: The river\n\nDate: 2024-03-01\n\nIt rose.\n\nEND\n',
  },
  check({ document, file, shared, report }) {
    const { title, date } = document.header;
    if (title !== undefined && !title.inferred) return;
    const place =
      date === undefined ? { start: document.span.start, end: document.span.start } : writtenHeader(date);
    if (title === undefined) {
      report({ ...place, message: 'The document has no title.' });
      return;
    }
    const fix: Fix = {
      title: `Write the field title: ${title.text}`,
      safety: 'suggestion',
      edits: [titleEdit(document, file, title.text, shared(dominantLineBreak))],
    };
    report({
      ...place,
      message: `The document has no title field; ‘${title.text}’ is taken for its title.`,
      fixes: [fix],
      related: [{ message: 'taken for the title', span: title.span }],
    });
  },
});

/** A line above the body becomes the field; a line of the body stays, and the field is written above it. */
function titleEdit(document: SeedDocument, file: SeedFile, title: string, lineBreak: string): Edit {
  const line = document.header.preamble.find(
    ({ content }) => content.start === document.header.title?.span.start,
  );
  if (line === undefined) return insertField(document, file, lineBreak, 'title', title);
  return { ...line.span, newText: `title: ${title}` };
}
