import { stat } from 'node:fs/promises';
import path from 'node:path';
import { today } from '../corpus/clock';
import { CONFIG_FILE_NAME } from '../corpus/config';
import { Corpus } from '../corpus/corpus';
import { findCorpusRoot, listCorpusRoots, NodeFileSystem } from '../corpus/files';
import { RunError } from './errors';

/** A corpus with those of its files that a run is about. */
export interface Selection {
  corpus: Corpus;
  /** Relative to the corpus, sorted. */
  paths: string[];
}

const fs = new NodeFileSystem();

/**
 * The files that the given paths name, by corpus. A folder means the files that its corpus includes below it, or every
 * `.txt` and seed file where no `corpus.yaml` stands above; a file is taken whatever its name. Throws `RunError` for a
 * path that does not exist and for a configuration with errors.
 */
export async function selectFiles(operands: readonly string[], cwd: string): Promise<Selection[]> {
  const corpora = new Map<string, { corpus: Corpus; paths: Set<string> }>();
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const absolute = path.resolve(cwd, operand);
    const entry = await stat(absolute).catch(() => undefined);
    if (entry === undefined) throw new RunError(`${operand}: there is no such file or folder`);
    if (entry.isDirectory()) await addFolder(corpora, absolute);
    else await addFile(corpora, absolute);
  }
  return [...corpora.values()].map(({ corpus, paths }) => ({ corpus, paths: [...paths].sort() }));
}

type Corpora = Map<string, { corpus: Corpus; paths: Set<string> }>;

async function addFolder(corpora: Corpora, folder: string): Promise<void> {
  const root = portable(folder);
  const above = (await findCorpusRoot(fs, root)) ?? root;
  for (const each of new Set([above, ...(await listCorpusRoots(fs, root))])) {
    const { corpus, paths } = await corpusAt(corpora, each);
    for (const file of await corpus.listFiles())
      if (corpus.absolute(file).startsWith(`${root}/`)) paths.add(file);
  }
}

async function addFile(corpora: Corpora, file: string): Promise<void> {
  const folder = portable(path.dirname(file));
  const { corpus, paths } = await corpusAt(corpora, (await findCorpusRoot(fs, folder)) ?? folder);
  paths.add(portable(path.relative(corpus.root, file)));
}

async function corpusAt(corpora: Corpora, root: string) {
  const known = corpora.get(root);
  if (known !== undefined) return known;
  const corpus = new Corpus(fs, root, today(), undefined, 'every-text');
  await corpus.loadConfig();
  const broken = corpus.configProblems.find(({ severity }) => severity === 'error');
  if (broken !== undefined) {
    const before = (corpus.configText ?? '').slice(0, broken.start);
    throw new RunError(
      `${path.join(root, CONFIG_FILE_NAME)}:${before.split('\n').length}: ${broken.message}`,
    );
  }
  const entry = { corpus, paths: new Set<string>() };
  corpora.set(root, entry);
  return entry;
}

/** How a file is named in output: relative to the working directory, with forward slashes. */
export function displayPath(corpus: Corpus, file: string, cwd: string): string {
  return portable(path.relative(cwd, corpus.absolute(file)));
}

function portable(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
