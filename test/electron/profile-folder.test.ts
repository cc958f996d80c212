import { expect, it } from 'vitest';
import { defaultProfileFolder } from '../../electron/profile-folder.ts';

const folder = (platform: NodeJS.Platform, home: string, environment: NodeJS.ProcessEnv = {}) =>
  defaultProfileFolder({ platform, home, environment });

it('reliability R16: keeps papers on this computer, in the folder that each system has for it', () => {
  const local = { LOCALAPPDATA: 'C:\\Users\\jo\\AppData\\Local', APPDATA: 'H:\\Roaming' };
  expect([
    folder('win32', 'C:\\Users\\jo', local),
    folder('win32', 'C:\\Users\\jo'),
    folder('darwin', '/Users/jo'),
    folder('linux', '/home/jo'),
    folder('linux', '/home/jo', { XDG_DATA_HOME: '/data' }),
    folder('linux', '/home/jo', { XDG_DATA_HOME: 'relative' }),
  ]).toEqual([
    'C:\\Users\\jo\\AppData\\Local\\Moothall',
    'C:\\Users\\jo\\AppData\\Local\\Moothall',
    '/Users/jo/Library/Application Support/Moothall',
    '/home/jo/.local/share/moothall',
    '/data/moothall',
    '/home/jo/.local/share/moothall',
  ]);
});
