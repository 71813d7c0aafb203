import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { oneByteCharset } from './charsets';
import { hasFarLetters, rarenessOf, usesLatin } from './legacy-charsets';
import { MODELLED_LANGUAGES } from './letter-model';
import { statisticsOf } from './letter-statistics';
import { costIn, misplacementCost, prepareAscii } from './mix-up-cost';
import {
  byteBehind,
  type CharsetPair,
  type FarUnits,
  farUnitsOf,
  promisingPairs,
  rarityIn,
} from './mix-up-pairs';
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
  const rarity = unexplained(traits, sample);
  if (rarity === undefined) return undefined;
  const best = bestMixUp(sample, rarity);
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
  /** The same in the language that they cost the least in. */
  leastNearCost(): number;
}

function prepareSample(sample: MixUpSample): PreparedSample {
  const preparedNear = prepareAscii(sample.near);
  const known = new Map<string, number>();
  let least: number | undefined;
  const nearCost = (language: string): number => {
    if (!usesLatin(language)) return leastNearCost();
    let cost = known.get(language);
    if (cost === undefined) {
      cost = costIn(preparedNear, language);
      known.set(language, cost);
    }
    return cost;
  };
  const leastNearCost = () => {
    least ??= sample.near === '' ? 0 : Math.min(...latinLanguages().map(nearCost));
    return least;
  };
  return { ...sample, preparedFar: prepare(sample.far), nearCost, leastNearCost };
}

let latin: readonly string[] | undefined;

function latinLanguages(): readonly string[] {
  latin ??= MODELLED_LANGUAGES.filter(usesLatin);
  return latin;
}

/** Whether the ASCII words beside may be of a language. */
function isNear({ near, nearCost, leastNearCost }: PreparedSample, language: string): boolean {
  const cost = nearCost(language);
  const noise = NEAR_NOISE * Math.sqrt(near.length);
  if (cost <= (statisticsOf(language).entropy + NEAR_EXCESS) * near.length + noise) return true;
  return cost <= leastNearCost() + noise;
}

const NEAR_EXCESS = 0.35;
const NEAR_NOISE = 4;

/**
 * How well some language of the model has the text as it stands: undefined where it does so well that nothing is to be
 * explained; else the bits that its letters cost in the best language that has them all, whatever their order.
 */
function unexplained(traits: MixUpTraits, sample: PreparedSample): number | undefined {
  const { far, near, preparedFar, nearCost } = sample;
  const { letters, letterCount, innerCapitals } = traits;
  if (hasMisplacedSymbol(far)) return Number.POSITIVE_INFINITY;
  if (letterCount === 0) return undefined;
  if (innerCapitals > MOST_INNER_CAPITALS * letterCount) return Number.POSITIVE_INFINITY;
  if (preparedFar.besideLetters > MOST_BESIDE_LETTERS * far.length) return Number.POSITIVE_INFINITY;
  const length = far.length + near.length;
  const noise = Math.sqrt(length);
  const usual = USUAL_NOISE + Math.min(FURTHER_NOISE, letters.length - 1);
  /** In standard deviations about. */
  const strangeness = (language: string) => {
    const cost = nearCost(language) + costIn(preparedFar, language) - preparedFar.besideLetters;
    const excess = usesLatin(language) ? USUAL_EXCESS : OTHER_SCRIPTS_EXCESS;
    return (cost - (statisticsOf(language).entropy + excess) * length) / noise;
  };
  const languages = languagesWith(traits);
  if (lastLanguage !== undefined && languages.includes(lastLanguage) && strangeness(lastLanguage) <= usual)
    return undefined;
  let rarity = Number.POSITIVE_INFINITY;
  let farUnits: FarUnits | undefined;
  for (const language of languages) {
    const strange = strangeness(language);
    if (strange <= usual) {
      lastLanguage = language;
      return undefined;
    }
    if (strange > USUAL_NOISE + FURTHER_NOISE) continue;
    farUnits ??= farUnitsOf(far);
    rarity = Math.min(rarity, rarityIn(language, farUnits.units, farUnits.counts));
  }
  return rarity;
}

const MOST_INNER_CAPITALS = 0.01;
const MOST_BESIDE_LETTERS = 0.6;
/** Bits beyond the entropy that are usual, at the length and at its root; more where more letters agree. */
const USUAL_EXCESS = 0.05;
const OTHER_SCRIPTS_EXCESS = 0.5;
const USUAL_NOISE = 2;
const FURTHER_NOISE = 2;

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
    if (after && kind === CharacterKind.Symbol) return true;
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

function bestMixUp(sample: PreparedSample, rarity: number): Omit<MixUpVerdict, 'total'> | undefined {
  const { far, near, nearCost } = sample;
  const isLatin = mostlyAscii(far);
  const mayBe = (language: string) => (usesLatin(language) ? isNear(sample, language) : !isLatin);
  const pairs = promisingPairs(farUnitsOf(far), mayBe, rarity);
  if (pairs.length === 0) return undefined;
  const strangenessOf = (language: string) =>
    (nearCost(language) - statisticsOf(language).entropy * near.length) /
    Math.sqrt(Math.max(MANY_NEAR, near.length));
  const asWritten = costAsWritten(sample);
  const weigh = (pair: CharsetPair, part: string, whole: boolean) => {
    const reading = reread(part, pair);
    const prepared = prepare(reading);
    const { changed, lost, unread } = difference(part, reading, pair.read);
    const misplaced = misplacementCost(part, reading);
    const against = LETTER_LOST * lost + UNREAD * unread + pair.unusual + misplaced;
    let least = Number.POSITIVE_INFINITY;
    let language = pair.languages[0]!;
    for (const some of pair.languages) {
      const beside = (whole ? nearCost(some) : 0) + rarenessOf(some) + against;
      const cost = beside + costIn(prepared, some, least - beside);
      if (cost >= least) continue;
      least = cost;
      language = some;
    }
    return { pair, cost: least, language, reading, changed, misplaced };
  };
  const part = partOf(far);
  const finalists =
    part === far || pairs.length <= FINALISTS
      ? pairs
      : pairs
          .map((pair) => weigh(pair, part, false))
          .sort((a, b) => a.cost - b.cost)
          .slice(0, FINALISTS)
          .map(({ pair }) => pair);
  const [best] = finalists.map((pair) => weigh(pair, far, true)).sort((a, b) => a.cost - b.cost);
  if (best === undefined || best.reading === far) return undefined;
  const { language, cost } = best;
  const excess =
    (cost - nearCost(language) - rarenessOf(language)) / (far.length + 1) - statisticsOf(language).entropy;
  return { ...best, gain: asWritten - cost, excess, strangeness: strangenessOf(language) };
}

const FINALISTS = 3;
const LONG_SAMPLE = 240;

/** Some of the words, where there are many. */
function partOf(far: string): string {
  const end = far.indexOf(' ', LONG_SAMPLE);
  return end === -1 ? far : far.slice(0, end);
}

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

/** In the best of the languages of the model, or in some other language, which may have any of their pairs. */
function costAsWritten({ preparedFar, nearCost, leastNearCost }: PreparedSample): number {
  let letters = 0;
  for (const row of preparedFar.rows) if (row !== 0) letters++;
  const least = leastNearCost();
  let best = least + unknownLanguageCost(preparedFar) + UNKNOWN_LANGUAGE * letters;
  for (const language of MODELLED_LANGUAGES) {
    const near = nearCost(language);
    if (near < best) best = Math.min(best, near + costIn(preparedFar, language, best - near));
  }
  return best;
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
