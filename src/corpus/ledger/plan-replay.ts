import { fileHash } from './bytes';
import { ChainDocument, unitOf } from './chain-document';
import { type Chain, FileHistory, type HistoryPlace } from './chains';
import type { LedgerEntry } from './entry';
import type { RecordedOperation } from './operations';
import { type FilePlan, Planner } from './plan';
import { UnknownText } from './regions';
import type { TrackedEdit } from './tracked-edit';

export interface ReplayOptions {
  /** Also entries of operations after which somebody had put the file back. */
  dropped?: boolean;
}

/**
 * Applies entries of one file again that are not undone: exactly where the file is byte for byte one that the ledger
 * knows, else by old text and context where they are found once. What was applied already is left alone. Entries of
 * one fix are applied together. Takes and gives the same as `planUndo`.
 */
export function planReplay(
  operations: readonly RecordedOperation[],
  bytes: Uint8Array,
  isWanted: (entry: LedgerEntry) => boolean,
  options: ReplayOptions = {},
): FilePlan {
  return new ReplayPlanner(new FileHistory(operations), bytes, isWanted, options).plan();
}

class ReplayPlanner {
  private readonly planner: Planner;
  private readonly wantedUnits: ReadonlySet<string>;
  private readonly undone: ReadonlyMap<string, string>;
  /** Entries that a wanted one applied again on an earlier delivery, whose context is nearer to this one. */
  private readonly replaced: ReadonlySet<string>;
  /** The wanted entries of the chain that the file belongs to. */
  private exact: ReadonlySet<string> = new Set();

  constructor(
    private readonly history: FileHistory,
    bytes: Uint8Array,
    isWanted: (entry: LedgerEntry) => boolean,
    private readonly options: ReplayOptions,
  ) {
    this.planner = new Planner('replay', bytes);
    const entries = history.operations.flatMap((operation) => operation.entries);
    this.wantedUnits = new Set(entries.filter(isWanted).map(unitOf));
    this.undone = history.undone();
    this.replaced = new Set(
      entries.filter((entry) => this.isWanted(entry)).flatMap(({ replays = [] }) => replays),
    );
  }

  plan(): FilePlan {
    const { history, planner } = this;
    const place = history.placeOf(fileHash(planner.bytes));
    if (place !== undefined) {
      const entries = place.chain.operations.flatMap((operation) => operation.entries);
      this.exact = new Set(entries.filter((entry) => this.isWanted(entry)).map(({ id }) => id));
      this.carryOn(place);
    }
    for (const chain of history.chains) {
      if (chain === place?.chain) continue;
      const isPast = place !== undefined && history.indexOf(chain.operations.at(-1)!) < place.position;
      if (chain.dropped && !this.options.dropped) this.leaveDropped(chain);
      else if (isPast) for (const entry of this.listed(chain.operations)) planner.say(entry, 'already', HELD);
      else this.applyByContext(chain);
    }
    return planner.finish(history.operations.flatMap(({ entries }) => entries));
  }

  private isWanted(entry: LedgerEntry): boolean {
    return this.wantedUnits.has(unitOf(entry)) && !this.undone.has(entry.id);
  }

  /** Of an entry and those that applied it again, one is replayed: the exact one, else the last. */
  private isReplayed(entry: LedgerEntry): boolean {
    if (!this.isWanted(entry)) return false;
    if (this.exact.has(entry.id)) return true;
    if (this.replaced.has(entry.id)) return false;
    const { replays = [] } = entry;
    return replays.length === 0 || !replays.every((id) => this.exact.has(id));
  }

  /** What a report speaks of: neither undos nor what they took back. */
  private *listed(operations: readonly RecordedOperation[]): Iterable<LedgerEntry> {
    for (const { kind, entries } of operations)
      if (kind !== 'undo') for (const entry of entries) if (this.isReplayed(entry)) yield entry;
  }

  /** An operation that was recorded twice, since it could not be carried out at first, is no news. */
  private leaveDropped({ operations }: Chain): void {
    const repeated = operations.filter(
      (operation) =>
        !this.history.operations.some(
          (other) =>
            this.history.indexOf(other) > this.history.indexOf(operation) &&
            other.before === operation.before &&
            other.after === operation.after,
        ),
    );
    for (const entry of this.listed(repeated)) this.planner.say(entry, 'dropped', DROPPED);
  }

  /** The file is what some operations of a chain left: makes the others. */
  private carryOn({ chain, made }: HistoryPlace): void {
    const { operations } = chain;
    for (const entry of this.listed(operations.slice(0, made))) this.planner.say(entry, 'already', HELD);
    const pending = operations.slice(made);
    if (pending.length === 0) return;
    try {
      const { document, left } = this.replayed(operations, made);
      const hashAfter = left.size === 0 ? operations.at(-1)!.after : undefined;
      if (!this.planner.makeExactly(document, document.document.regions(), hashAfter))
        throw new RangeError('the file is not what the ledger says');
      for (const entry of this.listed(pending)) this.sayUnlessLeft(entry, document, left);
    } catch (error) {
      this.contradicted(error, pending);
    }
  }

  private applyByContext({ operations }: Chain): void {
    if ([...this.listed(operations)].length === 0) return;
    try {
      const { document, left } = this.replayed(operations, 0);
      const unmade = this.planner.makeByContext(document, document.document.regions());
      for (const entry of this.listed(operations)) {
        const why = unmade.get(document.edit(entry.id)!);
        if (why === undefined) this.sayUnlessLeft(entry, document, left);
        else this.planner.say(entry, why.result, why.reason);
      }
    } catch (error) {
      this.contradicted(error, operations);
    }
  }

  private contradicted(error: unknown, operations: readonly RecordedOperation[]): void {
    if (!(error instanceof RangeError || error instanceof UnknownText)) throw error;
    for (const entry of this.listed(operations))
      this.planner.say(entry, 'refused', 'the ledger contradicts itself here');
  }

  private sayUnlessLeft(
    entry: LedgerEntry,
    document: ChainDocument,
    left: ReadonlyMap<TrackedEdit, string>,
  ): void {
    const reason = left.get(document.edit(entry.id)!);
    if (reason === undefined) this.planner.say(entry, 'done');
    else this.planner.say(entry, 'refused', reason);
  }

  /**
   * The document after all operations, marked where `made` of them were, without those edits made since then that
   * are not wanted; `left` are these and the ones that build on them.
   */
  private replayed(
    operations: readonly RecordedOperation[],
    made: number,
  ): { document: ChainDocument; left: Map<TrackedEdit, string> } {
    const document = new ChainDocument(operations[0]!.size);
    for (const [order, operation] of operations.entries()) {
      if (order === made) document.document.mark();
      document.advance(operation, order);
    }
    const left = new Map<TrackedEdit, string>();
    for (const { entries } of operations.slice(made).toReversed()) {
      const unwanted = new Set<TrackedEdit>();
      for (const entry of entries) {
        const edit = document.edit(entry.id)!;
        if (edit.inEffect && !this.isReplayed(entry)) withDependents(document, edit, unwanted);
      }
      if (unwanted.size === 0) continue;
      if (document.document.withdraw(unwanted).length > 0) throw new RangeError('an edit does not stand');
      for (const edit of unwanted) left.set(edit, buildsOn(document, edit));
    }
    return { document, left };
  }
}

const HELD = 'the file holds it';
const DROPPED = 'the file was put back to what it was before this operation';

/** Adds the edits of its fix and all that build on them. */
function withDependents(document: ChainDocument, edit: TrackedEdit, found: Set<TrackedEdit>): void {
  const pending = [edit];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (found.has(each) || !each.inEffect) continue;
    found.add(each);
    pending.push(...document.unit(each), ...each.dependents);
  }
}

function buildsOn(document: ChainDocument, edit: TrackedEdit): string {
  const below = document.unit(edit).flatMap(({ dependsOn }) => [...dependsOn]);
  const ids = below.filter(({ inEffect }) => !inEffect).map(({ id }) => id);
  return `it changes the text of ${[...new Set(ids)].join(', ')}, which is not replayed`;
}
