import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { UNSEEN } from './letter-model';
import { isMisreadPair } from './misread-charsets';
import { pairCost } from './text-cost';

const UNKNOWN = 0;
const ORDINARY = 1;
const SUSPICIOUS = 2;
/** Bits from which on a pair is worth a look. */
const LEAST_BITS = 7;

const verdicts = new Map<number, Uint8Array>();

/**
 * Whether the two UTF-16 units at an offset look like bytes of UTF-8 and not like right text: cheap, since each pair is
 * judged once, and enough to rule damage out of clean text. Frames are drawn with boxes, words are not.
 */
export function isSuspiciousAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const next = text.charCodeAt(offset + 1);
  if (isBox(unit) && isBox(next)) return isLetterAt(text, offset - 1) || isLetterAt(text, offset + 2);
  if (isSuspiciousPair(unit, next)) return true;
  if (!isMisreadPair(unit, next)) return false;
  return isForeignPair(text.charCodeAt(offset - 1), unit) || isForeignPair(next, text.charCodeAt(offset + 2));
}

/** Two letters that no language has beside each other, of which one is beyond ASCII. */
function isForeignPair(unit: number, next: number): boolean {
  if (Number.isNaN(unit) || Number.isNaN(next)) return false;
  return isLetterKind(kindOf(unit)) && isLetterKind(kindOf(next)) && pairCost(unit, next) >= UNSEEN;
}

function isBox(unit: number): boolean {
  return unit >= 0x2500 && unit < 0x25a0;
}

function isLetterAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && isLetterKind(kindOf(text.charCodeAt(offset)));
}

function isSuspiciousPair(unit: number, next: number): boolean {
  let ofUnit = verdicts.get(unit);
  if (ofUnit === undefined) {
    ofUnit = new Uint8Array(65_536);
    verdicts.set(unit, ofUnit);
  }
  let verdict = ofUnit[next]!;
  if (verdict === UNKNOWN) {
    verdict = judge(unit, next);
    ofUnit[next] = verdict;
  }
  return verdict === SUSPICIOUS;
}

/** The byte order mark of UTF-8 is `ï»¿` in Western charsets, and the replacement character `ï¿½`. */
function judge(unit: number, next: number): number {
  if (!isMisreadPair(unit, next)) return ORDINARY;
  if (unit === 0xef && (next === 0xbb || next === 0xbf)) return SUSPICIOUS;
  const both = isLetterKind(kindOf(unit)) && isLetterKind(kindOf(next));
  if (pairCost(unit, next) >= (both ? UNSEEN : LEAST_BITS)) return SUSPICIOUS;
  return LEAD_KINDS.has(kindOf(unit)) && TRAIL_KINDS.has(kindOf(next)) ? SUSPICIOUS : ORDINARY;
}

/** What first bytes look like that right text has too, but seldom before what later bytes look like. */
const LEAD_KINDS: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Upper,
  CharacterKind.Symbol,
  CharacterKind.RareSymbol,
  CharacterKind.BoxDrawing,
]);
const TRAIL_KINDS: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.Punctuation,
  CharacterKind.Apostrophe,
  CharacterKind.Dash,
  CharacterKind.NoBreakSpace,
  CharacterKind.SoftHyphen,
]);
