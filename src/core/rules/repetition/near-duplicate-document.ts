import type { Place } from '../../lint/place';
import { defineCorpusRule } from '../../lint/rule';
import { wordHashes } from '../word-hash';
import { type DocumentUse, headPlace, related } from './document-fact';
import { indexSketches, type NearDuplicateIndex } from './near-duplicate-index';
import { type Sketch, sketchOf } from './sketch';

interface Fact extends Sketch {
  /** Of the whole text: `duplicate-document` speaks of equal ones. */
  text: number;
  place: Place;
  minimumResemblance: number;
  minimumContainment: number;
}

interface Summary {
  index: NearDuplicateIndex;
  documents: readonly (DocumentUse & { text: number })[];
  numberOf: ReadonlyMap<string, number>;
}

const FEWEST_HASHES = 8;
const MOST_RELATED = 5;

export const nearDuplicateDocument = defineCorpusRule<
  Fact,
  Summary,
  {
    minimumResemblance: {
      type: 'number';
      minimum: number;
      maximum: number;
      default: number;
      description: string;
    };
    minimumContainment: {
      type: 'number';
      minimum: number;
      maximum: number;
      default: number;
      description: string;
    };
  }
>({
  id: 'near-duplicate-document',
  section: 'repetition',
  summary: 'document that is mostly the same as another one',
  rationale:
    'Updates of one report, and one agency text in several papers, count as several witnesses and leak from training into test sets. Documents are compared by samples of their runs of five words; the figures are estimates.',
  severity: 'warning',
  fix: 'none',
  falsePositiveRisk: 'medium',
  options: {
    minimumResemblance: {
      type: 'number',
      minimum: 0.1,
      maximum: 1,
      default: 0.5,
      description: 'The least share of the runs of both documents that both have.',
    },
    minimumContainment: {
      type: 'number',
      minimum: 0.1,
      maximum: 1,
      default: 0.8,
      description: 'The least share of the runs of the shorter document that the other has.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe river rose in the night and flooded the whole of the lower town before anyone could move the cattle up to the embankment, where they were to spend the week without fodder, said the mayor, who had walked all the way from the market to the mill.\n\nEND\n\ndate 2024-03-02\n\nThe river rose in the night and flooded the whole of the lower town before anyone could move the cattle up to the embankment, where they were to spend the week without fodder, said the mayor, who had walked all the way from the market to the old mill.\n\nEND\n',
  },
  collect(context) {
    const { source, document, options, shared } = context;
    const sketch = sketchOf(source.text, document.body.paragraphs);
    if (sketch.hashes.length < FEWEST_HASHES) return undefined;
    return {
      ...sketch,
      text: shared(wordHashes)[document.index]!.document.hash,
      place: headPlace(context),
      minimumResemblance: options.minimumResemblance,
      minimumContainment: options.minimumContainment,
    };
  },
  summarise(entries) {
    return {
      index: indexSketches(entries.map(({ fact }) => fact)),
      documents: entries.map(({ path, document, fact }) => ({
        path,
        document,
        place: fact.place,
        text: fact.text,
      })),
      numberOf: new Map(entries.map(({ path, document }, i) => [`${path}#${document}`, i])),
    };
  },
  judge({ path, document, fact }, { index, documents, numberOf }, report) {
    const number = numberOf.get(`${path}#${document}`);
    if (number === undefined) return;
    const similar = index
      .similarTo(number)
      .filter(
        ({ document: other, overlap }) =>
          documents[other]!.text !== fact.text &&
          (overlap.resemblance >= fact.minimumResemblance || overlap.containment >= fact.minimumContainment),
      );
    const [first] = similar;
    if (first === undefined) return;
    const { span, range, bytes } = fact.place;
    report({
      ...span,
      range,
      bytes,
      message: `About ${Math.round(100 * first.overlap.containment)} % of the shorter of this document and ${similar.length === 1 ? 'another one' : `the most alike of ${similar.length} others`} is the same.`,
      related: similar
        .slice(0, MOST_RELATED)
        .map(({ document: other, overlap }) =>
          related(
            `about ${Math.round(100 * overlap.resemblance)} % of both together is the same`,
            documents[other]!,
          ),
        ),
    });
  },
});
