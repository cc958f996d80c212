import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunningBackend } from '../../../electron/backend.ts';
import { makeCopies } from '../../../electron/database/copies/make-copies.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { silentLog } from '../../../electron/log.ts';
import { appFolders, startBackend } from '../../../electron/main/start-backend.ts';
import { aClock, aRandom, clerk } from '../../builders/a-ledger.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';
import { fake } from './fake-electron.ts';

let scratch: ScratchFolder;
let folder: string;
beforeEach(() => {
  fake.reset();
  scratch = scratchFolder();
  folder = join(scratch.path, 'profile');
  const profile = openProfile(folder, { clock: aClock().read, random: aRandom() });
  profile.council.change(clerk, 'Added', (tx) => tx.set('person', 'p1', { name: 'A' }));
  makeCopies({ folder, now: '2026-03-02T20:30:00Z', reason: 'closed' });
  profile.close();
  truncateSync(join(folder, 'council.db'), 9000);
});
afterEach(() => scratch.remove());

const app = { isPackaged: true, getVersion: () => '0.1.0' } as App;
const start = (): Promise<RunningBackend | null> =>
  startBackend(app, folder, appFolders(scratch.path), silentLog);

it('reliability R6: the desktop asks before it puts the newest good copy in the place of a damaged file', async () => {
  fake.answer = 0;
  const backend = await start();
  expect(fake.questions).toMatchObject([
    {
      message: 'The file with the meetings and minutes is damaged.',
      buttons: ['Use the copy from Monday 2 March 2026, 8.30 pm', 'Close Moothall'],
      // a person who presses Enter without reading changes nothing
      defaultId: 1,
      cancelId: 1,
    },
  ]);
  expect(await backend?.handlers['people.list']({})).toMatchObject([{ name: 'A' }]);
  await backend?.close();
  expect(fake.errors).toEqual([]);
});

it('and does nothing where it is not wanted', async () => {
  fake.answer = 1;
  expect([await start(), fake.errors]).toEqual([null, []]);
  await expect(start()).resolves.toBe(null);
  expect(fake.questions).toHaveLength(2);
});
