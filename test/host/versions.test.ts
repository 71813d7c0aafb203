import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths';
import { hostReleases, newestVersion, oldestVersion, requestedVersions } from './versions';

interface LockFile {
  version: string;
  packages: Record<string, { version?: string; integrity?: string }>;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

describe('pinned versions of VS Code', () => {
  it('start at the oldest that the manifest allows', () => {
    const { engines } = readJson<{ engines: { vscode: string } }>(path.join(repositoryRoot, 'package.json'));
    const [major, minor] = oldestVersion.split('.');
    assert.equal(engines.vscode, `^${major}.${minor}.0`);
  });

  for (const version of Object.keys(hostReleases)) {
    it(`lock every package of ${version} by its hash`, () => {
      const lock = readJson<LockFile>(path.join(__dirname, 'locks', version, 'package-lock.json'));
      assert.equal(lock.version, version);
      const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');
      assert.ok(packages.length > 20);
      assert.deepEqual(
        packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([folder]) => folder),
        [],
      );
    });
  }

  it('are the oldest and the newest unless others are asked for', () => {
    const outer = process.env.SEEDBED_VSCODE_VERSIONS;
    try {
      delete process.env.SEEDBED_VSCODE_VERSIONS;
      assert.deepEqual(requestedVersions(), [oldestVersion, newestVersion]);
      process.env.SEEDBED_VSCODE_VERSIONS = '1.139.1, 1.110.0';
      assert.deepEqual(requestedVersions(), ['1.139.1', '1.110.0']);
    } finally {
      if (outer === undefined) delete process.env.SEEDBED_VSCODE_VERSIONS;
      else process.env.SEEDBED_VSCODE_VERSIONS = outer;
    }
  });
});
