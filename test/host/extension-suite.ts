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
  /** Takes a line of what the extension host prints. */
  log(line: string): void;
}

/**
 * How a run ended. An editor may end in order although its extension host died, so this is not a verdict: that is
 * in what the tests leave behind.
 */
export type SuiteEnd = 'ended' | 'timed out' | 'window crashed';

/** The longest that a suite may run. */
export const suiteTimeoutMs = 5 * 60 * 1000;

export function isWorkspaceFile(workspace: string): boolean {
  return workspace.endsWith('.code-workspace');
}
