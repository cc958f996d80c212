import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ledger } from '../../../../electron/ledger/ledger.ts';
import { openProfile } from '../../../../electron/ledger/open-profile.ts';
import { startRecord } from '../../../../electron/services/minuting/start-record.ts';
import type { privateBusinessNouns } from '../../../../shared/domain/nouns.ts';
import { aClock, aRandom } from '../../../builders/a-ledger.ts';
import {
  type MinutesLoss,
  MinutingRobot,
  minutesThere,
} from '../../../builders/a-minuting-robot.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { killedAgainAndAgain } from '../../../builders/killed-again.ts';
import { howMany } from '../../../builders/long-run.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

/** Clerks that minute at the same time, each with a profile; and how often each one's backend is killed. */
const robots = 3;
const kills = howMany(6, 170);

/** The promise of R2 and R3, with nothing added for the machine. */
const mostLostMs = 1_000;
const mostLostCharacters = 15;

const options = { clock: aClock().read, random: aRandom() };
let scratch: ScratchFolder;
const profileOf = (robot: number) => join(scratch.path, `profile-${robot}`);
beforeAll(() => {
  scratch = scratchFolder();
  mkdirSync(profileOf(0));
  const profile = withAgenda(openProfile(profileOf(0), options));
  startRecord(profile, 'm');
  profile.close();
  for (let robot = 1; robot < robots; robot += 1)
    cpSync(profileOf(0), profileOf(robot), { recursive: true });
});
afterAll(() => scratch.remove());

const killed = (profile: string, seed: number): Promise<MinutesLoss[]> =>
  killedAgainAndAgain({
    ...{ profile, kills, seed, mostMs: 1_300 },
    there: (client) => minutesThere(client, 'm'),
    robot: (client, there, random) => new MinutingRobot(client, 'm', there, random),
  });

it('reliability R2, R3: killed at any moment while minutes are typed, public and private, never more than the last second is gone', async () => {
  const profiles = Array.from({ length: robots }, (_, robot) => profileOf(robot));
  const losses = (await Promise.all(profiles.map((profile, n) => killed(profile, n + 1)))).flat();
  expect(losses).toHaveLength(robots * kills);
  expect(losses.flatMap(({ wrong }) => wrong)).toEqual([]);
  const worst = (of: (loss: MinutesLoss) => number) => Math.max(...losses.map(of));
  expect(worst(({ typedMs }) => typedMs)).toBeGreaterThan(0);
  expect(worst(({ typedMs }) => typedMs)).toBeLessThanOrEqual(mostLostMs);
  expect(worst(({ typedCharacters }) => typedCharacters)).toBeLessThanOrEqual(mostLostCharacters);
  for (const profile of profiles) expectWhole(profile);
}, 1_800_000);

/** The rows of both stores are what their logs say, and there are some. */
function expectWhole(folder: string): void {
  const profile = openProfile(folder, options);
  for (const ledger of [profile.council, profile.privateBusiness]) {
    const store = ledger as unknown as Ledger<typeof privateBusinessNouns>;
    const rows = () =>
      (['proseUpdate', 'clause', 'vote', 'voteEntry', 'recordedMinute'] as const).map((noun) =>
        store.rows(noun),
      );
    const before = rows();
    store.rebuild();
    expect(rows()).toEqual(before);
    expect(before[0]?.length).toBeGreaterThan(0);
  }
  profile.close();
}
