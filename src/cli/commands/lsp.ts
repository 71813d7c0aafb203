import type { RunCommand } from '../command';
import { RunError } from '../errors';

export const lsp: RunCommand = async ({ options }) => {
  if (options.stdio !== true) throw new RunError('lsp needs --stdio');
  await import('../../server/main');
  return new Promise<never>(() => {});
};
