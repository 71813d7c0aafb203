import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './paths';
import { runCommand } from './run-command';
import { makeTemporaryFolder } from './temporary-folder';
import type { PinnedPackage } from './versions';

export interface Extraction {
  /** The folder or file inside the tarball to take, such as `package/bin`. */
  member: string;
  /** Glob patterns of members to leave out, as `tar --exclude` reads them. */
  exclude?: readonly string[];
}

/**
 * Downloads a package with the npm client (so that the user's registry, proxy and cache apply), compares the
 * tarball with its pinned integrity and unpacks the contents of one member into `folder`. No install script runs.
 */
export async function unpackNpmPackage(
  pinned: PinnedPackage,
  folder: string,
  { member, exclude = [] }: Extraction,
): Promise<void> {
  const download = await makeTemporaryFolder(path.join(cacheFolder(), '.download-'));
  try {
    const tarball = await downloadTarball(pinned, download.path);
    await requireIntegrity(tarball, pinned.integrity);
    await runCommand('tar', [
      '-xzf',
      tarball,
      '-C',
      folder,
      '--no-same-owner',
      `--strip-components=${member.split('/').length}`,
      ...exclude.map((pattern) => `--exclude=${pattern}`),
      member,
    ]);
  } finally {
    await download.remove();
  }
}

/** Throws where the SHA-512 of a file is not the one in `integrity` (`sha512-` and the base64 digest). */
export async function requireIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Error(
      `${path.basename(file)} is damaged or not the pinned version: integrity ${found}, expected ${integrity}`,
    );
  }
}

async function downloadTarball({ name, version }: PinnedPackage, folder: string): Promise<string> {
  await runCommand('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
    folder,
  });
  const [tarball] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack left no tarball of ${name}@${version}`);
  return path.join(folder, tarball);
}
