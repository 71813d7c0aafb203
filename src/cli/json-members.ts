import type { Span } from '../core/text/span';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Where the values of members stand in the text of a JSON object, which must be well-formed: UTF-16 offsets, of the
 * last member where a name stands twice, as `JSON.parse` takes it. Values can so be copied as they are written: numbers
 * beyond the precision of JavaScript, escapes. Linear.
 */
export function memberSpans<Name extends string>(
  json: string,
  names: readonly Name[],
): Partial<Record<Name, Span>> {
  const spans: Partial<Record<Name, Span>> = {};
  let at = json.indexOf('{') + 1;
  for (;;) {
    at = json.indexOf('"', at);
    if (at < 0) return spans;
    const nameEnd = literalEnd(json, at);
    const name = nameIn(json, at, nameEnd);
    const start = spaceEnd(json, json.indexOf(':', nameEnd) + 1);
    const end = valueEnd(json, start);
    if ((names as readonly string[]).includes(name)) spans[name as Name] = { start, end };
    at = end;
  }
}

function nameIn(json: string, start: number, end: number): string {
  const name = json.slice(start + 1, end - 1);
  return name.includes('\\') ? (JSON.parse(json.slice(start, end)) as string) : name;
}

/** The offset behind the string literal that begins at an offset. */
function literalEnd(json: string, start: number): number {
  for (let quote = json.indexOf('"', start + 1); ; quote = json.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (json.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
}

function valueEnd(json: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at++) {
    const unit = json.charCodeAt(at);
    if (unit === QUOTE) {
      at = literalEnd(json, at) - 1;
      if (depth === 0) return at + 1;
    } else if (isOpening(unit)) depth++;
    else if (isClosing(unit)) {
      if (depth === 0) return spaceStart(json, at);
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && json[at] === ',') return spaceStart(json, at);
  }
}

function isOpening(unit: number): boolean {
  return unit === 0x7b || unit === 0x5b;
}

function isClosing(unit: number): boolean {
  return unit === 0x7d || unit === 0x5d;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

function spaceEnd(json: string, at: number): number {
  while (isSpace(json.charCodeAt(at))) at++;
  return at;
}

function spaceStart(json: string, at: number): number {
  while (isSpace(json.charCodeAt(at - 1))) at--;
  return at;
}
