export interface FoundWord {
  /** UTF-16 offset. */
  index: number;
  word: string;
}

/**
 * The words that hold a character beyond ASCII, in order, of at most `most` UTF-16 units in all. White space of ASCII ends a word; a no-break space may be
 * one of its bytes. Linear.
 */
export function wordsBeyondAscii(text: string, most = Number.POSITIVE_INFINITY): FoundWord[] {
  const words: FoundWord[] = [];
  let end = 0;
  let length = 0;
  for (let at = 0; at < text.length && length < most; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    let index = at;
    while (index > end && text.charCodeAt(index - 1) > 0x20) index--;
    end = at + 1;
    while (end < text.length && text.charCodeAt(end) > 0x20) end++;
    words.push({ index, word: text.slice(index, end) });
    length += end - index;
    at = end;
  }
  return words;
}
