import { applyByteEdits } from '../../core/lint/fix';
import { equalBytes, fileHash } from './bytes';
import type { ChainDocument } from './chain-document';
import { unitOf } from './chain-document';
import { components } from './components';
import type { LedgerEntry, OperationKind } from './entry';
import { findPlaces } from './find-places';
import { CONTEXT_BYTES, type RecordedEdit } from './record';
import type { Region } from './regions';
import type { TrackedEdit } from './tracked-edit';

export type EntryResult =
  /** The entry is undone, or applied again, by the plan. */
  | 'done'
  /** It was already: nothing to do. */
  | 'already'
  /** It cannot be; the reason says why. */
  | 'refused'
  /** Its operation is no part of the file's history, since somebody put the file back. */
  | 'dropped';

export interface EntryOutcome {
  entry: LedgerEntry;
  result: EntryResult;
  reason?: string;
}

/** One operation to be carried out and recorded. */
export interface PlannedStep {
  kind: OperationKind;
  before: Uint8Array;
  after: Uint8Array;
  edits: readonly RecordedEdit[];
}

/** What to do with one file; the steps follow one another, and the last leaves the file as it is to be. */
export interface FilePlan {
  steps: readonly PlannedStep[];
  /** In the order of the ledger. */
  outcomes: readonly EntryOutcome[];
}

/** Gathers what a plan does and says. */
export class Planner {
  private readonly steps: PlannedStep[] = [];
  private readonly outcomes = new Map<string, EntryOutcome>();

  constructor(
    private readonly kind: OperationKind,
    /** The file as the steps so far leave it. */
    public bytes: Uint8Array,
  ) {}

  say(entry: LedgerEntry, result: EntryResult, reason?: string): void {
    this.outcomes.set(entry.id, { entry, result, ...(reason !== undefined && { reason }) });
  }

  has(entry: LedgerEntry): boolean {
    return this.outcomes.has(entry.id);
  }

  finish(order: readonly LedgerEntry[]): FilePlan {
    const outcomes = order.flatMap(({ id }) => this.outcomes.get(id) ?? []);
    return { steps: this.steps, outcomes };
  }

  /**
   * Makes regions of a document whose marked text is the file. False, and nothing made, where the file says otherwise
   * or the result has not the hash that it should have.
   */
  makeExactly(document: ChainDocument, regions: readonly Region[], hashAfter?: string): boolean {
    const agrees = regions.every(({ start, end, oldBytes }) =>
      equalBytes(this.bytes.subarray(start, end), oldBytes),
    );
    if (!agrees) return false;
    if (hashAfter !== undefined && fileHash(applyByteEdits(this.bytes, regions)) !== hashAfter) return false;
    this.addStep(document, regions);
    return true;
  }

  /**
   * Makes regions of a document wherever the file, which has changed, has their place. Those of one fix are made all or
   * none. Gives for each edit that was not made why.
   */
  makeByContext(
    document: ChainDocument,
    regions: readonly Region[],
  ): Map<TrackedEdit, { result: 'already' | 'refused'; reason: string }> {
    const surroundings = document.document.surroundings();
    const groups = components(regions.map(({ edits }) => unitsOf(document, edits)));
    const changing = regions.flatMap((region, i) =>
      equalBytes(region.oldBytes, region.newBytes) ? [] : [{ region, group: groups[i]! }],
    );
    const places = findPlaces(
      this.bytes,
      changing.map(({ region }) => ({ ...region, ...surroundings.of(region, CONTEXT_BYTES) })),
    );
    const failed = new Map<number, string>();
    const toDo = new Set<number>();
    for (const [i, place] of places.entries()) {
      const { group } = changing[i]!;
      if (place.state === 'there') toDo.add(group);
      if (place.state === 'missing') failed.set(group, 'its text is no longer there as it was');
      if (place.state === 'ambiguous')
        failed.set(group, `its text stands in ${place.places} places, so it is not clear which is meant`);
    }
    this.addStep(
      document,
      changing.flatMap(({ region, group }, i) => {
        const place = places[i]!;
        if (place.state !== 'there' || failed.has(group)) return [];
        return [{ ...region, start: place.start, end: place.end }];
      }),
    );
    const unmade = new Map<TrackedEdit, { result: 'already' | 'refused'; reason: string }>();
    for (const [i, { edits }] of regions.entries()) {
      const reason = failed.get(groups[i]!);
      for (const edit of edits)
        if (reason !== undefined) unmade.set(edit, { result: 'refused', reason });
        else if (!toDo.has(groups[i]!))
          unmade.set(edit, { result: 'already', reason: 'the text is so already' });
    }
    return unmade;
  }

  private addStep(document: ChainDocument, regions: readonly Region[]): void {
    const made =
      this.kind === 'undo'
        ? regions
        : regions.filter(({ oldBytes, newBytes }) => !equalBytes(oldBytes, newBytes));
    if (made.length === 0) return;
    const ordered = made.toSorted((a, b) => a.start - b.start);
    const fixes = components(ordered.map(({ edits }) => unitsOf(document, edits)));
    const edits = ordered.map((region, i): RecordedEdit => {
      const { start, end, newBytes } = region;
      const entries = region.edits.map((edit) => document.entry(edit));
      const ids = region.edits.filter((edit) => this.kind === 'undo' || edit.inEffect).map(({ id }) => id);
      const refers = this.kind === 'undo' ? { undoes: ids } : { replays: ids };
      return {
        start,
        end,
        newBytes,
        rules: [...new Set(entries.flatMap(({ rules }) => rules))],
        fix: fixes[i]!,
        ...refers,
      };
    });
    const before = this.bytes;
    this.bytes = applyByteEdits(before, edits);
    this.steps.push({ kind: this.kind, before, after: this.bytes, edits });
  }
}

function unitsOf(document: ChainDocument, edits: readonly TrackedEdit[]): string[] {
  return edits.map((edit) => unitOf(document.entry(edit)));
}
