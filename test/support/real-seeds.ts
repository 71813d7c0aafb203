import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder =
  process.env.SEEDBED_REAL_SEEDS ?? path.join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');

/** Collected documents that are not part of the repository; the tests over them run where they exist. */
export const realSeeds: string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => path.join(folder, name))
  : [];
