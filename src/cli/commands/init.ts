import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE_NAME, initialConfig } from '../../corpus/config';
import type { RunCommand } from '../command';
import { EXIT_CLEAN, RunError, reasonOf } from '../errors';
import { printable } from '../printable';

export const init: RunCommand = async ({ operands, stdout, cwd }) => {
  const [operand = '.'] = operands;
  if (operand === '') throw new RunError('a path is empty');
  const folder = path.resolve(cwd, operand);
  const file = path.join(folder, CONFIG_FILE_NAME);
  const shown = path.relative(cwd, file);
  try {
    writeFileSync(file, initialConfig(path.basename(folder)), { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new RunError(`${shown} exists already and was left as it is`);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new RunError(`${operand}: there is no such folder`);
    throw new RunError(`${shown}: cannot be written: ${reasonOf(error)}`);
  }
  await stdout.write(`Wrote ${printable(shown)}.\n`);
  return EXIT_CLEAN;
};
