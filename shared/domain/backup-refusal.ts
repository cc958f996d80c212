/** Why a backup was not made, or not restored. Nothing was changed in any of these cases. */
export const backupRefusals = [
  'noFolder',
  'folderGone',
  'folderReadOnly',
  'folderFull',
  'folderOfApp',
  'noPassphrase',
  'tooSlow',
  'wrongPassphrase',
  'fileGone',
  'notABackup',
  'damaged',
  'newer',
  'tooLarge',
  'busy',
  'unexpected',
] as const;
export type BackupRefusal = (typeof backupRefusals)[number];

/** Largest file that is restored in one piece, in bytes: as large as any file taken over a wire. */
export const maxBackupBytes = 200 * 1024 * 1024;

/** Fewest characters of a passphrase. */
export const shortestPassphrase = 8;

/** What happened, what is safe, what to do: the same on the screen and at the command line. */
export const backupRefusalSentence: Record<BackupRefusal, string> = {
  noFolder: 'No folder has been chosen yet. Your notes are safe on this laptop. Choose a folder.',
  folderGone:
    'The folder for backups cannot be found just now. Your notes are safe on this laptop. Plug the stick or drive in, or choose another folder.',
  folderReadOnly:
    'Moothall may not write into this folder. Your notes are safe on this laptop, and what is in the folder was left as it is. Choose another folder.',
  folderFull:
    'There is no room left in this folder. Your notes are safe on this laptop, and earlier backups were left as they are. Make room, or choose another folder.',
  folderOfApp:
    'This is the folder that Moothall itself works in: what is lost with it would be lost in the backup too. Nothing was changed. Choose another folder, best on a stick or another drive.',
  noPassphrase:
    'The passphrase is not known just now. Your notes are safe on this laptop. Type the passphrase and try again.',
  tooSlow:
    'The folder did not answer in time. Your notes are safe on this laptop. Try again, or choose another folder.',
  wrongPassphrase:
    'This passphrase does not open the file. Nothing was changed here. Check capital letters and blanks, and try again.',
  fileGone:
    'The file cannot be read from where it is. Nothing was changed here. Check that the drive is connected, and choose it again.',
  notABackup:
    'This is not a backup of notes. Nothing was changed here. Choose a file whose name begins with “Moothall notes”.',
  damaged:
    'This backup is damaged or has not arrived in full. Nothing was changed here. Copy it again, or choose an earlier one.',
  newer:
    'This backup was made by a newer Moothall. Nothing was changed here. Install the newer version and restore it there.',
  tooLarge:
    'This file is larger than a backup of notes can be. Nothing was changed here. Choose another file.',
  busy: 'A backup or a restore is under way already. Nothing was changed. Wait until it has ended and try again.',
  unexpected:
    'Something went wrong in Moothall. Your notes are safe on this laptop. Try again; if it happens again, tell us.',
};
