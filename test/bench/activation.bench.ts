import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Chromium from '../host/chromium';
import type * as Packaging from '../host/package-extension';
import type * as Versions from '../host/versions';
import type * as Activation from '../walk/activation';

const windows = 5;
const mostMs = 100;
const mostBytes = 2e6;

/**
 * Prints the extension's activation time by VS Code's own figure, and the size of its package; fails above the limits.
 * The best of several windows is judged, since whatever else the machine does can only add to it.
 */
async function run(): Promise<void> {
  const { loadTypeScript } = await import(pathToFileURL(path.resolve('scripts/typescript.mjs')).href);
  const { ensureChromium, launchChromium }: typeof Chromium = loadTypeScript('../test/host/chromium.ts');
  const { packageExtension }: typeof Packaging = loadTypeScript('../test/host/package-extension.ts');
  const { newestVersion, oldestVersion }: typeof Versions = loadTypeScript('../test/host/versions.ts');
  const { measureActivation }: typeof Activation = loadTypeScript('../test/walk/activation.ts');

  await import(pathToFileURL(path.resolve('scripts/build.mjs')).href);
  const scratch = mkdtempSync(path.join(tmpdir(), 'seedbed-bench-'));
  const corpus = path.join(scratch, 'samples');
  cpSync('samples', corpus, { recursive: true });
  const browser = await launchChromium(await ensureChromium());
  try {
    for (const version of [oldestVersion, newestVersion]) {
      const times = await measureActivation({ version, corpus, windows }, browser);
      const sorted = times.toSorted((a, b) => a - b);
      const [best] = sorted;
      const median = sorted[sorted.length >> 1];
      console.log(
        `activation in VS Code ${version}: best ${best} ms, median ${median} ms of ${times.join(', ')}`,
      );
      if (best! >= mostMs) process.exitCode = 1;
    }
    const bytes = await packageExtension(path.join(scratch, 'seedbed.vsix'));
    console.log(`package: ${(bytes / 1e6).toFixed(2)} MB (limit ${mostBytes / 1e6})`);
    if (bytes >= mostBytes) process.exitCode = 1;
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

void run();
