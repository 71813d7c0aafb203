import { randomInt } from 'node:crypto';
import { type AppliedFix, applyByteEdits, type ByteEdit } from '../../core/lint/fix';
import { equalBytes, fileHash } from './bytes';
import { components } from './components';
import { type LedgerEntry, type OperationKind, printRecord } from './entry';
import type { LedgerStore } from './ledger-store';
import { PieceDocument } from './piece-document';
import { TrackedEdit } from './tracked-edit';

/** An edit of the file before an operation, with what a record says of it. */
export interface RecordedEdit extends ByteEdit {
  rules: readonly string[];
  /** Edits with the same number are one fix. */
  fix: number;
  undoes?: readonly string[];
  replays?: readonly string[];
}

export interface Operation {
  /** Relative to the corpus, with forward slashes. */
  path: string;
  before: Uint8Array;
  after: Uint8Array;
  /** Lead from `before` to `after`; in order and without overlaps. */
  edits: readonly RecordedEdit[];
  kind: OperationKind;
  /** The version of Seedbed. */
  seedbed: string;
  time?: Date;
}

/** Bytes of context on each side: a few words in any script. */
export const CONTEXT_BYTES = 48;

/**
 * Appends an operation to the ledger, before it is carried out: a crash in between leaves a record of an operation that
 * never was, which the hash of the file tells, whereas in the other order the old text would be lost. Where
 * writing the file fails afterwards, {@link voidOperation} says so. Gives the id of the operation, or undefined where
 * there is nothing to record. Throws where the edits are not what changed, and where the ledger cannot be written.
 */
export async function recordOperation(store: LedgerStore, operation: Operation): Promise<string | undefined> {
  const { before, after, edits } = operation;
  if (edits.length === 0 && equalBytes(before, after)) return undefined;
  if (!equalBytes(applyByteEdits(before, edits), after))
    throw new Error('the edits to be recorded are not what changed in the file');
  const entries = entriesOf(operation);
  await store.append(entries.map((entry) => `${printRecord(entry)}\n`).join(''));
  return entries[0]!.operation;
}

/** Records that an operation could not be carried out. */
export async function voidOperation(
  store: LedgerStore,
  operation: string,
  { path, seedbed, time = new Date() }: Pick<Operation, 'path' | 'seedbed' | 'time'>,
  reason: string,
): Promise<void> {
  const record = { kind: 'void', operation, time: time.toISOString(), path, reason, seedbed } as const;
  await store.append(`${printRecord(record)}\n`);
}

function entriesOf({
  path,
  before,
  after,
  edits,
  kind,
  seedbed,
  time = new Date(),
}: Operation): LedgerEntry[] {
  const operation = newOperationId(time);
  const common = { operation, of: edits.length, kind, time: time.toISOString(), path, seedbed };
  const hashes = { before: fileHash(before), after: fileHash(after), size: before.length };
  return edits.map(({ start, end, newBytes, rules, fix, undoes, replays }, index) => ({
    id: `${operation}.${index + 1}`,
    ...common,
    ...hashes,
    start,
    end,
    oldBytes: before.subarray(start, end),
    newBytes,
    left: before.subarray(contextStart(before, start), start),
    right: before.subarray(end, contextEnd(before, end)),
    rules,
    fix,
    ...(undoes !== undefined && { undoes }),
    ...(replays !== undefined && { replays }),
  }));
}

/** Sorts by time, and is short enough to be typed. */
function newOperationId(time: Date): string {
  return `${time.getTime().toString(36)}-${randomInt(36 ** 5)
    .toString(36)
    .padStart(5, '0')}`;
}

/** Context begins and ends between characters, where the bytes are UTF-8. */
function contextStart(bytes: Uint8Array, end: number): number {
  const start = Math.max(0, end - CONTEXT_BYTES);
  for (let i = start; i < Math.min(start + 4, end); i++) if (!isContinuation(bytes[i]!)) return i;
  return start;
}

function contextEnd(bytes: Uint8Array, start: number): number {
  const end = Math.min(bytes.length, start + CONTEXT_BYTES);
  if (end === bytes.length) return end;
  for (let i = end; i > Math.max(start, end - 4); i--) if (!isContinuation(bytes[i]!)) return i;
  return end;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/**
 * What rounds of fixes, each made for the bytes that the round before left, did to `before`, as one list of edits;
 * fixes of which one changed what another had written count as one.
 */
export function editsOfRounds(
  before: Uint8Array,
  rounds: readonly (readonly AppliedFix[])[],
): RecordedEdit[] {
  const document = new PieceDocument(before.length);
  document.learn(0, before);
  const rules = new Map<TrackedEdit, string>();
  for (const [order, fixes] of rounds.entries()) {
    const changes = fixes.flatMap(({ rule, edits }, index) => {
      const edit = new TrackedEdit(`${order}.${index}`, order);
      rules.set(edit, rule);
      return edits.map((each) => ({ ...each, edit }));
    });
    document.apply(changes.sort((a, b) => a.start - b.start || a.end - b.end));
  }
  const regions = document.regions();
  const fixes = components(regions.map(({ edits }) => edits));
  return regions.flatMap(({ start, end, oldBytes, newBytes, edits }, index) =>
    equalBytes(oldBytes, newBytes)
      ? []
      : [
          {
            start,
            end,
            newBytes,
            rules: [...new Set(edits.map((edit) => rules.get(edit)!))],
            fix: fixes[index]!,
          },
        ],
  );
}
