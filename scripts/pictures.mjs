import { cpSync } from 'node:fs';
import path from 'node:path';
import { loadTypeScript } from './typescript.mjs';

const { repositoryRoot } = loadTypeScript('../test/host/paths.ts');
const { makeScratchFolder } = loadTypeScript('../test/host/temporary-folder.ts');
const { ensureChromium, launchChromium } = loadTypeScript('../test/host/chromium.ts');
const { takePictures } = loadTypeScript('../test/walk/pictures.ts');

/** Takes the pictures of the README anew, from the built extension and a copy of the sample corpus. */
await import('./build.mjs');
const corpus = await makeScratchFolder('corpus');
const browser = await launchChromium(await ensureChromium());
try {
  cpSync(path.join(repositoryRoot, 'samples'), corpus.path, { recursive: true });
  for (const file of await takePictures(corpus.path, browser))
    console.log(path.relative(repositoryRoot, file));
} finally {
  await browser.close();
  await corpus.remove();
}
