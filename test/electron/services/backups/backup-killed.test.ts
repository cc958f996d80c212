import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openProfile } from '../../../../electron/ledger/open-profile.ts';
import { openBackup } from '../../../../electron/services/backups/backup-format.ts';
import { passphrase } from '../../../builders/a-backup-desk.ts';
import { aClock, aRandom } from '../../../builders/a-ledger.ts';
import { howMany } from '../../../builders/long-run.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const script = new URL('./backing-up-child.ts', import.meta.url).pathname;
const kills = howMany(6, 60);

it('reliability R8, R17: killed in the middle of a backup, every file that has a backup’s name is a whole one', async () => {
  const scratch = scratchFolder();
  const [profile, stick] = [join(scratch.path, 'profile'), join(scratch.path, 'stick')];
  mkdirSync(stick);
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [script, profile, stick], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // in the midst of the first, second or third that it begins
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (let begun = 0; begun <= kill % 3; begun += 1) await lines.next();
    await wait((kill * 331) % 900);
    child.kill('SIGKILL');
    if (child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    const names = readdirSync(stick);
    for (const name of names.filter((one) => one.endsWith('.age')))
      expect((await openBackup(readFileSync(join(stick, name)), passphrase)).changes).not.toEqual(
        [],
      );
    // at most the one that was being written; the next backup begins it anew
    expect(names.filter((name) => !name.endsWith('.age')).length).toBeLessThanOrEqual(1);
  }
  const { personal, close } = openProfile(profile, { clock: aClock().read, random: aRandom() });
  const { lastAt = '' } = personal.row('backupPlan', 'me') ?? {};
  const times = await Promise.all(
    readdirSync(stick)
      .filter((name) => name.endsWith('.age'))
      .map(
        async (name) =>
          (await openBackup(readFileSync(join(stick, name)), passphrase)).header.madeAt,
      ),
  );
  // the date is set after the file has its name: it may be older than the newest file, never newer
  if (times.length > 0) expect((times.sort().at(-1) ?? '') >= lastAt).toBe(true);
  expect(times.length).toBeGreaterThan(0);
  close();
  scratch.remove();
}, 300_000);
