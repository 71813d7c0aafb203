import { stat } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from './paths';
import { runCommand } from './run-command';

const vsce = path.join(repositoryRoot, 'node_modules/@vscode/vsce/vsce');

/**
 * Packages the built extension into a `.vsix` file, without a network, and gives its size in bytes. What goes in is
 * the manifest's `files`: all libraries are bundled, so no dependency does.
 */
export async function packageExtension(vsixFile: string): Promise<number> {
  await runCommand(process.execPath, [vsce, 'package', '--no-dependencies', `--out=${vsixFile}`], {
    folder: repositoryRoot,
  });
  return (await stat(vsixFile)).size;
}
