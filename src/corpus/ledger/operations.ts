import type { LedgerEntry, LedgerRecord, OperationKind } from './entry';

/** The entries of one application of fixes to one file. */
export interface RecordedOperation {
  id: string;
  kind: OperationKind;
  path: string;
  before: string;
  after: string;
  size: number;
  /** By position. */
  entries: readonly LedgerEntry[];
  /** Whether all its entries are there, as they were recorded; without them the hash after it cannot be relied on. */
  complete: boolean;
}

/** The operations that the records of one file tell of, in the order in which they begin. */
export function operationsOf(records: readonly LedgerRecord[]): RecordedOperation[] {
  const groups = new Map<string, Map<string, LedgerEntry>>();
  for (const record of records) {
    if (record.kind === 'void') continue;
    const group = groups.get(record.operation) ?? new Map<string, LedgerEntry>();
    groups.set(record.operation, group);
    if (!group.has(record.id)) group.set(record.id, record);
  }
  return [...groups].map(([id, group]) => operationOf(id, [...group.values()]));
}

function operationOf(id: string, found: readonly LedgerEntry[]): RecordedOperation {
  const { kind, path, before, after, size } = found[0]!;
  const alike = found.filter(
    (entry) => entry.before === before && entry.after === after && entry.size === size && entry.kind === kind,
  );
  const sorted = alike.sort((a, b) => numberOf(a) - numberOf(b));
  let at = 0;
  const entries = sorted.filter(({ start, end }) => {
    if (start < at) return false;
    at = end;
    return true;
  });
  const complete = entries.length === found.length && found.every(({ of }) => of === entries.length);
  return { id, kind, path, before, after, size, entries, complete };
}

function numberOf({ id, operation }: LedgerEntry): number {
  return Number(id.slice(operation.length + 1));
}
