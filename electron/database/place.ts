import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ProfileRefusal } from './profile-refusal.ts';

/** What the rules ask of the machine; handed in by tests. */
export interface Surroundings {
  /** File system type number of an existing folder (statfs), 0 where there is none. */
  fileSystemType(folder: string): number;
  exists(path: string): boolean;
  /** The folder's true path: mapped drives and links resolved. */
  realPath(folder: string): string;
  environment: Readonly<Record<string, string | undefined>>;
}

export const thisMachine: Surroundings = {
  fileSystemType: (folder) => Number(statfsSync(folder).type),
  exists: existsSync,
  realPath: (folder) => realpathSync.native(folder),
  environment: process.env,
};

/**
 * File systems that are another machine's, or that pass through a program: locks and fsync cannot be
 * trusted there. Numbers of Linux's statfs(2); other systems are told by their paths.
 */
const foreignFileSystems: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB 2'],
  [0x65735546, 'FUSE'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x564c, 'NCP'],
]);

/** Names that sync clients give their folders, also with a council's name behind ("OneDrive - Anytown"). */
const cloudFolder =
  /^(onedrive|dropbox|nextcloud|owncloud|icloud ?drive|google ?drive|googledrive|my drive|box sync|mobile documents|com~apple~clouddocs|cloudstorage)($| ?[-–(].*)/i;

/** What sync clients leave in the root of what they synchronise, whatever the folder is called. */
const cloudMarks = [
  '.dropbox',
  '.dropbox.cache',
  '.stfolder',
  '.nextcloudsync.log',
  '.owncloudsync.log',
];

/** Windows names the folders of OneDrive in the environment. */
const cloudVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

const isUnc = (path: string): boolean =>
  /^[\\/]{2}(?![?.][\\/])[^\\/]/.test(path) || /^\\\\[?.]\\UNC\\/i.test(path);

function isCloud(folder: string, surroundings: Surroundings): boolean {
  const named = folder.split(/[\\/]/).some((part) => cloudFolder.test(part));
  const inVariable = cloudVariables.some((name) => {
    const root = surroundings.environment[name];
    if (root === undefined || root === '') return false;
    const [inside, outside] = [folder, root].map((path) => `${path.replaceAll('\\', '/')}/`);
    return inside?.toLowerCase().startsWith(outside?.toLowerCase() ?? '\0') ?? false;
  });
  const marked = () =>
    ancestors(folder).some((above) =>
      cloudMarks.some((mark) => surroundings.exists(join(above, mark))),
    );
  return named || inVariable || marked();
}

/**
 * Refuses a folder where a live SQLite database may be damaged (sqlite.org/howtocorrupt.html §2.1; sync
 * clients copy files in mid-write). The folder need not exist yet: the nearest one that does is asked.
 * @throws ProfileRefusal('networkFolder' | 'cloudFolder')
 */
export function refuseUnsafePlace(folder: string, surroundings = thisMachine): void {
  if (isUnc(folder)) throw new ProfileRefusal('networkFolder');
  const whole = resolve(folder);
  const existing = ancestors(whole).find((above) => surroundings.exists(above));
  const real = existing === undefined ? whole : surroundings.realPath(existing);
  if (isUnc(real)) throw new ProfileRefusal('networkFolder');
  for (const path of [whole, real]) {
    if (isCloud(path, surroundings)) throw new ProfileRefusal('cloudFolder');
  }
  const type = existing === undefined ? 0 : surroundings.fileSystemType(existing);
  const kind = foreignFileSystems.get(type >>> 0);
  if (kind !== undefined) throw new ProfileRefusal('networkFolder', kind);
}
