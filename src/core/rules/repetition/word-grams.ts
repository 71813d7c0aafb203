import type { Span } from '../../text/span';

export interface Repeated {
  /** Those that stood before, in order. */
  places: Span[];
  /** UTF-16 units of them all. */
  length: number;
}

/** The spans whose text an earlier one has. Linear. */
export function repeatedSpans(text: string, spans: readonly Span[]): Repeated {
  const seen = new Set<string>();
  const places: Span[] = [];
  let length = 0;
  for (const span of spans) {
    const written = text.slice(span.start, span.end);
    if (!seen.has(written)) {
      seen.add(written);
      continue;
    }
    places.push(span);
    length += written.length;
  }
  return { places, length };
}

/** Words as numbers, equal where the words are; and how long each is in UTF-16 units. */
export interface NumberedWords {
  numbers: Int32Array;
  lengths: Int32Array;
  spans: readonly Span[];
  /** How many different words there are. */
  different: number;
}

export function numberWords(text: string, spans: readonly Span[]): NumberedWords {
  const known = new Map<string, number>();
  const numbers = new Int32Array(spans.length);
  const lengths = new Int32Array(spans.length);
  for (const [i, { start, end }] of spans.entries()) {
    const word = text.slice(start, end);
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    numbers[i] = number;
    lengths[i] = end - start;
  }
  return { numbers, lengths, spans, different: known.size };
}

/**
 * The n-grams of words as numbers, equal where the n-grams are, by their first word; made from those of one word less.
 * The product of both counts stays far below 2^53, so a pair of numbers is one key. Linear.
 */
export function longerGrams(shorter: Int32Array, words: NumberedWords, n: number): Int32Array {
  const known = new Map<number, number>();
  const count = Math.max(0, words.numbers.length - n + 1);
  const grams = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const key = shorter[i]! * words.different + words.numbers[i + n - 1]!;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    grams[i] = number;
  }
  return grams;
}

/** The length of an n-gram with one space between words. */
export function gramLength({ lengths }: NumberedWords, at: number, n: number): number {
  let length = n - 1;
  for (let i = at; i < at + n; i++) length += lengths[i]!;
  return length;
}

/** Of the n-gram that stands most often: where, and all its characters; none where each stands once. */
export function topGram(grams: Int32Array, words: NumberedWords, n: number): Repeated {
  const counts = new Map<number, number>();
  let top = -1;
  let most = 1;
  for (const [i, gram] of grams.entries()) {
    const count = (counts.get(gram) ?? 0) + 1;
    counts.set(gram, count);
    if (count > most) {
      most = count;
      top = i;
    }
  }
  if (top < 0) return { places: [], length: 0 };
  const places = [...grams.keys()].filter((i) => grams[i] === grams[top]).map((i) => gramSpan(words, i, n));
  return { places, length: most * gramLength(words, top, n) };
}

/** The n-grams that stood before, none of which overlap, and all their characters. */
export function repeatedGrams(grams: Int32Array, words: NumberedWords, n: number): Repeated {
  const seen = new Set<number>();
  const places: Span[] = [];
  let length = 0;
  for (let i = 0; i < grams.length; ) {
    if (!seen.has(grams[i]!)) {
      seen.add(grams[i]!);
      i++;
      continue;
    }
    places.push(gramSpan(words, i, n));
    length += gramLength(words, i, n);
    i += n;
  }
  return { places, length };
}

function gramSpan({ spans }: NumberedWords, at: number, n: number): Span {
  return { start: spans[at]!.start, end: spans[at + n - 1]!.end };
}
