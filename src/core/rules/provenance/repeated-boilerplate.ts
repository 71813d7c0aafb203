import { type PackedPlace, packedPlaceOf, unpackedPlace } from '../../lint/place';
import type { CorpusEntry } from '../../lint/rule';
import { defineCorpusRule } from '../../lint/rule';
import { deleteParagraph } from '../delete-paragraph';
import { wordHash } from '../word-hash';

/** A line of a document, by a hash of its words, in which any number counts as any other. */
interface LineFact {
  key: number;
  place: PackedPlace;
  /** UTF-16 offsets of what goes with the line. */
  removal: readonly [start: number, end: number];
}

interface Fact {
  lines: readonly LineFact[];
  minimumDocuments: number;
  minimumShare: number;
}

interface Repetition {
  documents: number;
  share: number;
  /** Where it stands in other documents, a few of them. */
  places: readonly { path: string; document: number; place: PackedPlace }[];
}

const LONGEST = 240;
const SHORTEST = 12;
const MOST_RELATED = 5;

export const repeatedBoilerplate = defineCorpusRule<
  Fact,
  ReadonlyMap<number, Repetition>,
  {
    minimumDocuments: { type: 'integer'; default: number; minimum: number; description: string };
    minimumShare: { type: 'number'; default: number; minimum: number; maximum: number; description: string };
  }
>({
  id: 'repeated-boilerplate',
  section: 'provenance',
  summary: 'same line in several documents',
  rationale:
    'What stands in many documents belongs to the pages that they come from, and distorts every count. Lines are compared without case, punctuation and digits.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    minimumDocuments: {
      type: 'integer',
      minimum: 2,
      default: 3,
      description: 'The least documents that have the line.',
    },
    minimumShare: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.01,
      description: 'The least share of all documents that have it.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nIt rose.\n\nSent from the Karvel desk\n\nEND\n\ndate 2024-03-02\n\nIt fell.\n\nSent from the Karvel desk\n\nEND\n\ndate 2024-03-03\n\nIt rained.\n\nSent from the Karvel desk\n\nEND\n',
    good: 'date 2024-03-01\n\nIt rose.\n\nEND\n\ndate 2024-03-02\n\nIt fell.\n\nEND\n\ndate 2024-03-03\n\nIt rained.\n\nEND\n',
  },
  collect({ source, document, options }) {
    // What is all of a document is its text: `duplicate-document` compares texts.
    if (document.body.paragraphs.length < 2) return undefined;
    const lines: LineFact[] = [];
    const seen = new Set<number>();
    for (const paragraph of document.body.paragraphs) {
      if (paragraph.end - paragraph.start > LONGEST) continue;
      const { hash, units } = wordHash(source.text, paragraph, true);
      if (units < SHORTEST || seen.has(hash)) continue;
      seen.add(hash);
      const { start, end } = deleteParagraph(source.lines, paragraph);
      lines.push({ key: hash, place: packedPlaceOf(source, paragraph), removal: [start, end] });
    }
    const { minimumDocuments, minimumShare } = options;
    return lines.length === 0 ? undefined : { lines, minimumDocuments, minimumShare };
  },
  summarise(entries) {
    const uses = new Map<number, { path: string; document: number; place: PackedPlace }[]>();
    const counts = new Map<number, number>();
    const inOrder = [...entries].sort(byPlace);
    for (const { path, document, fact } of inOrder)
      for (const { key, place } of fact.lines) {
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        const known = uses.get(key);
        if (known === undefined) uses.set(key, [{ path, document, place }]);
        else if (known.length <= MOST_RELATED) known.push({ path, document, place });
      }
    const repeated = new Map<number, Repetition>();
    for (const [key, documents] of counts)
      if (documents > 1)
        repeated.set(key, { documents, share: documents / entries.length, places: uses.get(key)! });
    return repeated;
  },
  judge({ path, document, fact }, repeated, report) {
    for (const { key, place, removal } of fact.lines) {
      const found = repeated.get(key);
      if (found === undefined || found.documents < fact.minimumDocuments || found.share < fact.minimumShare)
        continue;
      const others = found.places.filter((use) => use.path !== path || use.document !== document);
      const { span, range, bytes } = unpackedPlace(place);
      const [start, end] = removal;
      report({
        ...span,
        range,
        bytes,
        message: `${found.documents} documents have this line.`,
        tags: ['unnecessary'],
        fixes: [{ title: 'Delete the line', safety: 'suggestion', edits: [{ start, end, newText: '' }] }],
        related: others.slice(0, MOST_RELATED).map((use) => {
          const other = unpackedPlace(use.place);
          return { message: 'the same line', file: use.path, span: other.span, range: other.range };
        }),
      });
    }
  },
});

function byPlace(a: CorpusEntry<Fact>, b: CorpusEntry<Fact>): number {
  return (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.document - b.document;
}
