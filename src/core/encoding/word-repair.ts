import { type FoundChain, isOrdinary, type Reading, readThrough, searchChain } from './chain-search';
import { CharacterKind, kindOf } from './character-kind';
import { byteIn, MISREAD_CHARSETS, undoLayer } from './misread-charsets';
import { isLoneForeignLetter, keepsFarLetters } from './mojibake-doubt';
import { EAST_ASIAN, hasOddCase, LATIN, NO_SCRIPT, NOT_PLAIN, scriptOfLetters } from './plain-words';
import { textCost } from './text-cost';

/** Bits by which a word must win, where the text is known to be damaged in that way. */
const SUPPORTED_GAIN = 3;
/** The same where much else is damaged in that way: a little less likely will do. */
const WELL_SUPPORTED_GAIN = -10;
const MUCH_EVIDENCE = 40;
/** Bits of evidence from which on nobody needs to look. */
const SAFE_EVIDENCE = 6;
const SAFE_GAIN = 8;
/** Bits that a word of right text hardly ever costs. */
const MOST_SAFE_COST = 8;
/** And for each UTF-16 unit: where all around it is damaged in the same way, or else. */
const EXPECTED_COST = 4;
const SAFE_COST = 0.25;
/** Bits by which a reading must win over that of a rival chain. */
const CLEAR_GAIN = 8;
const MOST_HANDICAP = 4;
/** Bits of evidence that something is left to undo. */
const FURTHER_EVIDENCE = 4;
/** How much the evidence for a chain counts, where another one reads the word too. */
const CERTAINTY = 4;
const ENOUGH_FOR_A_LETTER = 40;
const ENOUGH_FOR_A_PART = 20;

/** How a word should read, and which of the chains of the text says so. */
export interface WordRepair {
  chain: FoundChain;
  reading: Reading;
}

/** The best of the repairs that the chains offer; undefined where none is worth it. Linear in the word's length. */
export function repairOfWord(word: string, chains: readonly FoundChain[]): WordRepair | undefined {
  let best: WordRepair | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const chain of chains) {
    const reading = readThrough(word, chain);
    if (reading === undefined || reading.gain < leastGain(chain, reading) || isDoubtful(word, reading, chain))
      continue;
    const score = reading.gain + CERTAINTY * Math.log2(1 + chain.evidence);
    if (score <= highest) continue;
    highest = score;
    best = { chain, reading };
  }
  return best;
}

function leastGain({ evidence }: FoundChain, { complete }: Reading): number {
  return complete && evidence >= MUCH_EVIDENCE ? WELL_SUPPORTED_GAIN : SUPPORTED_GAIN;
}

/** A repair that leaves letters which the misreading would have damaged too, or gives a lone letter and no word. */
function isDoubtful(
  word: string,
  { text, complete, gain, undone }: Reading,
  { evidence }: FoundChain,
): boolean {
  if (ONLY_SIGNS.test(word) && scriptOfLetters(text) === NOT_PLAIN) return true;
  if (SIGNED_CAPITALS.test(word) && SMALL_AFTER_CAPITALS.test(text)) return true;
  if (gain + evidence >= ENOUGH_FOR_A_LETTER) return false;
  if (isLoneForeignLetter(text) || (undone[0]! >= 2 && LONE_LETTER.test(text)) || mixesScripts(text))
    return true;
  if (COMBINING_MARK.test(text) && !COMBINING_MARK.test(word)) return true;
  return gain + evidence < ENOUGH_FOR_A_PART && !complete && keepsFarLetters(word, text);
}

/** A word in capitals with the sign of a trade mark or a note: IRMÃ®. */
const SIGNED_CAPITALS = /^\P{L}*\p{Lu}{3,}[®©ªº°¹²³™†][\p{P}]*$/u;
const SMALL_AFTER_CAPITALS = /\p{Lu}{2}\p{Ll}\P{L}*$/u;
const COMBINING_MARK = /[\u0300-\u036f]/;
const ONLY_SIGNS = /^[\P{L}ªºµ]*$/u;
const LONE_LETTER =
  /^[\0-\x7f\p{P}\p{S}\p{Z}]*(?:(?!\p{Script=Latin})[\p{L}\p{M}]|(?![\0-\x7f])\p{Nd})[\0-\x7f\p{P}\p{S}\p{Z}]*$/u;

/** Whether nobody needs to look at a repair: it is exact, ordinary text, and no rival chain reads the word otherwise. */
export function isSafeRepair(word: string, { chain, reading }: WordRepair): boolean {
  const { text, complete, gain } = reading;
  if (chain.evidence < leastSafeEvidence(chain) || hasRareCharacter(text)) return false;
  const beyondDoubt = complete && chain.evidence >= MUCH_EVIDENCE;
  if (mixesScripts(text) || (beyondDoubt ? isLeftMisread(reading) : !isOrdinary(text))) return false;
  if (textCost(text) > MOST_SAFE_COST + text.length * (beyondDoubt ? EXPECTED_COST : SAFE_COST)) return false;
  if (chain.evidence < MUCH_EVIDENCE && (isShortForeignWord(text) || BARE_SIGN.test(word))) return false;
  if (reading.undone.some((index) => (undoLayer(text, index)?.sequences ?? 0) > 1)) return false;
  if (MARK_WITHIN_WORD.test(text) || losesClosingQuote(word, text) || hasOddCase(text)) return false;
  if (chain.evidence < MUCH_EVIDENCE && isReadBySibling(word, reading)) return false;
  if (!beyondDoubt && (gain < SAFE_GAIN || !isExact(word, { chain, reading }))) return false;
  return !readsOtherwise(word, reading, chain);
}

/** The charsets that one layer more is tried with: windows-1252, 1251, 1250, 1254 and macintosh. */
const USUAL = [0, 1, 2, 3, 4];

/** Whether there seems to be another layer to undo, behind those that were undone. */
export function isLeftMisread(reading: Reading): boolean {
  if (mayHaveFurtherLayer(reading)) return true;
  return !isOrdinary(reading.text) && (searchChain([reading.text])?.evidence ?? 0) >= FURTHER_EVIDENCE;
}

/** Whether one of the charsets, or a usual one, can have given the text once more. */
function mayHaveFurtherLayer({ text, undone }: Reading): boolean {
  const first = text.search(BEYOND_ASCII);
  if (first < 0) return false;
  const mayBe = (index: number) => beginsSequence(text, first, index) && undoLayer(text, index)?.complete;
  return USUAL.some(mayBe) || undone.some(mayBe);
}

const BEYOND_ASCII = /[^\0-\x7f]/;

function beginsSequence(text: string, at: number, index: number): boolean {
  const trail = byteIn(index, text.charCodeAt(at + 1));
  return byteIn(index, text.charCodeAt(at)) >= 0xc2 && trail >= 0x80 && trail < 0xc0;
}

/** Nothing but a sign with a letter before it, which some alphabets have as a word. */
const BARE_SIGN = /^\P{L}*(?:Â[\u0080-\u00bf]|Ã—)\P{L}*$/u;

/** Punctuation that stands between words, or a word in two. */
const MARK_WITHIN_WORD = /\p{L}[…„“”‚‹›«»•†‡‰¡¿]+\p{L}/u;

/** Windows-1252 and 1251 are so much more usual that they need less evidence than others. */
function leastSafeEvidence({ undone }: FoundChain): number {
  return undone[0]! < 2 ? 1 : SAFE_EVIDENCE;
}

/** What an editor may have curled around a word after it was damaged. */
const QUOTES_AROUND = /^[“‘«„]+|[”’»]+[.,;:!?]*$/g;
/** A closing quotation mark at the end of a word. */
export const CLOSING_QUOTE = /[”’»“][.,;:!?)]*$/;

/** Whether every character beyond ASCII is undone, but for quotation marks around the word. */
function isExact(word: string, { chain, reading }: WordRepair): boolean {
  if (reading.complete) return true;
  const core = word.replace(QUOTES_AROUND, '');
  const undone = core === word ? undefined : readThrough(core, chain);
  return undone?.complete === true && reading.text === word.replace(core, () => undone.text);
}

const CAPITALS_AND_QUOTE = /^["'“„(]*\p{Lu}{2,}[”’“][.,;:!?)]*$/u;

/** Whether the quotation mark that ends a word in capitals is taken for a byte of its last letter: “AMANHÃ”. */
export function losesClosingQuote(word: string, meant: string): boolean {
  return CAPITALS_AND_QUOTE.test(word) && !CLOSING_QUOTE.test(meant);
}

/** Letters that texts hardly ever use, and what none has beside letters. */
const RARE_KINDS: ReadonlySet<CharacterKind> = new Set([
  CharacterKind.RareLetter,
  CharacterKind.BoxDrawing,
  CharacterKind.Control,
  CharacterKind.Junk,
]);

export function hasRareCharacter(text: string): boolean {
  for (const character of text) if (RARE_KINDS.has(kindOf(character.codePointAt(0)!))) return true;
  return false;
}

const ASCII_LETTER = /[A-Za-z]/;

/** Letters of several scripts, or of one that no word mixes with Latin letters. */
function mixesScripts(text: string): boolean {
  const script = scriptOfLetters(text);
  if (script === NO_SCRIPT || script === LATIN || script === EAST_ASIAN) return false;
  return script === NOT_PLAIN || ASCII_LETTER.test(text);
}

const SHORT_FOREIGN_WORD =
  /^[\0-\x7f\p{P}\p{S}\p{Z}]*(?:(?!\p{Script=Latin})[\p{L}\p{M}]){1,2}[\0-\x7f\p{P}\p{S}\p{Z}]*$/u;

/** One or two letters that are not Latin: few bytes, which chance may have made. */
function isShortForeignWord(text: string): boolean {
  return text.length < 8 && SHORT_FOREIGN_WORD.test(text);
}

/** Whether two chains of one layer take the characters of a word for the same bytes. */
function readAlike(word: string, [index, further]: readonly number[], other: readonly number[]): boolean {
  if (further !== undefined || other.length > 1) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0x80 && byteIn(index!, unit) !== byteIn(other[0]!, unit)) return false;
  }
  return true;
}

/** Charsets of one region that share most of their letters: few words do not show which of them it was. */
const SIBLINGS: readonly (readonly string[])[] = [
  ['windows-1250', 'iso-8859-2'],
  ['windows-1257', 'iso-8859-13', 'iso-8859-4'],
];
/** Bits by which the reading of a sibling must be less likely. */
const CLEARER_THAN_SIBLING = 24;

function isReadBySibling(word: string, { undone, text, gain }: Reading): boolean {
  const [index, further] = undone;
  if (further !== undefined) return false;
  const name = MISREAD_CHARSETS[index!]!;
  const siblings = SIBLINGS.find((names) => names.includes(name)) ?? [];
  return siblings.some((sibling) => {
    const other = (MISREAD_CHARSETS as readonly string[]).indexOf(sibling);
    if (other < 0 || other === index) return false;
    const reading = readThrough(word, { undone: [other], evidence: 0 });
    return reading?.complete === true && reading.text !== text && reading.gain > gain - CLEARER_THAN_SIBLING;
  });
}

function readsOtherwise(word: string, { text, gain }: Reading, chain: FoundChain): boolean {
  return chain.rivals.some(({ undone, handicap }) => {
    if (readAlike(word, chain.undone, undone)) return false;
    const other = readThrough(word, { undone, evidence: chain.evidence });
    return (
      other !== undefined &&
      other.text !== text &&
      other.gain > gain - CLEAR_GAIN + 1.5 * Math.min(handicap, MOST_HANDICAP)
    );
  });
}
