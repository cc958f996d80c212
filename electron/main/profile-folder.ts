import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { defaultProfileFolder } from '../profile-folder.ts';

/**
 * The folder that holds a person's papers: that of the browser host and the command line, or the one that
 * `--profile=DIR` names. What Chromium keeps for itself lies inside it too, so that one lock stands for one
 * profile (reliability R11) and nothing roams.
 */
export function setupProfileFolder(app: App, words: string[], folder: string): string {
  const given = words.find((word) => word.startsWith('--profile='))?.slice('--profile='.length);
  const profile = given ? resolve(folder, given) : defaultProfileFolder();
  app.setPath('userData', join(profile, 'window'));
  return profile;
}
