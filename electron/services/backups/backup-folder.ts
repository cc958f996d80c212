import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { BackupRefused, refusalOfSystem } from './backup-refused.ts';

/**
 * The true path of a folder that somebody wishes to back up to.
 * @throws BackupRefused: folderGone, folderReadOnly, folderOfApp
 */
export async function usableFolder(path: string, profileFolder: string): Promise<string> {
  if (!isAbsolute(path)) throw new BackupRefused('folderGone');
  try {
    const folder = await realpath(path);
    if (!(await stat(folder)).isDirectory()) throw new BackupRefused('folderGone');
    const below = relative(await realpath(profileFolder), folder);
    if (!below.startsWith('..') && !isAbsolute(below)) throw new BackupRefused('folderOfApp');
    return folder;
  } catch (error) {
    const why = refusalOfSystem(error);
    throw why === null ? error : new BackupRefused(why);
  }
}
