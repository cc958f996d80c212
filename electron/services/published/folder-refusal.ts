import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { longestFolder } from './published-documents.ts';

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** Why a folder cannot be the people's folder; null: it can. Nothing is written there. */
export async function folderRefusal(
  path: string,
  profileFolder: string,
): Promise<'notThere' | 'notAFolder' | 'tooLong' | 'insideProfile' | null> {
  if (!isAbsolute(path)) return 'notThere';
  if (path.length > longestFolder) return 'tooLong';
  const real = await realpath(path).catch(() => null);
  if (real === null) return 'notThere';
  if (!(await lstat(real)).isDirectory()) return 'notAFolder';
  const profile = await realpath(profileFolder).catch(() => profileFolder);
  return isInside(real, profile) ? 'insideProfile' : null;
}
