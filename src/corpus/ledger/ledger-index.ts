import type { LedgerEntry, LedgerRecord } from './entry';
import { readRecord } from './entry';
import { ledgerLines } from './ledger-lines';
import type { LedgerStore } from './ledger-store';
import type { RecordedOperation } from './operations';
import { operationsOf } from './operations';

/** A line that is no record. */
export interface LedgerProblem {
  /** From 1. */
  line: number;
  message: string;
}

/**
 * Where the entries of each file stand in a ledger. Holds a few numbers for each operation, never their text, so that
 * a ledger may be much larger than memory.
 */
export class LedgerIndex {
  /** By path: starts and ends of runs of lines, in bytes. */
  private readonly runs = new Map<string, number[]>();
  readonly problems: LedgerProblem[] = [];
  /** Operations that could not be carried out. */
  readonly voids = new Set<string>();
  /** Undo entries, in order: the id and what it took back. */
  private readonly undos: { id: string; undoes: readonly string[] }[] = [];

  private constructor(private readonly store: LedgerStore) {}

  /** Reads the ledger once; `see` is shown every entry. */
  static async read(store: LedgerStore, see: (entry: LedgerEntry) => void = () => {}): Promise<LedgerIndex> {
    const index = new LedgerIndex(store);
    let last = '';
    for await (const { start, end, number, text } of ledgerLines(store.read())) {
      if (text.trim() === '') continue;
      const record = readRecord(text);
      if (typeof record === 'string') {
        index.problems.push({ line: number, message: record });
        last = '';
        continue;
      }
      index.add(record, { start, end, continues: last === record.path });
      last = record.path;
      if (record.kind !== 'void') see(record);
    }
    return index;
  }

  get paths(): Iterable<string> {
    return this.runs.keys();
  }

  /** What happened to one file, in the order of the ledger. */
  async operationsOf(path: string): Promise<RecordedOperation[]> {
    const records: LedgerRecord[] = [];
    const runs = this.runs.get(path) ?? [];
    for (let i = 0; i < runs.length; i += 2)
      for await (const { text } of ledgerLines(this.store.read({ start: runs[i]!, end: runs[i + 1]! }))) {
        const record = readRecord(text);
        if (typeof record !== 'string' && record.path === path) records.push(record);
      }
    return operationsOf(
      records.filter(({ operation, kind }) => kind !== 'void' && !this.voids.has(operation)),
    );
  }

  /** The undone entries, each with the entry that took it back. */
  undone(): ReadonlyMap<string, string> {
    return undoneBy(this.undos.filter(({ id }) => !this.voids.has(id.slice(0, id.lastIndexOf('.')))));
  }

  private add(
    record: LedgerRecord,
    { start, end, continues }: { start: number; end: number; continues: boolean },
  ): void {
    const runs = this.runs.get(record.path);
    if (runs === undefined) this.runs.set(record.path, [start, end]);
    else if (continues) runs[runs.length - 1] = end;
    else runs.push(start, end);
    if (record.kind === 'void') this.voids.add(record.operation);
    else if (record.undoes !== undefined) this.undos.push({ id: record.id, undoes: record.undoes });
  }
}

/** An undo that was itself undone leaves no trace. Takes undo entries in the order in which they were made. */
export function undoneBy(
  undos: readonly { id: string; undoes: readonly string[] }[],
): ReadonlyMap<string, string> {
  const undone = new Map<string, string>();
  for (const { id, undoes } of undos.toReversed())
    if (!undone.has(id)) for (const each of undoes) if (!undone.has(each)) undone.set(each, id);
  return undone;
}
