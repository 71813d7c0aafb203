import { createHash } from 'node:crypto';
import { copyFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled } from './install';
import { unpackNpmPackage } from './npm-package';
import { requireSupportedPlatform } from './platform';
import { runCommand } from './run-command';
import { readStandIns, writeStandIns } from './stand-ins';
import { hostReleases } from './versions';

/** Bundled extensions that no test and no corpus needs; several of them would need modules that are left out. */
const droppedExtensions = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'grunt',
  'gulp',
  'ipynb',
  'jake',
  'mermaid-chat-features',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'node_modules',
  'notebook-renderers',
  'php-language-features',
  'simple-browser',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features',
];

const serverInTarball = 'package/lib/vscode';

/** The server's entry, relative to the folder that `ensureHost` gives. */
export const serverEntry = 'out/server-main.js';

/**
 * Gives the folder of a VS Code server with web workbench and Node extension host, put together from the npm
 * registry where it is not cached: the editor from `code-server`, its dependencies from the lock file of that
 * version, stand-ins for the native modules that would need a compiler. Nothing is compiled and no install script
 * runs. Throws on a platform for which no prebuilt modules exist, and for a version that is not pinned.
 */
export async function ensureHost(version: string): Promise<string> {
  requireSupportedPlatform();
  const release = hostReleases[version];
  if (!release) {
    throw new Error(`VS Code ${version} is not pinned; known: ${Object.keys(hostReleases).join(', ')}`);
  }
  const lock = path.join(__dirname, 'locks', version);
  const lockFile = path.join(lock, 'package-lock.json');
  const recipe = createHash('sha256')
    .update(release.codeServer.integrity)
    .update(droppedExtensions.join())
    .update(await readFile(lockFile))
    .update(await readStandIns())
    .digest('hex');
  return ensureInstalled({
    name: `vscode-${version}-${recipe.slice(0, 8)}`,
    requiredFiles: [
      serverEntry,
      'node_modules/@parcel/watcher-linux-x64-glibc/watcher.node',
      'node_modules/@vscode/spdlog/package.json',
    ],
    async fill(folder) {
      await unpackNpmPackage(release.codeServer, folder, {
        member: serverInTarball,
        exclude: ['*.map', ...droppedExtensions.map((name) => `${serverInTarball}/extensions/${name}`)],
      });
      await rm(path.join(folder, 'npm-shrinkwrap.json'), { force: true });
      await copyFile(path.join(lock, 'package.json'), path.join(folder, 'package.json'));
      await copyFile(lockFile, path.join(folder, 'package-lock.json'));
      await runCommand(
        'npm',
        ['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'],
        { folder },
      );
      await writeStandIns(folder);
    },
  });
}
