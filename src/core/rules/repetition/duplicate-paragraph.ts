import { defineDocumentRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { deleteParagraph } from '../delete-paragraph';
import { wordHashes } from '../word-hash';

export const duplicateParagraph = defineDocumentRule({
  id: 'duplicate-paragraph',
  section: 'repetition',
  summary: 'paragraph that stands twice in the document',
  rationale:
    'Crawlers take the version for small screens and the one for large ones. Paragraphs are compared without case, white space and punctuation.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  options: {
    minimumLength: {
      type: 'integer',
      minimum: 1,
      default: 60,
      description: 'The least UTF-16 units of a paragraph; refrains and headings are shorter.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe mayor asked the government for a hundred boats and for tents.\n\nThe mayor asked the government for a hundred boats and for tents.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe mayor asked the government for a hundred boats and for tents.\n\nEND\n',
  },
  check({ source: { lines }, document, options, shared, report }) {
    const hashes = shared(wordHashes)[document.index]!.paragraphs;
    const seen = new Map<number, Span>();
    for (const [i, paragraph] of document.body.paragraphs.entries()) {
      if (paragraph.end - paragraph.start < options.minimumLength) continue;
      const { hash, units } = hashes[i]!;
      const earlier = seen.get(hash);
      if (earlier === undefined) {
        if (units > 0) seen.set(hash, paragraph);
        continue;
      }
      report({
        ...paragraph,
        message: 'This paragraph stands in the document already.',
        tags: ['unnecessary'],
        related: [{ message: 'the first of them', span: earlier }],
        fixes: [
          {
            title: 'Delete this one',
            safety: 'suggestion',
            preferred: true,
            edits: [deleteParagraph(lines, paragraph)],
          },
        ],
      });
    }
  },
});
