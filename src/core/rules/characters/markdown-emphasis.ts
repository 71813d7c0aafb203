import type { Report } from '../../lint/finding';

/** The longest emphasised text, in UTF-16 units; it ends with its line. */
const LONGEST = 600;
const WORD = /[\p{L}\p{N}]/u;
/** Emphasis stands where words stand: what may come before and after it, and what it may begin with. */
const BEFORE = /[\s([{"'“‘«„‚¿¡—–…,;:*_~-]/;
const AFTER = /[\s)\]}"'”’»“‘.,;:!?…—–*_~-]/;
const FIRST = /[\p{L}\p{N}\p{Sc}"'“‘«„([*_`¿¡…#]/u;
/** Chinese and Japanese write no spaces between words; only the doubled mark is clear enough there. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** `*x*`, `**x**`, `***x***` and the same with underscores, from the mark at an offset. */
export function readEmphasis(text: string, offset: number): Report | undefined {
  const mark = text[offset]!;
  if (text[offset - 1] === mark) return undefined;
  let size = 1;
  while (text[offset + size] === mark) size++;
  const before = text[offset - 1] ?? '\n';
  const first = text[offset + size] ?? '\n';
  if (size > 3 || !FIRST.test(first) || !mayStandBeside(BEFORE, before, size)) return undefined;
  const end = closingMark(text, offset + size, mark, size);
  if (end === undefined) return undefined;
  const content = text.slice(offset + size, end - size);
  if (!WORD.test(content) || isIdentifier(content, mark, size)) return undefined;
  const marks = mark.repeat(size);
  return {
    start: offset,
    end,
    message: `${size === 1 ? 'Emphasis' : 'Bold type'} in the notation of Markdown: ${marks}…${marks}.`,
    fixes: [
      {
        title: `Remove the marks ${marks}`,
        safety: size === 1 ? 'suggestion' : 'safe',
        preferred: true,
        edits: [
          { start: offset, end: offset + size, newText: '' },
          { start: end - size, end, newText: '' },
        ],
      },
    ],
  };
}

/** The offset behind the closing mark on the same line. */
function closingMark(text: string, from: number, mark: string, size: number): number | undefined {
  const limit = Math.min(text.length, from + LONGEST);
  for (let i = from; i < limit; i++) {
    const character = text[i]!;
    if (character === '\n' || character === '\r') return undefined;
    if (character !== mark) continue;
    let length = 1;
    while (text[i + length] === mark) length++;
    const after = text[i + length] ?? '\n';
    const closes = !/[\s\\/]/.test(text[i - 1]!) && mayStandBeside(AFTER, after, size);
    if (length === size && closes) return i + length;
    if (length > 3) return undefined;
    i += length - 1;
  }
  return undefined;
}

function mayStandBeside(neighbours: RegExp, character: string, size: number): boolean {
  return neighbours.test(character) || (size === 2 && UNSPACED.test(character));
}

/** `__init__`, `_private_name_` and `_OFFSET_TABLE_` are names in programs; `_word_` is emphasis. */
function isIdentifier(content: string, mark: string, size: number): boolean {
  if (mark !== '_' || !/^[A-Za-z0-9]+(?:_+[A-Za-z0-9]+)*$/.test(content)) return false;
  return size > 1 || !/^[A-Z]?[a-z]+$/.test(content);
}
