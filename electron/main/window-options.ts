import type { WebPreferences } from 'electron';

/**
 * The rights of every window (security S2, S4; Electron checklist 2 to 4, 6, 8 to 10). Written out although
 * most are Electron's defaults: a default may change, and a test holds these words to this one file.
 */
export const webPreferences: Readonly<WebPreferences> = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // its dictionaries would be fetched from the network
  spellcheck: false,
});

/** A window that nobody sees and that prints: the same rights, no script of ours, and Chromium's PDF viewer. */
export const printingPreferences: Readonly<WebPreferences> = Object.freeze({
  ...webPreferences,
  plugins: true,
});
