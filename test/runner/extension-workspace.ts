import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isWorkspaceFile } from '../host/extension-suite';
import { repositoryRoot } from '../host/paths';

const templates = ['test/extension/workspace', 'samples'].map((folder) => path.join(repositoryRoot, folder));

/**
 * Copies what the extension suite works on into an empty folder, so that tests may change it, and gives what to
 * open: the `.code-workspace` file at its top where there is one, else the folder. The template is
 * `test/extension/workspace`, or the samples where that does not exist.
 */
export async function copyTestWorkspace(folder: string): Promise<string> {
  const template = templates.find((candidate) => existsSync(candidate));
  if (template) await cp(template, folder, { recursive: true });
  const workspaceFile = (await readdir(folder)).find(isWorkspaceFile);
  return workspaceFile ? path.join(folder, workspaceFile) : folder;
}
