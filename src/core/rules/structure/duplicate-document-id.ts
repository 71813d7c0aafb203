import { type Place, placeOf } from '../../lint/lint';
import { defineCorpusRule } from '../../lint/rule';

interface IdFact {
  id: string;
  place: Place;
}

interface IdUse {
  path: string;
  document: number;
  place: Place;
}

export const duplicateDocumentId = defineCorpusRule<IdFact, Map<string, IdUse[]>, Record<never, never>>({
  id: 'duplicate-document-id',
  section: 'structure',
  summary: 'two documents with the same `id:` field',
  rationale:
    'References, exports and annotations go by the id; with two owners they point at the wrong text.',
  severity: 'error',
  fix: 'none',
  falsePositiveRisk: 'low',
  example: { bad: 'date 2024-03-01\nid: a1\n\nOne.\n\nEND\n\ndate 2024-03-02\nid: a1\n\nTwo.\n\nEND\n' },
  collect({ document, source }) {
    const field = document.header.fields.find(({ known }) => known === 'id');
    if (field === undefined || field.value.start === field.value.end) return undefined;
    const id = source.text.slice(field.value.start, field.value.end);
    return { id, place: placeOf(source, field.value) };
  },
  summarise(entries) {
    const uses = new Map<string, IdUse[]>();
    for (const { path, document, fact } of entries) {
      const known = uses.get(fact.id);
      if (known === undefined) uses.set(fact.id, [{ path, document, place: fact.place }]);
      else known.push({ path, document, place: fact.place });
    }
    return uses;
  },
  judge({ path, document, fact }, uses, report) {
    const others = (uses.get(fact.id) ?? []).filter((use) => use.path !== path || use.document !== document);
    if (others.length === 0) return;
    const { span, range, bytes } = fact.place;
    report({
      ...span,
      range,
      bytes,
      message: `The id '${fact.id}' is also that of ${others.length === 1 ? 'another document' : `${others.length} other documents`}.`,
      related: others.slice(0, 5).map((use) => ({
        message: `'${fact.id}' is used here too`,
        file: use.path,
        span: use.place.span,
        range: use.place.range,
      })),
    });
  },
});
