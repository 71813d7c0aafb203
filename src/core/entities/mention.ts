import type { Span } from '../text/span';

/** In the order in which lists show them. */
export const ENTITY_TYPES = [
  'person',
  'organisation',
  'place',
  'facility',
  'event',
  'date',
  'money',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** One stretch of text that names an entity. UTF-16 offsets into the file's text. */
export interface Mention extends Span {
  type: EntityType;
  /** The text as written. */
  text: string;
  /** The name under which mentions of the same entity gather, within the document or wider. */
  entity: string;
}
