import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';

/** Tests that run inside the extension host of an editor. */
export interface ExtensionSuite {
  /** Absolute path of the extension under test, unpacked. */
  extensionFolder: string;
  /** Absolute path of the CommonJS module whose `run` starts the tests. */
  entry: string;
  /** Absolute path of the folder or `.code-workspace` file that the window opens. */
  workspace: string;
  /** Added to the environment of the extension host. */
  environment: Readonly<Record<string, string>>;
  /** Absolute path of an existing folder that takes what the extension host prints and what the editor logs. */
  logFolder: string;
}

/**
 * How a run ended. An editor may end in order although its extension host died, so this is not a verdict: that is
 * in what the tests leave behind.
 */
export type SuiteEnd = 'ended' | 'did not end in time' | 'ended with a crash of its window';

/** The longest that a suite may run. */
export const suiteTimeoutMs = 5 * 60 * 1000;

export function isWorkspaceFile(workspace: string): boolean {
  return workspace.endsWith('.code-workspace');
}

/** Copies the logs of an editor that has ended to `editor` in the suite's log folder. */
export async function keepLogs(editorLogs: string, { logFolder }: ExtensionSuite): Promise<void> {
  if (existsSync(editorLogs)) await cp(editorLogs, path.join(logFolder, 'editor'), { recursive: true });
}
