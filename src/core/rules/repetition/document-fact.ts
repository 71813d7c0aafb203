import { type Place, placeOf } from '../../lint/place';
import type { CorpusReport, DocumentContext } from '../../lint/rule';
import type { SeedDocument } from '../../seed/tree';
import type { Span } from '../../text/span';

/** A document as others point to it. */
export interface DocumentUse {
  path: string;
  document: number;
  place: Place;
}

/** Where a finding about the whole document stands: at its title, else at the first line of its text. */
export function headPlace({ source, document }: Pick<DocumentContext, 'source' | 'document'>): Place {
  return placeOf(source, headSpan(document));
}

function headSpan({ header, body, span }: SeedDocument): Span {
  return header.title?.span ?? body.paragraphs[0] ?? span;
}

export function related(
  message: string,
  { path, place }: DocumentUse,
): NonNullable<CorpusReport['related']>[number] {
  return { message, file: path, span: place.span, range: place.range };
}
