import { defineDocumentRule } from '../../lint/rule';
import { deleteParagraph } from '../delete-paragraph';
import { isPoem } from '../verse';
import { type WordHash, wordHashes } from '../word-hash';

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
    const { paragraphs } = document.body;
    const seen = new Map<number, number>();
    let poem: boolean | undefined;
    for (const [i, paragraph] of paragraphs.entries()) {
      if (paragraph.end - paragraph.start < options.minimumLength) continue;
      const { hash, units } = hashes[i]!;
      const earlier = seen.get(hash);
      if (earlier === undefined) {
        if (units > 0) seen.set(hash, i);
        continue;
      }
      poem ??= isPoem(document, lines);
      if (poem && standsAmongOthers(hashes, earlier, i)) continue;
      report({
        ...paragraph,
        message: 'This paragraph stands in the document already.',
        tags: ['unnecessary'],
        related: [{ message: 'the first of them', span: paragraphs[earlier]! }],
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

/** A refrain comes back between other stanzas; of a poem that stands there twice the neighbours come back too. */
function standsAmongOthers(hashes: readonly WordHash[], earlier: number, later: number): boolean {
  const [before, after] = [-1, 1].map(
    (step) =>
      hashes[earlier + step]?.hash === hashes[later + step]?.hash && hashes[later + step] !== undefined,
  );
  return later > earlier + 1 && !before && !after;
}
