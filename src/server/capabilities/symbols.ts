import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { formatDate } from '../../core/dates';
import { documentId, type SeedDocument } from '../../core/seed/tree';
import type { Span } from '../../core/text/span';
import { fileStem } from '../../corpus/index/analysis';
import { type DocumentView, rangeOf } from '../document-view';

/** A line of at most this many UTF-16 units between paragraphs, without final punctuation, heads a section. */
const LONGEST_SECTION_HEADING = 90;

/** Documents with their header and sections. */
export function documentSymbols(view: DocumentView): DocumentSymbol[] {
  return view.file.documents.map((document) => documentSymbol(view, document));
}

function documentSymbol(view: DocumentView, document: SeedDocument): DocumentSymbol {
  const { text } = view.source;
  const { date, title } = document.header;
  const reading = date?.reading?.kind === 'date' ? date.reading.candidates[0] : undefined;
  const span = withoutLineBreak(text, document.span);
  return {
    name:
      title?.text || firstWords(text, document.body.span) || documentId(document, text, fileStem(view.path)),
    detail: reading === undefined ? 'undated' : formatDate(reading.date),
    kind: SymbolKind.File,
    range: rangeOf(view, span),
    selectionRange: rangeOf(view, title?.span ?? { start: span.start, end: span.start }),
    children: [...headerSymbols(view, document), ...sectionSymbols(view, document)],
  };
}

function headerSymbols(view: DocumentView, { header }: SeedDocument): DocumentSymbol[] {
  if (header.date === undefined && header.fields.length === 0) return [];
  const { text } = view.source;
  const fields = header.fields.map(
    ({ name, value, span }): DocumentSymbol => ({
      name: text.slice(name.start, name.end),
      detail: text.slice(value.start, value.end),
      kind: SymbolKind.Property,
      range: rangeOf(view, span),
      selectionRange: rangeOf(view, name),
    }),
  );
  const date = header.date && {
    name: 'date',
    detail: text.slice(header.date.value.start, header.date.value.end),
    kind: SymbolKind.Property,
    range: rangeOf(view, header.date.span),
    selectionRange: rangeOf(view, header.date.value),
  };
  return [
    {
      name: 'header',
      kind: SymbolKind.Namespace,
      range: rangeOf(view, header.span),
      selectionRange: rangeOf(view, { start: header.span.start, end: header.span.start }),
      children: date === undefined ? fields : [date, ...fields],
    },
  ];
}

function sectionSymbols(view: DocumentView, document: SeedDocument): DocumentSymbol[] {
  const headings = sectionHeadings(view.source.text, document);
  return headings.map((heading, i) => {
    const end = headings[i + 1]?.start ?? document.body.span.end;
    return {
      name: view.source.text
        .slice(heading.start, heading.end)
        .replace(/^#{1,6}\s+/, '')
        .trim(),
      kind: SymbolKind.String,
      range: rangeOf(view, withoutLineBreak(view.source.text, { start: heading.start, end })),
      selectionRange: rangeOf(view, heading),
    };
  });
}

/** Markdown headings, and short lines without final punctuation that stand as paragraphs of their own inside the body. */
export function sectionHeadings(text: string, { body, header }: SeedDocument): Span[] {
  return body.paragraphs.filter((paragraph, i) => {
    if (paragraph.start === header.title?.span.start) return false;
    const line = text.slice(paragraph.start, paragraph.end).trim();
    if (/^#{1,6}\s+\S/.test(line)) return !line.includes('\n');
    const inside = i > 0 && i < body.paragraphs.length - 1;
    return (
      inside &&
      line.length > 3 &&
      line.length <= LONGEST_SECTION_HEADING &&
      !line.includes('\n') &&
      /^\p{Lu}/u.test(line) &&
      !/[.!?…:;,。।؟"”»)]$/u.test(line)
    );
  });
}

function withoutLineBreak(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return { start, end: last };
}

function firstWords(text: string, body: Span): string {
  return text
    .slice(body.start, Math.min(body.end, body.start + 60))
    .split(/[\r\n]/, 1)[0]!
    .trim();
}
