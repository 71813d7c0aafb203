import type { Span } from '../../text/span';
import { CONTINUATION_PHRASES } from './continuation-phrases';

/** Why a text looks broken off, with what shows it: offsets into the text that was given. */
export interface Truncation extends Span {
  reason:
    | 'count'
    | 'continuation'
    | 'ellipsis'
    | 'cut-character'
    | 'hyphen'
    | 'comma'
    | 'no-final-punctuation';
}

/** How far from its end a paragraph is looked at, in UTF-16 units. */
const TAIL = 400;

const PHRASES: ReadonlySet<string> = new Set(
  Object.values(CONTINUATION_PHRASES)
    .flat()
    .map((phrase) => phrase.normalize('NFC')),
);
const LONGEST_PHRASE = Math.max(...[...PHRASES].map((phrase) => phrase.length));

const CHARACTER_COUNT = /\[\+ ?\d[\d,. ]{0,12} ?(?:chars?|characters|words?)\]$/iu;
const MORE = /(?:^|[.…!?。।۔>] {0,3})(\((?:more|cont(?:inue)?d\.?)\)|[-–—]{1,2} ?more ?[-–—]{1,2})$/iu;
const ELLIPSIS = /(?:…|\.{3}|\. \. \.|(?:\[|\()(?:…|\.{3})(?:\]|\)))[….]{0,6}$/u;
const ARROWS = /[\s→»›>.…:\])]/u;

/** A link to the rest, a count of missing characters, an ellipsis: marks that say by themselves that text is missing. */
export function truncationMark(paragraph: string): Truncation | undefined {
  const text = paragraph.trimEnd();
  const offset = Math.max(0, text.length - TAIL);
  const tail = text.slice(offset);
  const at = (reason: Truncation['reason'], match: RegExpExecArray, group = 0): Truncation => {
    const end = text.length;
    return { reason, start: end - match[group]!.length, end };
  };
  const count = CHARACTER_COUNT.exec(tail);
  if (count !== null) return at('count', count);
  const more = MORE.exec(tail);
  if (more !== null) return at('continuation', more, 1);
  const phrase = continuationPhrase(tail, offset === 0);
  if (phrase !== undefined)
    return { reason: 'continuation', start: offset + phrase.start, end: offset + phrase.end };
  if (tail.endsWith('\uFFFD')) {
    const cut = /\uFFFD{1,3}$/.exec(tail);
    if (cut !== null) return at('cut-character', cut);
  }
  const ellipsis = ELLIPSIS.exec(tail);
  return ellipsis === null ? undefined : at('ellipsis', ellipsis);
}

/** The phrase is the whole paragraph, in brackets or not, or follows the end of a sentence: `… Read more »`. */
function continuationPhrase(tail: string, whole: boolean): Span | undefined {
  let end = tail.length;
  const sentence = /(?:^|[^.])\.$/.test(tail);
  while (end > 0 && ARROWS.test(tail[end - 1]!)) end--;
  const from = Math.max(0, end - LONGEST_PHRASE - 1);
  for (let start = end - 1; start >= from; start--) {
    const before = start === 0 ? '' : tail[start - 1]!;
    if (start === 0 ? !whole : /[\p{L}\p{M}\p{N}]/u.test(before)) continue;
    if (!PHRASES.has(tail.slice(start, end).toLowerCase().normalize('NFC'))) continue;
    let left = start;
    while (left > 0 && /[\s[(<«]/.test(tail[left - 1]!)) left--;
    const open = tail.slice(left, start).trimStart().length;
    if (left === 0 ? whole : !sentence && /[.…!?\p{Sentence_Terminal}\]»"”]/u.test(tail[left - 1]!))
      return { start: start - open, end: tail.length };
  }
  return undefined;
}

const CLOSERS = /["'”’“‘»«›‹)\]}）】」』》〉*_~]/u;
const FINAL = /[.!?…:\p{Sentence_Terminal}\u037e\u0f0d\u0f0e\u061f]/u;
const GREEK_QUESTION = /\p{Script=Greek};$/u;
const LETTER = /\p{L}|\p{M}/u;
const UNPUNCTUATED_SCRIPT =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Myanmar}]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a paragraph ends as a sentence does, in whatever script, behind closing quotes, brackets and note marks. */
export function endsLikeASentence(paragraph: string): boolean {
  let text = paragraph.slice(-TAIL).trimEnd();
  const note =
    /^(.*[.!?…\p{Sentence_Terminal}]["'”’»)\]]{0,2}) ?(?:\[?\d{1,3}\]?|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3})$/su.exec(
      text,
    );
  if (note !== null) text = note[1]!;
  let end = text.length;
  while (end > 0 && CLOSERS.test(text[end - 1]!)) end--;
  return end > 0 && (FINAL.test(text[end - 1]!) || GREEK_QUESTION.test(text.slice(0, end)));
}

const FEWEST_WORDS = 8;
const FEWEST_CJK_CHARACTERS = 24;
const SIGN_OFF_WORDS = 5;
const LABELLED = /^[\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{1,20}){0,2} ?[:：]/u;
const LIST_ITEM = /^\s*(?:[-–—•*·▪◦‣]|\(?[\p{Nd}]{1,3}[.)।]|\(?(?:\p{L}|[ivxlc]{2,5})[.)])\s/u;
const ADDRESS = /https?:|www\.|\S@\S|[#@][\p{L}_]+$|\p{L}\.(?:com|org|net|info|gov|edu)\b/iu;
const CREDIT =
  /^(?:the (?:writer|author|columnist)s? (?:is|are|was|were)|about the author|with (?:inputs?|reports?|agenc)|(?:additional )?reporting|(?:edit|writ|compil|translat|photograph|produc)(?:ed|ing) by|photo|image|picture|source|copyright|published|updated|last (?:updated|modified)|posted|filed under|tags?|all rights|this (?:article|story|piece)|follow|subscribe|share)\b|^[©℗®]/iu;

/**
 * Judges a prose paragraph that ends a document. Only running text counts: lists, labels, credits, addresses,
 * headlines, and paragraphs that never use final punctuation are left alone. Linear in the paragraph's length.
 */
export function brokenOff(paragraph: string): Truncation | undefined {
  const text = paragraph.trimEnd();
  if (endsLikeASentence(text)) return undefined;
  if (LIST_ITEM.test(text) || LABELLED.test(text) || CREDIT.test(text.trimStart())) return undefined;
  if (ADDRESS.test(text.slice(-TAIL))) return undefined;
  const last = lastCharacter(text);
  if (UNPUNCTUATED_SCRIPT.test(last)) return undefined;
  const reason = reasonOf(last);
  if (reason === undefined) return undefined;
  const sentences = text.slice(0, -1).search(/[.!?।۔。！？։።]/u) !== -1;
  if (!isRunningText(text, last) || (reason === 'no-final-punctuation' && isSignOff(text, sentences)))
    return undefined;
  const start = CJK.test(last) ? text.length - last.length : lastWordStart(text);
  return { reason, start, end: text.length };
}

function lastCharacter(text: string): string {
  return String.fromCodePoint(
    text.codePointAt(text.length - (/[\udc00-\udfff]/.test(text.at(-1) ?? '') && text.length > 1 ? 2 : 1)) ??
      0x20,
  );
}

function reasonOf(last: string): Truncation['reason'] | undefined {
  if (/[-\u2010\u2011]/u.test(last)) return 'hyphen';
  if (/[,،、，;؛]/u.test(last)) return 'comma';
  if (LETTER.test(last) || /\p{Nd}/u.test(last)) return 'no-final-punctuation';
  return undefined;
}

/** Long enough for a sentence, and not set in capitals as a headline is. */
function isRunningText(text: string, last: string): boolean {
  if (CJK.test(last)) return text.length >= FEWEST_CJK_CHARACTERS;
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < FEWEST_WORDS) return false;
  const cased = words.filter((word) => /^[^\p{L}]*(?:\p{Lu}|\p{Ll})/u.test(word));
  const capitalised = cased.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return cased.length === 0 || capitalised.length / cased.length <= 0.6;
}

/** `… he said. Reuters`, `… said. — Our correspondent in Sylhet`: a name behind the last sentence. */
function isSignOff(text: string, hasSentences: boolean): boolean {
  if (!hasSentences) return false;
  const tail = /[.!?…।۔。！？։።]["'”’»)\]]{0,2}\s+([^.!?…।۔。！？։።]*)$/u.exec(text.slice(-TAIL))?.[1];
  if (tail === undefined) return false;
  const words = tail.split(/\s+/u).filter((word) => word !== '');
  if (/^[-–—/|~]/u.test(tail)) return words.length <= 2 * SIGN_OFF_WORDS;
  return words.length <= SIGN_OFF_WORDS && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

function lastWordStart(text: string): number {
  let start = text.length;
  while (start > 0 && !/\s/u.test(text[start - 1]!)) start--;
  return start;
}
