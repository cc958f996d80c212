import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openProfile } from '../../../../electron/ledger/open-profile.ts';
import { createBackups } from '../../../../electron/services/backups/backups.ts';
import { createFileTokens } from '../../../../electron/services/file-tokens.ts';
import { backupWorkerUrl, passphrase, quick } from '../../../builders/a-backup-desk.ts';

/** Backs up a profile again and again until it is killed. Arguments: profile folder, stick. */
const [profileFolder = '', stick = ''] = process.argv.slice(2);
const clock = () => new Date();
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const { personal } = openProfile(profileFolder, { clock, random });
const backups = createBackups({
  personal,
  files: createFileTokens(join(profileFolder)),
  profileFolder,
  clock,
  random,
  version: '0.1.0',
  workerUrl: backupWorkerUrl,
  secrets: null,
  tell: () => {},
  report: () => {},
  workFactor: quick,
});
for (let note = 1; ; note += 1) {
  personal.change({ name: 'Child' }, 'Note', (tx) =>
    tx.set('annotation', `${process.pid}-${note}`, { text: 'x'.repeat(20_000) }),
  );
  writeSync(1, 'begun\n');
  await backups.handlers['backups.run']({ folder: stick, passphrase, keep: false });
}
