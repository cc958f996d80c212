import type { App } from 'electron';

/**
 * Every page runs in Chromium's sandbox, whatever its window says (security S2, Electron checklist 4). Only a
 * test that runs as root passes --no-sandbox; asking for both makes the page's processes die in a loop.
 */
export function setupSandbox(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
