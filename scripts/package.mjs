import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadTypeScript } from './typescript.mjs';

const { packageExtension } = loadTypeScript('../test/host/package-extension.ts');
const { repositoryRoot } = loadTypeScript('../test/host/paths.ts');

async function packageBuilt() {
  await import('./build.mjs');
  const { name, version } = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'));
  const file = `${name}-${version}.vsix`;
  const size = await packageExtension(path.join(repositoryRoot, file));
  console.log(`${file}: ${(size / 1e6).toFixed(2)} MB (${size} bytes)`);
}

try {
  await packageBuilt();
} catch (error) {
  console.error(`npm run package: ${error.message}`);
  process.exitCode = 1;
}
