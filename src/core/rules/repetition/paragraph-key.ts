import type { Span } from '../../text/span';

const NOT_OF_A_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** What paragraphs have in common that say the same: their words in lower case. Linear. */
export function paragraphKey(text: string, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase().replace(NOT_OF_A_WORD, ' ').trim();
}
