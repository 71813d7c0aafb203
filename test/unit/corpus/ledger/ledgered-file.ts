import { strict as assert } from 'node:assert';
import type { AppliedFix } from '../../../../src/core/lint/fix';
import { applyByteEdits } from '../../../../src/core/lint/fix';
import {
  editsOfRounds,
  type FilePlan,
  type LedgerEntry,
  LedgerIndex,
  MemoryLedger,
  planReplay,
  planUndo,
  type RecordedEdit,
  type ReplayOptions,
  recordOperation,
} from '../../../../src/corpus/ledger';

export const PATH = 'a/b.txt';

/** A file and the ledger of all that is done to it. */
export class LedgeredFile {
  readonly ledger = new MemoryLedger();

  constructor(public bytes: Uint8Array) {}

  get text(): string {
    return Buffer.from(this.bytes).toString('latin1');
  }

  /** Applies fixes, all made for the bytes as they are, in one operation. */
  async fix(...fixes: readonly AppliedFix[]): Promise<void> {
    await this.fixInRounds([fixes]);
  }

  async fixInRounds(rounds: readonly (readonly AppliedFix[])[]): Promise<void> {
    let after = this.bytes;
    for (const fixes of rounds) {
      const edits = fixes.flatMap((fix) => fix.edits);
      after = applyByteEdits(
        after,
        edits.sort((a, b) => a.start - b.start || a.end - b.end),
      );
    }
    await this.record('fix', this.bytes, after, editsOfRounds(this.bytes, rounds));
    this.bytes = after;
  }

  /** Replaces the only place of an old text. */
  async replace(old: string, fresh: string, rule = 'test'): Promise<void> {
    const start = this.text.indexOf(old);
    assert.ok(start >= 0 && this.text.indexOf(old, start + 1) === -1, `‘${old}’ is not there once`);
    const newBytes = latin1(fresh);
    await this.fix({ rule, edits: [{ start, end: start + old.length, newBytes }] });
  }

  async undo(isWanted: (entry: LedgerEntry) => boolean = ({ kind }) => kind !== 'undo'): Promise<FilePlan> {
    return this.carryOut(planUndo(await this.operations(), this.bytes, isWanted));
  }

  /** Replays this ledger on other bytes, without recording it. */
  async replayOn(
    bytes: Uint8Array,
    isWanted: (entry: LedgerEntry) => boolean = () => true,
    options?: ReplayOptions,
  ): Promise<FilePlan & { bytes: Uint8Array }> {
    const plan = planReplay(await this.operations(), bytes, isWanted, options);
    return { ...plan, bytes: plan.steps.at(-1)?.after ?? bytes };
  }

  /** Replays it on the file as it is now. */
  async replay(): Promise<FilePlan> {
    return this.carryOut(planReplay(await this.operations(), this.bytes, () => true));
  }

  async operations() {
    const index = await LedgerIndex.read(this.ledger);
    assert.deepEqual(index.problems, []);
    return index.operationsOf(PATH);
  }

  async entries(): Promise<LedgerEntry[]> {
    return (await this.operations()).flatMap(({ entries }) => entries);
  }

  private async carryOut(plan: FilePlan): Promise<FilePlan> {
    for (const { kind, before, after, edits } of plan.steps) {
      assert.deepEqual(before, this.bytes);
      await this.record(kind, before, after, edits);
      this.bytes = after;
    }
    return plan;
  }

  private async record(
    kind: LedgerEntry['kind'],
    before: Uint8Array,
    after: Uint8Array,
    edits: readonly RecordedEdit[],
  ): Promise<void> {
    await recordOperation(this.ledger, { path: PATH, before, after, edits, kind, seedbed: '0.0.0' });
  }
}

export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** `result id-number` of each outcome, with what the reason says. */
export function results({ outcomes }: FilePlan): string[] {
  return outcomes.map(({ result, entry, reason }) => {
    const number = entry.id.slice(entry.operation.length + 1);
    return `${result} ${number}${reason === undefined ? '' : `: ${reason.replace(/[a-z0-9]+-[a-z0-9]{5}\./g, '#')}`}`;
  });
}
