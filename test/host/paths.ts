import { mkdirSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Absolute path of the repository. */
export const repositoryRoot = path.resolve(__dirname, '../..');

/** Where test runs leave logs, pictures and result files; ignored by git. */
export const outputFolder = path.join(repositoryRoot, 'out');

/** Where downloaded editors, browsers and Node binaries are kept between runs. `SEEDBED_CACHE` moves it. */
export function cacheFolder(): string {
  const folder = path.resolve(process.env.SEEDBED_CACHE || path.join(repositoryRoot, '.cache'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

export interface ScratchFolder {
  path: string;
  remove(): Promise<void>;
}

/** Makes an empty folder of its own under the system's temporary folder, with symbolic links resolved. */
export async function makeScratchFolder(purpose: string): Promise<ScratchFolder> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), `seedbed-${purpose}-`)));
  return {
    path: folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
