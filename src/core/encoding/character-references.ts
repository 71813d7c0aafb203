import { decodeOneByte } from './charsets';
import { NAMED_REFERENCES } from './entity-names';

export interface CharacterReference {
  /** UTF-16 offset behind it. */
  end: number;
  /** What it stands for; undefined where its number is no character. */
  value: string | undefined;
  /** Written as the standard asks, with its semicolon. */
  exact: boolean;
}

let named: Map<string, string> | undefined;

/** What a name between `&` and `;` stands for. */
export function namedCharacter(name: string): string | undefined {
  named ??= readNames();
  return named.get(name);
}

function readNames(): Map<string, string> {
  const names = new Map([['NewLine', '\n']]);
  for (const entry of NAMED_REFERENCES.trim().split(/[ \n]+/)) {
    const equals = entry.indexOf('=');
    names.set(entry.slice(0, equals), entry.slice(equals + 1));
  }
  return names;
}

const REFERENCE = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;
/** Names that are no words, so that they need no semicolon to be recognised. */
const UNENDED = /&(nbsp|amp|quot|[lr][ds]quo|[mn]dash|hellip|eacute|egrave|[aou]uml|copy)(?![A-Za-z0-9;=])/y;
const MOST_ESCAPES = 3;

/**
 * The character reference at the `&` of an offset, unescaped as often as it was escaped (`&amp;quot;`). Numbers from
 * 128 to 159 are windows-1252, as the HTML Standard reads them. Undefined where the name is not one of HTML's.
 */
export function decodeReferenceAt(text: string, offset: number): CharacterReference | undefined {
  let reference = readAt(text, offset);
  for (let i = 0; i < MOST_ESCAPES && reference?.value === '&'; i++) {
    const inner = readAt(`&${text.slice(reference.end, reference.end + 36)}`, 0);
    if (inner === undefined || !inner.exact) break;
    reference = { ...inner, end: reference.end + inner.end - 1 };
  }
  return reference;
}

function readAt(text: string, offset: number): CharacterReference | undefined {
  REFERENCE.lastIndex = offset;
  const match = REFERENCE.exec(text);
  if (match === null) return readUnended(text, offset);
  const [whole, decimal, hexadecimal, name] = match;
  const end = offset + whole.length;
  if (name === undefined) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10);
    return { end, value: characterOf(code), exact: true };
  }
  const value = namedCharacter(name);
  return value === undefined ? undefined : { end, value, exact: true };
}

function readUnended(text: string, offset: number): CharacterReference | undefined {
  UNENDED.lastIndex = offset;
  const name = UNENDED.exec(text)?.[1];
  if (name === undefined) return undefined;
  const value = namedCharacter(name);
  return value === undefined ? undefined : { end: offset + 1 + name.length, value, exact: false };
}

function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code < 0xa0) return decodeOneByte(Uint8Array.of(code), 'windows-1252');
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return String.fromCodePoint(code);
}
