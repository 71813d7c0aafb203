import { dominantLineBreak } from '../text/line-break';
import type { SourceText } from '../text/source-text';
import { contains, type Span } from '../text/span';
import { canonicalHeader, type HeaderStyle } from './canonical-header';
import { mayBeClosingWords } from './end-marker';
import { trimmedEnd } from './header-lines';
import type { EndMarker, SeedDocument, SeedFile } from './tree';

/** A replacement in the text, in UTF-16 offsets. */
export interface TextEdit extends Span {
  newText: string;
}

/** The part of the lint settings that the print depends on; the file must have been parsed with the same. */
export interface CanonicalSettings {
  headerStyle: HeaderStyle;
  dateOrder: 'dmy' | 'mdy' | undefined;
  endMarkers: readonly string[];
  allowedFields: readonly string[];
}

/**
 * The edits that bring a file into its canonical print: no white space at line ends, one blank line where there are
 * several, one behind the header, before END and between documents, none at the file's ends, a final line break.
 * Headers are rewritten only where the style asks for it. Paragraphs are neither joined nor split, and a marker that
 * may be the text's own words stays. A missing END is not inserted. Edits do not overlap and come in order; with
 * `range` only those that lie inside it, a header's all or none. Linear.
 */
export function canonicalEdits(
  file: SeedFile,
  source: Pick<SourceText, 'lines'>,
  settings: CanonicalSettings,
  range?: Span,
): TextEdit[] {
  const lineBreak = dominantLineBreak(source);
  const options = {
    style: settings.headerStyle,
    lineBreak,
    allowedFields: new Set(settings.allowedFields.map((name) => name.toLowerCase())),
    endMarkers: settings.endMarkers,
    order: settings.dateOrder,
  };
  const headers = file.documents
    .flatMap((document) => canonicalHeader(file, document, options) ?? [])
    .filter(({ region }) => range === undefined || contains(range, region));
  const spacing = new Spacing(file, lineBreak).edits();
  const edits = [...outside(spacing, headers), ...headers.flatMap(({ edits }) => edits), ...endEdits(file)];
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return joined(range === undefined ? edits : edits.filter((edit) => contains(range, edit)));
}

function outside(edits: readonly TextEdit[], headers: readonly { region: Span }[]): TextEdit[] {
  let next = 0;
  return edits.filter((edit) => {
    while (next < headers.length && headers[next]!.region.end < edit.end) next++;
    const region = headers[next]?.region;
    return region === undefined || !contains(region, edit);
  });
}

function endEdits(file: SeedFile): TextEdit[] {
  return file.documents.flatMap(({ end }) => (end && markerEdit(file, end)) ?? []);
}

/** Undefined for a marker that stays as it is. */
function markerEdit(file: SeedFile, end: EndMarker): TextEdit | undefined {
  if (end.canonical) return undefined;
  const line = file.text.slice(end.span.start, end.span.end);
  const marker = { start: end.span.start, end: end.span.start + line.trimEnd().length };
  if (line.trim() === 'END') return { start: marker.start, end: marker.end - 'END'.length, newText: '' };
  const setApart = file.lineKinds[end.line - 1] === 'blank';
  return mayBeClosingWords(line, setApart) ? undefined : { ...marker, newText: 'END' };
}

/** Deletions that touch become one. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last !== undefined && last.end === edit.start && last.newText === '' && edit.newText === '')
      last.end = edit.end;
    else result.push({ ...edit });
  }
  return result;
}

/** What the white space between one non-blank line and the next one has to become. */
class Spacing {
  private readonly found: TextEdit[] = [];
  private readonly documentAt: (SeedDocument | undefined)[];

  constructor(
    private readonly file: SeedFile,
    private readonly lineBreak: string,
  ) {
    this.documentAt = new Array(file.lines.count).fill(undefined);
    for (const document of file.documents)
      this.documentAt.fill(document, document.firstLine, document.lastLine + 1);
  }

  edits(): TextEdit[] {
    const { lineKinds, lines } = this.file;
    let previous: number | undefined;
    for (let line = 0; line < lines.count; line++) {
      if (lineKinds[line] === 'blank') continue;
      if (previous === undefined) this.delete({ start: 0, end: lines.startOf(line) });
      else this.between(previous, line);
      this.trimLine(line);
      previous = line;
    }
    if (previous === undefined) this.delete({ start: 0, end: this.file.text.length });
    else this.finish(previous);
    return this.found;
  }

  private between(line: number, next: number): void {
    const { lines } = this.file;
    const blank = next - line - 1;
    const wanted = this.wantedBlankLines(line, next, blank);
    for (let kept = line + 1; kept <= line + Math.min(wanted, blank); kept++) this.emptyLine(kept);
    for (let surplus = line + 1 + wanted; surplus < next; surplus++) this.delete(lines.full(surplus));
    if (wanted > blank) {
      const at = lines.startOf(next);
      const merges = this.lineBreak === '\n' && lines.lineBreak(line) === '\r';
      this.found.push({ start: at, end: at, newText: merges ? '\r' : this.lineBreak });
    }
  }

  private wantedBlankLines(line: number, next: number, blank: number): number {
    const document = this.documentAt[line];
    if (document === undefined || document !== this.documentAt[next]) return 1;
    const { header, body, end } = document;
    const asWritten = Math.min(blank, 1);
    if (end?.line === next) return end.canonical || markerEdit(this.file, end) ? 1 : asWritten;
    const endsHeader = body.blocks[0]?.firstLine === next && this.file.lineKinds[next] === 'body';
    return endsHeader && (header.date !== undefined || header.fields.length > 0) ? 1 : asWritten;
  }

  /** Where a lone CR ends the line above and an LF this one, they would become one line break. */
  private emptyLine(line: number): void {
    const { lines } = this.file;
    const { start, end } = lines.content(line);
    if (start === end) return;
    const merges = lines.lineBreak(line - 1) === '\r' && lines.lineBreak(line) === '\n';
    this.found.push(merges ? { start, end: end + 1, newText: '\r' } : { start, end, newText: '' });
  }

  private trimLine(line: number): void {
    const { start, end } = this.file.lines.content(line);
    this.delete({ start: trimmedEnd(this.file.text, start, end), end });
  }

  private finish(line: number): void {
    const { lines, text } = this.file;
    const end = lines.content(line).end;
    if (lines.lineBreak(line) === '') this.found.push({ start: end, end, newText: this.lineBreak });
    else this.delete({ start: lines.endOf(line), end: text.length });
  }

  private delete(span: Span): void {
    if (span.start < span.end) this.found.push({ ...span, newText: '' });
  }
}
