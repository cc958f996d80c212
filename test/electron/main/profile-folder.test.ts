import { join } from 'node:path';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { setupProfileFolder } from '../../../electron/main/profile-folder.ts';
import { defaultProfileFolder } from '../../../electron/profile-folder.ts';

function chosen(words: string[]): { profile: string; userData: string } {
  let userData = '';
  const app = {
    setPath: (_: string, path: string) => {
      userData = path;
    },
  };
  return { profile: setupProfileFolder(app as unknown as App, words, '/home/jo'), userData };
}

describe('where the window finds a person’s papers', () => {
  it('is where the command line and the browser host find them', () => {
    expect(chosen(['Moothall']).profile).toBe(defaultProfileFolder());
  });

  it('is the folder that was named, as seen from where the person stood', () => {
    expect(chosen(['Moothall', '--profile=papers']).profile).toBe('/home/jo/papers');
  });

  it('reliability R11: what Chromium keeps, and its lock, lie inside that folder', () => {
    const { profile, userData } = chosen(['Moothall', '--profile=papers']);
    expect(userData).toBe(join(profile, 'window'));
  });

  it('is the usual one where nothing was named', () => {
    expect(chosen(['Moothall', '--profile=']).profile).toBe(defaultProfileFolder());
  });
});
