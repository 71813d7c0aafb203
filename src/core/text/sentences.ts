import { ARTICLE_STARTERS, abbreviationKind, ORDINAL_FOLLOWERS, SENTENCE_STARTERS } from './abbreviations';
import {
  classAt,
  DIGIT,
  LETTER,
  LOWER,
  MARK,
  SPACE,
  UPPER,
  unitClasses,
  unitsAt,
  WORD,
} from './character-class';
import type { Span } from './span';

const FULL_STOP = 0x2e;
const LINE_BREAK = 1;
/** Ends a sentence where white space follows and the next word could begin one. */
const STOP = 2;
/** Ends a sentence with or without white space behind it. */
const STRONG_STOP = 3;

const TRIGGERS = new Uint8Array(0x10000);
for (const unit of '\n\r') TRIGGERS[unit.charCodeAt(0)] = LINE_BREAK;
for (const unit of '.!?…‼⁇⁈⁉') TRIGGERS[unit.charCodeAt(0)] = STOP;
for (const unit of '।॥。！？．｡؟۔։።။។') TRIGGERS[unit.charCodeAt(0)] = STRONG_STOP;

const CLOSERS = new Set('"\'”’»«›‹)]}」』）】》〉］｝'.split(''));
const OPENERS = new Set('"\'“‘„‚«»‹›([{「『（【《〈¿¡–—-•*'.split(''));
const LONGEST_TOKEN = 24;
const ROMAN = /^[IVXLC]{1,7}$/;

/**
 * The sentences of a span, in order, without the white space between them. A blank line always ends one, a single
 * line break never by itself. Knows abbreviations of the main European languages, initials, list numbers, German
 * ordinals, ellipses, quotes and brackets behind the stop, note numbers (`[12]`), danda, CJK and Arabic stops. A
 * lower-case word continues a sentence. UTF-16 offsets. Linear.
 */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = skipSpace(text, start, end);
  let i = from;
  while (i < end) {
    const trigger = TRIGGERS[text.charCodeAt(i)];
    if (trigger === 0) {
      i++;
      continue;
    }
    const boundary = trigger === LINE_BREAK ? blankLineAt(text, i, end) : stopAt(text, from, i, end);
    if (boundary.ends && boundary.sentenceEnd > from) {
      sentences.push({ start: from, end: boundary.sentenceEnd });
      from = boundary.next;
    }
    i = boundary.next;
  }
  const last = trimEnd(text, from, end);
  if (last > from) sentences.push({ start: from, end: last });
  return sentences;
}

interface Boundary {
  ends: boolean;
  sentenceEnd: number;
  /** Where reading goes on; the next sentence's start if one ended. */
  next: number;
}

function blankLineAt(text: string, at: number, end: number): Boundary {
  const next = skipSpace(text, at, end);
  const ends = next < end && isBlankLineBetween(text, at, next);
  return { ends, sentenceEnd: ends ? trimEnd(text, 0, at) : at, next };
}

function stopAt(text: string, from: number, at: number, end: number): Boundary {
  let runEnd = at;
  let strong = false;
  while (runEnd < end) {
    const trigger = TRIGGERS[text.charCodeAt(runEnd)]!;
    if (trigger === STRONG_STOP) strong = true;
    else if (trigger !== STOP) {
      const spacedEllipsis =
        text[runEnd] === ' ' &&
        text.charCodeAt(runEnd - 1) === FULL_STOP &&
        text.charCodeAt(runEnd + 1) === FULL_STOP &&
        runEnd + 1 < end;
      if (!spacedEllipsis) break;
    }
    runEnd++;
  }
  let closed = skipClosers(text, runEnd, end);
  let next = skipSpace(text, closed, end);
  if (next < end && isSpacedCloser(text, next)) {
    closed = skipClosers(text, next, end);
    next = skipSpace(text, closed, end);
  }
  const goOn = (offset: number): Boundary => ({ ends: false, sentenceEnd: offset, next: offset });
  if (next === closed && next < end && !strong) return goOn(closed);
  const ends =
    next >= end ||
    strong ||
    isBlankLineBetween(text, closed, next) ||
    (sentenceCanBegin(text, next, end) === true && !isInnerStop(text, from, at, runEnd, closed, next, end));
  return ends ? { ends, sentenceEnd: closed, next } : goOn(closed);
}

/** French quotes close behind a space: `Pourquoi ? » Il…`; behind a German opening quote stands a letter. */
function isSpacedCloser(text: string, at: number): boolean {
  return text[at] === '»' && (classAt(text, at + 1) & WORD) === 0;
}

function skipClosers(text: string, from: number, end: number): number {
  let i = from;
  while (i < end) {
    if (CLOSERS.has(text[i]!)) i++;
    else {
      const note = noteEnd(text, i, end);
      if (note === i) break;
      i = note;
    }
  }
  return i;
}

/** The end of a note number as in `text.[12]`. */
function noteEnd(text: string, at: number, end: number): number {
  if (text[at] !== '[') return at;
  let i = at + 1;
  while (i < end && i < at + 5 && isAsciiDigit(text.charCodeAt(i))) i++;
  return i > at + 1 && text[i] === ']' && i < end ? i + 1 : at;
}

/** False where the next word is in lower case, unless capitals stand inside it (`iPhone`). */
function sentenceCanBegin(text: string, next: number, end: number): boolean {
  const word = wordStart(text, next, end);
  if ((classAt(text, word) & LOWER) === 0) return true;
  return (classAt(text, word + 1) & UPPER) !== 0;
}

function wordStart(text: string, next: number, end: number): number {
  let i = next;
  while (i < end && i < next + 6 && (OPENERS.has(text[i]!) || text[i] === ' ')) i++;
  return i;
}

/** Tells whether a single full stop before a possible sentence start belongs to an abbreviation or a number. */
function isInnerStop(
  text: string,
  from: number,
  at: number,
  runEnd: number,
  closed: number,
  next: number,
  end: number,
): boolean {
  if (runEnd !== at + 1 || text.charCodeAt(at) !== FULL_STOP || closed !== runEnd) return false;
  const tokenStart = tokenStartBefore(text, from, at);
  const token = text.slice(tokenStart, at);
  if (token === '' || token.length >= LONGEST_TOKEN) return false;
  const opensSentence = wordStart(text, from, end) >= tokenStart;
  const following = wordStart(text, next, end);
  const nextIsNumber = (classAt(text, following) & DIGIT) !== 0;
  if (isNumber(token))
    return (
      (opensSentence && token.length <= 3) ||
      (token.length <= 2 && ORDINAL_FOLLOWERS.has(wordAt(text, following, end).toLowerCase()))
    );
  if (opensSentence && ROMAN.test(token)) return true;
  if (isSingleLetter(token))
    return opensSentence || nextIsNumber || !startsSentence(text, following, end, SENTENCE_STARTERS);
  const kind = kindOf(token);
  if (kind === 'never') return true;
  if (kind === undefined) return false;
  if (nextIsNumber) return kind !== 'maybe';
  if (kind === 'number') return ROMAN.test(wordAt(text, following, end)) && token.toLowerCase() !== 'no';
  if (kind === 'month' && (classAt(text, tokenStart) & UPPER) === 0) return false;
  return (
    !startsSentence(text, following, end, SENTENCE_STARTERS) &&
    !startsSentence(text, following, end, ARTICLE_STARTERS)
  );
}

function kindOf(token: string) {
  const lower = token.toLowerCase();
  const known = abbreviationKind(lower) ?? abbreviationKind(lower.slice(lower.lastIndexOf('-') + 1));
  if (known !== undefined) return known;
  return isAcronym(token) ? 'maybe' : undefined;
}

/** `U.S`, `p.m`, `т.д`: single letters between full stops. */
function isAcronym(token: string): boolean {
  if (!token.includes('.')) return false;
  return token.split('.').every(isSingleLetter);
}

/** The word that would begin the sentence is in the list and is no initial. */
function startsSentence(text: string, at: number, end: number, starters: ReadonlySet<string>): boolean {
  const word = wordAt(text, at, end);
  if (!starters.has(word.toLowerCase())) return false;
  return !(word.length === 1 && text[at + 1] === '.');
}

function wordAt(text: string, at: number, end: number): string {
  let i = at;
  while (i < end && i < at + LONGEST_TOKEN && (classAt(text, i) & WORD) !== 0) i += unitsAt(text, i);
  return text.slice(at, Math.min(i, end));
}

function tokenStartBefore(text: string, from: number, at: number): number {
  const classes = unitClasses();
  let i = at;
  const lowest = Math.max(from, at - LONGEST_TOKEN);
  while (i > lowest) {
    const unit = text.charCodeAt(i - 1);
    const isHyphen = unit === 0x2d;
    if ((classes[unit]! & SPACE) !== 0 || (!isHyphen && OPENERS.has(text[i - 1]!)) || text[i - 1] === '/')
      break;
    i--;
  }
  return i;
}

function isNumber(token: string): boolean {
  for (let i = 0; i < token.length; i++) if ((classAt(token, i) & DIGIT) === 0) return false;
  return true;
}

/** One letter with its marks. */
function isSingleLetter(token: string): boolean {
  if ((classAt(token, 0) & LETTER) === 0) return false;
  for (let i = unitsAt(token, 0); i < token.length; i++) if ((classAt(token, i) & MARK) === 0) return false;
  return true;
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isBlankLineBetween(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const unit = text[i];
    if (unit === '\n' || (unit === '\r' && text[i + 1] !== '\n')) breaks++;
  }
  return breaks > 1;
}

function skipSpace(text: string, from: number, end: number): number {
  const classes = unitClasses();
  let i = from;
  while (i < end && (classes[text.charCodeAt(i)]! & SPACE) !== 0) i++;
  return i;
}

function trimEnd(text: string, from: number, end: number): number {
  const classes = unitClasses();
  let i = end;
  while (i > from && (classes[text.charCodeAt(i - 1)]! & SPACE) !== 0) i--;
  return i;
}
