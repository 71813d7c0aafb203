import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { usesLatin } from './legacy-charsets';
import { letterModel, MODELLED_LANGUAGES, pairsOfLanguage } from './letter-model';
import { statisticsOf } from './letter-statistics';
import { costIn, isOrdinaryPunctuation, mostlyAscii } from './mix-up-cost';
import { rarityAsWritten } from './mix-up-pairs';
import type { PreparedSample } from './mix-up-sample';
import { isAmong, isLegacyUnit, languagesWith, type MixUpTraits } from './mix-up-traits';
import type { PreparedText } from './text-cost';

/** Letters that no legacy charset has are those of living text; a few foreign names are no mix-up. */
export function mayBeMixedUp({ letterCount, symbolCount, modernCount }: MixUpTraits, text: string): boolean {
  const legacy = letterCount + symbolCount;
  if (legacy === 0 || modernCount > MOST_MODERN * legacy) return false;
  return text.length < SHORT_TEXT || legacy >= LEAST_SHARE * text.length;
}

const MOST_MODERN = 0.3;
const SHORT_TEXT = 400;
const LEAST_SHARE = 0.0005;

/**
 * How well some language of the model has the text as it stands: undefined where it does so well that nothing is to be
 * explained; else the bits that its letters, whatever their order, and the words beside cost in the best language that
 * has them all.
 */
export function unexplained(traits: MixUpTraits, sample: PreparedSample): number | undefined {
  const { far, preparedFar } = sample;
  const { letters, letterCount, innerCapitals } = traits;
  if (hasMisplacedSymbol(far)) return Number.POSITIVE_INFINITY;
  if (letterCount === 0) return undefined;
  if (innerCapitals > MOST_INNER_CAPITALS * letterCount) return Number.POSITIVE_INFINITY;
  if (besideWords(preparedFar, far) > MOST_BESIDE_LETTERS * far.length) return Number.POSITIVE_INFINITY;
  const usual = USUAL_NOISE + Math.min(FURTHER_NOISE, letters.length - 1);
  const languages = languagesWith(traits);
  const isLatin = mostlyAscii(far);
  const explains = (at: number) => {
    const language = MODELLED_LANGUAGES[at]!;
    return strangeness(sample, language) <= usual && isUndisputed(traits, sample, language);
  };
  if (isAmong(languages, lastLanguage) && explains(lastLanguage)) return undefined;
  let most = Number.POSITIVE_INFINITY;
  for (const [at, language] of MODELLED_LANGUAGES.entries()) {
    if (!isAmong(languages, at) || (isLatin && !usesLatin(language))) continue;
    if (explains(at)) {
      lastLanguage = at;
      return undefined;
    }
    if (strangeness(sample, language) <= USUAL_NOISE + FURTHER_NOISE)
      most = Math.min(most, sample.nearWords.cost(language) + rarityAsWritten(language, sample.farUnits));
  }
  return most;
}

/** Whether the words beside are of the language too, where its letters are few and rare in it. */
function isUndisputed({ letters }: MixUpTraits, { nearWords }: PreparedSample, language: string): boolean {
  if (letters.length > FEW_LETTERS || !letters.some((letter) => isRareLetter(letter, language))) return true;
  return nearWords.cost(language) <= nearWords.leastCost() + MOST_BESIDE_BEST;
}

function isRareLetter(letter: number, language: string): boolean {
  const row = letterModel().rowOf[letter]!;
  return statisticsOf(language).rarity[pairsOfLanguage(language).localRow[row]!]! >= RARE;
}

const RARE = 7;
/** So few different letters say little, so that the words beside must be of the language too. */
const FEW_LETTERS = 2;
const MOST_BESIDE_BEST = 8;

/** The language of the text before, which is mostly that of the next: it saves time, and changes no answer. */
let lastLanguage = 0;

/** How strange the words are to a language, in standard deviations about. */
function strangeness({ far, preparedFar, nearWords }: PreparedSample, language: string): number {
  const cost = costIn(preparedFar, language) - preparedFar.besideLetters;
  const { entropy } = statisticsOf(language);
  if (!usesLatin(language))
    return (cost - (entropy + OTHER_SCRIPTS_EXCESS) * far.length) / Math.sqrt(far.length);
  const length = far.length + nearWords.length;
  return (cost + nearWords.cost(language) - (entropy + USUAL_EXCESS) * length) / Math.sqrt(length);
}

/** What is neither a letter nor ordinary punctuation costs so many bits. */
function besideWords({ besideLetters }: PreparedText, far: string): number {
  let ordinary = 0;
  for (let i = 0; i < far.length; i++) if (isOrdinaryPunctuation(kindOf(far.charCodeAt(i)))) ordinary++;
  return besideLetters - ORDINARY_PUNCTUATION * ordinary;
}

const ORDINARY_PUNCTUATION = 5;
const MOST_INNER_CAPITALS = 0.01;
const MOST_BESIDE_LETTERS = 0.6;
/** Bits beyond the entropy that are usual, at the length and at its root; more where more letters agree. */
const USUAL_EXCESS = 0.05;
const OTHER_SCRIPTS_EXCESS = 0.5;
const USUAL_NOISE = 2;
const FURTHER_NOISE = 2;

/** Controls, and symbols of legacy charsets where words have letters. */
function hasMisplacedSymbol(far: string): boolean {
  const boxes = new Set<number>();
  for (let i = 0; i < far.length; i++) {
    const unit = far.charCodeAt(i);
    if (unit < 0x80) continue;
    const kind = kindOf(unit);
    if (kind === CharacterKind.Control) return true;
    if (!MISPLACED.has(kind) || !isLegacyUnit(unit) || WITHIN_WORDS.includes(far[i]!)) continue;
    if (kind === CharacterKind.BoxDrawing) boxes.add(unit);
    const before = kindOf(far.charCodeAt(i - 1));
    const after = kindOf(far.charCodeAt(i + 1));
    if (isMisplaced(kind, unit, before, after)) return true;
  }
  return boxes.size > MOST_BOXES;
}

function isMisplaced(
  kind: CharacterKind,
  unit: number,
  before: CharacterKind,
  after: CharacterKind,
): boolean {
  const isBehind = isLetterKind(before);
  const isBefore = isLetterKind(after);
  if (kind === CharacterKind.Dash) return isSmall(before) && isSmall(after);
  if (kind === CharacterKind.Apostrophe) return unit === OPENING_QUOTE && isBehind && isBefore;
  if (isBehind && isBefore) return true;
  if (kind === CharacterKind.Symbol) return isBefore;
  return (isBehind || isBefore) && (kind === CharacterKind.RareSymbol || kind === CharacterKind.BoxDrawing);
}

function isSmall(kind: CharacterKind): boolean {
  return kind === CharacterKind.AsciiLower || kind === CharacterKind.Lower;
}

const OPENING_QUOTE = 0x2018;
/** Frames have fewer different lines. */
const MOST_BOXES = 11;

/** The point of Catalan, and the stroke of Hebrew. */
const WITHIN_WORDS = '\u00b7\u05be';

const MISPLACED: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Punctuation,
  CharacterKind.Symbol,
  CharacterKind.NumberSign,
  CharacterKind.RareSymbol,
  CharacterKind.BoxDrawing,
  CharacterKind.SoftHyphen,
  CharacterKind.NoBreakSpace,
  CharacterKind.Dash,
  CharacterKind.Apostrophe,
]);
