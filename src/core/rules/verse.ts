import type { Block, SeedDocument } from '../seed/tree';
import type { LineTable } from '../text/line-table';

/** Lines shorter than this are verse, a list or a table; wrapped prose is longer. UTF-16 units. */
const SHORTEST_WRAPPED_LINE = 50;

/** Several short lines. The last is not counted: that of wrapped prose is short as well. */
export function isSetInShortLines({ firstLine, lastLine }: Block, lines: LineTable): boolean {
  if (firstLine === lastLine) return false;
  let length = 0;
  for (let line = firstLine; line < lastLine; line++) {
    const content = lines.content(line);
    length += content.end - content.start;
  }
  return length / (lastLine - firstLine) < SHORTEST_WRAPPED_LINE;
}

/** Most of the document is stanzas. Linear in its lines. */
export function isPoem({ body: { blocks } }: SeedDocument, lines: LineTable): boolean {
  return 2 * blocks.filter((block) => isSetInShortLines(block, lines)).length > blocks.length;
}
