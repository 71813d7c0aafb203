import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const folderOfStandIns = path.join(__dirname, 'stand-ins');

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

/** Gives the text of all stand-ins, so that a change of one can be noticed. */
export async function readStandIns(): Promise<string> {
  const texts = Object.values(standIns).map((file) => readFile(path.join(folderOfStandIns, file), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

/** Writes the stand-ins into the `node_modules` of an unpacked server. */
export async function writeStandIns(serverFolder: string): Promise<void> {
  for (const [name, file] of Object.entries(standIns)) {
    const folder = path.join(serverFolder, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    const manifest = { name, version: '0.0.0', main: file, type: 'commonjs' };
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
    await copyFile(path.join(folderOfStandIns, file), path.join(folder, file));
  }
}
