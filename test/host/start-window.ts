import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { hasScreen } from './display';
import { findOnPath } from './find-on-path';
import { packageExtension } from './package-extension';
import { repositoryRoot } from './paths';
import { startProcessGroup } from './process-group';
import { writeQuietSettings } from './quiet-settings';
import { installExtension, prepareServer, startServer } from './server';
import { makeScratchFolder } from './temporary-folder';
import { newestVersion } from './versions';

/** An editor that shows a folder with the built extension, for a person to use. */
export interface StartedWindow {
  /** What to tell the person. */
  message: string;
  /** Settles when the person closed the editor; never for a window in a browser. */
  closed: Promise<void>;
  /** Ends the editor and removes its settings and caches. */
  stop(): Promise<void>;
}

const sideBarOpener = path.join(__dirname, 'side-bar-opener');

/**
 * The desktop VS Code to use: the one that `VSCODE_EXECUTABLE` names, else `code` on the path where there is a screen.
 * In the terminal of a remote window `code` stands for that window and cannot load an extension under development.
 */
export function findDesktopForStart(): string | undefined {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (process.env.VSCODE_IPC_HOOK_CLI || !hasScreen()) return undefined;
  return findOnPath('code');
}

/** Opens a folder in a desktop VS Code with settings of its own, with the extension as it lies in this repository. */
export async function startInDesktop(executable: string, folder: string): Promise<StartedWindow> {
  const scratch = await makeScratchFolder('desktop');
  const userData = path.join(scratch.path, 'user-data');
  await writeQuietSettings(userData);
  const isRoot = process.getuid?.() === 0;
  const editor = startProcessGroup(
    executable,
    [
      '--new-window',
      '--wait',
      '--skip-welcome',
      '--skip-release-notes',
      '--disable-workspace-trust',
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${path.join(scratch.path, 'extensions')}`,
      `--extensionDevelopmentPath=${repositoryRoot}`,
      `--extensionDevelopmentPath=${sideBarOpener}`,
      folder,
    ],
    { stdio: 'ignore', shell: process.platform === 'win32' },
  );
  await once(editor.process, 'spawn');
  return {
    message: `Opened in the desktop VS Code (${executable}); close it, or press Ctrl+C here, to end.`,
    closed: once(editor.process, 'exit').then(() => {}),
    async stop() {
      await editor.stop();
      await scratch.remove();
    },
  };
}

/** Serves a folder in a browser-hosted VS Code from npm with the packaged extension installed. */
export async function startInBrowser(folder: string): Promise<StartedWindow> {
  const scratch = await makeScratchFolder('server');
  try {
    const prepared = await prepareServer(newestVersion, scratch.path);
    await cp(sideBarOpener, path.join(prepared.dataFolder, 'extensions', 'seedbed.side-bar-opener-0.0.1'), {
      recursive: true,
    });
    const vsix = path.join(scratch.path, 'seedbed.vsix');
    await packageExtension(vsix);
    await installExtension(prepared, vsix);
    const server = await startServer(prepared);
    return {
      message: `VS Code ${newestVersion} is at ${server.address({ folder })}\nOpen this address in a browser on this machine; press Ctrl+C here to end.`,
      closed: new Promise(() => {}),
      async stop() {
        await server.stop();
        await scratch.remove();
      },
    };
  } catch (error) {
    await scratch.remove();
    throw error;
  }
}
