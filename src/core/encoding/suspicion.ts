import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { oneByteCharset } from './charsets';
import { UNSEEN } from './letter-model';
import { isMisreadPair, MISREAD_CHARSETS } from './misread-charsets';
import { pairCost } from './text-cost';

const UNKNOWN = 0;
/** No bytes of UTF-8 in any charset. */
const ORDINARY = 1;
/** They may be, and right text as well. */
const AMBIGUOUS = 2;
const SUSPICIOUS = 3;
/** Bits from which on a pair is worth a look. */
const LEAST_BITS = 7;

interface Verdicts {
  /** By UTF-16 unit: its number among those that are a first, or a later, byte of UTF-8 in some charset; 0 for others. */
  leads: Uint16Array;
  trails: Uint16Array;
  trailCount: number;
  /** At `lead * trailCount + trail`, each judged when it is first met. */
  ofPair: Uint8Array;
}

let verdicts: Verdicts | undefined;

/** Made at first use: some 600 KB. */
function makeVerdicts(): Verdicts {
  const leads = new Uint16Array(65_536);
  const trails = new Uint16Array(65_536);
  let leadCount = 1;
  let trailCount = 1;
  const give = (unit: number, byte: number) => {
    if (byte >= 0xc2 && byte <= 0xf4) leads[unit] ||= leadCount++;
    else if (byte >= 0x80 && byte <= 0xbf) trails[unit] ||= trailCount++;
  };
  for (const name of MISREAD_CHARSETS)
    for (const [unit, byte] of oneByteCharset(name).byteOf) give(unit, byte);
  for (let c1 = 0x80; c1 < 0xa0; c1++) give(c1, c1);
  return { leads, trails, trailCount, ofPair: new Uint8Array(leadCount * trailCount) };
}

/**
 * Whether the two UTF-16 units at an offset look like bytes of UTF-8 and not like right text: cheap, since each pair is
 * judged once, and enough to rule damage out of clean text. Frames are drawn with boxes, words are not.
 */
export function isSuspiciousAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const next = text.charCodeAt(offset + 1);
  if (isBox(unit) && isBox(next)) return isLetterAt(text, offset - 1) || isLetterAt(text, offset + 2);
  const verdict = verdictOf(unit, next);
  if (verdict !== AMBIGUOUS) return verdict === SUSPICIOUS;
  return isForeignPair(text.charCodeAt(offset - 1), unit) || isForeignPair(next, text.charCodeAt(offset + 2));
}

function verdictOf(unit: number, next: number): number {
  verdicts ??= makeVerdicts();
  const { leads, trails, trailCount, ofPair } = verdicts;
  const lead = leads[unit]!;
  if (lead === 0) return ORDINARY;
  const trail = trails[next];
  if (trail === 0 || trail === undefined) return ORDINARY;
  const pair = lead * trailCount + trail;
  let verdict = ofPair[pair]!;
  if (verdict === UNKNOWN) {
    verdict = judge(unit, next);
    ofPair[pair] = verdict;
  }
  return verdict;
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

/** The byte order mark of UTF-8 is `ï»¿` in Western charsets, and the replacement character `ï¿½`. */
function judge(unit: number, next: number): number {
  if (!isMisreadPair(unit, next)) return ORDINARY;
  if (unit === 0xef && (next === 0xbb || next === 0xbf)) return SUSPICIOUS;
  const both = isLetterKind(kindOf(unit)) && isLetterKind(kindOf(next));
  if (pairCost(unit, next) >= (both ? UNSEEN : LEAST_BITS)) return SUSPICIOUS;
  return LEAD_KINDS.has(kindOf(unit)) && TRAIL_KINDS.has(kindOf(next)) ? SUSPICIOUS : AMBIGUOUS;
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
