import type { Report } from '../../lint/finding';

const WORD = /[\p{L}\p{N}]/u;
const BRACKET = /[[\](){}]/;
/** Marks that Markdown reads at the start of a line only, so that converters escape them there. */
const LINE_MARK = /[#+>~=|-]/;
/** A token with one of these is a pattern, a path or code, where the backslash has a meaning of its own. */
const CODE = /[\^$|/<>=@"“”;&%]|\\\\|\.\*|\*\.|\?:/;
const LONGEST_TOKEN = 200;

/**
 * A backslash before a mark that Markdown would otherwise read: beside a word (`snow\_flake`, `\*Prices`), behind a
 * number (`1\. First`) or at the start of a line. In drawings, patterns and commands it is silent. Only in a document
 * that is otherwise `knownMarkdown` the backslash may go unasked.
 */
export function readEscape(text: string, offset: number, knownMarkdown: boolean): Report | undefined {
  const mark = text[offset + 1] ?? '';
  if (
    !isEscape(text, offset, mark) ||
    (mark === '`' && !knownMarkdown) ||
    CODE.test(tokenAround(text, offset))
  )
    return undefined;
  const safe = knownMarkdown && !BRACKET.test(mark);
  return {
    start: offset,
    end: offset + 2,
    message: `An escape of Markdown: “\\${mark}” for “${mark}”.`,
    fixes: [
      {
        title: 'Remove the backslash',
        safety: safe ? 'safe' : 'suggestion',
        preferred: true,
        edits: [{ start: offset, end: offset + 1, newText: '' }],
      },
    ],
  };
}

function isEscape(text: string, offset: number, mark: string): boolean {
  const before = text[offset - 1] ?? '\n';
  const after = text[offset + 2] ?? '\n';
  const besideWord = WORD.test(before) || WORD.test(after);
  if (mark === '*' || mark === '_' || mark === '`' || BRACKET.test(mark)) return besideWord;
  if (mark === '.') return /\d/.test(before) && /\s/.test(after);
  if (mark === '!') return WORD.test(before) && !WORD.test(after);
  return LINE_MARK.test(mark) && /[\n\r]/.test(before) && /[ \t]/.test(after);
}

function tokenAround(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_TOKEN && text.charCodeAt(start - 1) > 0x20) start--;
  let end = offset;
  while (end < text.length && end - offset < LONGEST_TOKEN && text.charCodeAt(end) > 0x20) end++;
  const token = text.slice(start, end);
  return /^[A-Za-z]:\\|¯/.test(token) ? '\\\\' : token;
}
