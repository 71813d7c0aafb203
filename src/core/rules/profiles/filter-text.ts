import type { SeedDocument, SeedFile } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { forEachWord } from '../../text/words';

/** A document as the filters see it: its body without header, END marker and blank lines. */
export interface FilterText {
  /** Without the white space at either end. */
  lines: readonly Span[];
  /** Blocks between blank lines. */
  paragraphs: readonly Span[];
  words: readonly Span[];
  /** Code points of the lines, and of the breaks between them. */
  length: number;
}

/** By the number of the document. For `context.shared`. Linear. */
export function filterTexts({ text }: SourceText, file: SeedFile): readonly FilterText[] {
  return file.documents.map((document) => filterText(text, file, document));
}

function filterText(text: string, { lines: table }: SeedFile, { body }: SeedDocument): FilterText {
  const lines: Span[] = [];
  const words: Span[] = [];
  let length = 0;
  for (const { firstLine, lastLine, span } of body.blocks)
    for (let line = firstLine; line <= lastLine; line++) {
      const content = table.content(line);
      const trimmed = trim(text, { start: Math.max(content.start, span.start), end: content.end });
      if (trimmed.start === trimmed.end) continue;
      lines.push(trimmed);
      length += codePoints(text, trimmed) + 1;
      forEachWord(text, trimmed, (start, end) => words.push({ start, end }));
    }
  return { lines, paragraphs: body.blocks.map(({ span }) => span), words, length: Math.max(0, length - 1) };
}

/** How many code points a span has, as the filters count. */
export function codePoints(text: string, { start, end }: Span): number {
  let count = end - start;
  for (let i = start; i + 1 < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 0xdc00 && next <= 0xdfff) count--;
  }
  return count;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000;
}
