import { fileHash } from './bytes';
import { ChainDocument, unitOf } from './chain-document';
import { type Chain, FileHistory } from './chains';
import type { LedgerEntry } from './entry';
import type { RecordedOperation } from './operations';
import { type FilePlan, Planner } from './plan';
import { UnknownText } from './regions';
import type { TrackedEdit } from './tracked-edit';

/**
 * Takes back entries of one file, whatever came after them, as long as their text still stands. Entries of one fix are taken
 * back together. `operations` are those of the file in the order of the ledger; `bytes` is the file as it is now.
 * The file is left as it would be if just these entries had not been made. Changes nothing but what it gives.
 */
export function planUndo(
  operations: readonly RecordedOperation[],
  bytes: Uint8Array,
  isWanted: (entry: LedgerEntry) => boolean,
): FilePlan {
  return new UndoPlanner(new FileHistory(operations), bytes, isWanted).plan();
}

class UndoPlanner {
  private readonly planner: Planner;
  private readonly undone: ReadonlyMap<string, string>;
  private readonly wantedUnits: ReadonlySet<string>;

  constructor(
    private readonly history: FileHistory,
    bytes: Uint8Array,
    isWanted: (entry: LedgerEntry) => boolean,
  ) {
    this.planner = new Planner('undo', bytes);
    this.undone = history.undone();
    const entries = history.operations.flatMap((operation) => operation.entries);
    this.wantedUnits = new Set(entries.filter(isWanted).map(unitOf));
  }

  plan(): FilePlan {
    const { history, planner } = this;
    const place = history.placeOf(fileHash(planner.bytes));
    for (const entry of this.wantedIn(history.operations)) {
      const by = this.undone.get(entry.id);
      if (by !== undefined) planner.say(entry, 'already', `undone by ${by}`);
    }
    if (place !== undefined) {
      const made = new Set(place.chain.operations.slice(0, place.made));
      const later = history.operations.filter(
        (operation) => history.indexOf(operation) >= place.position && !made.has(operation),
      );
      this.refuse(this.wantedIn(later), 'the file is as it was before this operation');
      this.undoIn(place.chain, place.made);
    }
    for (const chain of history.chains) {
      if (chain === place?.chain) this.refuse(this.wantedIn(chain.operations), 'it is not in the file');
      else if (chain.dropped)
        this.refuse(
          this.wantedIn(chain.operations),
          'the file was put back to what it was before this operation',
        );
      else this.undoIn(chain, undefined);
    }
    return planner.finish(history.operations.flatMap(({ entries }) => entries));
  }

  private *wantedIn(operations: readonly RecordedOperation[]): Iterable<LedgerEntry> {
    for (const { entries } of operations)
      for (const entry of entries)
        if (this.wantedUnits.has(unitOf(entry)) && !this.planner.has(entry)) yield entry;
  }

  private refuse(entries: Iterable<LedgerEntry>, reason: string): void {
    for (const entry of [...entries]) this.planner.say(entry, 'refused', reason);
  }

  /** With `made`, the file is what so many operations of the chain left; else its places are found by their context. */
  private undoIn(chain: Chain, made: number | undefined): void {
    const entries = [...this.wantedIn(chain.operations.slice(0, made))];
    if (entries.length === 0) return;
    try {
      this.undoEntries(chain, made, entries);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof UnknownText)) throw error;
      this.refuse(entries, CONTRADICTION);
    }
  }

  private undoEntries(
    { operations }: Chain,
    made: number | undefined,
    entries: readonly LedgerEntry[],
  ): void {
    const document = new ChainDocument(operations[0]!.size);
    for (const [order, operation] of operations.slice(0, made).entries()) document.advance(operation, order);
    document.document.mark();
    const wanted = new Set<TrackedEdit>();
    for (const entry of entries) {
      const edit = document.edit(entry.id)!;
      if (edit.inEffect) wanted.add(edit);
      else this.planner.say(entry, 'already', 'it is not in effect');
    }
    this.keepFree(document, wanted);
    for (let fallen = document.document.withdraw(wanted); fallen.length > 0; ) {
      this.giveUp(document, wanted, fallen, () => 'its text no longer stands');
      this.keepFree(document, wanted);
      fallen = document.document.withdraw(wanted);
    }
    if (wanted.size === 0) return;
    const regions = document.document.withdrawnRegions();
    if (made !== undefined && !this.planner.makeExactly(document, regions)) {
      this.refuse(
        entries.filter((entry) => !this.planner.has(entry)),
        CONTRADICTION,
      );
      return;
    }
    const unmade = made === undefined ? this.planner.makeByContext(document, regions) : undefined;
    for (const edit of wanted) {
      const why = unmade?.get(edit);
      this.planner.say(document.entry(edit), why?.result ?? 'done', why?.reason);
    }
  }

  /** Leaves out what other edits that stay build on. */
  private keepFree(document: ChainDocument, wanted: Set<TrackedEdit>): void {
    for (let again = true; again; ) {
      again = false;
      for (const edit of wanted) {
        const later = [...edit.dependents].filter(
          (dependent) => dependent.inEffect && !wanted.has(dependent),
        );
        if (later.length === 0) continue;
        const ids = later.map(({ id }) => id).join(', ');
        this.giveUp(document, wanted, [edit], () => `its text was changed later by ${ids}; undo that first`);
        again = true;
      }
    }
  }

  private giveUp(
    document: ChainDocument,
    wanted: Set<TrackedEdit>,
    edits: readonly TrackedEdit[],
    reason: () => string,
  ): void {
    for (const edit of edits)
      for (const companion of document.unit(edit)) {
        wanted.delete(companion);
        const entry = document.entry(companion);
        if (!this.planner.has(entry)) this.planner.say(entry, 'refused', reason());
      }
  }
}

const CONTRADICTION = 'the ledger contradicts itself or the file here';
