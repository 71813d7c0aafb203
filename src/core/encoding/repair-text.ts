import { findMojibake } from './mojibake';

export interface RepairOptions {
  /** Which repairs are made: only those that need no person's look, or the likely ones too (the default). */
  tier?: 'safe' | 'likely';
}

export interface TextRepair {
  text: string;
  /** UTF-16 offsets into the text that was given, ascending and apart. */
  edits: readonly { start: number; end: number; newText: string }[];
  /** The charsets of most of the edits, in the order in which the misreadings happened; empty without edits. */
  chain: readonly string[];
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Undoes what misread charsets did to a text. Linear. */
export function repairText(text: string, { tier = 'likely' }: RepairOptions = {}): TextRepair {
  if (!BEYOND_ASCII.test(text)) return { text, edits: [], chain: [] };
  const runs = findMojibake(text).filter((run) => (tier === 'likely' || run.safe) && run.text !== '\ufffd');
  if (runs.length === 0) return { text, edits: [], chain: [] };
  const edits = runs.flatMap((run) => run.edits);
  return { text: withEdits(text, edits), edits, chain: usualChain(runs) };
}

/** The text with edits made that are ascending and apart. */
export function withEdits(
  text: string,
  edits: readonly { start: number; end: number; newText: string }[],
): string {
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
