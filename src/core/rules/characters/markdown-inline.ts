import type { Report } from '../../lint/finding';
import type { Span } from '../../text/span';

const LONGEST_LABEL = 400;
const ADDRESS =
  /\]\(<?([^()\s<>]{1,1000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?)>?(?:[ \t]+"[^"\n]{0,200}")?\)/y;

/** A link or picture, from the `](` in its middle. */
export function readLink(text: string, middle: number): Report | undefined {
  const open = openingBracket(text, middle);
  ADDRESS.lastIndex = middle;
  const match = ADDRESS.exec(text);
  if (open === undefined || match === null) return undefined;
  const address = match[1]!;
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/|\.|#|www\.)|[./]/i.test(address)) return undefined;
  const picture = text[open - 1] === '!';
  const span = { start: picture ? open - 1 : open, end: middle + match[0].length };
  const label = text.slice(open + 1, middle);
  const suggest = (title: string, newText: string) => ({
    title,
    safety: 'suggestion' as const,
    edits: [{ ...span, newText }],
  });
  const both = label === '' || label === address ? address : `${label} (${address})`;
  return {
    ...span,
    message: `A ${picture ? 'picture' : 'link'} in the notation of Markdown, to ${address}.`,
    fixes: [
      { ...suggest('Keep the words and the address', both), preferred: true },
      suggest('Keep the words only', label),
    ],
  };
}

function openingBracket(text: string, middle: number): number | undefined {
  let depth = 1;
  for (let i = middle - 1; i >= 0 && middle - i <= LONGEST_LABEL; i--) {
    const character = text[i];
    if (character === '\n' || character === '\r') return undefined;
    if (character === ']') depth++;
    else if (character === '[' && --depth === 0) return i;
  }
  return undefined;
}

/** `` `code` `` within a line. Doubled backticks are quotation marks of TeX, or code that holds a backtick. */
export function readInlineCode(text: string, start: number): Report | undefined {
  if (text[start - 1] === '`' || text[start + 1] === '`' || /[\p{L}\p{N}]/u.test(text[start - 1] ?? ''))
    return undefined;
  const match = /^`[^`\n\r]{1,200}`(?![`\p{L}\p{N}])/u.exec(text.slice(start, start + 203));
  if (match === null || /^`\s|\s`$/.test(match[0])) return undefined;
  const end = start + match[0].length;
  return {
    start,
    end,
    message: 'Code in the notation of Markdown: `…`.',
    fixes: [
      removal('Remove the backticks', 'suggestion', { start, end: start + 1 }, { start: end - 1, end }),
    ],
  };
}

/** `> ` at the start of a line. */
export function readQuoteMark(text: string, offset: number): Report | undefined {
  const before = text[offset - 1] ?? '\n';
  if (before !== '\n' && before !== '\r') return undefined;
  let end = offset;
  while (text[end] === '>' || (text[end] === ' ' && (text[end + 1] === '>' || end === offset + 1))) end++;
  const span = { start: offset, end };
  return {
    ...span,
    message: 'A quotation mark of Markdown, or of mail: “> ” before the line.',
    fixes: [removal('Remove the mark', 'suggestion', span)],
  };
}

const HARMLESS = /[*_#.!>+~|`-]/;
const BRACKET = /[[\](){}]/;

/** A backslash before punctuation that Markdown would otherwise read as a mark. */
export function readEscape(text: string, offset: number): Report | undefined {
  const next = text[offset + 1] ?? '';
  const before = text[offset - 1] ?? '';
  if (!HARMLESS.test(next) && !BRACKET.test(next)) return undefined;
  if (before === '\\' || before === '¯' || before === ':' || isPath(text, offset)) return undefined;
  const end = offset + 2;
  return {
    start: offset,
    end,
    message: `An escape of Markdown: “\\${next}” for “${next}”.`,
    fixes: [
      removal('Remove the backslash', HARMLESS.test(next) ? 'safe' : 'suggestion', {
        start: offset,
        end: offset + 1,
      }),
    ],
  };
}

/** `C:\_new` and `\\server\_share`. Looks back 200 characters at most. */
function isPath(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < 200 && text.charCodeAt(start - 1) > 0x20) start--;
  return /:\\|\\\\|\/\//.test(text.slice(start, offset + 1));
}

function removal(title: string, safety: 'safe' | 'suggestion', ...spans: Span[]) {
  return { title, safety, preferred: true, edits: spans.map((span) => ({ ...span, newText: '' })) };
}
