import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isWorkspaceFile } from './extension-suite';
import type { RunningServer } from './server';

const viewport = { width: 1400, height: 900 };

/** A fresh browser profile that may use the clipboard of a server's windows. */
export async function newProfile(browser: Browser, server: RunningServer): Promise<BrowserContext> {
  const profile = await browser.newContext({ viewport });
  await profile.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  return profile;
}

/**
 * Opens a window on a folder or a `.code-workspace` file. `payload` are the window's start parameters, such as
 * `extensionDevelopmentPath`.
 */
export async function openWindow(
  profile: BrowserContext,
  server: RunningServer,
  workspace: string,
  payload: readonly (readonly [string, string])[] = [],
): Promise<Page> {
  const page = await profile.newPage();
  const kind = isWorkspaceFile(workspace) ? 'workspace' : 'folder';
  await page.goto(server.address({ [kind]: workspace, payload: JSON.stringify(payload) }));
  return page;
}
