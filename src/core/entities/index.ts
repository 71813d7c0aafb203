import type { SeedDocument } from '../seed/tree';
import type { Mention } from './mention';

export { ENTITY_TYPES, type EntityType, type Mention } from './mention';

/** The mentions in a document's title and body, in order, without overlaps. */
export function extractMentions(_text: string, _document: SeedDocument): Mention[] {
  return [];
}
