import { diskTroubleOf } from './sqlite-error.ts';

/** Why a profile is not opened. Nothing was changed in any of these cases. */
export type ProfileRefusalCode =
  | 'networkFolder'
  | 'cloudFolder'
  | 'inUse'
  | 'newer'
  | 'notOurs'
  | 'damaged'
  | 'missing'
  | 'diskFull'
  | 'unreadable'
  | 'oldSqlite';

/** What happened, what is safe, what to do. */
const sentences: Record<ProfileRefusalCode, string> = {
  networkFolder:
    'This folder is on a network drive, where a database can be damaged. Nothing was changed. Choose a folder on this computer.',
  cloudFolder:
    'This folder is synchronised by a cloud service, which can damage a database. Nothing was changed. Choose a folder on this computer that is not synchronised.',
  inUse:
    'Moothall is already open with these papers. Nothing was changed. Go to its window, or close it and start again.',
  newer:
    'These papers were last opened with a newer Moothall. Nothing was changed. Install the newer version to open them.',
  notOurs:
    'A file of another program stands where Moothall keeps its papers. Nothing was changed. Choose another folder.',
  damaged:
    'A file of Moothall’s is damaged. It was left exactly as it is. Do not delete it: keep the folder, and bring back the newest copy.',
  missing:
    'A file of Moothall’s is not where it was. Nothing was changed. Look for it in the bin of this computer, or bring back the newest copy.',
  diskFull: 'The disk is full. Nothing was changed. Make room and start Moothall again.',
  unreadable:
    'Moothall’s files cannot be opened where they are. Nothing was changed. Check that the drive is connected and that you may write to the folder.',
  oldSqlite:
    'This copy of Moothall was built with a database that is too old to be safe. Nothing was changed. Install Moothall again.',
};

/** A profile that is not opened, and why, in a plain sentence. */
export class ProfileRefusal extends Error {
  readonly code: ProfileRefusalCode;
  /** Which file or who, for people: "council.db", "process 4711, since 19:30". May be empty. */
  readonly detail: string;
  constructor(code: ProfileRefusalCode, detail = '') {
    super(detail === '' ? sentences[code] : `${sentences[code]} (${detail})`);
    this.name = 'ProfileRefusal';
    this.code = code;
    this.detail = detail;
  }
}

/** The refusal that an error while opening stands for; the error itself where it is a bug. */
export function refusalFor(error: unknown, file: string): unknown {
  const trouble = diskTroubleOf(error);
  if (trouble !== null) return new ProfileRefusal(trouble === 'full' ? 'diskFull' : trouble, file);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return new ProfileRefusal('diskFull', file);
  const passing = ['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EMFILE'];
  return passing.some((one) => one === code) ? new ProfileRefusal('unreadable', file) : error;
}
