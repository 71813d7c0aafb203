import type { GramModel } from './gram-model';
import type { Lattice } from './lost-bytes';
import { AT_WORD_START, endCost, type ReadingState, readCharacter } from './reading-cost';

/** Readings that are followed at each offset. */
const BEAM = 10;

/** Goes without saying where a misreading is undone. */
const BYTE_ORDER_MARK = 0xfeff;

/** One way to read a word. */
export interface WordReading {
  text: string;
  /** Bits, those of the losses included. */
  cost: number;
  /** Bytes that were lost, after this reading. */
  losses: number;
}

interface Path {
  state: ReadingState;
  cost: number;
  losses: number;
  code: number;
  before: Path | undefined;
}

/** The most likely readings of a word in a language, the best first, by a beam search. Linear in its length. */
export function readWord(lattice: Lattice, model: GramModel): WordReading[] {
  const { length } = lattice.text;
  const paths: Path[][] = Array.from({ length: length + 1 }, () => []);
  paths[0]!.push({ state: AT_WORD_START, cost: 0, losses: 0, code: 0, before: undefined });
  for (let at = 0; at < length; at++) {
    if (paths[at]!.length === 0) continue;
    const edges = lattice.edgesAt(at);
    for (const path of bestOf(paths[at]!))
      for (const edge of edges) {
        const { cost, state } = readCharacter(model, path.state, edge.code);
        paths[edge.end]!.push({
          state,
          cost: path.cost + cost + edge.cost,
          losses: path.losses + edge.losses,
          code: edge.code,
          before: path,
        });
      }
    paths[at] = [];
  }
  return bestOf(paths[length]!)
    .map((path) => ({
      text: textOf(path),
      cost: path.cost + endCost(model, path.state),
      losses: path.losses,
    }))
    .sort((a, b) => a.cost - b.cost);
}

/** Bits by which a reading may be behind the best at the same offset. */
const TOO_FAR = 24;

/** The cheapest paths, one for each state that matters for what follows. */
function bestOf(paths: Path[]): Path[] {
  if (paths.length <= 1) return paths;
  paths.sort((a, b) => a.cost - b.cost);
  const limit = paths[0]!.cost + TOO_FAR;
  const best: Path[] = [];
  for (const path of paths) {
    if (path.cost > limit || best.length === BEAM) break;
    if (!best.some(({ state }) => isSame(state, path.state))) best.push(path);
  }
  return best;
}

function isSame(a: ReadingState, b: ReadingState): boolean {
  return a.context === b.context && a.last === b.last && a.capitals === b.capitals;
}

function textOf(path: Path): string {
  let text = '';
  for (let at: Path | undefined = path; at?.before !== undefined; at = at.before)
    if (at.code !== BYTE_ORDER_MARK) text = String.fromCodePoint(at.code) + text;
  return text;
}

/** Bits of a text as it stands. */
export function costOfText(text: string, model: GramModel): number {
  let state = AT_WORD_START;
  let sum = 0;
  for (const character of text) {
    const read = readCharacter(model, state, character.codePointAt(0)!);
    sum += read.cost;
    state = read.state;
  }
  return sum + endCost(model, state);
}
