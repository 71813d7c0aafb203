import { existsSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE_NAME, initialConfig } from '../../corpus/config';
import { NodeFileSystem } from '../../corpus/files';
import type { Command } from '../command';
import { EXIT_CLEAN, RunError } from '../errors';

export const init: Command = {
  summary: 'Write a first corpus.yaml',
  operands: '[folder]',
  options: {},
  async run({ operands, stdout, cwd }) {
    const folder = path.resolve(cwd, operands[0] ?? '.');
    const file = path.join(folder, CONFIG_FILE_NAME);
    if (!existsSync(folder)) throw new RunError(`${operands[0]}: there is no such folder`);
    if (existsSync(file))
      throw new RunError(`${path.relative(cwd, file)} exists already and was left as it is`);
    const text = initialConfig(path.basename(folder));
    await new NodeFileSystem().replaceFile(file, new TextEncoder().encode(text));
    stdout.write(`Wrote ${path.relative(cwd, file)}.\n`);
    return EXIT_CLEAN;
  },
};
