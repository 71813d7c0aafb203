import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unpackNpmPackage } from './npm-package';
import { runCommand } from './run-command';
import { makeScratchFolder } from './temporary-folder';
import type { PinnedPackage } from './versions';

/** Needs a compiler, serves a dropped extension, or is replaced by a stand-in. */
const unneeded =
  /^(@anthropic-ai\/|@devcontainers\/|@github\/|@microsoft\/mxc|@vscode\/(copilot-api|deviceid|fs-copyfile|native-watchdog|sandbox-runtime|spdlog|sqlite3|tree-sitter-wasm|vscode-languagedetection|windows-)|@xterm\/|xterm|(detect-libc|katex|kerberos|native-watchdog|node-addon-api|node-pty|ssh2|tar|zod)$)/;

/** Releases that come prebuilt from the registry, for those that would be compiled. */
const prebuilt: readonly (readonly [RegExp, string])[] = [
  [/^@vscode\/ripgrep/, 'npm:@vscode/ripgrep@1.18.0'],
  [/^@parcel\/watcher$/, '2.5.6'],
  [/^@vscode\/watcher$/, 'npm:@parcel/watcher@2.5.6'],
];

interface ServerManifest {
  version: string;
  type?: string;
  dependencies: Record<string, string>;
}

interface Shrinkwrap {
  packages: Record<string, { version?: string }>;
}

/**
 * Writes `locks/<VS Code version>/` for a release of code-server: the dependencies that its server needs here, in the
 * exact versions that the release was built with, and npm's lock file of them.
 */
async function lockVersion(codeServerVersion: string): Promise<string> {
  const scratch = await makeScratchFolder('lock');
  try {
    const codeServer = await findRelease(codeServerVersion);
    await unpackNpmPackage(codeServer, scratch.path, { member: 'package/lib/vscode' });
    const manifest = await readJson<ServerManifest>(path.join(scratch.path, 'package.json'));
    const shrinkwrap = await readJson<Shrinkwrap>(path.join(scratch.path, 'npm-shrinkwrap.json'));
    const folder = path.join(__dirname, 'locks', manifest.version);
    await mkdir(folder, { recursive: true });
    const locked = {
      name: 'vscode-host',
      version: manifest.version,
      private: true,
      type: manifest.type,
      dependencies: chooseDependencies(manifest, shrinkwrap),
    };
    await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(locked, null, 2)}\n`);
    await runCommand('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit'], { folder });
    return `locked VS Code ${manifest.version}; its code-server is ${JSON.stringify(codeServer)}`;
  } finally {
    await scratch.remove();
  }
}

function chooseDependencies(
  { dependencies }: ServerManifest,
  { packages }: Shrinkwrap,
): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, range] of Object.entries(dependencies)) {
    if (unneeded.test(name)) continue;
    const replacement = prebuilt.find(([pattern]) => pattern.test(name))?.[1];
    chosen[name] = replacement ?? packages[`node_modules/${name}`]?.version ?? range;
  }
  return chosen;
}

async function findRelease(version: string): Promise<PinnedPackage> {
  const name = 'code-server';
  const integrity = await runCommand('npm', ['view', `${name}@${version}`, 'dist.integrity']);
  return { name, version, integrity: integrity.trim() };
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

const version = process.argv[2];
if (!version) throw new Error('usage: tsx test/host/lock-version.ts <code-server version>');
lockVersion(version).then(console.log, (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
