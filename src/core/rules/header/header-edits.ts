import type { Edit } from '../../lint/finding';
import type { LintSettings } from '../../lint/rule';
import type { DateHeader, FieldName, SeedDocument, SeedFile } from '../../seed/tree';
import type { LineTable } from '../../text/line-table';
import { sliceOf } from '../../text/span';
import { writtenHeader } from './header-date';

/** The insertion of a canonical date header in front of a document, in the header style of the corpus. */
export function insertDateHeader(
  { header, body, span, firstLine }: SeedDocument,
  file: SeedFile,
  { headerStyle }: Pick<LintSettings, 'headerStyle'>,
  lineBreak: string,
  value: string,
): Edit {
  const startsWithBody = header.preamble.length === 0 && header.fields.length === 0;
  if (headerStyle === 'inline' && startsWithBody && value !== 'unknown')
    return insertion(body.span.start, `date ${value} `);
  const gap = file.lineKinds[firstLine] === 'field' ? '' : lineBreak;
  return insertion(span.start, `date ${value}${lineBreak}${gap}`);
}

/** The edits that move the line of a date header to the front of its document, without the white space around it. */
export function moveToFront(
  { span, firstLine }: SeedDocument,
  file: SeedFile,
  header: DateHeader,
  lineBreak: string,
): Edit[] {
  const written = sliceOf(file.text, writtenHeader(header));
  const separator = file.text.slice(header.keyword.end, header.separator.end).trimEnd();
  const line = header.value.end > header.value.start ? written : `${written}${separator}`;
  const gap = file.lineKinds[firstLine] === 'field' ? '' : lineBreak;
  return [insertion(span.start, `${line}${lineBreak}${gap}`), deleteLine(file.lines, header.line)];
}

/** The insertion of a field line behind the last line of the header, which an inline date header must give up. */
export function insertField(
  { header, body, span }: SeedDocument,
  file: SeedFile,
  lineBreak: string,
  name: FieldName,
  value: string,
): Edit {
  const field = `${name}: ${value}`;
  if (header.date?.placement === 'inline')
    return {
      start: header.date.value.end,
      end: body.span.start,
      newText: `${lineBreak}${field}${lineBreak}${lineBreak}`,
    };
  const line = Math.max(header.date?.line ?? -1, ...header.fields.slice(-1).map((last) => last.line));
  if (line >= 0) return insertion(file.lines.content(line).end, `${lineBreak}${field}`);
  return insertion(span.start, `${field}${lineBreak}${lineBreak}`);
}

/** The deletion of a line with its line break, or with the one before it where the file ends in it. */
export function deleteLine(lines: LineTable, line: number): Edit {
  const { start, end } = lines.full(line);
  if (lines.lineBreak(line) !== '' || line === 0) return { start, end, newText: '' };
  return { start: lines.content(line - 1).end, end, newText: '' };
}

/** The deletion of a date header: its line, or only the header where a body follows in the line. */
export function deleteDateHeader(lines: LineTable, header: DateHeader, bodyStart: number): Edit {
  if (header.placement === 'inline') return { start: header.span.start, end: bodyStart, newText: '' };
  return deleteLine(lines, header.line);
}

/** A replacement without what old and new text have in common at either end; a surrogate pair is not cut. */
export function smallestEdit(text: string, { start, end, newText }: Edit): Edit {
  let from = start;
  let to = end;
  let head = 0;
  let tail = newText.length;
  while (from < to && head < tail && text[from] === newText[head]) {
    from++;
    head++;
  }
  while (to > from && tail > head && text[to - 1] === newText[tail - 1]) {
    to--;
    tail--;
  }
  if (isLowSurrogate(text, from) && from > start) {
    from--;
    head--;
  }
  if (isLowSurrogate(text, to) && to < end) {
    to++;
    tail++;
  }
  return { start: from, end: to, newText: newText.slice(head, tail) };
}

function insertion(offset: number, newText: string): Edit {
  return { start: offset, end: offset, newText };
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
