import type { LineTable } from '../../text/line-table';
import type { Span } from '../../text/span';

/** How far a token without spaces is followed in each direction; UTF-16 units. */
const REACH = 200;
/** Of a longer line only this much around the offset is read. */
const LINE_REACH = 400;

const ADDRESS =
  /:\/\/|^[("'<[]?www\.|@[\w-]+\.|\.(?:com|org|net|html?|php|aspx?|txt|pdf|png|jpg)\b|^[("'<[]?(?:~|\.{1,2})?\/[\w.%~-]+|[\w.%-]\/[\w.%-]+\/|^[A-Za-z]:\\|\\\\\w|[?&][\w.-]+=/i;
/** What program code, configuration and TeX have, and prose has not. */
const CODE =
  /[{}]|=>|[=!<>]=|&&|\|\||\(\)|\w\((?!s?e?s\))["'\w]|["']\s*[:,]\s*["'[]|=\s*["'[]|\\[A-Za-z]+[{[]|\$[A-Za-z_(]|^\s*(?:#|\/\/|\$ |>>> |--? |\.[A-Z]{2}\b|import |def |class |function |var |let |const |return |print|echo )|<\/?(?!U\+)[A-Za-z][^<>]*>/;

/** The run of characters without white space around a span; UTF-16 offsets. */
export function tokenAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !isSpace(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !isSpace(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0x2028;
}

/** Whether a span stands in a web address, a path, an e-mail address, or on a line of code. */
export function isNotation(text: string, lines: LineTable, span: Span): boolean {
  const token = tokenAround(text, span);
  if (ADDRESS.test(text.slice(token.start, token.end))) return true;
  const line = lines.content(lines.lineAt(span.start));
  const from = Math.max(line.start, span.start - LINE_REACH);
  const before = text.slice(from, span.start);
  const after = text.slice(span.end, Math.min(line.end, span.end + LINE_REACH));
  return isInBackticks(before, after) || CODE.test(`${before}x${after}`);
}

function isInBackticks(before: string, after: string): boolean {
  return after.includes('`') && before.split('`').length % 2 === 0;
}
