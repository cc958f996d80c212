import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  home: string;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
});

/**
 * Where a profile lies unless somebody says otherwise: a folder of this user that stays on this computer.
 * On Windows Local, not Roaming, which councils redirect to a share, where a database can be damaged;
 * elsewhere as Apple's guidelines and the XDG base directory specification have it.
 */
export function defaultProfileFolder({ platform, environment, home } = thisMachine()): string {
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');
    return win32.join(local, 'Moothall');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Moothall');
  const data = environment['XDG_DATA_HOME'] ?? '';
  // the specification says that a relative path is to be ignored
  const folder = posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(folder, 'moothall');
}
