import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProfile } from '../../electron/ledger/open-profile.ts';
import { openBackend } from '../../electron/open-backend.ts';
import { aClock, aRandom } from '../builders/a-ledger.ts';
import { type Loss, MarkingRobot } from '../builders/a-marking-robot.ts';
import { importedSample } from '../builders/imported-sample.ts';
import { killedAgainAndAgain } from '../builders/killed-again.ts';
import { howMany } from '../builders/long-run.ts';
import { type ScratchFolder, scratchFolder } from '../builders/scratch-folder.ts';

/** Pages that mark and type at the same time, each with its own profile; and how often each is killed. */
const robots = 4;
const kills = howMany(5, 125);

/** The promise of R2 and R3, with nothing added for the machine. */
const mostLostMs = 1_000;
const mostLostCharacters = 15;

let scratch: ScratchFolder;
let hash: string;
beforeAll(async () => {
  scratch = scratchFolder();
  const open = await openBackend(join(scratch.path, 'profile-0'));
  hash = await importedSample(open);
  await open.close();
  for (let robot = 1; robot < robots; robot += 1)
    cpSync(join(scratch.path, 'profile-0'), join(scratch.path, `profile-${robot}`), {
      recursive: true,
    });
});
afterAll(() => scratch.remove());

const killed = (profile: string, seed: number): Promise<Loss[]> =>
  killedAgainAndAgain({
    ...{ profile, kills, seed, mostMs: 2_300 },
    there: (client) => client.call('annotations.list', { hash }),
    robot: (client, _, random) => new MarkingRobot(client, hash, random),
  });

it('reliability R2, R3: killed at any moment while marks are made and words are typed, never more than the last second is gone', async () => {
  const profiles = Array.from({ length: robots }, (_, n) => join(scratch.path, `profile-${n}`));
  const losses = (await Promise.all(profiles.map((profile, n) => killed(profile, n + 1)))).flat();
  expect(losses).toHaveLength(robots * kills);
  expect(losses.flatMap(({ acknowledged }) => acknowledged)).toEqual([]);
  const worst = (of: (loss: Loss) => number) => Math.max(...losses.map(of));
  expect(worst(({ typedMs }) => typedMs)).toBeGreaterThan(0);
  expect(worst(({ typedMs }) => typedMs)).toBeLessThanOrEqual(mostLostMs);
  expect(worst(({ typedCharacters }) => typedCharacters)).toBeLessThanOrEqual(mostLostCharacters);
  for (const profile of profiles) expectWhole(profile);
}, 1_800_000);

/** The rows are what the log says, and there are some. */
function expectWhole(folder: string): void {
  const profile = openProfile(folder, { clock: aClock().read, random: aRandom() });
  const rows = () =>
    (['annotation', 'annotationTarget', 'inkStroke'] as const).map((noun) =>
      profile.personal.rows(noun),
    );
  const before = rows();
  profile.personal.rebuild();
  expect(rows()).toEqual(before);
  expect(before[0]?.length).toBeGreaterThan(0);
  profile.close();
}
