import type { Edit } from '../lint/finding';
import type { LineTable } from '../text/line-table';
import type { Span } from '../text/span';

/**
 * The deletion of a paragraph: of its lines and of the blank lines before it, so that what stands around keeps one
 * gap. Behind an inline date header only the text goes.
 */
export function deleteParagraph(lines: LineTable, { start, end }: Span): Edit {
  const line = lines.lineAt(start);
  const last = lines.content(lines.lineAt(end)).end;
  if (lines.content(line).start !== start) return { start, end, newText: '' };
  let before = line - 1;
  while (before >= 0 && isBlank(lines, before)) before--;
  return { start: before < 0 ? start : lines.content(before).end, end: last, newText: '' };
}

function isBlank(lines: LineTable, line: number): boolean {
  return lines.contentText(line).trim() === '';
}
