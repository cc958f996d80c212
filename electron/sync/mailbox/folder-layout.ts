import { join } from 'node:path';
import { limits } from '../limits.ts';
import type { Disk } from './disk.ts';
import { groupOf } from './group-of.ts';
import { type Area, areas, MailboxTrouble } from './mailbox.ts';

/** Neither hidden nor looking temporary, so that every sync client takes it along. */
const dataFolder = 'MeetingData';
export const dataOf = (folder: string): string => join(folder, dataFolder);
export const areaOf = (folder: string, area: Area): string =>
  area === 'root' ? dataOf(folder) : join(dataOf(folder), area);

/** Folders inside MeetingData. */
export const folders: readonly Area[] = areas.filter((area) => area !== 'root');

export interface Descriptor {
  path: string;
  group: string;
  size: number;
  mtime: number;
}

/** More than one group in one folder is somebody's mistake, many of them a trick. */
export const mostDescriptors = 20;

/**
 * Every whole group descriptor in MeetingData, whatever its name; null where MeetingData is not there.
 * @param wanted the group that is looked for: where its own stands there, another that cannot be read is in nobody's way
 * @throws the disk's error of one that cannot be read, and that may be the one
 */
export async function descriptorsIn(
  folder: string,
  disk: Disk,
  wanted: string | null,
): Promise<Descriptor[] | null> {
  const data = dataOf(folder);
  const found = await disk.look(data);
  if (found === null) return null;
  if (found.kind !== 'folder') throw new MailboxTrouble('other');
  const candidates = (await disk.list(data)).filter(
    ({ name, kind }) => kind === 'file' && /^g-|\.mmg/i.test(name),
  );
  const descriptors: Descriptor[] = [];
  const unread: unknown[] = [];
  for (const { name } of candidates.slice(0, mostDescriptors)) {
    const path = join(data, name);
    try {
      const file = await disk.look(path);
      if (file?.kind !== 'file' || file.size > limits.header) continue;
      const group = groupOf(await disk.read(path, limits.header));
      if (group !== null) descriptors.push({ path, group, size: file.size, mtime: file.mtime });
    } catch (error) {
      unread.push(error);
    }
  }
  if (unread.length > 0 && !descriptors.some(({ group }) => group === wanted)) throw unread[0];
  return descriptors;
}
