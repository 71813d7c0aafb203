import type { SourceText } from '../../core/text/source-text';
import type { Span } from '../../core/text/span';

/** Blank lines above a finding that are looked through for a line to know it by. */
const MOST_BLANK_LINES = 1000;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The text that a finding is known by when the rest of its document changes: what it marks, or where that has no word
 * (an insertion point, white space, punctuation) the whole lines that it touches, from the last line with a word on.
 */
export function flaggedText({ text, lines }: SourceText, { start, end }: Span): string {
  const marked = text.slice(start, end);
  if (WORD.test(marked)) return marked;
  let line = lines.lineAt(start);
  const last = lines.lineAt(end);
  const highest = Math.max(0, line - MOST_BLANK_LINES);
  const hasWord = (from: number) => {
    const content = lines.content(from);
    return WORD.test(text.slice(content.start, content.end));
  };
  while (line > highest && !hasWord(line)) line--;
  return text.slice(lines.content(line).start, lines.content(last).end);
}
