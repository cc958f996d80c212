import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeCopies } from '../../../electron/database/copies/make-copies.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { isRecoverable, recoveryOffer } from '../../../electron/recovery-offer.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';
import { aClock, aRandom, clerk } from '../../builders/a-ledger.ts';

const options = { clock: aClock().read, random: aRandom() };
const now = new Date('2026-03-02T21:00:00Z');
const copy = 'council-closed-20260302T203000.db';
let line: ACommandLine;
beforeEach(() => {
  line = aCommandLine();
  const profile = openProfile(line.profile, options);
  profile.council.change(clerk, 'Added', (tx) => tx.set('person', 'p1', { name: 'A' }));
  makeCopies({ folder: line.profile, now: '2026-03-02T20:30:00Z', reason: 'closed' });
  profile.council.change(clerk, 'Added', (tx) => tx.set('person', 'p2', { name: 'B' }));
  profile.close();
});
afterEach(() => line.scratch.remove());

const persons = () => {
  const profile = openProfile(line.profile, options);
  const ids = profile.council.rows('person').map(({ id }) => id);
  profile.close();
  return ids;
};
const damage = () => truncateSync(join(line.profile, 'council.db'), 9000);

it('lists what can be brought back, by date and in words, also over a damaged file', async () => {
  damage();
  const { exit, stdout } = await line.run('restore-copy');
  expect(exit).toBe(0);
  expect(stdout).toContain('The file with the meetings and minutes (council.db) is damaged.');
  expect(stdout).toContain(`  ${copy}  Monday 2 March 2026, 8.30 pm, at the close of a meeting\n`);
});

it('brings one back and says how to undo that, which works', async () => {
  const { stdout } = await line.run('restore-copy', copy);
  const undo = /restore-copy (council\.db\.replaced-\S+) undoes this/.exec(stdout)?.[1] ?? '';
  expect(persons()).toEqual(['p1']);
  expect(await line.json('restore-copy', undo)).toMatchObject({ restored: undo });
  expect(persons()).toEqual(['p1', 'p2']);
});

it('refuses what is not there in a sentence', async () => {
  const said = await line.run('restore-copy', 'council.db');
  expect([said.exit, said.stderr]).toEqual([
    1,
    'There is no copy called council.db. Leave the name out to see which there are.\n',
  ]);
  expect((await line.run('restore-copy', 'a', 'b')).exit).toBe(2);
});

it('reliability R6: a damaged file is offered the newest good copy by its date, and nothing is done unasked', () => {
  damage();
  // looking at a file through its log leaves an empty one
  const there = () => readdirSync(line.profile).filter((name) => !/-(wal|shm)$/.test(name));
  const before = there();
  const offer = recoveryOffer(line.profile, { now });
  expect(offer).toMatchObject({
    message: 'The file with the meetings and minutes is damaged.',
    detail:
      'The newest good copy is from Monday 2 March 2026, 8.30 pm. It can be used instead; what was changed after that is not in it. The damaged file is kept beside it, so this can be undone.',
    choice: 'Use the copy from Monday 2 March 2026, 8.30 pm',
  });
  expect(there()).toEqual(before);
  offer?.accept();
  expect(persons()).toEqual(['p1']);
  expect(recoveryOffer(line.profile, { now })).toBe(null);
});

it('offers nothing where no copy is good, and says what to keep', () => {
  damage();
  truncateSync(join(line.profile, 'backups', copy), 5000);
  const offer = recoveryOffer(line.profile, { now });
  expect([offer?.choice, offer?.detail]).toEqual([null, expect.stringMatching(/Do not delete/)]);
});

it('offers nothing while another Moothall is open, and for no other reason than damage', () => {
  const profile = openProfile(line.profile, options);
  expect(recoveryOffer(line.profile, { now })).toBe(null);
  profile.close();
  expect(isRecoverable(new Error('x'))).toBe(false);
});
