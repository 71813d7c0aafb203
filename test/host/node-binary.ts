import path from 'node:path';
import { ensureInstalled } from './install';
import { unpackNpmPackage } from './npm-package';
import type { NodeRequirement } from './versions';

/**
 * Gives the path of a Node that satisfies a requirement: the one that runs this code where its major version is in
 * range, else the pinned binary from npm.
 */
export async function ensureNode({ oldestMajor, newestMajor, fallback }: NodeRequirement): Promise<string> {
  const ownMajor = Number.parseInt(process.versions.node, 10);
  if (ownMajor >= oldestMajor && ownMajor <= newestMajor) return process.execPath;
  const folder = await ensureInstalled({
    name: `node-${fallback.version}`,
    requiredFiles: ['node'],
    fill: (target) => unpackNpmPackage(fallback, target, { member: 'package/bin' }),
  });
  return path.join(folder, 'node');
}
