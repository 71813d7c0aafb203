import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { findOnPath } from './find-on-path';
import { ensureInstalled } from './install';
import { unpackNpmPackage } from './npm-package';
import { requireSupportedPlatform } from './platform';
import { runCommand } from './run-command';
import { chromiumPackage } from './versions';

export interface ChromiumInstallation {
  executable: string;
  environment: NodeJS.ProcessEnv;
  /** Version and where it comes from, to be shown. */
  description: string;
}

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const launchParameters = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Finds a Chromium: the one that `CHROME_PATH` names (an error when it does not run), an installed one, else the
 * one from npm, which needs no root. `SEEDBED_CHROMIUM=npm` passes over installed ones.
 */
export async function ensureChromium(): Promise<ChromiumInstallation> {
  const named = process.env.CHROME_PATH;
  if (named) return describeInstalled(named);
  if (process.env.SEEDBED_CHROMIUM !== 'npm') {
    for (const name of installedNames) {
      const executable = findOnPath(name);
      const installed = executable && (await describeInstalled(executable).catch(() => undefined));
      if (installed) return installed;
    }
  }
  return ensureChromiumFromNpm();
}

/** Starts a headless browser that reaches nothing but this machine. */
export async function launchChromium(installation: ChromiumInstallation): Promise<Browser> {
  return chromium.launch({
    executablePath: installation.executable,
    headless: true,
    env: { ...process.env, ...installation.environment } as Record<string, string>,
    args: launchParameters,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

async function describeInstalled(executable: string): Promise<ChromiumInstallation> {
  const version = (await runCommand(executable, ['--version'])).trim();
  return { executable, environment: {}, description: `${version} at ${executable}` };
}

async function ensureChromiumFromNpm(): Promise<ChromiumInstallation> {
  requireSupportedPlatform();
  const folder = await ensureInstalled({
    name: `chromium-${chromiumPackage.version}`,
    requiredFiles: ['chromium', 'lib/libnss3.so', 'fonts'],
    async fill(target) {
      await unpackNpmPackage(chromiumPackage, target, { member: 'package/bin' });
      await decompressAll(target);
      await chmod(path.join(target, 'chromium'), 0o755);
    },
  });
  const fontConfiguration = path.join(folder, 'fonts.conf');
  await writeFile(fontConfiguration, fontsXml(folder));
  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executable: path.join(folder, 'chromium'),
    environment: { FONTCONFIG_FILE: fontConfiguration, LD_LIBRARY_PATH: libraries },
    description: `Chromium ${chromiumPackage.version} from npm`,
  };
}

/** The package keeps its programs as `name.br` and its folders as `name.tar.br`. */
async function decompressAll(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.br')) continue;
    const compressed = path.join(folder, file);
    const decompressed = compressed.slice(0, -'.br'.length);
    await pipeline(createReadStream(compressed), createBrotliDecompress(), createWriteStream(decompressed));
    await rm(compressed);
    if (!decompressed.endsWith('.tar')) continue;
    await runCommand('tar', ['-xf', decompressed, '-C', folder, '--no-same-owner']);
    await rm(decompressed);
  }
}

function fontsXml(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fc-cache')}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
}
