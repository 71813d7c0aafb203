import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { oneByteCharset } from './charsets';
import { hasFarLetters, rarenessOf } from './legacy-charsets';
import { MODELLED_LANGUAGES } from './letter-model';
import { statisticsOf } from './letter-statistics';
import { costIn, misplacementCost } from './mix-up-cost';
import { byteBehind, type CharsetPair, farUnitsOf, promisingPairs } from './mix-up-pairs';
import { type MixUpSample, sampleOf } from './mix-up-sample';
import { languagesWith, type MixUpTraits, traitsOf } from './mix-up-traits';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import type { OneByteCharsetName } from './one-byte-tables';
import { type PreparedText, prepare, textCost, unknownLanguageCost } from './text-cost';
import { wordsBeyondAscii } from './words-beyond-ascii';

export interface LegacyMixUp {
  runs: readonly MojibakeRun[];
  /** Bits by which the text becomes more likely, as a sample tells. */
  gain: number;
}

/**
 * Text of one legacy charset that was read as another: the pair of charsets by which the words beyond ASCII become
 * those of some language, where they are none as they stand. Likely, never safe. Linear, and what is judged is bounded.
 */
export function findLegacyMixUp(text: string): LegacyMixUp | undefined {
  const verdict = judge(text);
  if (verdict === undefined || verdict.gain < neededGain(verdict)) return undefined;
  const chain = [`${verdict.pair.written} as ${verdict.pair.read}`];
  const runs: MojibakeRun[] = [];
  for (const { word, index } of wordsBeyondAscii(text))
    runs.push(...runsOf({ start: index, word, meant: reread(word, verdict.pair), chain, safe: false }));
  return runs.length === 0 ? undefined : { runs, gain: verdict.total };
}

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
  /** How strange the ASCII words beside are to the language, in standard deviations about. */
  strangeness: number;
  /** Bits of punctuation that would come out where it has no place. */
  misplaced: number;
  /** The sample as it reads then. */
  reading: string;
  /** Bits by which the whole text becomes more likely, as the sample tells. */
  total: number;
}

function neededGain({ changed, excess, strangeness, misplaced, language, reading }: MixUpVerdict): number {
  if (excess > MOST_EXCESS || (changed === 0 && (strangeness > STRANGE || misplaced > 0)))
    return Number.POSITIVE_INFINITY;
  if (!usesLatin(language) && changed < FEW_LETTERS) return Number.POSITIVE_INFINITY;
  const strange = Math.max(0, strangeness - USUAL_STRANGENESS) * GAIN_A_STRANGENESS;
  const least =
    changed === 0 ? GAIN_OF_PUNCTUATION : LEAST_GAIN + (hasFarLetters(language) ? 0 : GAIN_OF_PUNCTUATION);
  const novel = Math.max(0, excess * Math.sqrt(reading.length) - USUAL_NOVELTY) * GAIN_A_NOVELTY;
  return least + GAIN_A_LETTER * Math.min(changed, 40) + strange + novel;
}

const LEAST_GAIN = 10;
const GAIN_A_LETTER = 0.5;
/** The same where no letter comes out, but quotation marks and dashes. */
const GAIN_OF_PUNCTUATION = 20;
const MOST_EXCESS = 1.6;
const USUAL_STRANGENESS = 1.8;
const STRANGE = 4;
const FEW_LETTERS = 3;
const GAIN_A_STRANGENESS = 20;
const USUAL_NOVELTY = 4;
const GAIN_A_NOVELTY = 5;

export function judge(text: string): MixUpVerdict | undefined {
  const traits = traitsOf(text);
  if (!mayBeMixedUp(traits, text)) return undefined;
  const sample = prepareSample(sampleOf(text));
  if (isExplained(traits, sample)) return undefined;
  const best = bestMixUp(sample);
  if (best === undefined) return undefined;
  const { letterCount, symbolCount, modernCount } = traits;
  const extent = Math.max(1, (letterCount + symbolCount + modernCount) / countBeyondAscii(sample.far));
  // Measured as those are who weigh it against other repairs.
  const total = extent * Math.max(best.gain, textCost(sample.far) - textCost(best.reading));
  return { ...best, total };
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) count++;
  return count;
}

/** Letters that no legacy charset has are those of living text; a few foreign names are no mix-up. */
function mayBeMixedUp({ letterCount, symbolCount, modernCount }: MixUpTraits, text: string): boolean {
  const legacy = letterCount + symbolCount;
  if (legacy === 0 || modernCount > MOST_MODERN * legacy) return false;
  return text.length < SHORT_TEXT || legacy >= LEAST_SHARE * text.length;
}

const MOST_MODERN = 0.3;
const SHORT_TEXT = 400;
const LEAST_SHARE = 0.0005;

interface PreparedSample extends MixUpSample {
  preparedFar: PreparedText;
  /** Bits that the ASCII words beside cost in a language. */
  nearCost(language: string): number;
  /** Whether the ASCII words beside may be of the language. */
  isNear(language: string): boolean;
}

function prepareSample(sample: MixUpSample): PreparedSample {
  const preparedNear = prepare(sample.near);
  const length = sample.near.length;
  const known = new Map<string, number>();
  const nearCost = (language: string) => {
    let cost = known.get(language);
    if (cost === undefined) {
      cost = costIn(preparedNear, language);
      known.set(language, cost);
    }
    return cost;
  };
  let most: number | undefined;
  const isNear = (language: string) => {
    const cost = nearCost(language);
    const usual = (statisticsOf(language).entropy + NEAR_EXCESS) * length + NEAR_NOISE * Math.sqrt(length);
    if (cost <= usual) return true;
    most ??= Math.min(...MODELLED_LANGUAGES.map(nearCost)) + NEAR_NOISE * Math.sqrt(length);
    return cost <= most;
  };
  return { ...sample, preparedFar: prepare(sample.far), nearCost, isNear };
}

const NEAR_EXCESS = 0.35;
const NEAR_NOISE = 4;

/** Whether some language has all the letters, in an order that is usual. */
function isExplained(traits: MixUpTraits, { far, near, preparedFar, nearCost }: PreparedSample): boolean {
  if (hasMisplacedSymbol(far)) return false;
  if (traits.letterCount === 0) return true;
  if (traits.innerCapitals > MOST_INNER_CAPITALS * traits.letterCount) return false;
  if (preparedFar.besideLetters > MOST_BESIDE_LETTERS * far.length) return false;
  const length = far.length + near.length;
  const explains = (language: string) =>
    nearCost(language) + costIn(preparedFar, language) <=
    (statisticsOf(language).entropy + USUAL_EXCESS) * length + USUAL_NOISE * Math.sqrt(length);
  const languages = languagesWith(traits);
  if (lastLanguage !== undefined && languages.includes(lastLanguage) && explains(lastLanguage)) return true;
  const language = languages.find(explains);
  if (language !== undefined) lastLanguage = language;
  return language !== undefined;
}

const MOST_INNER_CAPITALS = 0.01;
const MOST_BESIDE_LETTERS = 0.6;
/** Bits beyond the entropy that are usual, at the length and at its root. */
const USUAL_EXCESS = 0.12;
const USUAL_NOISE = 2;

/** Controls, and symbols where words have letters. */
function hasMisplacedSymbol(far: string): boolean {
  for (let i = 0; i < far.length; i++) {
    const unit = far.charCodeAt(i);
    if (unit < 0x80) continue;
    const kind = kindOf(unit);
    if (kind === CharacterKind.Control) return true;
    if (!MISPLACED.has(kind)) continue;
    const before = isLetterKind(kindOf(far.charCodeAt(i - 1)));
    const after = isLetterKind(kindOf(far.charCodeAt(i + 1)));
    if (before && after) return true;
    if ((before || after) && (kind === CharacterKind.RareSymbol || kind === CharacterKind.BoxDrawing))
      return true;
  }
  return false;
}

const MISPLACED: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Punctuation,
  CharacterKind.Symbol,
  CharacterKind.NumberSign,
  CharacterKind.RareSymbol,
  CharacterKind.BoxDrawing,
  CharacterKind.SoftHyphen,
  CharacterKind.NoBreakSpace,
]);

/** The language of the text before, which is mostly that of the next: it saves time, and changes no answer. */
let lastLanguage: string | undefined;

function bestMixUp(sample: PreparedSample): Omit<MixUpVerdict, 'total'> | undefined {
  const { far, near, preparedFar, nearCost, isNear } = sample;
  const isLatin = mostlyAscii(far);
  const mayBe = (language: string) =>
    MODELLED.has(language) && (usesLatin(language) ? isNear(language) : !isLatin);
  const pairs = promisingPairs(farUnitsOf(far), mayBe);
  if (pairs.length === 0) return undefined;
  const strangenessOf = (language: string) =>
    (nearCost(language) - statisticsOf(language).entropy * near.length) /
    Math.sqrt(Math.max(MANY_NEAR, near.length));
  const asWritten = costAsWritten(preparedFar, nearCost);
  let best: Omit<MixUpVerdict, 'total'> | undefined;
  for (const pair of pairs) {
    const reading = reread(far, pair);
    if (reading === far) continue;
    const prepared = prepare(reading);
    const { changed, lost, unread } = difference(far, reading, pair.read);
    const misplaced = misplacementCost(far, reading);
    const against = LETTER_LOST * lost + UNREAD * unread + pair.unusual;
    for (const language of pair.languages) {
      const cost = costIn(prepared, language) + misplaced;
      const gain = asWritten - cost - nearCost(language) - against - rarenessOf(language);
      if (best !== undefined && best.gain >= gain) continue;
      const excess = cost / (far.length + 1) - statisticsOf(language).entropy;
      const strangeness = strangenessOf(language);
      best = { pair, language, gain, excess, changed, strangeness, misplaced, reading };
    }
  }
  return best;
}

const MODELLED = new Set(MODELLED_LANGUAGES);

/** Whether the words beyond ASCII have more letters of ASCII than others. */
function mostlyAscii(far: string): boolean {
  let ascii = 0;
  let others = 0;
  for (let i = 0; i < far.length; i++) {
    const unit = far.charCodeAt(i);
    if (unit >= 0x80) others++;
    else if (isLetterKind(kindOf(unit))) ascii++;
  }
  return ascii > others;
}

const MANY_NEAR = 30;
const LETTER_LOST = 10;
/** Bits against each character that the reader's charset lacks. */
const UNREAD = 8;
const OTHER_SCRIPTS = new Set('ru uk bg be sr mk kk el he yi ar fa ur th'.split(' '));

function usesLatin(language: string): boolean {
  return !OTHER_SCRIPTS.has(language);
}

/** In the best of the languages of the model, or in some other language, which may have any of their pairs. */
function costAsWritten(prepared: PreparedText, nearCost: (language: string) => number): number {
  let letters = 0;
  for (const row of prepared.rows) if (row !== 0) letters++;
  let best = Number.POSITIVE_INFINITY;
  let bestNear = Number.POSITIVE_INFINITY;
  for (const language of MODELLED_LANGUAGES) {
    const near = nearCost(language);
    bestNear = Math.min(bestNear, near);
    if (near < best) best = Math.min(best, near + costIn(prepared, language));
  }
  return Math.min(best, bestNear + unknownLanguageCost(prepared) + UNKNOWN_LANGUAGE * letters);
}

/** Bits a letter that a language of the model would have known better. */
const UNKNOWN_LANGUAGE = 3;

function difference(text: string, reading: string, read: OneByteCharsetName) {
  let changed = 0;
  let lost = 0;
  let unread = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    const other = reading.charCodeAt(i);
    const kind = kindOf(other);
    if (unit === other) {
      if (!PUNCTUATION.has(kind) && byteBehind(unit, read) === undefined) unread++;
    } else if (isLetterKind(kind)) changed++;
    else if (isLetterKind(kindOf(unit)) && !PUNCTUATION.has(kind)) lost++;
  }
  return { changed, lost, unread };
}

const PUNCTUATION: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Apostrophe,
  CharacterKind.Punctuation,
  CharacterKind.Dash,
]);

/** Characters that the charset lacks came in later, and stay. */
function reread(text: string, { written, read }: CharsetPair): string {
  const { upperHalf } = oneByteCharset(written);
  let reading = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x80 ? undefined : byteBehind(unit, read);
    reading += byte === undefined ? text[i] : upperHalf[byte - 0x80];
  }
  return reading;
}
