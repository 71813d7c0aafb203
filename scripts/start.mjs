import { cpSync, existsSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadTypeScript } from './typescript.mjs';

const { repositoryRoot } = loadTypeScript('../test/host/paths.ts');
const { onInterrupt } = loadTypeScript('../test/host/interrupt.ts');
const { findDesktopForStart, startInBrowser, startInDesktop } = loadTypeScript(
  '../test/host/start-window.ts',
);

/** Opens the folder that the command line names, else a copy of the sample corpus, until the person has finished. */
async function start(given) {
  const folder = given === undefined ? await copySamples() : requireFolder(given);
  await import('./build.mjs');
  const desktop = findDesktopForStart();
  if (!desktop) console.log('No desktop VS Code here; getting a browser-hosted one from npm ready.');
  const window = desktop ? await startInDesktop(desktop, folder) : await startInBrowser(folder);
  onInterrupt(window.stop);
  console.log(window.message);
  await window.closed;
  await window.stop();
}

function requireFolder(given) {
  const folder = path.resolve(process.env.INIT_CWD ?? '.', given);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
  return folder;
}

/** The copy stays when the window ends: there may be work in it. */
async function copySamples() {
  const samples = requireFolder(path.join(repositoryRoot, 'samples'));
  const copy = path.join(await mkdtemp(path.join(tmpdir(), 'seedbed-')), 'samples');
  cpSync(samples, copy, { recursive: true });
  console.log(`The sample corpus is copied to ${copy}, so that the repository's own stays as it is.`);
  return copy;
}

try {
  await start(process.argv[2]);
} catch (error) {
  console.error(`npm start: ${error.message}`);
  process.exitCode = 1;
}
