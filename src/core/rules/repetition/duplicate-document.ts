import type { Place } from '../../lint/place';
import { defineCorpusRule } from '../../lint/rule';
import { wordHashes } from '../word-hash';
import { type DocumentUse, headPlace, related } from './document-fact';

interface Fact {
  hash: number;
  place: Place;
}

/** A shorter text may well stand twice: a correction, a greeting. */
const SHORTEST = 36;
const MOST_RELATED = 5;

export const duplicateDocument = defineCorpusRule<
  Fact,
  ReadonlyMap<number, readonly DocumentUse[]>,
  Record<never, never>
>({
  id: 'duplicate-document',
  section: 'repetition',
  summary: 'document whose text another one has',
  rationale:
    'A text that stands twice counts twice, and ends in the training set as well as in the test set. Bodies are compared without case, white space and punctuation; headers may differ. Which one stays is for a person to say.',
  severity: 'warning',
  fix: 'none',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe mayor asked the government for a hundred boats.\n\nEND\n\ndate 2024-03-02\n\nThe mayor asked the government for a hundred boats.\n\nEND\n',
  },
  collect(context) {
    const { hash, units } = context.shared(wordHashes)[context.document.index]!.document;
    return units < SHORTEST ? undefined : { hash, place: headPlace(context) };
  },
  summarise(entries) {
    const uses = new Map<number, DocumentUse[]>();
    for (const { path, document, fact } of entries) {
      const known = uses.get(fact.hash);
      if (known === undefined) uses.set(fact.hash, [{ path, document, place: fact.place }]);
      else known.push({ path, document, place: fact.place });
    }
    return uses;
  },
  judge({ path, document, fact }, uses, report) {
    const others = (uses.get(fact.hash) ?? []).filter(
      (use) => use.path !== path || use.document !== document,
    );
    if (others.length === 0) return;
    const { span, range, bytes } = fact.place;
    report({
      ...span,
      range,
      bytes,
      message: `${others.length === 1 ? 'Another document has' : `${others.length} other documents have`} the same text.`,
      related: others.slice(0, MOST_RELATED).map((use) => related('the same text', use)),
    });
  },
});
