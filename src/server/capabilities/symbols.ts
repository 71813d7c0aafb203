import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { formatDate } from '../../core/dates';
import { unmarkedSubheadings } from '../../core/rules/layout/subheadings';
import { documentId, type SeedDocument } from '../../core/seed/tree';
import type { Span } from '../../core/text/span';
import { fileStem } from '../../corpus/index/analysis';
import { type DocumentView, rangeOf } from '../document-view';

/** A heading on a line of its own; it may not be longer than this in UTF-16 units. */
const MARKED_HEADING = /^#{1,6}[ \t]+\S[^\r\n]*$/;
const LONGEST_MARKED_HEADING = 300;

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
  const headings = sectionHeadings(view, document);
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

/** Markdown headings, and lines that look like headings without being marked, in order. */
export function sectionHeadings({ source }: DocumentView, document: SeedDocument): Span[] {
  const { text } = source;
  const marked = document.body.paragraphs.filter(
    ({ start, end }) =>
      start !== document.header.title?.span.start &&
      MARKED_HEADING.test(text.slice(start, Math.min(end, start + LONGEST_MARKED_HEADING))),
  );
  return [...marked, ...unmarkedSubheadings(source, document)].sort((a, b) => a.start - b.start);
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
