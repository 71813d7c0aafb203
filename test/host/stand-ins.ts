import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replacements for native modules that the VS Code server loads and that npm ships only as source. Each file is a
 * CommonJS module with the exports that the server uses.
 */
const standIns: Readonly<Record<string, string>> = {
  '@vscode/spdlog': 'spdlog.cjs',
  '@vscode/native-watchdog': 'native-watchdog.cjs',
  'native-watchdog': 'native-watchdog.cjs',
  '@vscode/deviceid': 'deviceid.cjs',
};

/** Writes the stand-ins into the `node_modules` of an unpacked server. */
export async function writeStandIns(serverFolder: string): Promise<void> {
  for (const [name, file] of Object.entries(standIns)) {
    const folder = path.join(serverFolder, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    const manifest = { name, version: '0.0.0', main: file, type: 'commonjs' };
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
    await copyFile(path.join(__dirname, 'stand-ins', file), path.join(folder, file));
  }
}
