import type { Report } from '../../lint/finding';
import type { SeedFile } from '../../seed/tree';
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

const QUOTE_MARKS = />(?: ?>)* ?/y;

/** Neighbouring lines that begin with `> `, from the first of them. */
export function readQuotation({ text, lines }: SeedFile, offset: number): Report | undefined {
  const marks: Span[] = [];
  let line = lines.lineAt(offset);
  if (lines.startOf(line) !== offset) return undefined;
  for (; line < lines.count && text[lines.startOf(line)] === '>'; line++) {
    const start = lines.startOf(line);
    QUOTE_MARKS.lastIndex = start;
    const [mark] = QUOTE_MARKS.exec(text)!;
    marks.push({ start, end: start + mark.length });
  }
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  return {
    start: offset,
    end: last.end,
    message: 'A quotation in the notation of Markdown: “> ” before each line.',
    fixes: [removal(marks.length === 1 ? 'Remove the mark' : 'Remove the marks', 'suggestion', ...marks)],
  };
}

function removal(title: string, safety: 'safe' | 'suggestion', ...spans: Span[]) {
  return { title, safety, preferred: true, edits: spans.map((span) => ({ ...span, newText: '' })) };
}
