import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from './paths';
import { makeTemporaryFolder } from './temporary-folder';

export interface Installation {
  /** Name of the folder in the cache; another recipe needs another name. */
  name: string;
  /** Files, relative to the folder, without which the installation is of no use. */
  requiredFiles: readonly string[];
  /** Puts everything into the empty folder that it is given. */
  fill(folder: string): Promise<void>;
}

const temporaryPrefixes = ['.partial-', '.download-'];
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Gives the cached folder of an installation, and makes it first where it is absent or lacks a required file.
 *
 * The folder is filled beside its final place and renamed when complete, so an interrupted run leaves nothing that
 * looks installed. Runs at the same time do not wait for each other: each fills its own folder, the first to end
 * wins and the others use its result.
 */
export async function ensureInstalled(installation: Installation): Promise<string> {
  const cache = cacheFolder();
  const target = path.join(cache, installation.name);
  if (existsSync(target)) {
    if (missingFile(target, installation) === undefined) return target;
    await rm(target, { recursive: true, force: true });
  }
  await removeAbandoned(cache);
  const partial = await makeTemporaryFolder(path.join(cache, `.partial-${installation.name}-`));
  try {
    await installation.fill(partial.path);
    const missing = missingFile(partial.path, installation);
    if (missing) throw new Error(`${installation.name} was installed without ${missing}`);
    await renameUnlessPresent(partial.path, target);
    return target;
  } finally {
    await partial.remove();
  }
}

function missingFile(folder: string, { requiredFiles }: Installation): string | undefined {
  return requiredFiles.find((file) => !existsSync(path.join(folder, file)));
}

async function renameUnlessPresent(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!temporaryPrefixes.some((prefix) => name.startsWith(prefix))) continue;
    const folder = path.join(cache, name);
    const modified = await stat(folder).then(
      (stats) => stats.mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - modified > abandonedAfterMs) await rm(folder, { recursive: true, force: true });
  }
}
