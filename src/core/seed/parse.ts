import { type DateOptions, readDateAt } from '../dates';
import { LineTable } from '../text/line-table';
import type { Span } from '../text/span';
import { readBody } from './body';
import { type EndLine, LONGEST_MARKER, mayBeClosingWords, readEndLine } from './end-marker';
import {
  lengthInWords,
  readField,
  readKeywordHeader,
  readLabelHeader,
  readPreambleLine,
  trimmedEnd,
} from './header-lines';
import type {
  Body,
  DateHeader,
  EndMarker,
  FieldName,
  Header,
  HeaderField,
  LineKind,
  PreambleLine,
  SeedDocument,
  SeedFile,
  Title,
} from './tree';

export interface ParseOptions extends DateOptions {
  /** Lines that close a document as `END` does, besides `END`. */
  endMarkers?: readonly string[];
  /** Names of header fields that the corpus allows besides those of the format. */
  fields?: readonly string[];
}

/**
 * Fields whose name alone, in lower case and before any date, makes a line a header line. The others are also words
 * that a sentence begins with (`note: he was late`) and need a date or a field in the next line.
 */
const PLAIN_FIELDS: ReadonlySet<string | undefined> = new Set<FieldName>([
  'title',
  'byline',
  'agency',
  'source',
  'url',
  'lang',
  'id',
  'tags',
  'licence',
]);

/** Where only its place makes a line a field: longer values, in UTF-16 units, are sentences. */
const LONGEST_FIELD_VALUE = 200;

/** A title, a byline and a deck may stand above the date; more lines than this are a text. */
const MOST_PREAMBLE_LINES = 6;
/** Between a title and a date directly below them. */
const MOST_BYLINES = 3;

/**
 * Reads a file leniently (format.md). Never throws, takes any text, loses no line. Linear in the text's length.
 * `text` is without byte order mark.
 */
export function parseSeedFile(
  text: string,
  options: ParseOptions = {},
  lines = new LineTable(text),
): SeedFile {
  return new Parser(text, lines, options).parse();
}

interface OpenDocument {
  firstLine: number;
  preamble: PreambleLine[];
  date: DateHeader | undefined;
  duplicateDates: DateHeader[];
  fields: HeaderField[];
  bodyStart: number | undefined;
  bodyFirstLine: number;
  lastContentLine: number;
  followsEnd: boolean;
}

class Parser {
  private readonly kinds: LineKind[];
  private readonly documents: SeedDocument[] = [];
  private readonly strayEnds: number[] = [];
  private open: OpenDocument | undefined;
  private afterEnd = false;
  private line = 0;
  private readonly allowedFields: ReadonlySet<string>;

  constructor(
    private readonly text: string,
    private readonly lines: LineTable,
    private readonly options: ParseOptions,
  ) {
    this.kinds = new Array(lines.count).fill('blank');
    this.allowedFields = new Set(options.fields?.map((name) => name.toLowerCase()));
  }

  parse(): SeedFile {
    for (this.line = 0; this.line < this.lines.count; this.line++) this.readLine();
    this.close(undefined);
    return {
      text: this.text,
      lines: this.lines,
      lineKinds: this.kinds,
      documents: this.documents,
      strayEnds: this.strayEnds,
    };
  }

  private readLine(): void {
    const content = this.lines.content(this.line);
    if (isBlank(this.text, content)) return;
    if (this.readEnd(content) || this.readDateHeader(content)) return;
    const document = this.openDocument();
    document.lastContentLine = this.line;
    if (document.bodyStart === undefined && this.readHeaderLine(document, content)) return;
    this.kinds[this.line] = 'body';
    if (document.bodyStart === undefined) this.startBody(document, content.start);
  }

  private readEnd(content: Span): boolean {
    const end = trimmedEnd(this.text, content.start, content.end);
    if (end - content.start > LONGEST_MARKER) return false;
    const line = this.text.slice(content.start, end);
    const form = readEndLine(line, this.options.endMarkers ?? []);
    if (form === undefined || !this.closesHere(form)) return false;
    if (this.open === undefined) {
      if (form !== 'canonical' && (!this.afterEnd || mayBeClosingWords(line, true))) return false;
      this.kinds[this.line] = 'stray-end';
      this.strayEnds.push(this.line);
      return true;
    }
    this.kinds[this.line] = 'end';
    this.close({ line: this.line, span: content, canonical: form === 'canonical' });
    this.afterEnd = true;
    return true;
  }

  /** What END follows is the text's own, such as a scene break: the document is closed as it should be. */
  private closesHere(form: EndLine): boolean {
    if (form !== 'near-miss-if-last') return true;
    const next = this.nextContentLine();
    if (next === undefined) return true;
    const content = this.lines.content(next);
    const date =
      readKeywordHeader(this.text, next, content, this.options) ??
      readLabelHeader(this.text, next, content, this.options);
    return date !== undefined && (date.form === 'keyword' || isReadable(date));
  }

  private nextContentLine(): number | undefined {
    for (let line = this.line + 1; line < this.lines.count; line++)
      if (!isBlank(this.text, this.lines.content(line))) return line;
    return undefined;
  }

  private readDateHeader(content: Span): boolean {
    const keyword = readKeywordHeader(this.text, this.line, content, this.options);
    const date = keyword ?? readLabelHeader(this.text, this.line, content, this.options);
    if (date === undefined || this.isTextBelowDate(date)) return false;
    if (this.open?.bodyStart !== undefined) {
      const opens = this.opensAnywhere(date) || this.labelOpensDocument(date);
      if (!opens) return false;
      this.close(undefined);
    }
    this.takeDate(this.openDocument(), date);
    return true;
  }

  /** Apart from a date header, a label that no date follows begins the body: `Date: 3 March was agreed.` */
  private isTextBelowDate({ form, reading, unknown }: DateHeader): boolean {
    if (form !== 'label' || unknown || this.open?.date === undefined) return false;
    const apart = this.kinds[this.line - 1] === 'blank';
    return apart && (reading === undefined || reading.kind === 'malformed');
  }

  /**
   * ` date 2023-11-24` opens a document wherever it stands. Directly below a line of text something date-like that is
   * no date at all (`date 3 weeks later`) is a wrapped sentence.
   */
  private opensAnywhere({ form, keyword, value, unknown }: DateHeader): boolean {
    if (form !== 'keyword' || this.slice(keyword) !== 'date') return false;
    if (this.line === 0 || this.kinds[this.line - 1] !== 'body') return true;
    return unknown || readDateAt(this.text, value.start, this.options) !== undefined;
  }

  /** A label line in running text opens a document only behind a dated one and a blank line, with a readable date. */
  private labelOpensDocument(date: DateHeader): boolean {
    const blankBefore = this.line > 0 && this.kinds[this.line - 1] === 'blank';
    const readable = isReadable(date) && !date.unknown;
    return blankBefore && readable && date.placement === 'own-line' && this.open?.date !== undefined;
  }

  private takeDate(document: OpenDocument, date: DateHeader): void {
    this.kinds[this.line] = 'date';
    document.lastContentLine = this.line;
    if (document.date === undefined) document.date = date;
    else document.duplicateDates.push(date);
    if (date.placement === 'inline') this.startBody(document, this.skipSpaces(date.value.end));
  }

  private readHeaderLine(document: OpenDocument, content: Span): boolean {
    const field = readField(this.text, this.line, content, this.allowedFields);
    if (field !== undefined && this.isHeaderField(document, field)) {
      this.kinds[this.line] = 'field';
      document.fields.push(field);
      return true;
    }
    if (document.date !== undefined || document.preamble.length >= MOST_PREAMBLE_LINES) return false;
    const preamble = readPreambleLine(this.text, this.line, content, this.standsAlone());
    if (preamble === undefined) return false;
    this.kinds[this.line] = 'preamble';
    document.preamble.push(preamble);
    return true;
  }

  /** A capitalised or misspelt name is a field only in a block with the date or another field: `Note: he said…` is text. */
  private isHeaderField(document: OpenDocument, field: HeaderField): boolean {
    const written = this.text.slice(field.name.start, field.name.end);
    const exact = written === written.toLowerCase() && field.suggestion === undefined;
    const above = this.line > 0 ? this.kinds[this.line - 1] : 'blank';
    const inBlock = above === 'date' || above === 'field';
    const inHeader = document.date !== undefined || document.fields.length > 0;
    if (exact) return inHeader || this.firstLineIsHeader(field);
    return inBlock && lengthInWords(this.slice(field.value)) <= LONGEST_FIELD_VALUE;
  }

  private firstLineIsHeader(field: HeaderField): boolean {
    if (PLAIN_FIELDS.has(field.known) || this.dateFollows()) return true;
    const next = this.line + 1;
    if (next >= this.lines.count) return false;
    return readField(this.text, next, this.lines.content(next), this.allowedFields) !== undefined;
  }

  /** The line is followed by what may follow a title: a blank line, a date, or the end of the document. */
  private standsAlone(): boolean {
    const next = this.line + 1;
    if (next >= this.lines.count) return true;
    const content = this.lines.content(next);
    if (isBlank(this.text, content) || this.dateFollows()) return true;
    return readEndLine(this.slice(content), this.options.endMarkers ?? []) !== undefined;
  }

  /** A date header is the next line, or stands directly below bylines. */
  private dateFollows(): boolean {
    for (let line = this.line + 1; line < this.lines.count && line <= this.line + 1 + MOST_BYLINES; line++) {
      const content = this.lines.content(line);
      const date =
        readKeywordHeader(this.text, line, content, this.options) ??
        readLabelHeader(this.text, line, content, this.options);
      if (date !== undefined) return true;
      if (readPreambleLine(this.text, line, content, false)?.kind !== 'byline') return false;
    }
    return false;
  }

  private openDocument(): OpenDocument {
    this.open ??= {
      firstLine: this.line,
      preamble: [],
      date: undefined,
      duplicateDates: [],
      fields: [],
      bodyStart: undefined,
      bodyFirstLine: this.line,
      lastContentLine: this.line,
      followsEnd: this.afterEnd,
    };
    return this.open;
  }

  private startBody(document: OpenDocument, start: number): void {
    document.bodyStart = start;
    document.bodyFirstLine = this.line;
    if (document.date === undefined && document.fields.length === 0) this.returnPreambleToBody(document);
  }

  /** Without a date, only a title and the bylines at once behind it stay above the body: the rest is text. */
  private returnPreambleToBody(document: OpenDocument): void {
    const [first, ...others] = document.preamble;
    if (first === undefined) return;
    let kept = first.kind === 'byline' ? 0 : 1;
    if (kept === 1)
      for (const line of others) if (line.kind === 'byline' && others[kept - 1] === line) kept++;
    if (kept === document.preamble.length) return;
    const returned = document.preamble[kept]!;
    for (const { line } of document.preamble.slice(kept)) this.kinds[line] = 'body';
    document.preamble.length = kept;
    document.bodyStart = returned.span.start;
    document.bodyFirstLine = returned.line;
  }

  private close(end: EndMarker | undefined): void {
    const document = this.open;
    if (document === undefined) return;
    this.open = undefined;
    this.afterEnd = false;
    if (document.bodyStart === undefined && document.date === undefined) this.promotePreamble(document);
    const lastLine = end?.line ?? document.lastContentLine;
    const start = this.lines.startOf(document.firstLine);
    const body = readBody(this.text, this.lines, this.kinds, this.bodyExtent(document));
    this.documents.push({
      index: this.documents.length,
      span: { start, end: this.lines.endOf(lastLine) },
      firstLine: document.firstLine,
      lastLine,
      header: this.headerOf(document, start, body),
      body,
      end,
      followsEndWithoutHeader: document.followsEnd && document.date === undefined,
    });
  }

  /** A document that is nothing but title-like lines behind its fields, if any, is a short text: they are its body. */
  private promotePreamble(document: OpenDocument): void {
    const lastField = document.fields.at(-1)?.line ?? -1;
    const above = document.preamble.filter(({ line }) => line < lastField);
    const first = document.preamble[above.length];
    if (first === undefined) return;
    for (const { line } of document.preamble.slice(above.length)) this.kinds[line] = 'body';
    document.preamble.length = above.length;
    document.bodyStart = first.span.start;
    document.bodyFirstLine = first.line;
  }

  private bodyExtent(document: OpenDocument): { start: number; firstLine: number; lastLine: number } {
    if (document.bodyStart !== undefined)
      return {
        start: document.bodyStart,
        firstLine: document.bodyFirstLine,
        lastLine: document.lastContentLine,
      };
    const start = this.lines.content(document.lastContentLine).end;
    return { start, firstLine: document.lastContentLine + 1, lastLine: document.lastContentLine };
  }

  private headerOf(document: OpenDocument, start: number, body: Body): Header {
    const dates = document.date === undefined ? [] : [document.date, ...document.duplicateDates];
    const end = [...dates, ...document.fields, ...document.preamble].reduce(
      (last, part) => Math.max(last, part.span.end),
      start,
    );
    return {
      span: { start, end },
      date: document.date,
      duplicateDates: document.duplicateDates,
      fields: document.fields,
      preamble: document.preamble,
      title: this.titleOf(document, body),
    };
  }

  private titleOf(document: OpenDocument, body: Body): Title | undefined {
    const written = document.fields.find((field) => field.known === 'title');
    if (written !== undefined && written.value.end > written.value.start)
      return { span: written.value, text: this.slice(written.value), inferred: false };
    const line =
      document.preamble.find(({ kind }) => kind === 'markdown-heading') ??
      document.preamble.find(({ kind }) => kind === 'short-title') ??
      this.titleInBody(document, body);
    return line && { span: line.content, text: this.slice(line.content), inferred: true };
  }

  private titleInBody(document: OpenDocument, body: Body): PreambleLine | undefined {
    const block = body.blocks[0];
    if (document.date?.placement !== 'own-line' || block === undefined || block.firstLine !== block.lastLine)
      return undefined;
    const line = readPreambleLine(this.text, block.firstLine, block.span, body.blocks.length > 1);
    return line?.kind === 'byline' ? undefined : line;
  }

  private skipSpaces(offset: number): number {
    let i = offset;
    while (this.text[i] === ' ' || this.text[i] === '\t') i++;
    return i;
  }

  private slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

function isBlank(text: string, content: Span): boolean {
  return trimmedEnd(text, content.start, content.end) === content.start;
}

function isReadable({ unknown, reading }: DateHeader): boolean {
  return unknown || (reading !== undefined && reading.kind !== 'malformed');
}
