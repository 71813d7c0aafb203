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
const UNMISTAKABLE =
  /&(nbsp|amp|quot|[lr][ds]quo|[mn]dash|hellip|eacute|egrave|[aou]uml|copy)(?![A-Za-z0-9;=])/y;
/** Source: the WHATWG HTML Standard, section 13.5, the names without a semicolon. */
const UNENDED_NAMES = new Set(
  `AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave
  Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc
  acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml
  frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc
  ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute
  ucirc ugrave uml uuml yacute yen yuml`.split(/\s+/),
);
const UNENDED_NAME = /&([A-Za-z][A-Za-z0-9]{1,5})(?![A-Za-z0-9;=])/y;
const UNENDED_NUMBER = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7}))(?![\da-fA-F;])/y;

/**
 * Which references count without their semicolon: those that nothing else looks like, or all that the HTML Standard
 * reads in that way in an attribute, but for the parameters of addresses.
 */
export type UnendedReferences = 'unmistakable' | 'standard';

/**
 * The character reference at the `&` of an offset, unescaped as often as it was escaped (`&amp;quot;`). Numbers from
 * 128 to 159 are windows-1252, as the HTML Standard reads them. Undefined where the name is not one of HTML's. Linear
 * in the length of what it reads.
 */
export function decodeReferenceAt(
  text: string,
  offset: number,
  unended: UnendedReferences = 'unmistakable',
): CharacterReference | undefined {
  let reference = readAt(text, offset, unended);
  while (reference?.value === '&') {
    const inner = readAt(`&${text.slice(reference.end, reference.end + LONGEST)}`, 0, unended);
    if (inner === undefined || (!inner.exact && !isStandard(unended))) break;
    if (!inner.exact && isParameter(text, offset)) break;
    const exact = reference.exact && inner.exact;
    reference = { end: reference.end + inner.end - 1, value: inner.value, exact };
  }
  return reference;
}

const LONGEST = 36;

function isStandard(unended: UnendedReferences): boolean {
  return unended === 'standard';
}

function readAt(text: string, offset: number, unended: UnendedReferences): CharacterReference | undefined {
  REFERENCE.lastIndex = offset;
  const match = REFERENCE.exec(text);
  if (match === null) return readUnended(text, offset, unended);
  const [whole, decimal, hexadecimal, name] = match;
  const end = offset + whole.length;
  if (name === undefined) return { end, value: numbered(decimal, hexadecimal), exact: true };
  const value = namedCharacter(name);
  return value === undefined ? undefined : { end, value, exact: true };
}

function readUnended(
  text: string,
  offset: number,
  unended: UnendedReferences,
): CharacterReference | undefined {
  const name = unendedName(text, offset, unended);
  const value = name === undefined ? undefined : namedCharacter(name);
  if (value !== undefined) return { end: offset + 1 + name!.length, value, exact: false };
  if (!isStandard(unended)) return undefined;
  UNENDED_NUMBER.lastIndex = offset;
  const match = UNENDED_NUMBER.exec(text);
  if (match === null) return undefined;
  const [whole, decimal, hexadecimal] = match;
  return { end: offset + whole.length, value: numbered(decimal, hexadecimal), exact: false };
}

function unendedName(text: string, offset: number, unended: UnendedReferences): string | undefined {
  UNMISTAKABLE.lastIndex = offset;
  const unmistakable = UNMISTAKABLE.exec(text)?.[1];
  if (!isStandard(unended)) return unmistakable;
  UNENDED_NAME.lastIndex = offset;
  const name = unmistakable ?? UNENDED_NAME.exec(text)?.[1];
  if (name === undefined || (name !== unmistakable && !UNENDED_NAMES.has(name))) return undefined;
  return isParameter(text, offset) ? undefined : name;
}

/** `name=value` of an address, and nothing else, before an `&`: so it is `&name` that follows. */
const PARAMETER = /[?&][^\s?&="'<>]{1,64}=[^\s?&="'<>]*$/;
const MOST_OF_PARAMETER = 256;

function isParameter(text: string, offset: number): boolean {
  return PARAMETER.test(text.slice(Math.max(0, offset - MOST_OF_PARAMETER), offset));
}

function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  return characterOf(
    decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10),
  );
}

function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code < 0xa0) return decodeOneByte(Uint8Array.of(code), 'windows-1252');
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return String.fromCodePoint(code);
}

/**
 * The edits by which a text loses its character references: ascending, apart, UTF-16 offsets. References of numbers that
 * are no characters stay. Linear.
 */
export function referenceEdits(text: string): { start: number; end: number; newText: string }[] {
  const edits: { start: number; end: number; newText: string }[] = [];
  for (let start = text.indexOf('&'); start !== -1; ) {
    const reference = decodeReferenceAt(text, start, 'standard');
    const end = reference?.end ?? start + 1;
    if (reference?.value !== undefined) edits.push({ start, end, newText: reference.value });
    start = text.indexOf('&', end);
  }
  return edits;
}
