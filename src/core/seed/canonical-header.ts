import { type DateOptions, type DateReading, formatDate, weekdayOf } from '../dates';
import type { Span } from '../text/span';
import { readEndLine } from './end-marker';
import { readField, readKeywordHeader, readLabelHeader, trimmedEnd } from './header-lines';
import { type DateHeader, FIELD_NAMES, type HeaderField, type SeedDocument, type SeedFile } from './tree';

export type HeaderStyle = 'preserve' | 'own-line' | 'inline';

export interface HeaderPrint {
  /** The span that the header print answers for, white space up to the body included. */
  region: Span;
  edits: (Span & { newText: string })[];
}

export interface HeaderPrintOptions extends DateOptions {
  style: HeaderStyle;
  lineBreak: string;
  allowedFields: ReadonlySet<string>;
  endMarkers: readonly string[];
}

/**
 * A header in the given style. Undefined where it stays as it stands: in `preserve`, without a date that is read in
 * one way, and where the other form would be read differently.
 */
export function canonicalHeader(
  file: SeedFile,
  document: SeedDocument,
  options: HeaderPrintOptions,
): HeaderPrint | undefined {
  const { date } = document.header;
  if (options.style === 'preserve' || date === undefined || !isSettled(date)) return undefined;
  if (options.style === 'inline') {
    const print = inlinePrint(file, document, date, options);
    if (print !== undefined) return print;
  }
  return ownLinePrint(file, document, date, options);
}

function isSettled({ unknown, reading }: DateHeader): boolean {
  return unknown || reading?.kind === 'date';
}

function inlinePrint(
  file: SeedFile,
  { header, body }: SeedDocument,
  date: DateHeader,
  options: HeaderPrintOptions,
): HeaderPrint | undefined {
  const { text, lines } = file;
  const first = body.blocks[0];
  if (first === undefined) return undefined;
  if (date.placement === 'own-line') {
    const titleInBody = header.title?.inferred && header.title.span.start >= body.span.start;
    if (header.fields.length > 0 || header.duplicateDates.length > 0 || titleInBody) return undefined;
  }
  const bodyStart = skipSpaces(text, first.span.start);
  const value = canonicalValue(text, date);
  const head = `date ${value} `;
  const line = head + text.slice(bodyStart, lines.content(lines.lineAt(bodyStart)).end);
  if (!readsAs(line, date, 'inline', 'date '.length + value.length, options)) return undefined;
  const indentation = text.slice(lines.startOf(date.line), date.keyword.start);
  return printDateLine(file, date, indentation, value, bodyStart, ' ');
}

function ownLinePrint(
  file: SeedFile,
  document: SeedDocument,
  date: DateHeader,
  options: HeaderPrintOptions,
): HeaderPrint | undefined {
  const { text, lines } = file;
  const { header, body } = document;
  const dateLine = `date ${canonicalValue(text, date)}`;
  if (!readsAs(dateLine, date, 'own-line', dateLine.length, options)) return undefined;
  const isInline = date.placement === 'inline';
  const bodyStart = skipSpaces(text, body.span.start);
  if (isInline && readsAsHeader(text.slice(bodyStart, lines.content(date.line).end), options))
    return undefined;
  const gap = isInline ? options.lineBreak.repeat(2) : '';
  const end = (line: number) =>
    isInline && line === date.line
      ? bodyStart
      : trimmedEnd(text, lines.content(line).start, lines.content(line).end);
  const dateInPlace = printDateLine(file, date, '', dateLine.slice('date '.length), end(date.line), gap);
  if (!isOnlyDateAndFields(document)) return dateInPlace;
  const ordered = [date, ...inPrintOrder(header.fields)];
  const inPlace = ordered.every(({ line }, index) => line === document.firstLine + index);
  const fieldLines = inPrintOrder(header.fields).map((field) => fieldLine(text, field));
  const lastLine = Math.max(...ordered.map(({ line }) => line));
  const region = { start: lines.startOf(document.firstLine), end: end(lastLine) };
  if (!inPlace) {
    const print = [dateLine, ...fieldLines].join(options.lineBreak) + gap;
    return { region, edits: replacement(text, region, print) };
  }
  const fieldEdits = inPrintOrder(header.fields).flatMap((field, index) =>
    replacement(text, { start: field.span.start, end: end(field.line) }, fieldLines[index]!),
  );
  return { region, edits: [...dateInPlace.edits, ...fieldEdits] };
}

/** Nothing else stands in the header that a new order could tear from its place. */
function isOnlyDateAndFields({ header }: SeedDocument): boolean {
  return (
    header.preamble.length === 0 &&
    header.duplicateDates.length === 0 &&
    header.fields.every(({ suggestion }) => suggestion === undefined)
  );
}

/** Known fields in the order of the format, then the others as they came. */
function inPrintOrder(fields: readonly HeaderField[]): HeaderField[] {
  const rank = ({ known }: HeaderField) =>
    known === undefined ? FIELD_NAMES.length : FIELD_NAMES.indexOf(known);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

function fieldLine(text: string, { name, known, value }: HeaderField): string {
  const written = known ?? text.slice(name.start, name.end);
  return value.start === value.end ? `${written}:` : `${written}: ${text.slice(value.start, value.end)}`;
}

/** The value with its date as YYYY-MM-DD, unless that would drop something that was written. */
function canonicalValue(text: string, { value, reading, unknown }: DateHeader): string {
  if (unknown) return 'unknown';
  const written = text.slice(value.start, value.end).trimEnd();
  if (reading === undefined || reading.canonical || losesSomething(reading)) return written;
  return (
    text.slice(value.start, reading.start) +
    formatDate(reading.candidates[0]!.date) +
    text.slice(reading.end, value.start + written.length)
  );
}

function losesSomething({ start, end, candidates, twoDigitYear, weekday, time }: DateReading): boolean {
  const [only] = candidates;
  if (only === undefined || twoDigitYear) return true;
  if (time !== undefined && time.start < end && start < time.end) return true;
  return weekday !== undefined && weekday.index !== weekdayOf(only.date);
}

function readsAs(
  line: string,
  date: DateHeader,
  placement: DateHeader['placement'],
  valueEnd: number,
  options: DateOptions,
): boolean {
  const again = readKeywordHeader(line, 0, { start: 0, end: line.length }, options);
  if (again === undefined || again.placement !== placement || again.value.end !== valueEnd) return false;
  if (date.unknown || again.unknown) return date.unknown && again.unknown;
  const [before] = date.reading!.candidates;
  const [after] = again.reading?.candidates ?? [];
  return (
    again.reading?.kind === 'date' &&
    before !== undefined &&
    after !== undefined &&
    formatDate(before.date) === formatDate(after.date)
  );
}

/** A body line that would be taken for a part of the header, or for a marker, once it stands on a line of its own. */
function readsAsHeader(line: string, options: HeaderPrintOptions): boolean {
  const content = { start: 0, end: line.length };
  return (
    readField(line, 0, content, options.allowedFields) !== undefined ||
    readKeywordHeader(line, 0, content, options) !== undefined ||
    readLabelHeader(line, 0, content, options) !== undefined ||
    readEndLine(line, options.endMarkers) !== undefined
  );
}

/** The date line up to `end`, part by part, so that an edit holds no more than what differs. */
function printDateLine(
  { text, lines }: SeedFile,
  { line, keyword, value }: DateHeader,
  indentation: string,
  canonical: string,
  end: number,
  gap: string,
): HeaderPrint {
  const region = { start: lines.startOf(line), end };
  const valueEnd = trimmedEnd(text, value.start, value.end);
  return {
    region,
    edits: [
      ...replacement(text, { start: region.start, end: keyword.start }, indentation),
      ...replacement(text, { start: keyword.start, end: value.start }, 'date '),
      ...replacement(text, { start: value.start, end: valueEnd }, canonical),
      ...replacement(text, { start: valueEnd, end }, gap),
    ],
  };
}

/** No edit, or one without what both texts begin and end with. */
function replacement(text: string, region: Span, newText: string): HeaderPrint['edits'] {
  const old = text.slice(region.start, region.end);
  if (old === newText) return [];
  const shortest = Math.min(old.length, newText.length);
  let prefix = 0;
  while (prefix < shortest && old[prefix] === newText[prefix]) prefix++;
  while (prefix > 0 && isInsideCharacter(old, prefix, newText)) prefix--;
  let suffix = 0;
  while (suffix < shortest - prefix && old.at(-1 - suffix) === newText.at(-1 - suffix)) suffix++;
  while (suffix > 0 && isInsideCharacter(old, old.length - suffix, newText, newText.length - suffix))
    suffix--;
  return [
    {
      start: region.start + prefix,
      end: region.end - suffix,
      newText: newText.slice(prefix, newText.length - suffix),
    },
  ];
}

/** An edit neither starts nor ends between the two halves of a line break or of a surrogate pair. */
function isInsideCharacter(old: string, at: number, other: string, otherAt = at): boolean {
  return [old.slice(at - 1, at + 1), other.slice(otherAt - 1, otherAt + 1)].some((pair) =>
    /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(pair),
  );
}

function skipSpaces(text: string, offset: number): number {
  let i = offset;
  while (text[i] === ' ' || text[i] === '\t') i++;
  return i;
}
