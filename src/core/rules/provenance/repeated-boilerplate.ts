import type { Edit } from '../../lint/finding';
import { type Place, placeOf } from '../../lint/place';
import type { CorpusEntry } from '../../lint/rule';
import { defineCorpusRule } from '../../lint/rule';
import { deleteParagraph } from './delete-paragraph';

/** A line of a document, by what it says without case, digits and outer punctuation. */
interface LineFact {
  key: string;
  place: Place;
  removal: Edit;
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
  places: readonly { path: string; document: number; place: Place }[];
}

const LONGEST = 240;
const SHORTEST = 12;
const MOST_RELATED = 5;
/** What a longer line is known by: enough to tell lines apart. */
const KEY_LENGTH = 80;

export const repeatedBoilerplate = defineCorpusRule<
  Fact,
  ReadonlyMap<string, Repetition>,
  {
    minimumDocuments: { type: 'integer'; default: number; minimum: number; description: string };
    minimumShare: { type: 'number'; default: number; minimum: number; maximum: number; description: string };
  }
>({
  id: 'repeated-boilerplate',
  section: 'provenance',
  summary: 'same line in several documents',
  rationale:
    'What stands in many documents belongs to the pages that they come from, and distorts every count. Lines are compared without case, digits and the punctuation around them.',
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
    const lines: LineFact[] = [];
    const seen = new Set<string>();
    for (const paragraph of document.body.paragraphs) {
      if (paragraph.end - paragraph.start > LONGEST) continue;
      const key = keyOf(source.text.slice(paragraph.start, paragraph.end));
      if (key.length < SHORTEST || seen.has(key)) continue;
      seen.add(key);
      const removal = deleteParagraph(source.lines, paragraph);
      lines.push({ key: key.slice(0, KEY_LENGTH), place: placeOf(source, paragraph), removal });
    }
    const { minimumDocuments, minimumShare } = options;
    return lines.length === 0 ? undefined : { lines, minimumDocuments, minimumShare };
  },
  summarise(entries) {
    const uses = new Map<string, { path: string; document: number; place: Place }[]>();
    const counts = new Map<string, number>();
    const inOrder = [...entries].sort(byPlace);
    for (const { path, document, fact } of inOrder)
      for (const { key, place } of fact.lines) {
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        const known = uses.get(key);
        if (known === undefined) uses.set(key, [{ path, document, place }]);
        else if (known.length <= MOST_RELATED) known.push({ path, document, place });
      }
    const repeated = new Map<string, Repetition>();
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
      report({
        ...place.span,
        range: place.range,
        bytes: place.bytes,
        message: `${found.documents} documents have this line.`,
        tags: ['unnecessary'],
        fixes: [{ title: 'Delete the line', safety: 'suggestion', edits: [removal] }],
        related: others.slice(0, MOST_RELATED).map((use) => ({
          message: 'the same line',
          file: use.path,
          span: use.place.span,
          range: use.place.range,
        })),
      });
    }
  },
});

function keyOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '0')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
}

function byPlace(a: CorpusEntry<Fact>, b: CorpusEntry<Fact>): number {
  return (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.document - b.document;
}
