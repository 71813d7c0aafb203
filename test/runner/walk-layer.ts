import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { ensureChromium, launchChromium } from '../host/chromium';
import { repositoryRoot } from '../host/paths';
import { currentPlatform, whyUnsupported } from '../host/platform';
import { makeScratchFolder } from '../host/temporary-folder';
import { newestVersion } from '../host/versions';
import { steps } from '../walk/steps';
import { takeWalk } from '../walk/walk';
import type { Layer } from './layer';
import { runNpmScript } from './npm-script-layer';
import { reportSkipped, requireTests } from './test-report';

/** The walk through the window of a browser-hosted VS Code; skipped, and said so, where that cannot run. */
export const walkLayer: Layer = {
  name: 'walk',
  async run(tell) {
    const unsupported = whyUnsupported(currentPlatform());
    if (unsupported) {
      tell({ where: unsupported, report: reportSkipped() });
      return;
    }
    await runNpmScript('build');
    const corpus = await makeScratchFolder('corpus');
    try {
      const samples = path.join(repositoryRoot, 'samples');
      if (existsSync(samples)) await cp(samples, corpus.path, { recursive: true });
      const chromium = await ensureChromium();
      const browser = await launchChromium(chromium);
      try {
        const report = await takeWalk({ version: newestVersion, corpus: corpus.path, steps }, browser);
        tell({
          where: `VS Code ${newestVersion} from npm in ${chromium.description}`,
          report: requireTests(report, 'walk'),
        });
      } finally {
        await browser.close();
      }
    } finally {
      await corpus.remove();
    }
  },
};
