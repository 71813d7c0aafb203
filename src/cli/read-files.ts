import type { SourceText } from '../core/text/source-text';
import type { CommandContext } from './command';
import { displayPath, type Selection } from './corpora';
import { RunError, reasonOf } from './errors';

export interface ReadFile {
  /** Relative to the corpus. */
  path: string;
  /** As output names it. */
  file: string;
  source: SourceText;
}

/**
 * Reads the selected files one after the other and gives each to `use`; none is kept. A file that cannot be read or
 * used is complained of, and the others follow.
 */
export async function forEachFile(
  { corpus, paths }: Selection,
  { cwd, complain }: Pick<CommandContext, 'cwd' | 'complain'>,
  use: (read: ReadFile) => Promise<void>,
): Promise<void> {
  for (const path of paths) {
    const file = displayPath(corpus, path, cwd);
    let failure = 'cannot be read';
    try {
      const source = await corpus.readSource(path);
      failure = 'cannot be processed';
      await use({ path, file, source });
    } catch (error) {
      if (error instanceof RunError) throw error;
      complain(`${file}: ${failure}: ${reasonOf(error)}`);
      if (process.env.SEEDBED_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    }
  }
}
