import path from 'node:path';
import type { Corpus } from '../../corpus/corpus';
import { findCorpusRoot, NodeFileSystem } from '../../corpus/files';
import { LEDGER_PATH, type LedgerEntry, LedgerFile, LedgerIndex } from '../../corpus/ledger';
import { type CommandContext, stringOption } from '../command';
import { loadCorpus } from '../corpora';
import { RunError, reasonOf } from '../errors';
import type { EntryFilter } from './entry-filter';

/** A ledger with what a command wants of it. */
export interface OpenedLedger {
  store: LedgerFile;
  index: LedgerIndex;
  /** The files of which entries match, sorted. */
  paths: readonly string[];
}

/** The corpus of `--corpus`, or of the folder that the command runs in. */
export async function openCorpus(context: CommandContext): Promise<Corpus> {
  const { options, cwd } = context;
  const given = stringOption(options, 'corpus') ?? '.';
  const folder = path.resolve(cwd, given);
  const root = await findCorpusRoot(new NodeFileSystem(), portable(folder));
  if (root === undefined) throw new RunError(`${given}: there is no corpus.yaml here or above`);
  return loadCorpus(new NodeFileSystem(), root, context);
}

/** The ledger of `--ledger`, or that of the corpus; read through once. Lines that are no entries are told of. */
export async function openLedger(
  root: string,
  filter: EntryFilter,
  { options, cwd, note }: CommandContext,
): Promise<OpenedLedger> {
  const given = stringOption(options, 'ledger');
  const file = given === undefined ? `${root}/${LEDGER_PATH}` : path.resolve(cwd, given);
  const shown = given ?? portable(path.relative(cwd, file));
  const store = new LedgerFile(file);
  if ((await new NodeFileSystem().stat(file)) === undefined)
    throw new RunError(
      given === undefined
        ? `${shown}: there is no ledger; 'ledger: true' in corpus.yaml starts one`
        : `${shown}: there is no such file`,
    );
  const paths = new Set<string>();
  const see = (entry: LedgerEntry) => {
    filter.see(entry);
    if (filter.matches(entry)) paths.add(entry.path);
  };
  const index = await LedgerIndex.read(store, see).catch((error) => {
    throw new RunError(`${shown}: cannot be read: ${reasonOf(error)}`);
  });
  for (const { line, message } of index.problems) note(`${shown}:${line}: warning: left out: ${message}`);
  filter.checkIds();
  return { store, index, paths: [...paths].sort() };
}

function portable(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
