import { readEndLine } from '../../seed/end-marker';
import type { Block, SeedDocument, SeedFile } from '../../seed/tree';
import { classAt, LETTER, MARK, unitsAt } from '../../text/character-class';
import type { LineTable } from '../../text/line-table';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';

const LIST_MARKER =
  /[ \t]{0,40}(?:[-–—•*▪◦‣·+○●■□➢►✓]|\(?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}|\p{L}|[ivxIVX]{2,5})[.)]|#{1,6}|>)[ \t]/uy;

/** Whether a list marker, a quotation mark of e-mail or Markdown, or a heading mark begins at the offset. */
export function hasListMarker(text: string, offset: number): boolean {
  LIST_MARKER.lastIndex = offset;
  return LIST_MARKER.test(text);
}

/** The block that holds the line. Binary search. */
export function blockAtLine(blocks: readonly Block[], line: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle]!;
    if (line < block.firstLine) high = middle - 1;
    else if (line > block.lastLine) low = middle + 1;
    else return block;
  }
  return undefined;
}

/** A line's content as far as it belongs to the block: behind an inline date. */
export function lineInBlock(lines: LineTable, block: Block, line: number): Span {
  const { start, end } = lines.content(line);
  return { start: Math.max(start, block.span.start), end };
}

/** A paragraph and the block that it is, or is a line of. */
export interface PlacedParagraph extends Span {
  block: Block;
}

export function placedParagraphs({ body }: SeedDocument): PlacedParagraph[] {
  let index = 0;
  return body.paragraphs.map(({ start, end }) => {
    while (body.blocks[index]!.span.end < end) index++;
    return { start, end, block: body.blocks[index]! };
  });
}

/** Those of every document of a file, by the document's number. For `context.shared`. */
export function paragraphsByDocument(
  _source: SourceText,
  { documents }: SeedFile,
): readonly (readonly PlacedParagraph[])[] {
  return documents.map(placedParagraphs);
}

/** How many columns a text takes in a fixed-width font: marks take none, East Asian wide characters two. */
export function columnsOf(text: string, { start, end }: Span): number {
  let columns = 0;
  for (let i = start; i < end; ) {
    const unit = text.charCodeAt(i);
    if (unit < 0x300) {
      columns++;
      i++;
      continue;
    }
    if ((classAt(text, i) & MARK) === 0) columns += isWide(text.codePointAt(i)!) ? 2 : 1;
    i += unitsAt(text, i);
  }
  return columns;
}

/** East Asian Width W and F, by blocks (Unicode Standard Annex 11). */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x1f300 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

export function hasLetter(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if ((classAt(text, i) & LETTER) !== 0) return true;
  return false;
}

const LONGEST_MARKER_LINE = 200;

/** Whether a line would close its document once its white space is put in order: ` END` where nothing is open. */
export function wouldCloseDocument(lines: LineTable, line: number, endMarkers: readonly string[]): boolean {
  const { start, end } = lines.content(line);
  if (end - start > LONGEST_MARKER_LINE) return false;
  return (
    readEndLine(
      lines
        .contentText(line)
        .trim()
        .replace(/[ \t]+/g, ' '),
      endMarkers,
    ) !== undefined
  );
}
