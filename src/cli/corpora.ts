import { lstatSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { today } from '../corpus/clock';
import { CONFIG_FILE_NAME } from '../corpus/config';
import { Corpus } from '../corpus/corpus';
import type { FileSystem } from '../corpus/file-system';
import { findCorpusRoot, listCorpusRoots } from '../corpus/files';
import { LEDGER_PATH } from '../corpus/ledger';
import type { CommandContext } from './command';
import { DocumentFiles } from './document-files';
import { RunError, reasonOf } from './errors';

/** A corpus with those of its files that a run is about. */
export interface Selection {
  corpus: Corpus;
  /** Relative to the corpus, sorted. */
  paths: readonly string[];
  /** Every file of the corpus, whatever was selected: what the corpus rules compare. */
  listAll(): Promise<readonly string[]>;
}

/**
 * The files that the given paths name, by corpus; no file comes twice. A folder means the files that its corpus
 * includes below it, or every `.txt` and seed file where no `corpus.yaml` stands above; a file is taken whatever its
 * name, save those in which a corpus keeps its settings. Throws `RunError` for a path that does not exist and for a
 * configuration with errors.
 */
export async function selectFiles(
  operands: readonly string[],
  context: Pick<CommandContext, 'cwd' | 'note' | 'complain'>,
): Promise<Selection[]> {
  const selector = new Selector(context);
  for (const operand of operands.length === 0 ? ['.'] : operands) await selector.add(operand);
  return selector.selections();
}

class Selector {
  private readonly fs: DocumentFiles;
  private readonly configured = new Map<string, Chosen>();
  private readonly loose = new Set<string>();

  constructor(private readonly context: Pick<CommandContext, 'cwd' | 'note' | 'complain'>) {
    const unreadable = new Set<string>();
    this.fs = new DocumentFiles({
      onUnreadableFolder(folder, error) {
        if (unreadable.has(folder)) return;
        unreadable.add(folder);
        context.complain(`${shownPath(folder, context.cwd)}: cannot be read: ${reasonOf(error)}`);
      },
    });
  }

  async add(operand: string): Promise<void> {
    const absolute = path.resolve(this.context.cwd, operand);
    const entry = entryAt(operand, absolute);
    const before = this.size();
    try {
      if (entry.isDirectory()) await this.addFolder(portable(absolute));
      else await this.addFile(portable(absolute));
    } catch (error) {
      throw error instanceof RunError
        ? error
        : new RunError(`${operand}: cannot be read: ${reasonOf(error)}`);
    }
    if (entry.isDirectory() && this.size() === before && !this.holdsFilesBelow(portable(absolute)))
      this.context.note(`${operand}: no documents there`);
  }

  async selections(): Promise<Selection[]> {
    const found: Selection[] = [];
    for (const { corpus, paths } of this.configured.values())
      found.push({ corpus, paths: [...paths].sort(), listAll: () => corpus.listFiles() });
    if (this.loose.size > 0) found.push(await this.looseSelection());
    return found;
  }

  private size(): number {
    return [...this.configured.values()].reduce((sum, { paths }) => sum + paths.size, this.loose.size);
  }

  private holdsFilesBelow(folder: string): boolean {
    for (const file of this.loose) if (isBelow(file, folder)) return true;
    for (const { corpus, paths } of this.configured.values())
      for (const file of paths) if (isBelow(corpus.absolute(file), folder)) return true;
    return false;
  }

  private async addFolder(folder: string): Promise<void> {
    const above = await findCorpusRoot(this.fs, folder);
    if (above === undefined)
      for (const file of await new Corpus(this.fs, folder, today(), undefined, 'every-text').listFiles())
        this.loose.add(`${folder}/${file}`);
    const roots = await listCorpusRoots(this.fs, folder);
    for (const root of new Set(above === undefined ? roots : [above, ...roots])) {
      const chosen = await this.corpusAt(root);
      for (const file of await chosen.corpus.listFiles())
        if (isBelow(chosen.corpus.absolute(file), folder)) chosen.take(file);
    }
  }

  private async addFile(file: string): Promise<void> {
    const root = await findCorpusRoot(this.fs, path.posix.dirname(file));
    if (root === undefined) this.loose.add(file);
    else (await this.corpusAt(root)).take(file.slice(root.length + 1));
  }

  private async corpusAt(root: string): Promise<Chosen> {
    const known = this.configured.get(root);
    if (known !== undefined) return known;
    const chosen = new Chosen(await this.load(root));
    this.configured.set(root, chosen);
    return chosen;
  }

  /** Files without a corpus.yaml above them are compared as one corpus, which starts where all of them lie. */
  private async looseSelection(): Promise<Selection> {
    const corpus = await this.load(commonFolder(this.loose));
    const paths = [...this.loose].map((file) => file.slice(corpus.root.length + 1)).sort();
    return { corpus, paths, listAll: async () => paths };
  }

  private load(root: string): Promise<Corpus> {
    return loadCorpus(this.fs, root, this.context);
  }
}

/** A corpus with its settings. Throws `RunError` for a configuration with errors, and tells of what else is amiss. */
export async function loadCorpus(
  fs: FileSystem,
  root: string,
  { cwd, note }: Pick<CommandContext, 'cwd' | 'note'>,
): Promise<Corpus> {
  const corpus = new Corpus(fs, root, today(), undefined, 'every-text');
  await corpus.loadConfig();
  const config = shownPath(corpus.absolute(CONFIG_FILE_NAME), cwd);
  const place = (start: number) =>
    `${config}:${(corpus.configText ?? '').slice(0, start).split(/\r\n|\r|\n/).length}`;
  const broken = corpus.configProblems.find(({ severity }) => severity === 'error');
  if (broken !== undefined) throw new RunError(`${place(broken.start)}: ${broken.message}`);
  for (const { start, message } of corpus.configProblems) note(`${place(start)}: warning: ${message}`);
  const { length } = corpus.baseline.unread;
  if (length > 0) {
    const baseline = shownPath(corpus.absolute(corpus.config.baseline), cwd);
    note(
      `${baseline}: warning: ${length === 1 ? 'one line is no entry and was' : `${length} lines are no entries and were`} left out`,
    );
  }
  return corpus;
}

class Chosen {
  readonly paths = new Set<string>();

  constructor(readonly corpus: Corpus) {}

  take(file: string): void {
    const { baseline } = this.corpus.config;
    const isSettings = this.corpus.isConfigFile(file) || file === baseline || file === LEDGER_PATH;
    if (!isSettings) this.paths.add(file);
  }
}

function entryAt(operand: string, absolute: string): Stats {
  if (operand === '') throw new RunError('a path is empty');
  try {
    const entry = statSync(absolute);
    if (entry.isFile() || entry.isDirectory()) return entry;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new RunError(`${operand}: cannot be read: ${reasonOf(error)}`);
    throw new RunError(
      `${operand}: ${isLink(absolute) ? 'a link to nothing' : 'there is no such file or folder'}`,
    );
  }
  throw new RunError(`${operand}: neither a file nor a folder`);
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}

function commonFolder(files: Iterable<string>): string {
  let common: string[] | undefined;
  for (const file of files) {
    const folders = file.split('/').slice(0, -1);
    common ??= folders;
    const differs = common.findIndex((folder, depth) => folder !== folders[depth]);
    if (differs !== -1) common = common.slice(0, differs);
  }
  return (common ?? []).join('/');
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** How a file is named in output: relative to the working directory, with forward slashes. */
export function displayPath(corpus: Corpus, file: string, cwd: string): string {
  return shownPath(corpus.absolute(file), cwd);
}

export function shownPath(absolute: string, cwd: string): string {
  return portable(path.relative(cwd, absolute));
}

function portable(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
