import { type DateOptions, type DateReading, looksLikeDateAt, readDateAt, readDateValue } from '../dates';
import { nearest } from '../text/edit-distance';
import type { Span } from '../text/span';
import { type DateHeader, FIELD_NAMES, type FieldName, type HeaderField, type PreambleLine } from './tree';

const KEYWORD = /^[ \t]*(date)([ \t]+)/i;
const LABEL = /^[ \t]*(date|dated|published|load-date)([ \t]*[:\u2013-][ \t]*)/i;
const FIELD = /^[ \t]*([A-Za-z][A-Za-z-]{1,23})[ \t]?:(?=[ \t]|$)[ \t]*/;
const MARKDOWN_HEADING = /^[ \t]{0,3}#{1,6}[ \t]+(?=\S)/;
const BYLINE_ITEM = /^[ \t]*(?:[-–—•*][ \t]+|(?:By|by|BY)[ \t]+)(?=\p{Lu}|\p{Lo})/u;
const FINAL_PUNCTUATION = /[.!?…。！？।؟۔:;,]["'”’»)\]]*$/u;

const NO_FIELDS: ReadonlySet<string> = new Set();
/** What exports and other formats call the fields of the seed format. */
const SYNONYMS: ReadonlyMap<string, FieldName> = new Map([
  ['headline', 'title'],
  ['subtitle', 'deck'],
  ['standfirst', 'deck'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['publisher', 'source'],
  ['publication', 'source'],
  ['link', 'url'],
  ['uri', 'url'],
  ['location', 'place'],
  ['language', 'lang'],
  ['category', 'section'],
  ['keywords', 'tags'],
  ['rights', 'licence'],
  ['retrieved', 'accessed'],
  ['modified', 'updated'],
]);

/** The longest first line that is taken for a title (format.md, reading rule 8), in UTF-16 units. */
export const LONGEST_TITLE = 120;
/** Longer lines are not even measured, in UTF-16 units. */
const LONGEST_LINE_READ = 2000;
/** An inline value that cannot be read is only taken for a whole header line when the line is short. */
const LONGEST_UNREADABLE_VALUE = 40;
/** What follows the date of a label line is body text from this length on, in UTF-16 units. */
const SHORTEST_INLINE_BODY = 30;

/**
 * ` date 2023-11-24 …`: the keyword followed by something date-shaped, or by `unknown` and nothing else. `Date` with
 * a capital needs a date that can be read at least in part: it also begins sentences.
 */
export function readKeywordHeader(
  text: string,
  line: number,
  content: Span,
  options: DateOptions,
): DateHeader | undefined {
  const lineText = text.slice(content.start, content.end);
  const match = KEYWORD.exec(lineText);
  if (match === null) return undefined;
  const value = content.start + match[0].length;
  const keyword = { start: value - match[2]!.length - match[1]!.length, end: value - match[2]!.length };
  const base = { line, keyword, separator: { start: keyword.end, end: value }, form: 'keyword' as const };
  if (match[1] === 'date' && /^unknown[ \t]*$/i.test(text.slice(value, content.end))) {
    const end = value + 'unknown'.length;
    return {
      ...base,
      span: content,
      value: { start: value, end },
      placement: 'own-line',
      reading: undefined,
      unknown: true,
    };
  }
  if (!looksLikeDateAt(text, value)) return undefined;
  const reading = readDateAt(text, value, options);
  if (match[1] !== 'date' && reading === undefined) return undefined;
  return placed(text, content, value, reading, options, base);
}

/** `Date: 24 November 2023` and its kin; behind `Date:` a short value may be anything, behind the others only a date. */
export function readLabelHeader(
  text: string,
  line: number,
  content: Span,
  options: DateOptions,
): DateHeader | undefined {
  const lineText = text.slice(content.start, content.end);
  const match = LABEL.exec(lineText);
  if (match === null) return undefined;
  const value = content.start + match[0].length;
  const keywordStart = value - match[2]!.length - match[1]!.length;
  const keyword = { start: keywordStart, end: keywordStart + match[1]!.length };
  const base = { line, keyword, separator: { start: keyword.end, end: value }, form: 'label' as const };
  const valueEnd = trimmedEnd(text, value, content.end);
  const written = text.slice(value, valueEnd);
  if (written.toLowerCase() === 'unknown')
    return {
      ...base,
      span: content,
      value: { start: value, end: valueEnd },
      placement: 'own-line',
      reading: undefined,
      unknown: true,
    };
  const mustBeDate = !/^(?:date|load-date)$/i.test(match[1]!) || !match[2]!.includes(':');
  const readable = readDateAt(text, value, options);
  if (readable !== undefined) return placed(text, content, value, readable, options, base);
  if (mustBeDate || written.length > LONGEST_UNREADABLE_VALUE) return undefined;
  const reading = written === '' ? undefined : readWholeValue(text, value, valueEnd, options);
  return {
    line: base.line,
    span: content,
    keyword: base.keyword,
    separator: base.separator,
    form: base.form,
    value: { start: value, end: valueEnd },
    placement: 'own-line',
    reading,
    unknown: false,
  };
}

/** Given the text up to the value's end only, since a search for dates may run on to the end of what it is given. */
function readWholeValue(text: string, start: number, end: number, options: DateOptions): DateReading {
  return readDateValue(text.slice(0, end), start, end, options);
}

function placed(
  text: string,
  content: Span,
  value: number,
  shortest: DateReading | undefined,
  options: DateOptions,
  base: Pick<DateHeader, 'line' | 'keyword' | 'separator' | 'form'>,
): DateHeader {
  const valueEnd = trimmedEnd(text, value, content.end);
  const ownLine = (reading: DateReading | undefined): DateHeader => ({
    ...base,
    span: content,
    value: { start: value, end: valueEnd },
    placement: 'own-line',
    reading,
    unknown: false,
  });
  const whole = readWholeValue(text, value, valueEnd, options);
  const first = shortest ?? readDateAt(text, value, options);
  if (whole.kind !== 'malformed' || first === undefined) {
    if (whole.kind !== 'malformed' || valueEnd - value <= LONGEST_UNREADABLE_VALUE) return ownLine(whole);
    return inline(text, content, { start: value, end: firstTokenEnd(text, value, valueEnd) }, whole, base);
  }
  const rest = valueEnd - first.end;
  const bodyFollows = base.form === 'keyword' ? rest > 0 : rest >= SHORTEST_INLINE_BODY;
  const glued = first.kind === 'malformed' && !/[ \t]/.test(text.charAt(first.end));
  if (!bodyFollows || (glued && valueEnd - value <= LONGEST_UNREADABLE_VALUE)) return ownLine(whole);
  return inline(text, content, { start: value, end: first.end }, first, base);
}

function inline(
  text: string,
  content: Span,
  value: Span,
  reading: DateReading | undefined,
  base: Pick<DateHeader, 'line' | 'keyword' | 'separator' | 'form'>,
): DateHeader {
  const rest = text.slice(value.end, content.end).trim();
  return {
    ...base,
    span: { start: content.start, end: rest === '' ? content.end : value.end },
    value,
    placement: rest === '' ? 'own-line' : 'inline',
    reading,
    unknown: false,
  };
}

function firstTokenEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (text[i] === ' ' || text[i] === '\t') return i;
  return to;
}

export function trimmedEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && (text[i - 1] === ' ' || text[i - 1] === '\t')) i--;
  return i;
}

/**
 * A `name: value` line whose name is a field of the format, an `x-` field, one of `allowed` (lower case), or what
 * people write for a field: a near miss or another word for it.
 */
export function readField(
  text: string,
  line: number,
  content: Span,
  allowed: ReadonlySet<string> = NO_FIELDS,
): HeaderField | undefined {
  const match = FIELD.exec(text.slice(content.start, content.end));
  if (match === null) return undefined;
  const written = match[1]!;
  const lower = written.toLowerCase();
  const known = (FIELD_NAMES as readonly string[]).includes(lower) ? (lower as FieldName) : undefined;
  const own = known === undefined && (lower.startsWith('x-') || allowed.has(lower));
  const suggestion = known === undefined && !own ? meantField(lower) : undefined;
  if (known === undefined && suggestion === undefined && !own) return undefined;
  const nameStart = content.start + match[0].indexOf(written);
  const valueStart = content.start + match[0].length;
  return {
    line,
    span: content,
    name: { start: nameStart, end: nameStart + written.length },
    known,
    suggestion,
    value: { start: valueStart, end: Math.max(valueStart, trimmedEnd(text, valueStart, content.end)) },
  };
}

function meantField(name: string): FieldName | undefined {
  return SYNONYMS.get(name) ?? nearest(name, FIELD_NAMES, name.length >= 6 ? 2 : 1);
}

/** A line that may stand above the date: a Markdown heading, a byline item, or a short title before a blank line. */
export function readPreambleLine(
  text: string,
  line: number,
  content: Span,
  blankFollows: boolean,
): PreambleLine | undefined {
  if (content.end - content.start > LONGEST_LINE_READ) return undefined;
  const lineText = text.slice(content.start, content.end);
  const length = lengthInWords(lineText);
  if (length > LONGEST_TITLE + 40) return undefined;
  const heading = MARKDOWN_HEADING.exec(lineText);
  if (heading !== null)
    return {
      line,
      span: content,
      kind: 'markdown-heading',
      content: headingContent(text, content.start + heading[0].length, content.end),
    };
  const end = trimmedEnd(text, content.start, content.end);
  const byline = BYLINE_ITEM.exec(lineText);
  if (byline !== null && length <= 80 && !FINAL_PUNCTUATION.test(lineText.trimEnd())) {
    const dash = /^[ \t]*[-–—•*][ \t]+/.exec(lineText);
    const start = content.start + (dash ? dash[0].length : lineText.length - lineText.trimStart().length);
    return { line, span: content, kind: 'byline', content: { start, end } };
  }
  const start = content.start + (lineText.length - lineText.trimStart().length);
  if (!blankFollows || length > LONGEST_TITLE) return undefined;
  const trimmed = text.slice(start, end);
  if (FINAL_PUNCTUATION.test(trimmed) || !/\p{L}/u.test(trimmed)) return undefined;
  return { line, span: content, kind: 'short-title', content: { start, end } };
}

/** A line's length in UTF-16 units with single spaces: putting white space in order must not make a title of a line, or unmake one. */
export function lengthInWords(line: string): number {
  return line.trim().replace(/[ \t]+/g, ' ').length;
}

function headingContent(text: string, from: number, to: number): Span {
  const start = from;
  let end = trimmedEnd(text, from, to);
  while (end > start && text[end - 1] === '#') end--;
  end = trimmedEnd(text, start, end);
  for (const mark of ['**', '__', '*', '_']) {
    if (
      end - start > 2 * mark.length &&
      text.startsWith(mark, start) &&
      text.slice(end - mark.length, end) === mark
    )
      return { start: start + mark.length, end: end - mark.length };
  }
  return { start, end };
}
