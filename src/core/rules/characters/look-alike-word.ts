import { defineFileRule } from '../../lint/rule';
import { lettersAfter, lettersBefore } from '../../text/letter-run';
import type { Span } from '../../text/span';
import { LOOK_ALIKES, type LookAlikes } from './look-alikes';
import { quoted } from './naming';
import { isNotation, tokenAround } from './notation';
import { surveyCharacters } from './survey';

/** How far around a word its script is looked for, in UTF-16 units. */
const CONTEXT = 300;
const LONGEST = 60;
/** Latin letters that a Cyrillic word of one letter is typed with. */
const LATIN_FOR_CYRILLIC: ReadonlyMap<string, string> = new Map([
  ['c', 'с'],
  ['o', 'о'],
  ['y', 'у'],
  ['i', 'і'],
]);
const LETTER_BESIDE_DIGIT = /[0-9][OОо][0-9]/g;
const LETTER_IN_NUMBER = /^(?:\d{2,}[OОо]\d+|\d+[OОо]\d{2,})$/;

interface Found extends Span {
  meant: string;
  message: string;
}

export const lookAlikeWord = defineFileRule({
  id: 'look-alike-word',
  section: 'characters',
  summary: 'word that is wholly in look-alike letters of another script, or has a digit for a letter',
  rationale:
    'A Cyrillic “а” between English words cannot be seen, and no search finds it; the same goes for a zero in the place of an “o”.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'This is \u0430 river.', good: 'This is a river.' },
  check({ source, shared, report }) {
    const { text, lines } = source;
    const found = [
      ...foreignWords(text, shared(surveyCharacters).besideLatinWords),
      ...digitsForLetters(text),
      ...lettersForDigits(text),
    ].sort((a, b) => a.start - b.start);
    for (const { meant, message, ...span } of found) {
      if (isNotation(text, lines, span)) continue;
      report({
        ...span,
        message,
        fixes: [
          {
            title: `Write ${quoted(meant)}`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ ...span, newText: meant }],
          },
        ],
      });
    }
  },
});

function* foreignWords(text: string, offsets: readonly number[]): Generator<Found> {
  let done = 0;
  let last = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    const start = lettersBefore(text, Math.max(0, offset - LONGEST), offset);
    const end = lettersAfter(text, offset, Math.min(text.length, offset + LONGEST));
    done = end;
    const found = inLatinText(text, { start, end }) ?? latinBeside(text, { start, end });
    if (found === undefined || found.start < last) continue;
    last = found.end;
    yield found;
  }
}

/** A word that could be Latin as a whole, where nothing else is in its script. */
function inLatinText(text: string, { start, end }: Span): Found | undefined {
  const letters = [...text.slice(start, end)];
  const script = LOOK_ALIKES.find(({ letter, rare }) => !rare && letter.test(letters[0] ?? ''));
  if (script === undefined || !letters.every((letter) => script.toLatin.has(letter))) return undefined;
  if (letters.length === 1 && (script.script === 'Greek' || !isBetweenLowerCase(text, { start, end })))
    return undefined;
  const around = text.slice(Math.max(0, start - CONTEXT), start) + text.slice(end, end + CONTEXT);
  if (hasOthers(around, script)) return undefined;
  const meant = letters.map((letter) => script.toLatin.get(letter)!).join('');
  return {
    start,
    end,
    meant,
    message: `${quoted(letters.join(''))} is written in ${script.script} letters in a text in Latin letters.`,
  };
}

/** A conjunction between two names may be the only word of its language on a line. */
function isBetweenLowerCase(text: string, { start, end }: Span): boolean {
  const before = /(\p{L}+)[^\p{L}]*$/u.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1] ?? 'a';
  const after = /^[^\p{L}]*(\p{L}+)/u.exec(text.slice(end, end + LONGEST))?.[1] ?? 'a';
  return /^\p{Lu}?\p{Ll}*$/u.test(before) && /^\p{Ll}+$/u.test(after);
}

function hasOthers(text: string, { letter, toLatin }: LookAlikes): boolean {
  for (const character of text) if (letter.test(character) && !toLatin.has(character)) return true;
  return false;
}

/** A Latin letter alone between two Cyrillic words. */
function latinBeside(text: string, { start, end }: Span): Found | undefined {
  const at = LATIN_FOR_CYRILLIC.has(text[end + 1] ?? '') && text[end] === ' ' ? end + 1 : start - 2;
  const letter = text[at] ?? '';
  const meant = LATIN_FOR_CYRILLIC.get(letter);
  if (
    meant === undefined ||
    !/^\p{Script=Cyrillic}/u.test(text.slice(at + 2, at + 3)) ||
    text[at + 1] !== ' '
  )
    return undefined;
  if (!/(?:\p{Script=Cyrillic},?|^) ?$/u.test(text.slice(Math.max(0, at - 3), at))) return undefined;
  if (hasSymbolsNear(text, at) || /^\p{L}(?!\p{L})/u.test(text.slice(at + 2, at + 4))) return undefined;
  if (letter === 'i' && !/[іїєґў]/i.test(text.slice(Math.max(0, at - CONTEXT), at + CONTEXT)))
    return undefined;
  return {
    start: at,
    end: at + 1,
    meant,
    message: `${quoted(letter)} is a Latin letter between Cyrillic words.`,
  };
}

/** Another Latin letter that stands alone: both are symbols. */
function hasSymbolsNear(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 40), at) + text.slice(at + 1, at + 41);
  return /(?<![\p{L}\p{N}])(?![coyi])[A-Za-z](?![\p{L}\p{N}])/u.test(around);
}

function* digitsForLetters(text: string): Generator<Found> {
  for (let at = text.indexOf('0'); at !== -1; at = text.indexOf('0', at + 1)) {
    if (!isLetter(text[at - 1]) || !isLetter(text[at + 1])) continue;
    const start = lettersBefore(text, Math.max(0, at - LONGEST), at);
    const end = lettersAfter(text, at + 1, Math.min(text.length, at + LONGEST));
    const word = text.slice(start, end);
    if (!/^\p{Lu}?\p{Ll}+0\p{Ll}{2,}$/u.test(word) || /^[0-9a-f]+$/i.test(word) || word.length < 6) continue;
    if (/[\p{N}_$#@]/u.test((text[start - 1] ?? '') + (text[end] ?? ''))) continue;
    yield {
      start,
      end,
      meant: word.replace('0', letterForZero(word)),
      message: `${quoted(word)} has the digit 0 for a letter.`,
    };
  }
}

function letterForZero(word: string): string {
  if (/\p{Script=Cyrillic}/u.test(word)) return 'о';
  return /\p{Script=Greek}/u.test(word) ? 'ο' : 'o';
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

function* lettersForDigits(text: string): Generator<Found> {
  for (const { index } of text.matchAll(LETTER_BESIDE_DIGIT)) {
    const { start, end } = tokenAround(text, { start: index, end: index + 3 });
    const [number] = /^[\d]+[OОо][\d]+/.exec(text.slice(start, end)) ?? [''];
    if (!LETTER_IN_NUMBER.test(number) || isLetter(text[start + number.length])) continue;
    yield {
      start,
      end: start + number.length,
      meant: number.replace(/[OОо]/, '0'),
      message: `${quoted(number)} has the letter O for a digit.`,
    };
  }
}
