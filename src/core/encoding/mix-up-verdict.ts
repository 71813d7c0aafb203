import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { hasCapitalNouns, hasFarLetters, rarenessOf, usesLatin } from './legacy-charsets';
import { MODELLED_LANGUAGES } from './letter-model';
import { statisticsOf } from './letter-statistics';
import { costIn, isOrdinaryPunctuation, misplacementCost, mostlyAscii } from './mix-up-cost';
import {
  byteBehind,
  type CharsetPair,
  pairsLike,
  promisingPairs,
  rarityAsWritten,
  reread,
} from './mix-up-pairs';
import type { PreparedSample } from './mix-up-sample';
import type { OneByteCharsetName } from './one-byte-tables';
import { prepare, unknownLanguageCost } from './text-cost';

/** The best explanation of a text by a mix-up of charsets. */
export interface MixUpVerdict {
  pair: CharsetPair;
  language: string;
  /** Bits by which the sample becomes more likely. */
  gain: number;
  /** Bits that the repaired sample costs beyond what is usual in the language, a character. */
  excess: number;
  /** Letters of the sample that change. */
  changed: number;
  /** Characters that change and would not stand in any text. */
  telling: number;
  /** How many of the letters that change are letters as they stand, and in words that look like names. */
  inNames: number;
  /** UTF-16 units of the ASCII words beside. */
  beside: number;
  /** How strange the ASCII words beside are to the language, in standard deviations about. */
  strangeness: number;
  /** Bits of punctuation that would come out where it has no place. */
  misplaced: number;
  /** The sample as it reads then. */
  reading: string;
}

export function neededGain(verdict: MixUpVerdict): number {
  const { pair, language, changed, excess, strangeness, misplaced, reading } = verdict;
  const mostExcess = MOST_EXCESS + EXCESS_OF_FEW / Math.sqrt(reading.length);
  if (excess > mostExcess || (changed === 0 && (strangeness > STRANGE || misplaced > 0)))
    return Number.POSITIVE_INFINITY;
  if (verdict.telling === 0) return Number.POSITIVE_INFINITY;
  if (changed === 0 && !HAS_QUOTES.test(pair.written)) return Number.POSITIVE_INFINITY;
  if (!usesLatin(language) && changed < FEW_LETTERS) return Number.POSITIVE_INFINITY;
  const strange = Math.max(0, strangeness - USUAL_STRANGENESS) * GAIN_A_STRANGENESS;
  const least =
    changed === 0
      ? GAIN_OF_PUNCTUATION + (hasFarLetters(language) ? GAIN_OF_NO_LETTER : 0)
      : LEAST_GAIN +
        rarenessOf(language) +
        GAIN_OF_UNUSUAL * pair.unusual +
        (hasFarLetters(language) ? 0 : GAIN_OF_PUNCTUATION);
  const novel = Math.max(0, excess * Math.sqrt(reading.length) - USUAL_NOVELTY) * GAIN_A_NOVELTY;
  const foreign =
    changed > 0 && verdict.inNames === changed && verdict.beside > FEW_BESIDE && !hasCapitalNouns(language)
      ? GAIN_OF_NAMES
      : 0;
  return least + GAIN_A_LETTER * Math.min(changed, 40) + strange + novel + foreign;
}

/** The charsets that texts with curled quotation marks were written in. */
const HAS_QUOTES = /^(?:windows-|macintosh|x-mac-)/;
const LEAST_GAIN = 7.5;
/** More for each bit that speaks against the pair. */
const GAIN_OF_UNUSUAL = 1.6;
const GAIN_A_LETTER = 0.5;
/** The same where no letter comes out, but quotation marks and dashes. */
const GAIN_OF_PUNCTUATION = 20;
/** More where only names change, since foreign ones stand in any text. */
const GAIN_OF_NAMES = 12;
const FEW_BESIDE = 15;
/** More where the language should have given letters too. */
const GAIN_OF_NO_LETTER = 8;
const MOST_EXCESS = 0.9;
const EXCESS_OF_FEW = 2.2;
const USUAL_STRANGENESS = 1.8;
const STRANGE = 4;
const FEW_LETTERS = 3;
const GAIN_A_STRANGENESS = 20;
const USUAL_NOVELTY = 4;
const GAIN_A_NOVELTY = 5;

/** The pair of charsets that makes a sample the most likely text; `most` as `unexplained` gives it. */
export function bestMixUp(sample: PreparedSample, most: number): MixUpVerdict | undefined {
  const { far, farUnits, nearWords } = sample;
  if (FIRST_BYTE_ALONE.test(far)) return undefined;
  const candidates = likelyLanguages(sample);
  const nearCost = (language: string) => nearWords.cost(language);
  const isLatin = mostlyAscii(far);
  const near = new Set(nearWords.likelyLanguages());
  const mayBe = (language: string) => (usesLatin(language) ? near.has(language) : !isLatin);
  const limit = isLatin
    ? Math.min(
        most,
        ...candidates.map((language) => nearCost(language) + rarityAsWritten(language, farUnits)),
      )
    : most;
  const pairs = promisingPairs(farUnits, mayBe, nearCost, limit + SLACK);
  if (pairs.length === 0) return undefined;
  const asWritten = costAsWritten(sample, candidates);
  const part = partOf(far);
  const finalists =
    part === far || pairs.length <= FINALISTS
      ? pairs
      : pairs
          .map((pair) => weigh(pair, part, () => 0))
          .sort((a, b) => a.cost - b.cost)
          .slice(0, FINALISTS)
          .map(({ pair }) => pair);
  const [best] = finalists.map((pair) => weigh(pair, far, nearCost)).sort((a, b) => a.cost - b.cost);
  if (best === undefined || best.reading === far) return undefined;
  const { language, cost } = best;
  const ofWords = cost - nearWords.cost(language) - rarenessOf(language);
  const excess = ofWords / (far.length + 1) - statisticsOf(language).entropy;
  return {
    ...best,
    gain: asWritten - cost,
    excess,
    strangeness: nearWords.strangeness(language),
    beside: nearWords.length,
  };
}

/** What is left of UTF-8 that lost its other bytes. */
const FIRST_BYTE_ALONE = /[a-z]\u00c3[a-z]|[A-Z]\u00c3[®©™ª°²³¹]/;
/** Bits by which letters may be rarer and yet stand in a likelier order. */
const SLACK = 2;
const FINALISTS = 3;
const LONG_SAMPLE = 240;

/** Some of the words, where there are many. */
function partOf(far: string): string {
  const end = far.indexOf(' ', LONG_SAMPLE);
  return end === -1 ? far : far.slice(0, end);
}

/** How likely a text is as read by the pair, in the best of its languages. */
function weigh(pair: CharsetPair, text: string, nearCost: (language: string) => number) {
  const reading = reread(text, pair);
  const prepared = prepare(reading);
  const { changed, lost, unread, inNames, telling } = difference(text, reading, pair.read);
  const misplaced = misplacementCost(text, reading);
  const against = LETTER_LOST * lost + UNREAD * unread + pair.unusual + misplaced;
  let least = Number.POSITIVE_INFINITY;
  let language = pair.languages[0]!;
  for (const some of pair.languages) {
    const beside = nearCost(some) + rarenessOf(some) + against;
    const cost = beside + costIn(prepared, some, least - beside);
    if (cost >= least) continue;
    least = cost;
    language = some;
  }
  return { pair, cost: least, language, reading, changed, inNames, telling, misplaced };
}

/** Among the pairs that read a sample alike the one that reads the rest of the text best. */
export function refinedPair(
  { pair, language, reading }: MixUpVerdict,
  far: string,
  rest: string,
): CharsetPair {
  let least = Number.POSITIVE_INFINITY;
  let best = pair;
  for (const like of pairsLike(pair, far, reading)) {
    const { cost } = weigh({ ...like, languages: [language] }, rest, () => 0);
    if (cost >= least) continue;
    least = cost;
    best = like;
  }
  return best;
}

const LETTER_LOST = 10;
/** Bits against each character that the reader's charset lacks. */
const UNREAD = 8;

/** The languages that come closest to the sample as it stands, by its letters and by the words beside. */
function likelyLanguages({ farUnits, nearWords, far }: PreparedSample): readonly string[] {
  const latin = nearWords.likelyLanguages();
  const others = mostlyAscii(far) ? [] : MODELLED_LANGUAGES.filter((language) => !usesLatin(language));
  return [...latin, ...others]
    .map((language) => ({
      language,
      cost: nearWords.cost(language) + rarityAsWritten(language, farUnits),
    }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_LANGUAGES)
    .map(({ language }) => language);
}

const MOST_LANGUAGES = 10;

/** In the best of some languages, or in some other language, which may have any of their pairs. */
function costAsWritten({ preparedFar, nearWords }: PreparedSample, languages: readonly string[]): number {
  let letters = 0;
  for (const row of preparedFar.rows) if (row !== 0) letters++;
  let best = nearWords.leastCost() + unknownLanguageCost(preparedFar) + UNKNOWN_LANGUAGE * letters;
  for (const language of languages) {
    const near = nearWords.cost(language);
    best = Math.min(best, near + costIn(preparedFar, language, best - near));
  }
  return best;
}

/** Bits a letter that a language of the model would have known better. */
const UNKNOWN_LANGUAGE = 3.5;

/** Bits against a reading for letters that would become none, and for punctuation that would have no place. */
export function lossIn(text: string, reading: string, { read }: CharsetPair): number {
  return LETTER_LOST * difference(text, reading, read).lost + misplacementCost(text, reading);
}

function difference(text: string, reading: string, read: OneByteCharsetName) {
  let changed = 0;
  let lost = 0;
  let unread = 0;
  let inNames = 0;
  let telling = 0;
  let isName = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (i === 0 || text.charCodeAt(i - 1) === SPACE) isName = startsName(text, i);
    if (unit < 0x80) continue;
    const other = reading.charCodeAt(i);
    const kind = kindOf(other);
    if (unit !== other && !UNTELLING.includes(text[i]!)) telling++;
    if (unit === other) {
      if (!isOrdinaryPunctuation(kind) && byteBehind(unit, read) === undefined) unread++;
    } else if (isLetterKind(kind)) {
      changed++;
      if (isName && isLetterKind(kindOf(unit))) inNames++;
    } else if (isLetterKind(kindOf(unit)) && !isOrdinaryPunctuation(kind)) lost++;
  }
  return { changed, lost, unread, inNames, telling };
}

/** The multiplication sign, no-break spaces and soft hyphens stand in any text. */
const UNTELLING = '\u00d7\u00a0\u00ad';
const SPACE = 0x20;

/** Whether a word begins with a capital and goes on in small letters of ASCII, as names do. */
function startsName(text: string, at: number): boolean {
  return (
    kindOf(text.charCodeAt(at)) === CharacterKind.AsciiUpper &&
    NAME.test(text.slice(at + 1, at + MOST_OF_NAME))
  );
}

const NAME = /^\S*[a-z]/;
const MOST_OF_NAME = 20;
