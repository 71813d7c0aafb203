import type { Command } from '../command';
import { EXIT_CLEAN, RunError } from '../errors';

export const lsp: Command = {
  summary: 'Serve an editor over the Language Server Protocol',
  operands: '',
  options: { stdio: { type: 'boolean', description: 'speak over standard input and output' } },
  async run({ options }) {
    if (options.stdio !== true) throw new RunError('lsp needs --stdio');
    await import('../../server/main');
    await new Promise<never>(() => {});
    return EXIT_CLEAN;
  },
};
