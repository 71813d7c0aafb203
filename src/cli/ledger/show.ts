import type { LedgerEntry, RecordedOperation } from '../../corpus/ledger';
import type { CommandContext } from '../command';
import { EXIT_CLEAN } from '../errors';
import { printable, printableJson } from '../printable';
import { stateOf, textOf } from './described';
import type { EntryFilter } from './entry-filter';
import { plainEntry } from './list';
import type { OpenedLedger } from './opened-ledger';

/** Prints all that the ledger tells of the entries that match, file by file. */
export async function showEntries(
  { index, paths }: OpenedLedger,
  filter: EntryFilter,
  { options, stdout }: CommandContext,
): Promise<number> {
  const undone = index.undone();
  for (const path of paths)
    for (const operation of await index.operationsOf(path))
      for (const entry of operation.entries) {
        if (!filter.matches(entry)) continue;
        const state = stateOf(entry, undone, index.voids);
        await stdout.write(
          options.json === true
            ? `${printableJson(plainEntry(entry, undone, state))}\n`
            : pageOf(entry, operation, state),
        );
      }
  return EXIT_CLEAN;
}

function pageOf(entry: LedgerEntry, operation: RecordedOperation, state: string | undefined): string {
  const { id, kind, path, start, end, size, time, rules, before, after, seedbed, fix } = entry;
  const companions = operation.entries.filter((other) => other.fix === fix && other.id !== id);
  const rows: (readonly [string, string])[] = [
    ['file', `${printable(path)}, bytes ${start} to ${end} of ${size}`],
    ['time', time],
    [rules.length === 1 ? 'rule' : 'rules', printable(rules.join(', '))],
    ...(companions.length > 0
      ? [['one fix with', companions.map((other) => other.id).join(', ')] as const]
      : []),
    ...(entry.undoes === undefined ? [] : [['undoes', printable(entry.undoes.join(', '))] as const]),
    ...(entry.replays === undefined ? [] : [['replays', printable(entry.replays.join(', '))] as const]),
    ['sha256', `${before} before`],
    ['', `${after} after`],
    ['seedbed', printable(seedbed)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const text = `${textOf(entry.left)}[-${textOf(entry.oldBytes)}-]{+${textOf(entry.newBytes)}+}${textOf(entry.right)}`;
  return [
    `${id}  ${kind}${state === undefined ? '' : `, ${state}`}`,
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    `  ${text}`,
    '',
    '',
  ].join('\n');
}
