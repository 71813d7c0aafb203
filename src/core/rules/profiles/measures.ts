import type { Report } from '../../lint/finding';
import type { SeedDocument } from '../../seed/tree';
import type { Span } from '../../text/span';
import type { FilterText } from './filter-text';

/** A figure of a document that a filter compares with a threshold. */
export interface Measure {
  /** What is counted, as it stands in a sentence: `words`, `of the lines end with an ellipsis`. */
  what: string;
  value: number;
  limit: number;
  /** The document is dropped when its value is below the limit, else when it is above. */
  isLeast: boolean;
  isShare: boolean;
  /** The places that make the value, for the first of them to be shown. */
  places?: readonly Span[];
}

const MOST_PLACES = 5;

/** One report, at the title or the first line, with all measures that make the filter drop the document. */
export function reportMeasures(
  filter: string,
  document: SeedDocument,
  measures: readonly Measure[],
  report: (report: Report) => void,
): void {
  const failed = measures.filter(isOutside);
  if (failed.length === 0) return;
  const places = failed.flatMap(({ places = [] }) => places.slice(0, MOST_PLACES));
  report({
    ...headOf(document),
    message: `${filter} would drop this document: ${failed.map(wording).join('; ')}.`,
    related: places.map((span) => ({ message: 'Counts towards it.', span })),
  });
}

/** Whether the filter drops the document for it. */
export function isOutside({ value, limit, isLeast }: Measure): boolean {
  return isLeast ? value < limit : value > limit;
}

function wording({ what, value, limit, isLeast, isShare }: Measure): string {
  return `${printed(value, isShare)} ${what}, ${isLeast ? 'at least' : 'at most'} ${printed(limit, isShare)} pass`;
}

function printed(value: number, isShare: boolean): string {
  if (!isShare) return String(Math.round(value * 10) / 10);
  return `${Math.round(value * 1000) / 10} %`;
}

/** The line that stands for a document: its title, else the first of its text. */
export function headOf({ header, body, span }: SeedDocument): Span {
  if (header.title !== undefined) return header.title.span;
  const first = body.paragraphs[0];
  return first ?? span;
}

export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The lines of a document for which something holds. */
export function linesWhere(
  text: string,
  { lines }: FilterText,
  holds: (line: string, span: Span) => boolean,
): Span[] {
  return lines.filter((span) => holds(text.slice(span.start, span.end), span));
}
