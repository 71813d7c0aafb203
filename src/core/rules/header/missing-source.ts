import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { fieldValue } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import { writtenHeader } from './header-date';
import { insertField } from './header-edits';

const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/@\s]*@)?(?:www\.)?([^/:?#\s]+)/i;

export const missingSource = defineDocumentRule({
  id: 'missing-source',
  section: 'header',
  summary: 'document without a `source:` field',
  rationale:
    'Where a text comes from decides whether it may be used and how far it is trusted. On where the configuration requires the field.',
  severity: 'off',
  requiredField: 'source',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\nurl: https://news.example.org/river\n\nThe river rose.\n\nEND\n',
    good: 'date 2024-03-01\nurl: https://news.example.org/river\nsource: news.example.org\n\nThe river rose.\n\nEND\n',
  },
  check({ document, file, source: { text }, shared, report }) {
    if (fieldValue(document, text, 'source')) return;
    const { date } = document.header;
    const host = HOST.exec(fieldValue(document, text, 'url') ?? '')?.[1];
    const fixes: Fix[] =
      host === undefined || fieldValue(document, text, 'source') === ''
        ? []
        : [
            {
              title: `Write the field source: ${host}, from the address`,
              safety: 'suggestion',
              edits: [insertField(document, file, shared(dominantLineBreak), 'source', host)],
            },
          ];
    report({
      ...(date === undefined
        ? { start: document.span.start, end: document.span.start }
        : writtenHeader(date)),
      message: 'The document does not say what its source is.',
      fixes,
    });
  },
});
