import type { Span } from '../text/span';
import type { EntityType } from './mention';

/** A stretch of capitals that is a name, or may be one when the rest of the document says so. */
export interface Candidate extends Span {
  text: string;
  /** Its words, without particles' gaps and the like. */
  words: readonly string[];
  /** Undefined where the place alone does not tell. */
  type: EntityType | undefined;
  /** The canonical name, where it is known. */
  entity: string | undefined;
  /** Stands at the start of a sentence, so that the capital says nothing. */
  startsSentence: boolean;
  /** What its surroundings would make of it if nothing better is known. */
  hint: 'place' | 'person' | 'organisation' | undefined;
  /** Has the shape of a full name of a person, which a surname alone elsewhere would make it. */
  fullName: boolean;
  /** An acronym. */
  acronym: boolean;
}
