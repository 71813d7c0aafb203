import { classAt, DIGIT, LETTER, LOWER, UPPER } from '../text/character-class';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import { forEachWord } from '../text/words';

/**
 * `capital`: Capitalised. `upper`: at least two letters, all capitals. `initial`: `J.` or `J.K.`. `number`: begins with
 * a digit. `other`: letters of scripts without case.
 */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number' | 'other';

/** What stands between a token and the one before it. */
export type Gap = 'none' | 'space' | 'dot' | 'comma' | 'opening' | 'other';

/** A word of a text with what the search for names must know of it. UTF-16 offsets; `end` is before a possessive ending. */
export interface Token extends Span {
  text: string;
  shape: Shape;
  gap: Gap;
  /** A sentence, a quotation or what follows a colon begins here, so that a capital says nothing. */
  startsSentence: boolean;
  /** Followed by `'s`, or by an apostrophe behind an s. */
  possessive: boolean;
  /** Part of a handle or a web address. */
  technical: boolean;
}

/** Longer words, in UTF-16 units, are no names. */
const LONGEST_NAME_WORD = 40;
const APOSTROPHES = "'’ʼ";
const OPENING = /["“„«»‘:：•*#[]|(?:^|[\s(])'|\n[ \t]*[-–—*•]|[-–—] $/;
/** UTF-8 punctuation read as windows-1252 begins so, and its first unit looks like a letter of the word before. */
const MISREAD_LEAD = 'â';
const MISREAD_SECOND = '€';

/** The words of a paragraph, in order. Linear. */
export function tokenize(text: string, paragraph: Span): Token[] {
  const tokens: Token[] = [];
  const sentences = sentencesOf(text, paragraph);
  let sentence = 0;
  let previous: Token | undefined;
  let previousEnd = paragraph.start;
  forEachWord(text, paragraph, (start, wordEnd) => {
    let end = wordEnd;
    if (text[end - 1] === MISREAD_LEAD && text[end] === MISREAD_SECOND && --end === start) return;
    if (previous !== undefined && extendsInitials(text, previous, start, end)) {
      previous.end = text[end] === '.' && end < paragraph.end ? end + 1 : end;
      previous.text = text.slice(previous.start, previous.end);
      previousEnd = previous.end;
      return;
    }
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) sentence++;
    const opens = sentence < sentences.length && sentences[sentence]!.start >= previousEnd;
    const gap = previous === undefined ? 'other' : gapBetween(text, previousEnd, start);
    const token = makeToken(text, start, end, paragraph.end);
    token.gap = gap;
    token.startsSentence = previous === undefined || opens || gap === 'opening';
    token.technical = isTechnical(text, start, end, previous, gap);
    tokens.push(token);
    previous = token;
    previousEnd = Math.max(token.end, token.shape === 'initial' ? token.end : end);
  });
  return tokens;
}

function makeToken(text: string, start: number, wordEnd: number, limit: number): Token {
  let end = wordEnd;
  let possessive = false;
  if (
    end - start > 2 &&
    (text[end - 1] === 's' || text[end - 1] === 'S') &&
    APOSTROPHES.includes(text[end - 2]!)
  ) {
    end -= 2;
    possessive = true;
  } else if (
    text[end - 1] === 's' &&
    end < limit &&
    APOSTROPHES.includes(text[end]!) &&
    text[end + 1] === ' '
  )
    possessive = true;
  let shape = shapeOf(text, start, end);
  if (shape === 'capital' && end - start === 1 && text[end] === '.' && end < limit) {
    shape = 'initial';
    end++;
  }
  return {
    start,
    end,
    text: text.slice(start, end),
    shape,
    gap: 'other',
    startsSentence: false,
    possessive,
    technical: false,
  };
}

/** `S` behind `U.` without a space between them. */
function extendsInitials(text: string, previous: Token, start: number, end: number): boolean {
  return (
    previous.shape === 'initial' &&
    previous.end === start &&
    end - start === 1 &&
    (classAt(text, start) & UPPER) !== 0
  );
}

function shapeOf(text: string, start: number, end: number): Shape {
  const first = classAt(text, start);
  if ((first & DIGIT) !== 0) return 'number';
  if ((first & LOWER) !== 0) return 'lower';
  if ((first & UPPER) === 0) return (first & LETTER) !== 0 ? 'other' : 'lower';
  if (end - start > LONGEST_NAME_WORD) return 'lower';
  let uppers = 0;
  for (let i = start; i < end; i++) {
    const bits = classAt(text, i);
    if ((bits & LOWER) !== 0) return 'capital';
    if ((bits & UPPER) !== 0) uppers++;
  }
  return uppers > 1 ? 'upper' : 'capital';
}

function gapBetween(text: string, from: number, to: number): Gap {
  const length = to - from;
  if (length === 0) return 'none';
  const first = text[from]!;
  if (length === 1) {
    if (first === ' ' || first === '\n' || first === '\u00A0') return 'space';
    return OPENING.test(first) ? 'opening' : 'other';
  }
  if (length > 12) return 'other';
  const gap = text.slice(from, to);
  if (gap === ' #') return 'space';
  if (gap === '. ' || gap === '.\u00A0') return 'dot';
  if (gap === ', ' || gap === ',\n' || gap === '، ') return 'comma';
  if (gap === '\r\n') return 'space';
  return OPENING.test(gap) ? 'opening' : 'other';
}

function isTechnical(
  text: string,
  start: number,
  end: number,
  previous: Token | undefined,
  gap: Gap,
): boolean {
  const before = text[start - 1];
  if (before === '@' || before === '/' || before === '_' || before === '\\') return true;
  if (text[end] === '@') return true;
  if (text[end] === '.' && (classAt(text, end + 1) & LOWER) !== 0) return true;
  return gap === 'other' && before === '.' && previous?.technical === true;
}
