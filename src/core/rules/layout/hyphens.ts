import type { Fix } from '../../lint/finding';
import { lettersAfter, lettersBefore } from '../../text/letter-run';
import type { Span } from '../../text/span';
import { forEachWord } from '../../text/words';
import { isLetter, isLower } from './punctuation';

/** Hyphen-minus, hyphen, soft hyphen and the sign that recognition programs write for it. */
const HYPHENS = new Set(['-', '‐', '\u00AD', '¬']);
/** `pre- and post-war`: the hyphen stands for a part that follows later. */
const CONJUNCTIONS = new Set(
  'and or nor to but und oder bis sowie et ou y e o u en of og och eller i lub a či и или та або ve veya dan atau'.split(
    ' ',
  ),
);
/** First parts that keep their hyphen. */
const HYPHEN_PREFIXES = new Set('self ex well half quasi all cross vice mid non'.split(' '));

/** Whether a word may be broken by a hyphen before `end`, going on at `next`. */
export function joinsAtHyphen(text: string, end: number, next: number): boolean {
  return HYPHENS.has(text[end - 1] ?? '') && isLetter(text, end - 2) && isLower(text, next);
}

/** Last parts that keep it: Russian particles. */
const HYPHEN_SUFFIXES = new Set('то нибудь либо таки ка'.split(' '));

export interface BrokenWord extends Span {
  hyphen: number;
  next: number;
  tailEnd: number;
}

/** The word that a hyphen at `end - 1` breaks; undefined where the hyphen has another meaning. */
export function brokenWordAt(text: string, body: Span, end: number, next: number): BrokenWord | undefined {
  if (!joinsAtHyphen(text, end, next)) return undefined;
  const start = lettersBefore(text, body.start, end - 1);
  const tailEnd = lettersAfter(text, next, body.end);
  const isChain = HYPHENS.has(text[start - 1] ?? '') || HYPHENS.has(text[tailEnd] ?? '');
  if (isChain || CONJUNCTIONS.has(text.slice(next, tailEnd).toLowerCase())) return undefined;
  return { start, end: tailEnd, hyphen: end - 1, next, tailEnd };
}

/** The words of a text in lower case, each once. Linear. */
export function vocabularyOf(text: string, span: Span): ReadonlySet<string> {
  const words = new Set<string>();
  forEachWord(text, span, (start, end) => words.add(text.slice(start, end).toLowerCase()));
  return words;
}

/**
 * Both ways to mend a broken word, the likelier first, and marked as preferred when the document shows it elsewhere.
 * `separator` is put behind the mended word in place of the white space there, to keep the lines short.
 */
export function mendings(
  text: string,
  word: BrokenWord,
  vocabulary: ReadonlySet<string>,
  separator: string | undefined,
): Fix[] {
  const head = text.slice(word.start, word.hyphen);
  const tail = text.slice(word.next, word.tailEnd);
  const joined = vocabulary.has((head + tail).toLowerCase());
  const hyphenated = vocabulary.has(`${head}-${tail}`.toLowerCase());
  const keepsByItself = HYPHEN_PREFIXES.has(head.toLowerCase()) || HYPHEN_SUFFIXES.has(tail.toLowerCase());
  const keep = hyphenated === joined ? keepsByItself : hyphenated;
  const certain = hyphenated !== joined || keep;
  const isRealHyphen = text[word.hyphen] === '-' || text[word.hyphen] === '‐';
  const mend = (hyphen: string): Fix => {
    const isPreferred = certain && (hyphen !== '') === keep;
    const tailEnd = separator === undefined ? word.next : wordEnd(text, word.tailEnd);
    return {
      title: `Join to '${head}${hyphen}${tail}'`,
      safety: 'suggestion',
      ...(isPreferred ? { preferred: true } : {}),
      edits: [
        {
          start: hyphen === '-' && isRealHyphen ? word.hyphen + 1 : word.hyphen,
          end: separator === undefined ? word.next : skipBlanks(text, tailEnd),
          newText:
            (hyphen === '-' && !isRealHyphen ? '-' : '') +
            (separator === undefined ? '' : text.slice(word.next, tailEnd) + separator),
        },
      ],
    };
  };
  return keep ? [mend('-'), mend('')] : [mend(''), mend('-')];
}

/** Behind the punctuation that clings to the word. */
export function wordEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && !/\s/.test(text[i]!)) i++;
  return i;
}

export function skipBlanks(text: string, from: number): number {
  let i = from;
  while (text[i] === ' ' || text[i] === '\t') i++;
  return i;
}
