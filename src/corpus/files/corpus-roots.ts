import { CONFIG_FILE_NAME } from '../config/corpus-config';
import { ALWAYS_EXCLUDED } from '../config/definition';
import type { FileSystem } from '../file-system';
import { createMatcher } from './path-filter';

/** Names that are seed files wherever they stand: `a.seed`, `a.seed.txt`, `000_1ac99bb720927894.txt`. */
const SEED_FILE_NAME = /\.seed(?:\.txt)?$|^\d+_[0-9a-f]{8,}\.txt$/i;

/** What a folder or file given by hand means where there is no configuration. */
export const EXPLICIT_INCLUDE: readonly string[] = ['**/*.txt', '**/*.seed'];

/** Whether a file is a seed file by its name alone. Takes a name or a path with either slash. */
export function isSeedFileName(name: string): boolean {
  return SEED_FILE_NAME.test(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
}

/**
 * The nearest folder from `path` upwards that holds a corpus.yaml; `path` is a folder, or a file whether or not it
 * exists. Looks no higher than `stopAt`. Undefined where there is none.
 */
export async function findCorpusRoot(
  files: FileSystem,
  path: string,
  stopAt?: string,
): Promise<string | undefined> {
  const last = stopAt === undefined ? undefined : withoutTrailingSlash(stopAt);
  let folder: string | undefined = withoutTrailingSlash(path);
  while (folder !== undefined) {
    if ((await files.stat(childOf(folder, CONFIG_FILE_NAME))) !== undefined) return folder;
    if (folder === last) return undefined;
    folder = parentOf(folder);
  }
  return undefined;
}

/** Every folder at or below `folder` that holds a corpus.yaml, absolute and sorted, parents first. */
export async function listCorpusRoots(files: FileSystem, folder: string): Promise<string[]> {
  const configs = await files.list(folder, [`**/${CONFIG_FILE_NAME}`], ALWAYS_EXCLUDED);
  return configs
    .map((config) => withoutTrailingSlash(childOf(folder, config.slice(0, -CONFIG_FILE_NAME.length))))
    .sort();
}

/** The innermost of `roots` that holds `path`, since a nested corpus owns its files. */
export function nearestRoot(roots: Iterable<string>, path: string): string | undefined {
  let nearest: string | undefined;
  for (const root of roots)
    if (isBelow(path, root) && (nearest === undefined || root.length > nearest.length)) nearest = root;
  return nearest;
}

/**
 * The files of a corpus, relative to its root and sorted: what the globs match, without the files of corpora that
 * are nested in it.
 */
export async function listCorpusFiles(
  files: FileSystem,
  root: string,
  corpus: { include: readonly string[]; exclude: readonly string[] },
): Promise<string[]> {
  const anyConfig = `**/${CONFIG_FILE_NAME}`;
  const listed = await files.list(root, [...corpus.include, anyConfig], corpus.exclude);
  const isConfig = createMatcher([anyConfig], []);
  const isIncluded = createMatcher(corpus.include, []);
  const nested = new Set(
    listed
      .filter((file) => isConfig(file) && file !== CONFIG_FILE_NAME)
      .map((config) => config.slice(0, -CONFIG_FILE_NAME.length)),
  );
  return listed.filter(
    (file) => !foldersOf(file).some((folder) => nested.has(folder)) && (!isConfig(file) || isIncluded(file)),
  );
}

/** The files of a folder without a configuration that are seed files by name, relative and sorted. */
export async function listSeedFiles(files: FileSystem, folder: string): Promise<string[]> {
  const corpus = { include: EXPLICIT_INCLUDE, exclude: ALWAYS_EXCLUDED };
  return (await listCorpusFiles(files, folder, corpus)).filter(isSeedFileName);
}

/** `a/b/c.txt` lies in `a/` and `a/b/`. */
function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let i = file.indexOf('/'); i !== -1; i = file.indexOf('/', i + 1)) folders.push(file.slice(0, i + 1));
  return folders;
}

function isBelow(path: string, root: string): boolean {
  if (path === root) return true;
  if (!path.startsWith(root)) return false;
  return isSlash(root.at(-1)) || isSlash(path[root.length]);
}

function childOf(folder: string, name: string): string {
  return isSlash(folder.at(-1)) ? folder + name : `${folder}/${name}`;
}

function parentOf(path: string): string | undefined {
  let end = path.length - 1;
  while (end >= 0 && !isSlash(path[end])) end--;
  if (end < 0 || end === path.length - 1) return undefined;
  const isRoot = end === 0 || path[end - 1] === ':';
  return path.slice(0, isRoot ? end + 1 : end);
}

function withoutTrailingSlash(path: string): string {
  const isRoot = path.length === 1 || /^[A-Za-z]:[\\/]$/.test(path);
  return !isRoot && isSlash(path.at(-1)) ? path.slice(0, -1) : path;
}

function isSlash(character: string | undefined): boolean {
  return character === '/' || character === '\\';
}
