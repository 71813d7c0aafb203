import type { Fix } from '../../lint/finding';
import { type Place, placeOf } from '../../lint/place';
import { defineCorpusRule } from '../../lint/rule';
import type { Span } from '../../text/span';

/** More places than this do not help to find out which document the id belongs to. */
const MOST_RELATED = 5;

interface IdFact {
  id: string;
  place: Place;
  /** The field's line with its line break. */
  line: Span;
}

interface IdUse {
  path: string;
  place: Place;
  /** An id that nothing in the corpus uses, different for each use; undefined for the first, which keeps its id. */
  freeId: string | undefined;
}

/** By `useKey`, in the order of paths and documents. */
type IdUses = Map<string, IdUse>;

export const duplicateDocumentId = defineCorpusRule<IdFact, Map<string, IdUses>, Record<never, never>>({
  id: 'duplicate-document-id',
  section: 'structure',
  summary: 'two documents with the same `id:` field',
  rationale:
    'References, exports and annotations go by the id; with two owners they point at the wrong text. Only a person can tell which one they mean, so nothing is renamed unasked.',
  severity: 'error',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\nid: a1\n\nOne.\n\nEND\n\ndate 2024-03-02\nid: a1\n\nTwo.\n\nEND\n',
    good: 'date 2024-03-01\nid: a1\n\nOne.\n\nEND\n\ndate 2024-03-02\nid: a1-2\n\nTwo.\n\nEND\n',
  },
  collect({ document, source, file }) {
    const field = document.header.fields.find(({ known }) => known === 'id');
    if (field === undefined || field.value.start === field.value.end) return undefined;
    const id = source.text.slice(field.value.start, field.value.end);
    return { id, place: placeOf(source, field.value), line: file.lines.full(field.line) };
  },
  summarise(entries) {
    const uses = new Map<string, IdUses>();
    const inOrder = [...entries].sort(
      (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.document - b.document,
    );
    for (const { path, document, fact } of inOrder) {
      const known = uses.get(fact.id) ?? new Map<string, IdUse>();
      known.set(useKey(path, document), { path, place: fact.place, freeId: undefined });
      uses.set(fact.id, known);
    }
    nameFreeIds(uses);
    return uses;
  },
  judge({ path, document, fact }, uses, report) {
    const all = uses.get(fact.id);
    if (all === undefined || all.size < 2) return;
    const own = all.get(useKey(path, document));
    const others = all.size - 1;
    const { span, range, bytes } = fact.place;
    report({
      ...span,
      range,
      bytes,
      message: `The id '${fact.id}' is also that of ${others === 1 ? 'another document' : `${others} other documents`}.`,
      fixes: own?.freeId === undefined ? [] : choices(fact, own.freeId),
      related: firstOthers(all, own).map((use) => ({
        message: `'${fact.id}' is used here too`,
        file: use.path,
        span: use.place.span,
        range: use.place.range,
      })),
    });
  },
});

function useKey(path: string, document: number): string {
  return `${path}#${document}`;
}

function firstOthers(all: IdUses, own: IdUse | undefined): IdUse[] {
  const others: IdUse[] = [];
  for (const use of all.values()) {
    if (others.length === MOST_RELATED) break;
    if (use !== own) others.push(use);
  }
  return others;
}

function nameFreeIds(uses: ReadonlyMap<string, IdUses>): void {
  const given = new Set<string>();
  for (const [id, known] of uses) {
    let number = 2;
    for (const use of [...known.values()].slice(1)) {
      while (uses.has(`${id}-${number}`) || given.has(`${id}-${number}`)) number++;
      use.freeId = `${id}-${number}`;
      given.add(use.freeId);
    }
  }
}

function choices({ place, line }: IdFact, freeId: string): Fix[] {
  return [
    {
      title: `Rename this id to '${freeId}'`,
      safety: 'suggestion',
      edits: [{ ...place.span, newText: freeId }],
    },
    {
      title: 'Delete this id: the document then goes by its file name',
      safety: 'suggestion',
      edits: [{ ...line, newText: '' }],
    },
  ];
}
