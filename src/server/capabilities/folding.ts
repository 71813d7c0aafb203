import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { SeedDocument } from '../../core/seed/tree';
import type { DocumentView } from '../document-view';
import { sectionHeadings } from './symbols';

/** Documents, their headers and sections. */
export function foldingRanges(view: DocumentView): FoldingRange[] {
  return view.file.documents.flatMap((document) =>
    [documentRange(document), headerRange(view, document), ...sectionRanges(view, document)].filter(
      (range): range is FoldingRange => range !== undefined && range.endLine > range.startLine,
    ),
  );
}

function documentRange({ firstLine, lastLine }: SeedDocument): FoldingRange {
  return { startLine: firstLine, endLine: lastLine };
}

function headerRange(
  { source }: DocumentView,
  { header, firstLine }: SeedDocument,
): FoldingRange | undefined {
  const lastLine = source.lines.lineAt(header.span.end);
  const startsDocument = source.lines.lineAt(header.span.start) === firstLine;
  return startsDocument && lastLine > firstLine
    ? { startLine: firstLine, endLine: lastLine, kind: FoldingRangeKind.Region }
    : undefined;
}

function sectionRanges(view: DocumentView, document: SeedDocument): FoldingRange[] {
  const { source } = view;
  const headings = sectionHeadings(view, document);
  const bodyEnd = source.lines.lineAt(document.body.span.end);
  return headings.map((heading, i) => {
    const next = headings[i + 1];
    return {
      startLine: source.lines.lineAt(heading.start),
      endLine: next === undefined ? bodyEnd : source.lines.lineAt(next.start) - 1,
    };
  });
}
