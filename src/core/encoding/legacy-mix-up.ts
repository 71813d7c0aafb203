import { CharacterKind, isEastAsianKind, isLetterKind, kindOf } from './character-kind';
import { decodeOneByte, encodeOneByte } from './charsets';
import { CHARSETS_OF_LANGUAGES, READ_AS } from './legacy-charsets';
import { letterModel, MODELLED_LANGUAGES, pairsOfLanguage } from './letter-model';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import type { OneByteCharsetName } from './one-byte-tables';
import { languageCost, prepare, unknownLanguageCost } from './text-cost';
import { wordsBeyondAscii } from './words-beyond-ascii';

/** UTF-16 units of words beyond ASCII that are judged. */
const SAMPLE = 700;
/** Bits by which another reading must win: at least, and a letter beyond ASCII. */
const LEAST_GAIN = 12;
const GAIN_A_LETTER = 1;

interface CharsetPair {
  written: OneByteCharsetName;
  read: OneByteCharsetName;
  languages: readonly string[];
}

interface MixUp extends CharsetPair {
  needed: number;
  /** Bits by which the text becomes more likely. */
  gain: number;
}

/**
 * Text of one legacy charset that was read as another: the pair of charsets by which the words beyond ASCII become
 * those of some language, where they are none as they stand. Judged over the whole text; likely, never safe. Takes
 * linear time to gather the words, and bounded time to judge them.
 */
export function findLegacyMixUp(text: string): LegacyMixUp | undefined {
  const words = sampleOf(text);
  if (words.length === 0 || areScattered(words, text) || isExplained(words)) return undefined;
  const mixUp = bestMixUp(words);
  if (mixUp === undefined) return undefined;
  const chain = [`${mixUp.written} as ${mixUp.read}`];
  const runs: MojibakeRun[] = [];
  for (const { word, index } of wordsBeyondAscii(text))
    runs.push(...runsOf({ start: index, word, meant: reread(word, mixUp), chain, safe: false }));
  return { runs, gain: mixUp.gain };
}

export interface LegacyMixUp {
  runs: readonly MojibakeRun[];
  /** Bits by which a sample of the text becomes more likely. */
  gain: number;
}

function sampleOf(text: string): string[] {
  const words: string[] = [];
  let length = 0;
  for (const { word } of wordsBeyondAscii(text, SAMPLE)) {
    words.push(word.slice(0, MOST_OF_WORD));
    length += word.length + 1;
    if (length >= SAMPLE) break;
  }
  return words;
}

const MOST_OF_WORD = 60;

/**
 * A few foreign names in a long text are no mix-up, which spoils every letter beyond ASCII of a language: in German they
 * are about 2 % of a text, in Spanish 3, in Polish 7. Fewer than `LEAST_SHARE` settle it at no cost.
 */
function areScattered(words: readonly string[], text: string): boolean {
  if (text.length < SHORT_TEXT) return false;
  const length = words.reduce((sum, word) => sum + word.length, 0);
  const letters = words.reduce((sum, word) => sum + word.replace(NO_LETTER_BEYOND_ASCII, '').length, 0);
  const extent = length >= SAMPLE ? text.indexOf(words.at(-1)!) : text.length;
  return letters < LEAST_SHARE * extent;
}

const SHORT_TEXT = 400;
const LEAST_SHARE = 0.006;
/** ASCII, and the punctuation that every language borrows. */
const NO_LETTER_BEYOND_ASCII = /[\0-\xbf\u2000-\u20cf]+/g;

/** Whether some language has all the letters, in an order that is usual, so that there is nothing to explain. */
function isExplained(words: readonly string[]): boolean {
  const sample = words.join(' ');
  const prepared = prepare(sample);
  const { letters, others } = farCharacters(sample);
  if (letters.size === 0) return others === 0 && prepared.besideLetters < MOST_PUNCTUATION * words.length;
  if (letters.has(0)) return !CONFUSED.test(sample);
  if (prepared.besideLetters > MOST_BESIDE_LETTERS * sample.length) return false;
  const explains = (language: string) => {
    const { localRow } = pairsOfLanguage(language);
    for (const row of letters) if (localRow[row]! <= 1) return false;
    return languageCost(prepared, language) < USUAL_COST * (sample.length + 2);
  };
  if (lastLanguage !== undefined && explains(lastLanguage)) return true;
  const language = MODELLED_LANGUAGES.find(explains);
  if (language !== undefined) lastLanguage = language;
  return language !== undefined;
}

/** The language of the text before, which is mostly that of the next: it saves time, and changes no answer. */
let lastLanguage: string | undefined;

/** The rows of the different letters beyond ASCII, 0 for those that the model lacks, and how many symbols there are. */
function farCharacters(sample: string): { letters: Set<number>; others: number } {
  const { rowOf } = letterModel();
  const letters = new Set<number>();
  let others = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x80) continue;
    const kind = kindOf(unit);
    if (isLetterKind(kind) || isEastAsianKind(kind)) letters.add(rowOf[unit]!);
    else if (!isPunctuation(kind)) others++;
  }
  return { letters, others };
}

function isPunctuation(kind: CharacterKind): boolean {
  return (
    kind === CharacterKind.Punctuation || kind === CharacterKind.Apostrophe || kind === CharacterKind.Dash
  );
}

/** Bits a word, in text that has no letters beyond ASCII: punctuation around it, and not within. */
const MOST_PUNCTUATION = 12;
/** Bits a character, in text of one language. */
const USUAL_COST = 3.8;
const MOST_BESIDE_LETTERS = 0.6;
/** What legacy charsets have in the places of letters. */
const CONFUSED = /[\u00a0-\u024f\u0370-\u04ff\u0590-\u06ff\u0e00-\u0e7f\u2500-\u259f]/;

/** The pair of charsets is found on some words, and judged by more. */
function bestMixUp(words: readonly string[]): MixUp | undefined {
  const few = words.slice(0, 1 + Math.ceil((words.length * FIRST_SAMPLE) / SAMPLE));
  const promising = mixUps(few, allPairs()).slice(0, MOST_PROMISING);
  const [best] = few.length === words.length ? promising : mixUps(words, promising);
  return best !== undefined && best.gain > best.needed ? best : undefined;
}

const FIRST_SAMPLE = 350;
const MOST_PROMISING = 24;

function* allPairs(): Generator<CharsetPair> {
  for (const read of READ_AS)
    for (const { charsets, languages } of CHARSETS_OF_LANGUAGES)
      for (const written of charsets) if (written !== read) yield { written, read, languages };
}

/** Those of the pairs by which the words become more likely, the best first. */
function mixUps(words: readonly string[], pairs: Iterable<CharsetPair>): MixUp[] {
  const found: MixUp[] = [];
  const readings = new Map<OneByteCharsetName, ReturnType<typeof asRead>>();
  const tried = new Set<string>();
  for (const { written, read, languages } of pairs) {
    const known = readings.get(read) ?? asRead(words, read);
    readings.set(read, known);
    if (known === undefined) continue;
    const { sample, bytes, letters, cost } = known;
    const reading = decodeOneByte(bytes, written);
    if (reading === sample || tried.has(reading)) continue;
    tried.add(reading);
    const lost = lettersLost(sample, reading);
    if (LETTER_LOST * lost > cost) continue;
    const gain = cost - lowestCost(reading, languages) - LETTER_LOST * lost;
    const needed = LEAST_GAIN + GAIN_A_LETTER * Math.min(letters, 60);
    if (gain > 0) found.push({ written, read, languages, gain, needed });
  }
  return found.sort((a, b) => b.gain - a.gain);
}

const ASCII = /[\0-\x7f]/g;

/** The words that the charset can have given, and their bytes; undefined where too many others are among them. */
function asRead(words: readonly string[], read: OneByteCharsetName) {
  const some = words.filter((word) => encodeOneByte(word, read) !== undefined);
  if (some.length === 0 || some.length < words.length * MOST_WORDS) return undefined;
  const sample = some.join(' ');
  const letters = sample.replace(ASCII, '').length;
  return { sample, bytes: encodeOneByte(sample, read)!, letters, cost: costAsWritten(sample, letters) };
}

const MOST_WORDS = 0.7;

/** In the best of the languages of the model, or in some other language, which may have any of their pairs. */
function costAsWritten(sample: string, letters: number): number {
  const prepared = prepare(sample);
  return Math.min(
    lowestCost(sample, MODELLED_LANGUAGES),
    unknownLanguageCost(prepared) + UNKNOWN_LANGUAGE * letters,
  );
}

/** Bits a letter beyond ASCII that a language of the model would have known better. */
const UNKNOWN_LANGUAGE = 4;
/** Bits against each letter that would become none. */
const LETTER_LOST = 12;

function lettersLost(sample: string, reading: string): number {
  let lost = 0;
  for (let i = 0; i < sample.length; i++)
    if (
      sample.charCodeAt(i) >= 0x80 &&
      isLetterKind(kindOf(sample.charCodeAt(i))) &&
      !isLetterKind(kindOf(reading.charCodeAt(i)))
    )
      lost++;
  return lost;
}

function lowestCost(sample: string, languages: readonly string[]): number {
  const prepared = prepare(sample);
  return Math.min(...languages.map((language) => languageCost(prepared, language)));
}

/** C1 controls are bytes that the charset lacks; other characters that it lacks came in later, and stay. */
function reread(word: string, { written, read }: MixUp): string {
  const whole = encodeOneByte(word, read);
  if (whole !== undefined) return decodeOneByte(whole, written);
  return word.replace(NOT_ASCII, (character) => {
    const unit = character.charCodeAt(0);
    const bytes = unit < 0xa0 ? Uint8Array.of(unit) : encodeOneByte(character, read);
    return bytes === undefined ? character : decodeOneByte(bytes, written);
  });
}

const NOT_ASCII = /[^\0-\x7f]/g;
