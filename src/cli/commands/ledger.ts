import { type LedgerEntry, planReplay, planUndo } from '../../corpus/ledger';
import { type CommandContext, type RunCommand, stringOption } from '../command';
import { RunError } from '../errors';
import { ownLedger } from '../file-changes';
import { carryOut } from '../ledger/carry-out';
import { EntryFilter } from '../ledger/entry-filter';
import { listEntries } from '../ledger/list';
import { openCorpus, openLedger } from '../ledger/opened-ledger';
import { showEntries } from '../ledger/show';

type Action = (filter: EntryFilter, context: CommandContext) => Promise<number>;

export const ledger: RunCommand = async (context) => {
  const [name, ...ids] = context.operands;
  const names = Object.keys(ACTIONS).join(', ');
  if (name === undefined) throw new RunError(`say what to do with the ledger: ${names}`);
  if (!Object.hasOwn(ACTIONS, name)) throw new RunError(`the ledger has no '${name}'; it has ${names}`);
  return ACTIONS[name]!(new EntryFilter(ids, context), context);
};

const ACTIONS: Readonly<Record<string, Action>> = {
  list: async (filter, context) => listEntries(await openToRead(filter, context), filter, context),
  show: async (filter, context) => showEntries(await openToRead(filter, context), filter, context),
  undo,
  replay,
};

/** A ledger can be read wherever it is; without one that is named, a corpus has to tell where. */
async function openToRead(filter: EntryFilter, context: CommandContext) {
  const root = stringOption(context.options, 'ledger') === undefined ? (await openCorpus(context)).root : '';
  return openLedger(root, filter, context);
}

async function undo(filter: EntryFilter, context: CommandContext): Promise<number> {
  if (filter.isEmpty && context.options.all !== true)
    throw new RunError('say what to undo: ids, --path, --rule, --from or --to; or --all');
  const corpus = await openCorpus(context);
  const opened = await openLedger(corpus.root, filter, context);
  const undone = opened.index.undone();
  const isWanted = (entry: LedgerEntry) =>
    filter.matches(entry) && (filter.hasIds || (entry.kind !== 'undo' && !undone.has(entry.id)));
  return carryOut(
    corpus,
    opened,
    {
      done: 'undone',
      plan: (operations, bytes) => planUndo(operations, bytes, isWanted),
      isListed: isWanted,
      store: opened.store,
    },
    context,
  );
}

async function replay(filter: EntryFilter, context: CommandContext): Promise<number> {
  const corpus = await openCorpus(context);
  const opened = await openLedger(corpus.root, filter, context);
  const undone = opened.index.undone();
  return carryOut(
    corpus,
    opened,
    {
      done: 'applied',
      plan: (operations, bytes) =>
        planReplay(operations, bytes, (entry) => filter.matches(entry), { dropped: filter.hasIds }),
      isListed: (entry) => filter.matches(entry) && entry.kind !== 'undo' && !undone.has(entry.id),
      store: ownLedger(corpus),
    },
    context,
  );
}
