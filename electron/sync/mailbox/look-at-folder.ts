import { isAbsolute, join, relative, sep } from 'node:path';
import type { PlaceFound } from '../../../shared/contract/exchange.ts';
import { base32 } from '../envelope/base32.ts';
import { isLitter } from '../envelope/file-names.ts';
import { limits } from '../limits.ts';
import { codeOf, type Disk } from './disk.ts';
import { areaOf, dataOf, descriptorsIn } from './folder-layout.ts';
import { MailboxTrouble } from './mailbox.ts';
import { placeFault } from './place-fault.ts';
import { temporaryName } from './safe-names.ts';
import { troubleOf } from './trouble-of.ts';

export interface LookingPlace {
  /** A folder's path as somebody typed or chose it. */
  place: string;
  /** Nothing of the group may lie inside it. */
  profileFolder: string;
  /** Id of our group; null: none yet. */
  group: string | null;
}

export interface LookingTools {
  disk: Disk;
  random: (bytes: number) => Uint8Array;
}

/** Room for the names of our files within the 260 characters of old Windows programs. */
const isTooLong = (path: string): boolean => path.length > limits.rootPath;

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** What stands at a folder. Nothing is made there but a file that is taken away at once, to see whether one may. */
export async function lookAtFolder(
  { place, profileFolder, group }: LookingPlace,
  { disk, random }: LookingTools,
): Promise<PlaceFound> {
  if (!isAbsolute(place)) return { kind: 'notThere' };
  if (isTooLong(place)) return { kind: 'tooLong' };
  try {
    const real = await disk.realPath(place);
    if (isTooLong(real)) return { kind: 'tooLong' };
    if ((await disk.look(real))?.kind !== 'folder') return { kind: 'notAFolder' };
    const profile = await disk.realPath(profileFolder).catch(() => profileFolder);
    if (isInside(real, profile)) return { kind: 'insideProfile' };
    const groups =
      (await descriptorsIn(real, disk, group))?.map((descriptor) => descriptor.group) ?? [];
    if (!(await mayWriteIn(real, disk, random))) return { kind: 'readOnly' };
    const found = groups.find((one) => one === group) ?? groups[0];
    if (found !== undefined) return { kind: 'group', group: found, isOurs: found === group };
    const lying = (await disk.list(real)).filter(({ name }) => !isLitter(name));
    return { kind: lying.length === 0 ? 'empty' : 'inUse' };
  } catch (error) {
    return whyNot(error);
  }
}

const refusals: Readonly<Record<string, PlaceFound>> = {
  ENOENT: { kind: 'notThere' },
  ENOTDIR: { kind: 'notAFolder' },
  ELOOP: { kind: 'notThere' },
  ENAMETOOLONG: { kind: 'tooLong' },
  EACCES: { kind: 'refused' },
  EPERM: { kind: 'refused' },
};

function whyNot(error: unknown): PlaceFound {
  // a link or file called MeetingData: somebody else's
  if (error instanceof MailboxTrouble && error.kind === 'other') return { kind: 'inUse' };
  return refusals[codeOf(error)] ?? { kind: placeFault(troubleOf(error).kind) };
}

/** Asked by trying: what rights say, a share's server may see otherwise. */
async function mayWriteIn(
  folder: string,
  disk: Disk,
  random: (bytes: number) => Uint8Array,
): Promise<boolean> {
  const inside = [areaOf(folder, 'key'), dataOf(folder)];
  let where = folder;
  for (const one of inside)
    if ((await disk.look(one))?.kind === 'folder') {
      where = one;
      break;
    }
  const probe = join(where, temporaryName(`try-${base32(random(5), 8)}`));
  try {
    await (await disk.open(probe, 'new')).close();
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false;
    throw error;
  }
  await disk.remove(probe).catch(() => undefined);
  return true;
}
