import { isLetterKind, kindOf } from './character-kind';
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
  farUnits: FarUnits;
  nearWords: NearWords;
}

/** Words from all over a text, as they are judged. */
export function prepareSample(text: string): PreparedSample {
  const sample = sampleOf(text);
  return {
    ...sample,
    preparedFar: prepare(sample.far),
    farUnits: farUnitsOf(sample.far),
    nearWords: new NearWords(sample.near),
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

/** Lone letters say nothing, lines and symbols of tables are no words, nor are units of measurement. */
function isWord(word: string): boolean {
  if (word.includes('μ') && MICRO.test(word)) return false;
  let letters = 0;
  let others = 0;
  for (let i = 0; i < word.length && letters < 2; i++) {
    const unit = word.charCodeAt(i);
    if (isLetterKind(kindOf(unit))) letters++;
    else if (unit >= 0x80 && unit !== word.charCodeAt(0)) others++;
  }
  return letters >= 2 || (letters === 1 && others > 0) || others >= 3;
}

const MICRO = /^[^\p{L}]*μ[a-zA-Z]{1,4}[^\p{L}]*$/u;

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
