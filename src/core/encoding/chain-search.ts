import { charsetsOf, MISREAD_CHARSETS, undoLayer } from './misread-charsets';
import { textCost } from './text-cost';

const MOST_LAYERS = 4;
/** Chains that are followed to the next layer. */
const BEAM = 9;
/** Bits that a reading must be better than another one, for nobody to have to choose. */
const CLEAR = 5;
const MOST_RIVALS = 4;
/** Bits of evidence from which on one more layer is no rival. */
const BEYOND_DOUBT = 40;

/** Misreadings to undo, as indexes into `MISREAD_CHARSETS`, the outermost first. */
export interface FoundChain {
  undone: readonly number[];
  /** Bits by which undoing it made the words more likely, less what such a chain is expected to cost. */
  evidence: number;
  /** Other chains that explain the words nearly as well, with another result. */
  rivals: readonly (readonly number[])[];
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
  const costs = words.map(textCost);
  const start: State = { undone: [], texts: words, costs, price: 0, total: sum(costs) };
  let layer = [start];
  const states: State[] = [];
  for (let depth = 0; depth < MOST_LAYERS && layer.length > 0; depth++) {
    const next = layer.flatMap((state) => statesBehind(state));
    next.sort((a, b) => a.total - b.total);
    const kept = distinct(next);
    states.push(...kept);
    layer = kept.slice(0, BEAM);
  }
  states.sort((a, b) => a.total - b.total);
  const [best] = states;
  if (best === undefined || best.total >= start.total) return undefined;
  const evidence = start.total - best.total;
  const rivals = states.filter(
    (state) =>
      state !== best &&
      state.total < best.total + CLEAR &&
      !isOnTheWay(state, best) &&
      !(evidence >= BEYOND_DOUBT && isOnTheWay(best, state)),
  );
  return {
    undone: best.undone,
    evidence,
    rivals: rivals.slice(0, MOST_RIVALS).map(({ undone }) => undone),
  };
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
  for (const index of charsetsOf(state.texts.join(' '))) {
    const next = stateBehind(state, index);
    if (next !== undefined) states.push(next);
  }
  return states;
}

function stateBehind(state: State, index: number): State | undefined {
  const price = state.price + priceOf(index, state.undone);
  let changed = false;
  let total = price;
  const costs: number[] = [];
  const texts = state.texts.map((text, i) => {
    const layer = undoLayer(text, index);
    const before = state.costs[i]!;
    const cost = layer === undefined ? before : textCost(layer.text);
    if (cost < before || layer?.complete) changed = true;
    else if (layer !== undefined) total += Math.min(CONTRADICTION, (cost - before) / 4);
    costs.push(Math.min(cost, before));
    total += Math.min(cost, before);
    return layer !== undefined && (cost < before || layer.complete) ? layer.text : text;
  });
  return changed ? { undone: [...state.undone, index], texts, costs, price, total } : undefined;
}

/** Bits that a word which the chain makes worse says against it, at most. */
const CONTRADICTION = 6;

function priceOf(index: number, before: readonly number[]): number {
  if (before.includes(index)) return 4;
  if (before.length > 0) return index < 2 ? 6 : 10;
  if (index < 2) return 5;
  return index < 12 ? 9 + index / 8 : 12 + index / 8;
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
  const before = textCost(word);
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
    const cost = textCost(text);
    const tolerated = complete && evidence >= BEYOND_DOUBT && cost < before + TOLERANCE;
    if (cost >= lowest && !tolerated) continue;
    lowest = cost;
    best = { text, undone: undone.slice(0, depth + 1), labels: [...labels], complete, gain: before - cost };
  }
  return best === undefined ? undefined : { ...best, text: best.text.replaceAll('\ufeff', '') };
}
