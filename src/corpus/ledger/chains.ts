import { undoneBy } from './ledger-index';
import type { RecordedOperation } from './operations';

/** Operations of which each began with the very bytes that the one before it left. */
export interface Chain {
  operations: readonly RecordedOperation[];
  /** Another operation began later with the bytes that this chain began with: somebody had put the file back. */
  dropped: boolean;
}

/** Where in a file's history its bytes belong. */
export interface HistoryPlace {
  chain: Chain;
  /** How many operations of the chain were made on these bytes. */
  made: number;
  /** Operations of the file from this index on came later. */
  position: number;
}

/** What a ledger tells of one file. */
export class FileHistory {
  /** In the order of their first operations. */
  readonly chains: readonly Chain[];
  private readonly indices: ReadonlyMap<RecordedOperation, number>;

  /** `operations` are in the order of the ledger. */
  constructor(readonly operations: readonly RecordedOperation[]) {
    this.indices = new Map(operations.map((operation, index) => [operation, index]));
    this.chains = chainsOf(operations);
  }

  indexOf(operation: RecordedOperation): number {
    return this.indices.get(operation)!;
  }

  /** The latest point at which the file had this hash; undefined where it never had. */
  placeOf(hash: string): HistoryPlace | undefined {
    let found: HistoryPlace | undefined;
    for (const chain of this.chains)
      for (const [made, operation] of chain.operations.entries()) {
        if (!operation.complete) continue;
        const index = this.indexOf(operation);
        if (operation.after === hash && index + 1 >= (found?.position ?? 0))
          found = { chain, made: made + 1, position: index + 1 };
        if (operation.before === hash && made === 0 && index >= (found?.position ?? 0))
          found = { chain, made, position: index };
      }
    return found;
  }

  /** The undone entries, each with the entry that took it back. */
  undone(): ReadonlyMap<string, string> {
    const dropped = new Set(
      this.chains.filter((chain) => chain.dropped).flatMap(({ operations }) => operations),
    );
    return undoneBy(
      this.operations
        .filter((operation) => !dropped.has(operation))
        .flatMap(({ entries }) => entries)
        .flatMap(({ id, undoes }) => (undoes === undefined ? [] : [{ id, undoes }])),
    );
  }
}

function chainsOf(operations: readonly RecordedOperation[]): Chain[] {
  const byAfter = new Map<string, number[]>();
  for (const [index, { after, complete }] of operations.entries()) {
    if (!complete) continue;
    const ends = byAfter.get(after);
    if (ends === undefined) byAfter.set(after, [index]);
    else ends.push(index);
  }
  const taken = new Set<number>();
  /** Hashes with which operations of later chains began, by the last such operation. */
  const begun = new Map<string, number>();
  const chains: { first: number; chain: Chain }[] = [];
  for (let tip = operations.length - 1; tip >= 0; tip--) {
    if (taken.has(tip)) continue;
    const indices = operations[tip]!.complete ? walkBack(operations, tip, byAfter, taken) : [tip];
    const first = indices[0]!;
    const own = indices.map((index) => operations[index]!);
    const dropped = own[0]!.complete && (begun.get(own[0]!.before) ?? -1) > first;
    chains.push({ first, chain: { operations: own, dropped } });
    for (const index of indices) {
      taken.add(index);
      const { before, complete } = operations[index]!;
      if (complete) begun.set(before, Math.max(index, begun.get(before) ?? -1));
    }
  }
  return chains.sort((a, b) => a.first - b.first).map(({ chain }) => chain);
}

/** The indices of the operations that lead to `tip`, each the latest that left what the next began with. */
function walkBack(
  operations: readonly RecordedOperation[],
  tip: number,
  byAfter: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<number>,
): number[] {
  const indices = [tip];
  for (let at: number | undefined = tip; at !== undefined; ) {
    const last: number = at;
    at = byAfter.get(operations[last]!.before)?.findLast((index) => index < last && !taken.has(index));
    if (at !== undefined) indices.unshift(at);
  }
  return indices;
}
