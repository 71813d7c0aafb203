import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  path: string;
  remove(): Promise<void>;
}

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
const folders = new Set<string>();
process.on('exit', () => folders.forEach(removeIfPossible));

/** Makes an empty folder whose path begins with `prefix`; it is removed at the latest when this process exits. */
export async function makeTemporaryFolder(prefix: string): Promise<TemporaryFolder> {
  const folder = await realpath(await mkdtemp(prefix));
  folders.add(folder);
  return {
    path: folder,
    async remove() {
      await rm(folder, removal);
      folders.delete(folder);
    },
  };
}

/** Makes a temporary folder where the system keeps such. */
export function makeScratchFolder(purpose: string): Promise<TemporaryFolder> {
  return makeTemporaryFolder(path.join(tmpdir(), `seedbed-${purpose}-`));
}

function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, removal);
  } catch {
    // A process that is just being killed may still write to it; the system clears such folders in time.
  }
}
