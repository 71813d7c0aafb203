import { composeEdits } from '../text/compose-edits';
import type { Span } from '../text/span';
import { isMisreading, uncoverMisread } from './covered-damage';
import { unescapeMisread } from './escaped-characters';
import { findMojibake, misreadOffsets } from './mojibake';

export interface RepairOptions {
  /** Which repairs are made: only those that need no person's look, or the likely ones too (the default). */
  tier?: 'safe' | 'likely';
}

export interface TextRepair {
  text: string;
  /** UTF-16 offsets into the text that was given, ascending and apart. */
  edits: readonly Edit[];
  /** The charsets of most of the edits, in the order in which the misreadings happened; empty without edits. */
  chain: readonly string[];
}

type Edit = Span & { newText: string };

const REPLACEMENT = '\ufffd';
/** In text that is no Unicode, nothing is known of what stands beside it. */
const HALF_CHARACTER = /\p{Surrogate}/u;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** What is still damaged once some is undone, such as what was escaped between misreadings, is undone in turn. */
const MOST_ROUNDS = 4;

/**
 * Undoes what misread charsets did to a text, before it was escaped with character references and after it: references
 * that do not stand for damage stay. Linear.
 */
export function repairText(text: string, { tier = 'likely' }: RepairOptions = {}): TextRepair {
  if (!BEYOND_ASCII.test(text) && !text.includes('&')) return { text, edits: [], chain: [] };
  const found = repairsOf(text, tier);
  if (found.length === 0) return { text, edits: [], chain: [] };
  const chain = usualChain(found);
  let edits: readonly Edit[] = found.flatMap((run) => run.edits);
  let repaired = withEdits(text, edits);
  for (let round = 1; round < MOST_ROUNDS && mayBeDamaged(repaired); round++) {
    const further = repairsOf(repaired, tier).flatMap((run) => run.edits);
    if (further.length === 0) break;
    edits = composeEdits(text.length, [edits, further]);
    repaired = withEdits(repaired, further);
  }
  return { text: repaired, edits, chain };
}

function mayBeDamaged(text: string): boolean {
  return misreadOffsets(text).length > 0 || text.includes(REPLACEMENT) || unescapeMisread(text) !== undefined;
}

interface Repair {
  edits: readonly Edit[];
  chain: readonly string[];
}

function repairsOf(text: string, tier: 'safe' | 'likely'): Repair[] {
  const uncovered = uncoverMisread(text);
  const runs = findMojibake(uncovered?.text ?? text).filter(
    (run) => (tier === 'likely' || run.safe) && run.text !== REPLACEMENT && !HALF_CHARACTER.test(run.text),
  );
  if (uncovered === undefined) return runs;
  return runs.flatMap((run) => {
    const mayUncover = tier === 'likely' && isMisreading(run);
    const edits = run.edits.filter(({ start, end }) => mayUncover || !uncovered.isUncovered(start, end));
    return edits.length === 0 ? [] : [{ edits: edits.map(uncovered.inOriginal), chain: run.chain }];
  });
}

/** The text with edits made that are ascending and apart. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function usualChain(
  runs: readonly { chain: readonly string[]; edits: readonly unknown[] }[],
): readonly string[] {
  const counts = new Map<string, { chain: readonly string[]; count: number }>();
  for (const { chain, edits } of runs) {
    const tally = counts.get(chain.join()) ?? { chain, count: 0 };
    tally.count += edits.length;
    counts.set(chain.join(), tally);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.chain ?? [];
}
