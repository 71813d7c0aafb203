import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { newProfile, openWindow } from '../host/browser-window';
import { packageExtension } from '../host/package-extension';
import { outputFolder } from '../host/paths';
import { installExtension, prepareServer, type RunningServer, startServer } from '../host/server';
import { makeScratchFolder } from '../host/temporary-folder';
import { describeError } from '../runner/collect-report';
import { addFailure, emptyReport, type TestReport } from '../runner/test-report';
import { EditorWindow } from './editor-window';
import type { Step } from './step';

export interface Walk {
  /** VS Code version. */
  version: string;
  /** Absolute path of the folder that the window opens; steps may change it. */
  corpus: string;
  steps: readonly Step[];
}

/** Where the pictures of a walk are saved. */
export const pictureFolder = path.join(outputFolder, 'walk');

/**
 * Takes the steps in the window of a browser-hosted VS Code, without the test driver, so the window is the one that a
 * person gets. A step that fails does not end the walk.
 */
export async function takeWalk({ version, corpus, steps }: Walk, browser: Browser): Promise<TestReport> {
  return withInstalledExtension({ version }, async (server) => {
    const profile = await newProfile(browser, server);
    const page = await openWindow(profile, server, corpus);
    const window = new EditorWindow(page, pictureFolder, async (folder) => {
      await page.goto(server.address(folder === undefined ? { ew: 'true' } : { folder }));
    });
    return takeSteps(window, steps);
  });
}

/** Installs the packaged extension into a browser-hosted VS Code and serves it for as long as `use` takes. */
export async function withInstalledExtension<T>(
  { version, settings = {} }: { version: string; settings?: Readonly<Record<string, unknown>> },
  use: (server: RunningServer) => Promise<T>,
): Promise<T> {
  const scratch = await makeScratchFolder('walk');
  try {
    const prepared = await prepareServer(version, path.join(scratch.path, 'server'));
    const vsix = path.join(scratch.path, 'seedbed.vsix');
    await packageExtension(vsix);
    await installExtension(prepared, vsix);
    const server = await startServer(prepared, { settings });
    try {
      return await use(server);
    } finally {
      await server.stop();
    }
  } finally {
    await scratch.remove();
  }
}

async function takeSteps(window: EditorWindow, steps: readonly Step[]): Promise<TestReport> {
  await rm(pictureFolder, { recursive: true, force: true });
  const report = emptyReport();
  for (const [index, step] of steps.entries()) {
    const picture = `${String(index + 1).padStart(2, '0')}-${step.name}`;
    try {
      await step.run(window);
      await window.takePicture(picture);
      report.passed += 1;
    } catch (error) {
      const file = await window.takePicture(`${picture}-failed`);
      addFailure(report, step.name, `${describeError(error)}\nThe window then: ${file}`);
    }
  }
  return report;
}
