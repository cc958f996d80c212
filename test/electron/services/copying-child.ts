import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { makeCopies } from '../../../electron/database/copies/make-copies.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';

/**
 * Changes a profile and copies it, as often as asked or until it is killed. Says of each round "2 made <name>"
 * or "2 failed <why>": the number of changes and what became of council.db. Arguments: folder, first, rounds, day of round 0 in ms.
 */
const [folder = '', first = '1', rounds = '1000000', start = '0'] = process.argv.slice(2);
const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const profile = openProfile(folder, { clock: () => new Date(), random });
for (let number = Number(first); number < Number(first) + Number(rounds); number += 1) {
  profile.council.change({ name: 'Child' }, `Change ${number}`, (tx) =>
    tx.set('person', `p${number}`, { organisation: randomBytes(50_000).toString('base64') }),
  );
  // rounds are days apart, so that none is outdated
  const now = new Date(Number(start) + number * 86_400_000).toISOString();
  const [council] = makeCopies({ folder, now, reason: 'timed' });
  const words = council?.kind === 'made' ? council.fileName : JSON.stringify(council);
  writeSync(1, `${number} ${council?.kind} ${words}\n`);
}
profile.close();
