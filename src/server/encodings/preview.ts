/** UTF-16 units. */
const MOST_OF_A_WORD = 24;
const MOST_OF_ALL = 48;
const SPACE = /\s/;

/**
 * The first words of a text with a character beyond ASCII, which is where encodings differ; an ellipsis stands for
 * words between them. Empty for ASCII. Words are added until they have `enough` UTF-16 units; reads no more than it needs.
 */
export function firstWordsBeyondAscii(text: string, enough = MOST_OF_ALL): string {
  const words: string[] = [];
  let length = 0;
  let from = 0;
  const beyond = /[^\0-\x7f]/g;
  for (let found = beyond.exec(text); found !== null && length < enough; found = beyond.exec(text)) {
    const start = wordStart(text, found.index, from);
    const end = wordEnd(text, found.index);
    const isNext = words.length === 0 || text.slice(from, start).trim() === '';
    words.push(`${isNext ? '' : '… '}${text.slice(start, end)}`);
    length += end - start;
    from = end;
    beyond.lastIndex = end;
  }
  return words.join(' ');
}

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < MOST_OF_A_WORD / 2 && !SPACE.test(text[start - 1]!)) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at < MOST_OF_A_WORD && !SPACE.test(text[end]!)) end++;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
