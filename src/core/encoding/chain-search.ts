import {
  charsetsOf,
  completeCharsetsOf,
  groupedByReading,
  MISREAD_CHARSETS,
  undoLayer,
} from './misread-charsets';
import { NOT_PLAIN, scriptOfPlainWord } from './plain-words';
import { isSuspiciousAt } from './suspicion';
import { textCost } from './text-cost';

const MOST_LAYERS = 4;
/** Chains that are followed to the next layer. */
const BEAM = 9;
/** Bits that a chain must explain the words better than another one, whatever is usual, for nobody to have to choose. */
const CLEAR = 8;
const MOST_RIVALS = 12;
/** Bits of evidence from which on one more layer is no rival. */
const BEYOND_DOUBT = 40;

/** Misreadings to undo, as indexes into `MISREAD_CHARSETS`, the outermost first. */
export interface FoundChain {
  undone: readonly number[];
  /** Bits by which undoing it made the words more likely, less what such a chain is expected to cost. */
  evidence: number;
  /** Other chains that explain the words as well or nearly so; they may read other words in another way. */
  rivals: readonly RivalChain[];
}

export interface RivalChain {
  undone: readonly number[];
  /** It reads all the words that were searched in the same way. */
  alike: boolean;
  /** Bits by which such a chain is less usual than one that everybody knows; 0 where that is not the one found. */
  handicap: number;
}

/** Of a word, with the cost of each layer. */
export interface Reading {
  text: string;
  /** How many of the layers were undone; the word may have fewer than the chain. */
  undone: readonly number[];
  labels: readonly string[];
  /** No character beyond ASCII was left over in any layer. */
  complete: boolean;
  /** Bits by which it is more likely than the word as written. */
  gain: number;
}

interface State {
  undone: readonly number[];
  /** By layer, the charsets that read it in the same way. */
  alike: readonly (readonly number[])[];
  texts: readonly string[];
  /** Of each word, its lowest so far. */
  costs: readonly number[];
  price: number;
  total: number;
}

/**
 * The chain of misreadings that explains a set of different words best, found by a beam search over layers; undefined
 * where the words are best as they are. Linear in the words' length.
 */
export function searchChain(whole: readonly string[]): FoundChain | undefined {
  const words = beginnings(whole);
  const costs = words.map(costOf);
  const start: State = { undone: [], alike: [], texts: words, costs, price: 0, total: sum(costs) };
  let layer = [start];
  const states: State[] = [];
  for (let depth = 0; depth < MOST_LAYERS && layer.length > 0; depth++) {
    const next = layer.flatMap(statesBehind);
    next.sort((a, b) => a.total - b.total);
    const kept = distinct(next);
    states.push(...kept);
    const [first] = kept;
    if (first !== undefined && first.total < start.total && isSettled(first, start.total)) break;
    const followed = first !== undefined && first.total < start.total && isMostlySettled(first) ? 1 : BEAM;
    layer = kept.slice(0, followed).filter(({ texts }) => !texts.every(isOrdinary));
  }
  states.sort((a, b) => a.total - b.total);
  const [best] = states;
  if (best === undefined || best.total >= start.total) return undefined;
  const evidence = start.total - best.total;
  return { undone: best.undone, evidence, rivals: rivalsOf(best, states, evidence) };
}

function rivalsOf(best: State, states: readonly State[], evidence: number): RivalChain[] {
  const others = states.filter(
    (state) =>
      state !== best &&
      isAsGood(state, best) &&
      !isOnTheWay(state, best) &&
      !(evidence >= BEYOND_DOUBT && isOnTheWay(best, state)),
  );
  const alike = best.alike.flatMap((indexes, layer) =>
    indexes.map((index) => best.undone.map((usual, i) => (i === layer ? index : usual))),
  );
  return [
    ...others.map(({ undone }) => ({ undone, alike: false })),
    ...alike.map((undone) => ({ undone, alike: true })),
  ]
    .slice(0, MOST_RIVALS)
    .map((rival) => ({
      ...rival,
      handicap: isUsual(best.undone) ? priceOfChain(rival.undone) - best.price : 0,
    }));
}

/** Windows-1252 or 1251, once. */
function isUsual(undone: readonly number[]): boolean {
  return undone.length === 1 && undone[0]! < 2;
}

/** Which charset is the more usual one does not count; a further layer does. */
function isAsGood(state: State, best: State): boolean {
  if (state.undone.length > best.undone.length) return state.total < best.total + CLEAR;
  return state.total - state.price < best.total - best.price + CLEAR;
}

/** UTF-16 units that are searched: of one word, and of all together. */
const MOST_OF_WORD = 160;
const MOST_OF_ALL = 1200;

function beginnings(words: readonly string[]): string[] {
  const some: string[] = [];
  let length = 0;
  for (const word of words) {
    if (length >= MOST_OF_ALL) break;
    some.push(word.slice(0, MOST_OF_WORD));
    length += some.at(-1)!.length;
  }
  return some;
}

/** Bits that a word of right text hardly ever costs. */
const SURPRISING = 9;
/** The same for each UTF-16 unit of a word of one script, where much speaks for it. */
const EXPECTED = 4;

/** Of words that are clearly explained, how many may be odd without being misread. */
const MOST_ODD = 0.34;
/** Windows-1252, 1251, 1250 and 1254. */
const USUAL = [0, 1, 2, 3];

/** Words are ordinary text, or at least not misread once more, so that there is nothing left to undo. */
function isSettled({ texts, costs, undone, total }: State, before: number): boolean {
  const isClear = before - total >= BEYOND_DOUBT;
  const mostOdd = isClear ? MOST_ODD * texts.length : 0;
  let odd = 0;
  for (const [i, text] of texts.entries()) {
    const mayCost = isClear && scriptOfPlainWord(text) !== NOT_PLAIN ? EXPECTED * text.length : 0;
    if (costs[i]! < SURPRISING + mayCost && isOrdinary(text)) continue;
    if (++odd > mostOdd) return false;
    if ([...USUAL, ...undone].some((index) => undoLayer(text, index) !== undefined)) return false;
  }
  return true;
}

/** Share of the words that may be unsettled where a chain is followed alone, since it has explained the others. */
const MOST_UNSETTLED = 0.2;

function isMostlySettled({ texts, costs }: State): boolean {
  let left = MOST_UNSETTLED * texts.length;
  return texts.every((text, i) => (costs[i]! < SURPRISING && isOrdinary(text)) || --left >= 0);
}

/** Nothing in the text looks misread. Linear. */
export function isOrdinary(text: string): boolean {
  for (let i = 0; i + 1 < text.length; i++) {
    const next = text.charCodeAt(i + 1);
    if (next < 0x80) i++;
    else if (text.charCodeAt(i) >= 0x80 && isSuspiciousAt(text, i)) return false;
  }
  return true;
}

function isOnTheWay(state: State, best: State): boolean {
  return state.undone.every((index, i) => index === best.undone[i]);
}

function distinct(states: readonly State[]): State[] {
  const seen = new Set<string>();
  return states.filter(({ texts }) => {
    const key = texts.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function statesBehind(state: State): State[] {
  const states: State[] = [];
  const complete = completeCharsetsOf(state.texts);
  const charsets = complete.length > 0 ? complete : charsetsOf(state.texts);
  for (const [index, ...alike] of groupedByReading(state.texts, charsets)) {
    const next = stateBehind(state, index!, alike);
    if (next !== undefined) states.push(next);
  }
  return states;
}

function stateBehind(state: State, index: number, alike: readonly number[]): State | undefined {
  const price = state.price + priceOf(index, state.undone);
  let changed = false;
  let total = price;
  const costs: number[] = [];
  const texts: string[] = [];
  for (let i = 0; i < state.texts.length; i++) {
    const text = state.texts[i]!;
    const layer = undoLayer(text, index);
    const before = state.costs[i]!;
    const cost = layer === undefined ? before : costOf(layer.text);
    const better = layer !== undefined && (cost < before || layer.complete);
    if (better) changed = true;
    else if (layer !== undefined) total += Math.min(CONTRADICTION, (cost - before) / 4);
    const lowest = Math.min(cost, before);
    costs.push(lowest);
    texts.push(better ? layer.text : text);
    total += lowest;
  }
  if (!changed) return undefined;
  return { undone: [...state.undone, index], alike: [...state.alike, alike], texts, costs, price, total };
}

/** Bits that a replacement character costs less here: that it was misread is a likely story. */
const MISREAD_REPLACEMENT = 10;

/** What hardly anything but damage looks like: Â before a sign and behind no letter, × and Œ as two characters. */
const TELLTALE = /(?<![\p{L}«])Â[¡-¿]|(?<!\P{ASCII})Ã—(?!\P{ASCII})|(?<!\p{L})Å’(?=\p{Ll})/u;
const TELLTALE_COST = 7;
/** Â and Å, with which they begin, and what lies between. */
const FIRST_OF_TELLTALE = 0xc2;
const LAST_OF_TELLTALE = 0xc5;
const REPLACEMENT = 0xfffd;

function costOf(text: string): number {
  let cost = textCost(text);
  let mayTell = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === REPLACEMENT) cost -= MISREAD_REPLACEMENT;
    else if (unit >= FIRST_OF_TELLTALE && unit <= LAST_OF_TELLTALE) mayTell = true;
  }
  return mayTell && TELLTALE.test(text) ? cost + TELLTALE_COST : cost;
}

/** Bits that a word which the chain makes worse says against it, at most. */
const CONTRADICTION = 6;

function priceOf(index: number, before: readonly number[]): number {
  if (before.includes(index)) return 4;
  if (before.length > 0) return index < 2 ? 6 : 10;
  if (index < 2) return 5;
  return index < 12 ? 9 + index / 8 : 12 + index / 8;
}

function priceOfChain(undone: readonly number[]): number {
  return sum(undone.map((index, i) => priceOf(index, undone.slice(0, i))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Bits by which a word may become less likely where everything around it has the same damage. */
const TOLERANCE = 10;

/**
 * The word after undoing the chain, or its first layers, whichever is the most likely text; undefined where none is.
 * Where the chain is beyond doubt, a word that it undoes without remainder follows it to the end.
 */
export function readThrough(
  word: string,
  { undone, evidence }: Pick<FoundChain, 'undone' | 'evidence'>,
): Reading | undefined {
  const before = costOf(word);
  const labels: string[] = [];
  let text = word;
  let complete = true;
  let best: Reading | undefined;
  let lowest = before;
  for (const [depth, index] of undone.entries()) {
    const layer = undoLayer(text, index);
    if (layer === undefined) break;
    labels.push(layer.latin1 && index === 0 ? 'iso-8859-1' : MISREAD_CHARSETS[index]!);
    complete &&= layer.complete;
    text = layer.text;
    const cost = costOf(text);
    const tolerated = complete && evidence >= BEYOND_DOUBT && cost < before + TOLERANCE;
    if (cost >= lowest && !tolerated) continue;
    lowest = cost;
    best = { text, undone: undone.slice(0, depth + 1), labels: [...labels], complete, gain: before - cost };
  }
  return best === undefined ? undefined : { ...best, text: best.text.replaceAll('\ufeff', '') };
}
