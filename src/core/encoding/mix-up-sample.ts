import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { NearWords } from './mix-up-near-words';
import { type FarUnits, farUnitsOf } from './mix-up-pairs';
import { type PreparedText, prepare } from './text-cost';
import { wordsBeyondAscii } from './words-beyond-ascii';

/** What is judged of a text. */
interface MixUpSample {
  /** The different words beyond ASCII, with a space between. */
  far: string;
  /** Words of ASCII that stand beside them: they tell the language, whatever happened to the others. */
  near: string;
}

/** UTF-16 units. */
const MOST_FAR = 480;
const MOST_NEAR = 240;
const NEAR_A_WORD = 80;
const MOST_OF_WORD = 60;
/** A longer text is sampled at several places. */
const PLACES = 4;
const LONG_TEXT = 4 * MOST_FAR;

/** A sample with what the judgement of any language needs. */
export interface PreparedSample extends MixUpSample {
  preparedFar: PreparedText;
  readonly farUnits: FarUnits;
  nearWords: NearWords;
}

/** Words from all over a text, as they are judged. */
export function prepareSample(text: string): PreparedSample {
  const sample = sampleOf(text);
  let units: FarUnits | undefined;
  return {
    ...sample,
    preparedFar: prepare(sample.far),
    nearWords: new NearWords(sample.near),
    get farUnits() {
      units ??= farUnitsOf(sample.far);
      return units;
    },
  };
}

/** Words from all over a text. Bounded time, but for the search of the first word beyond ASCII at each place. */
function sampleOf(text: string): MixUpSample {
  const far: string[] = [];
  const near: string[] = [];
  const known = new Set<string>();
  const places = text.length < LONG_TEXT ? 1 : PLACES;
  for (let place = 0; place < places; place++) {
    const start = Math.floor((text.length * place) / places);
    const end = Math.floor((text.length * (place + 1)) / places);
    gather(text.slice(start, end), MOST_FAR / places, MOST_NEAR / places, far, near, known);
  }
  return { far: far.join(' '), near: near.join(' ') };
}

function gather(
  text: string,
  mostFar: number,
  mostNear: number,
  far: string[],
  near: string[],
  known: Set<string>,
): void {
  let nearLeft = mostNear;
  let end = 0;
  for (const { word, index } of wordsBeyondAscii(text, mostFar)) {
    if (!known.has(word) && isWord(word)) {
      known.add(word);
      far.push(word.slice(0, MOST_OF_WORD));
    }
    if (nearLeft > 0) nearLeft -= pushNear(near, wordsIn(text, Math.max(end, index - NEAR_A_WORD), index));
    end = index + word.length;
  }
  if (nearLeft > 0 && end < text.length)
    pushNear(near, wordsIn(text, end, Math.min(text.length, end + NEAR_A_WORD)).replace(BEYOND_ASCII, ''));
}

/** Lone letters and symbols say nothing, nor do lines of tables, units, patterns and alphabets. */
function isWord(word: string): boolean {
  if (PATTERN.test(word) || (HAS_MU.test(word) && MICRO.test(word))) return false;
  if (isAlphabet(word)) return false;
  const symbols = new Set<number>();
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x80) continue;
    if (isBesideLetter(word, i - 1) || isBesideLetter(word, i + 1)) return true;
    symbols.add(unit);
  }
  return symbols.size >= LEAST_SYMBOLS;
}

function isBesideLetter(word: string, at: number): boolean {
  if (at < 0 || at >= word.length) return false;
  const kind = kindOf(word.charCodeAt(at));
  return isLetterKind(kind) || kind === CharacterKind.Apostrophe || word[at] === "'";
}

/** Whether it has several letters in the order of the alphabet. */
function isAlphabet(word: string): boolean {
  let inOrder = 0;
  for (let i = 1; i < word.length && inOrder < LETTERS_IN_ORDER; i++)
    inOrder =
      word.charCodeAt(i) > 0x80 && word.charCodeAt(i) === word.charCodeAt(i - 1) + 1 ? inOrder + 1 : 0;
  return inOrder >= LETTERS_IN_ORDER;
}

const LETTERS_IN_ORDER = 4;
/** Words in the wrong charset may be all symbols, and different ones. */
const LEAST_SYMBOLS = 3;
/** As of regular expressions. */
const PATTERN = /[\\^$|=]|\[[^-]*-/;
const HAS_MU = /[μΜ]/;
const MICRO = /^[^\p{L}]*[μΜ][a-zA-Z/]{1,6}[^\p{L}]*$/u;

const BEYOND_ASCII = /[^\0-\x7f].*$/s;

function pushNear(near: string[], words: string): number {
  if (words !== '') near.push(words);
  return words.length;
}

/** Without the words that the ends cut. */
function wordsIn(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && start < to && text.charCodeAt(start - 1) > 0x20) start++;
  let end = to;
  while (end < text.length && end > start && text.charCodeAt(end - 1) > 0x20 && text.charCodeAt(end) > 0x20)
    end--;
  return text.slice(start, end).trim();
}
