import type { DateReading } from '../dates';
import type { LineTable } from '../text/line-table';
import type { Span } from '../text/span';

export type LineKind = 'blank' | 'preamble' | 'date' | 'field' | 'body' | 'end' | 'stray-end';

/**
 * A parsed file. Every line belongs to one document or lies between documents, so the printed lines in order are the
 * file byte for byte. All spans are UTF-16 offsets into `text`.
 */
export interface SeedFile {
  text: string;
  lines: LineTable;
  /** One entry a line. */
  lineKinds: readonly LineKind[];
  documents: readonly SeedDocument[];
  /** Line numbers of END markers that close nothing. */
  strayEnds: readonly number[];
}

export interface SeedDocument {
  /** Zero-based position in the file. */
  index: number;
  /** From the document's first line to the end of its last line, both non-blank, with that line's break. */
  span: Span;
  firstLine: number;
  lastLine: number;
  header: Header;
  body: Body;
  end: EndMarker | undefined;
  /** The document stands behind an END marker and has no date header of its own. */
  followsEndWithoutHeader: boolean;
}

export interface Header {
  /** From the first header line to the end of the last one's content; empty at the document's start without a header. */
  span: Span;
  date: DateHeader | undefined;
  /** Further date headers before the body. */
  duplicateDates: readonly DateHeader[];
  fields: readonly HeaderField[];
  preamble: readonly PreambleLine[];
  title: Title | undefined;
}

export interface DateHeader {
  line: number;
  /** The line's content, or for an inline header up to the end of the date value. */
  span: Span;
  /** `date`, `Date`, `Published` … without separator. */
  keyword: Span;
  /** What stands between keyword and value, white space included. */
  separator: Span;
  value: Span;
  placement: 'own-line' | 'inline';
  /** Keyword as in ` date 2023-11-24`, or label as in `Date: 2023-11-24`. */
  form: 'keyword' | 'label';
  /** Undefined where the value is `unknown` or cannot be read at all. */
  reading: DateReading | undefined;
  unknown: boolean;
}

export interface HeaderField {
  line: number;
  span: Span;
  name: Span;
  /** The known field that is meant, in lower case; undefined where the name is a near miss or an `x-` field. */
  known: FieldName | undefined;
  /** The known field that a near miss probably means. */
  suggestion: FieldName | undefined;
  value: Span;
}

export type PreambleKind = 'markdown-heading' | 'byline' | 'short-title';

export interface PreambleLine {
  line: number;
  span: Span;
  kind: PreambleKind;
  /** The text that matters: a heading without its marks, a byline without its dash. */
  content: Span;
}

export interface Title {
  span: Span;
  text: string;
  /** Not written as a `title:` field. */
  inferred: boolean;
}

export interface Body {
  /** From the first body character to the end of the last body line's content; empty when there is no body. */
  span: Span;
  /** Runs of non-blank lines. */
  blocks: readonly Block[];
  /** A block whose lines are long is one paragraph a line; other blocks are one paragraph each. */
  paragraphs: readonly Span[];
}

export interface Block {
  firstLine: number;
  lastLine: number;
  span: Span;
}

export interface EndMarker {
  line: number;
  /** The line's content. */
  span: Span;
  /** Exactly `END`, with nothing but spaces behind it, or another end marker that the corpus allows. */
  canonical: boolean;
}

/** The header fields of the seed format, in the order in which the canonical print writes them. */
export const FIELD_NAMES = [
  'title',
  'deck',
  'byline',
  'agency',
  'source',
  'url',
  'place',
  'lang',
  'id',
  'section',
  'tags',
  'licence',
  'accessed',
  'updated',
  'status',
  'note',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

export function fieldValue(document: SeedDocument, text: string, name: FieldName): string | undefined {
  const field = document.header.fields.find((candidate) => candidate.known === name);
  return field && text.slice(field.value.start, field.value.end);
}

/** The document whose span holds the offset; undefined between documents and behind the last. Binary search. */
export function documentAt(
  { documents }: Pick<SeedFile, 'documents'>,
  offset: number,
): SeedDocument | undefined {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const document = documents[low];
  return document !== undefined && document.span.start <= offset ? document : undefined;
}

/** The number that people see: documents of one file count from 1. */
export function documentId(document: SeedDocument, text: string, fileStem: string): string {
  const written = fieldValue(document, text, 'id');
  if (written) return written;
  return document.index === 0 ? fileStem : `${fileStem}#${document.index + 1}`;
}
