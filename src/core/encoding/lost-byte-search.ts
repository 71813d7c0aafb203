import type { Lattice } from './lost-bytes';
import type { CharacterReader, ReadingState } from './reading-cost';

/** Readings that are followed at each offset. */
const BEAM = 10;
/** Bits by which one may be behind the best at the same offset. */
const TOO_FAR = 20;
/** Bits of a letter that the language has, where the charset has it for a byte. */
const OWN_LETTER = 4;
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

interface Path extends ReadingState {
  cost: number;
  losses: number;
  code: number;
  before: Path | undefined;
}

/**
 * The most likely readings of a word in a language, the best first, by a beam search that follows so many readings at
 * each offset. Linear in the word's length.
 */
export function readWord(lattice: Lattice, reader: CharacterReader, beam = BEAM): WordReading[] {
  const { length } = lattice.text;
  const paths: Path[][] = Array.from({ length: length + 1 }, () => []);
  const least = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  reader.reset();
  const { context, last, capitals } = reader;
  paths[0]!.push({ context, last, capitals, cost: 0, losses: 0, code: BYTE_ORDER_MARK, before: undefined });
  for (let at = 0; at < length; at++) {
    if (paths[at]!.length === 0) continue;
    const edges = lattice.edgesAt(at);
    for (const path of bestOf(paths[at]!, beam))
      for (const edge of edges) {
        const limit = least[edge.end]! + TOO_FAR;
        if (path.cost + edge.cost > limit + SCRIPT_BONUS) continue;
        const kept = edge.isKept ? (reader.hasLetter(edge.code) ? OWN_LETTER : lattice.losses.kept) : 0;
        const cost = path.cost + edge.cost + kept + reader.read(path, edge.code, edge.losses);
        if (cost > limit) continue;
        if (cost < least[edge.end]!) least[edge.end] = cost;
        paths[edge.end]!.push({
          context: reader.context,
          last: reader.last,
          capitals: reader.capitals,
          cost,
          losses: path.losses + edge.losses,
          code: edge.code,
          before: path,
        });
      }
    paths[at] = [];
  }
  return bestOf(paths[length]!, beam)
    .map((path) => ({ text: textOf(path), cost: path.cost + reader.endCost(path), losses: path.losses }))
    .sort((a, b) => a.cost - b.cost);
}

/** No character costs less than this many bits below nothing. */
const SCRIPT_BONUS = 4;

/** The cheapest paths, one for each state that matters for what follows. */
function bestOf(paths: Path[], most: number): Path[] {
  if (paths.length <= 1) return paths;
  paths.sort((a, b) => a.cost - b.cost);
  const limit = paths[0]!.cost + TOO_FAR;
  const best: Path[] = [];
  for (const path of paths) {
    if (path.cost > limit || best.length === most) break;
    if (!best.some((other) => isSame(other, path))) best.push(path);
  }
  return best;
}

function isSame(a: ReadingState, b: ReadingState): boolean {
  return a.context === b.context && a.last === b.last && a.capitals === b.capitals;
}

function textOf(path: Path): string {
  let text = '';
  for (let at: Path | undefined = path; at !== undefined; at = at.before)
    if (at.code !== BYTE_ORDER_MARK) text = String.fromCodePoint(at.code) + text;
  return text;
}

/** Bits of a text as it stands. */
export function costOfText(text: string, reader: CharacterReader): number {
  reader.reset();
  let sum = 0;
  for (const character of text) sum += reader.read(reader, character.codePointAt(0)!);
  return sum + reader.endCost(reader);
}
