import { equalBytes, joinBytes } from './bytes';
import type { LedgerEntry } from './entry';
import type { RecordedOperation } from './operations';
import { PieceDocument } from './piece-document';
import { UnknownText } from './regions';
import { TrackedEdit } from './tracked-edit';

/** A file as a chain of operations made it, step by step. */
export class ChainDocument {
  readonly document: PieceDocument;
  private readonly edits = new Map<string, TrackedEdit>();
  private readonly entries = new Map<string, LedgerEntry>();
  private readonly companions = new Map<string, TrackedEdit[]>();

  constructor(size: number) {
    this.document = new PieceDocument(size);
  }

  edit(id: string): TrackedEdit | undefined {
    return this.edits.get(id);
  }

  entry({ id }: TrackedEdit): LedgerEntry {
    return this.entries.get(id)!;
  }

  /** The edits of the same fix, this one among them. */
  unit(edit: TrackedEdit): readonly TrackedEdit[] {
    return this.companions.get(unitOf(this.entry(edit)))!;
  }

  /** Makes the next operation. Throws `RangeError` where the ledger contradicts itself. */
  advance(operation: RecordedOperation, order: number): void {
    const { entries } = operation;
    this.document.learnAll(
      entries.map(({ start, oldBytes, left, right }) => ({
        start: start - left.length,
        bytes: joinBytes([left, oldBytes, right]),
      })),
    );
    if (!this.takeBack(operation, order))
      this.document.apply(
        entries.map((entry) => {
          const edit = new TrackedEdit(entry.id, order);
          this.keep(edit, entry);
          return { start: entry.start, end: entry.end, newBytes: entry.newBytes, edit };
        }),
      );
  }

  /** Makes an undo by taking the very edits back; false where that is not what the operation did. */
  private takeBack({ kind, entries }: RecordedOperation, order: number): boolean {
    if (kind !== 'undo') return false;
    const targets = entries.map(({ undoes = [] }) => undoes.map((id) => this.edits.get(id)));
    const edits = new Set(targets.flat());
    if (!isTakeable(edits) || this.document.withdraw(edits).length > 0) return false;
    try {
      const regions = this.document.withdrawnRegions();
      const agrees =
        regions.length === entries.length &&
        regions.every(({ start, end, newBytes, edits: own }, i) => {
          const entry = entries[i]!;
          return (
            start === entry.start &&
            end === entry.end &&
            equalBytes(newBytes, entry.newBytes) &&
            own.length === targets[i]!.length &&
            own.every((edit) => targets[i]!.includes(edit))
          );
        });
      if (agrees) {
        const undos = entries.map((entry, i) => {
          const edit = new TrackedEdit(entry.id, order, targets[i]! as TrackedEdit[]);
          this.keep(edit, entry);
          return edit;
        });
        this.document.settle(regions, undos);
        return true;
      }
    } catch (error) {
      if (!(error instanceof UnknownText)) throw error;
    }
    this.document.rollBack();
    return false;
  }

  private keep(edit: TrackedEdit, entry: LedgerEntry): void {
    this.edits.set(edit.id, edit);
    this.entries.set(edit.id, entry);
    const unit = unitOf(entry);
    const companions = this.companions.get(unit);
    if (companions === undefined) this.companions.set(unit, [edit]);
    else companions.push(edit);
  }
}

/** What entries of one fix have in common. */
export function unitOf({ operation, fix }: LedgerEntry): string {
  return `${operation} ${fix}`;
}

function isTakeable(edits: ReadonlySet<TrackedEdit | undefined>): edits is ReadonlySet<TrackedEdit> {
  for (const edit of edits) {
    if (edit === undefined || !edit.inEffect) return false;
    for (const dependent of edit.dependents) if (dependent.inEffect && !edits.has(dependent)) return false;
  }
  return edits.size > 0;
}
