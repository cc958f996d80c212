import { join, resolve } from 'node:path';
import type { App } from 'electron';

/**
 * The folder that holds a person's papers. `--profile=DIR` names another one; what Chromium keeps for itself
 * then lies inside it too, so that one lock stands for one profile (reliability R11).
 */
export function setupProfileFolder(app: App, words: string[], folder: string): string {
  const given = words.find((word) => word.startsWith('--profile='))?.slice('--profile='.length);
  if (given === undefined || given === '') return join(app.getPath('userData'), 'profile');
  const profile = resolve(folder, given);
  app.setPath('userData', join(profile, 'window'));
  return profile;
}
