import { decodeOneByte, encodeOneByte } from './charsets';
import { CHARSETS_OF_LANGUAGES, READ_AS } from './legacy-charsets';
import { letterModel, MODELLED_LANGUAGES, pairsOfLanguage } from './letter-model';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import type { OneByteCharsetName } from './one-byte-tables';
import { languageCost, prepare, unknownLanguageCost } from './text-cost';
import { wordsBeyondAscii } from './words-beyond-ascii';

/** UTF-16 units of words beyond ASCII that are judged. */
const SAMPLE = 600;
/** Bits by which another reading must win: at least, and a letter beyond ASCII. */
const LEAST_GAIN = 17;
const GAIN_A_LETTER = 1.5;

interface MixUp {
  written: OneByteCharsetName;
  read: OneByteCharsetName;
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
  if (words.length === 0 || areScattered(words, text) || isExplained(words.join(' '))) return undefined;
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
  for (const { word } of wordsBeyondAscii(text)) {
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
function isExplained(sample: string): boolean {
  const { rows, besideLetters } = prepare(sample);
  const far = sample.replace(ASCII_OR_MARK, '');
  const needed = [...new Set(far)].map((letter) => letterModel().rowOf[letter.charCodeAt(0)]!);
  if (needed.includes(0)) return !CONFUSED.test(sample);
  if (besideLetters > MOST_BESIDE_LETTERS * sample.length) return false;
  return MODELLED_LANGUAGES.some((language) => {
    const { localRow } = pairsOfLanguage(language);
    if (needed.some((row) => localRow[row]! <= 1)) return false;
    return languageCost({ rows, besideLetters }, language) < USUAL_COST * (sample.length + 2);
  });
}

const ASCII_OR_MARK = /[\0-\x7f\P{L}]/gu;
/** Bits a character, in text of one language. */
const USUAL_COST = 4.5;
const MOST_BESIDE_LETTERS = 0.6;
/** What legacy charsets have in the places of letters. */
const CONFUSED = /[\u00a0-\u024f\u0370-\u04ff\u0590-\u06ff\u0e00-\u0e7f\u2500-\u259f]/;

function bestMixUp(words: readonly string[]): MixUp | undefined {
  let best: MixUp | undefined;
  const tried = new Set<string>();
  for (const read of READ_AS) {
    const { sample, bytes } = asRead(words, read);
    if (bytes.length === 0) continue;
    const letters = sample.replace(ASCII, '').length;
    const needed = LEAST_GAIN + GAIN_A_LETTER * Math.min(letters, 60);
    let asWritten: number | undefined;
    for (const { charsets, languages } of CHARSETS_OF_LANGUAGES)
      for (const written of charsets) {
        if (written === read) continue;
        const reading = decodeOneByte(bytes, written);
        if (reading === sample || tried.has(reading)) continue;
        tried.add(reading);
        asWritten ??= costAsWritten(sample, letters);
        const gain = asWritten - lowestCost(reading, languages) - LETTER_LOST * lettersLost(sample, reading);
        if (gain > needed && gain > (best?.gain ?? 0)) best = { written, read, gain };
      }
  }
  return best;
}

const ASCII = /[\0-\x7f]/g;

/** The words that the charset can have given, and their bytes. */
function asRead(words: readonly string[], read: OneByteCharsetName): { sample: string; bytes: Uint8Array } {
  const some = words.filter((word) => encodeOneByte(word, read) !== undefined);
  const sample = some.join(' ');
  const enough = some.length >= words.length * MOST_WORDS;
  return { sample, bytes: (enough ? encodeOneByte(sample, read) : undefined) ?? new Uint8Array(0) };
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
const UNKNOWN_LANGUAGE = 3;
/** Bits against each letter that would become none. */
const LETTER_LOST = 12;
const LETTER = /\p{L}|\p{M}/u;

function lettersLost(sample: string, reading: string): number {
  let lost = 0;
  for (let i = 0; i < sample.length; i++)
    if (sample.charCodeAt(i) >= 0x80 && LETTER.test(sample[i]!) && !LETTER.test(reading[i] ?? '')) lost++;
  return lost;
}

function lowestCost(sample: string, languages: readonly string[]): number {
  const prepared = prepare(sample);
  return Math.min(...languages.map((language) => languageCost(prepared, language)));
}

/** Characters that the charset lacks came in later, and stay. */
function reread(word: string, { written, read }: MixUp): string {
  const whole = encodeOneByte(word, read);
  if (whole !== undefined) return decodeOneByte(whole, written);
  return word.replace(NOT_ASCII, (character) => {
    const bytes = encodeOneByte(character, read);
    return bytes === undefined ? character : decodeOneByte(bytes, written);
  });
}

const NOT_ASCII = /[^\0-\x7f]/g;
