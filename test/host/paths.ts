import { mkdirSync } from 'node:fs';
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
