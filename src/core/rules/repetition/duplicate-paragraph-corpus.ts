import { type PackedPlace, packedPlaceOf, unpackedPlace } from '../../lint/place';
import { defineCorpusRule } from '../../lint/rule';
import { wordHashes } from '../word-hash';
import { related } from './document-fact';

interface Fact {
  paragraphs: readonly { hash: number; place: PackedPlace }[];
}

interface Use {
  path: string;
  document: number;
  place: PackedPlace;
}

const MOST_RELATED = 5;

export const duplicateParagraphCorpus = defineCorpusRule<
  Fact,
  ReadonlyMap<number, readonly Use[]>,
  { minimumLength: { type: 'integer'; minimum: number; default: number; description: string } }
>({
  id: 'duplicate-paragraph-corpus',
  section: 'repetition',
  summary: 'paragraph that stands in another document too',
  rationale:
    'Reports are updated and copied; their paragraphs weigh more than once. Paragraphs are compared without case, white space and punctuation.',
  severity: 'information',
  fix: 'none',
  falsePositiveRisk: 'low',
  options: {
    minimumLength: {
      type: 'integer',
      minimum: 20,
      default: 120,
      description: 'The least UTF-16 units of a paragraph.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe mayor, who had walked all the way to the bridge, asked the government for a hundred boats, and for tents and blankets before Monday.\n\nEND\n\ndate 2024-03-02\n\nThe mayor, who had walked all the way to the bridge, asked the government for a hundred boats, and for tents and blankets before Monday.\n\nEND\n',
  },
  collect({ source, document, options, shared }) {
    const hashes = shared(wordHashes)[document.index]!.paragraphs;
    const paragraphs: { hash: number; place: PackedPlace }[] = [];
    const seen = new Set<number>();
    for (const [i, paragraph] of document.body.paragraphs.entries()) {
      if (paragraph.end - paragraph.start < options.minimumLength) continue;
      const { hash } = hashes[i]!;
      if (seen.has(hash)) continue;
      seen.add(hash);
      paragraphs.push({ hash, place: packedPlaceOf(source, paragraph) });
    }
    return paragraphs.length === 0 ? undefined : { paragraphs };
  },
  summarise(entries) {
    const uses = new Map<number, Use[]>();
    for (const { path, document, fact } of entries)
      for (const { hash, place } of fact.paragraphs) {
        const known = uses.get(hash);
        if (known === undefined) uses.set(hash, [{ path, document, place }]);
        else known.push({ path, document, place });
      }
    for (const [hash, known] of uses) if (known.length < 2) uses.delete(hash);
    return uses;
  },
  judge({ path, document, fact }, uses, report) {
    for (const { hash, place } of fact.paragraphs) {
      const others = (uses.get(hash) ?? []).filter((use) => use.path !== path || use.document !== document);
      if (others.length === 0) continue;
      const { span, range, bytes } = unpackedPlace(place);
      report({
        ...span,
        range,
        bytes,
        message: `This paragraph stands in ${others.length === 1 ? 'another document' : `${others.length} other documents`} too.`,
        related: others
          .slice(0, MOST_RELATED)
          .map((use) => related('the same paragraph', { ...use, place: unpackedPlace(use.place) })),
      });
    }
  },
});
