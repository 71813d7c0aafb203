import { type LedgerEntry, ledgerLines, printRecord, readRecord } from '../../corpus/ledger';
import type { CommandContext } from '../command';
import { padDisplay } from '../display-width';
import { EXIT_CLEAN } from '../errors';
import { printable, printableJson } from '../printable';
import { changeOf, stateOf } from './described';
import type { EntryFilter } from './entry-filter';
import type { OpenedLedger } from './opened-ledger';

const ID_WIDTH = 18;

/** Prints the entries that match, one a line, in the order of the ledger. Nothing is kept of what was printed. */
export async function listEntries(
  { store, index }: OpenedLedger,
  filter: EntryFilter,
  { options, stdout }: CommandContext,
): Promise<number> {
  const undone = index.undone();
  const asJson = options.json === true;
  for await (const { text } of ledgerLines(store.read())) {
    const record = readRecord(text);
    if (typeof record === 'string' || record.kind === 'void' || !filter.matches(record)) continue;
    const state = stateOf(record, undone, index.voids);
    await stdout.write(
      asJson ? `${printableJson(plainEntry(record, undone, state))}\n` : `${lineOf(record, state)}\n`,
    );
  }
  return EXIT_CLEAN;
}

/** The fields of the ledger, with what became of the entry. */
export function plainEntry(
  entry: LedgerEntry,
  undone: ReadonlyMap<string, string>,
  state: string | undefined,
): Readonly<Record<string, unknown>> {
  const { v: _, ...fields } = JSON.parse(printRecord(entry)) as Record<string, unknown>;
  return { ...fields, failed: state === 'failed', undoneBy: undone.get(entry.id) ?? null };
}

function lineOf(entry: LedgerEntry, state: string | undefined): string {
  const { id, time, path, rules, kind } = entry;
  const parts = [
    padDisplay(id, ID_WIDTH),
    localTime(time),
    printable(path),
    ...(kind === 'fix' ? [] : [kind]),
    printable(rules.join(', ')),
    changeOf(entry),
    ...(state === undefined ? [] : [`(${state})`]),
  ];
  return parts.join('  ');
}

/** `2026-01-31 09:30`, by the clock here. */
function localTime(time: string): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
