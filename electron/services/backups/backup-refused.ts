import type { BackupRefusal } from '../../../shared/domain/backup-refusal.ts';

/** A backup that was not made or not opened, and why; its sentence stands beside the reasons. */
export class BackupRefused extends Error {
  readonly why: BackupRefusal;
  constructor(why: BackupRefusal) {
    super(why);
    this.name = 'BackupRefused';
    this.why = why;
  }
}

/** What the system said about the folder or the disk, told apart for people; null where it is a bug. */
export function refusalOfSystem(error: unknown): BackupRefusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOENT', 'ENOTDIR', 'ENXIO', 'EHOSTDOWN', 'ESTALE', 'EIO', 'ENODEV'].includes(code))
    return 'folderGone';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'folderReadOnly';
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? 'folderFull' : null;
}
