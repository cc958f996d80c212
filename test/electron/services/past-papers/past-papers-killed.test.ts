import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProfile } from '../../../../electron/ledger/open-profile.ts';
import type { PastPapersState } from '../../../../shared/contract/past-papers.ts';
import { type SharedNoun, sharedNouns } from '../../../../shared/domain/nouns.ts';
import { aKillableBackend, type KillableBackend } from '../../../builders/a-killable-backend.ts';
import { aClock, aRandom } from '../../../builders/a-ledger.ts';
import { howMany } from '../../../builders/long-run.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';
import { seeded } from '../../../builders/some-marks.ts';
import { somePastPapers, writeFiles } from '../../../builders/some-past-papers.ts';

const packs = howMany(4, 60);
const kills = howMany(3, 40);

let scratch: ScratchFolder;
let folder: string;
beforeAll(async () => {
  scratch = scratchFolder();
  folder = join(scratch.path, 'Past papers');
  writeFiles(folder, await somePastPapers(packs));
});
afterAll(() => scratch.remove());

async function stateOf({ client }: KillableBackend): Promise<PastPapersState> {
  const state = await client.call('pastPapers.get', {});
  if (state === null) throw new Error('the run is not known any more');
  return state;
}

const behind = ({ total, counts }: PastPapersState): number =>
  total - counts.waiting - counts.later;

const until = (backend: KillableBackend, isSo: (state: PastPapersState) => boolean) =>
  expect
    .poll(async () => isSo(await stateOf(backend)), { interval: 20, timeout: 150_000 })
    .toBe(true);

/** Every row that the committee shares and the papers that are stored; when a file came in is no part of what it says. */
function everything(profileFolder: string) {
  const profile = openProfile(profileFolder, { clock: aClock().read, random: aRandom() });
  try {
    const { council, papers } = profile;
    const rows = (noun: SharedNoun) =>
      council.rows(noun, {}).map((row) => ({ ...row, importedAt: undefined }));
    const nouns = Object.keys(sharedNouns) as SharedNoun[];
    return {
      rows: Object.fromEntries(nouns.map((noun) => [noun, rows(noun)])),
      papers: council.rows('pack', {}).map(({ id }) => [papers.file(id), papers.isComplete(id)]),
    };
  } finally {
    profile.close();
  }
}

async function uninterrupted(): Promise<ReturnType<typeof everything>> {
  const profile = join(scratch.path, 'uninterrupted');
  const backend = await aKillableBackend(profile);
  await backend.client.call('pastPapers.start', { folder });
  await until(backend, ({ state }) => state === 'done');
  await backend.close();
  return everything(profile);
}

/** Kills it after some more files each time, at any moment of the next one; answers how far it was at each kill. */
async function killedAgain(profile: string): Promise<number[]> {
  const random = seeded(5);
  const reached: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const backend = await aKillableBackend(profile);
    if (kill === 0) await backend.client.call('pastPapers.start', { folder });
    const far = (reached.at(-1) ?? 0) + Math.round(random() * 2);
    await until(backend, (state) => state.current !== null && behind(state) >= far);
    await wait(random() * 400);
    reached.push(behind(await stateOf(backend)));
    await backend.kill();
  }
  return reached;
}

async function killedRun(): Promise<{ reached: number[]; left: ReturnType<typeof everything> }> {
  const profile = join(scratch.path, 'killed');
  const reached = await killedAgain(profile);
  const backend = await aKillableBackend(profile);
  await until(backend, ({ state }) => state === 'done');
  const { counts } = await stateOf(backend);
  await backend.close();
  // an agenda, its supplement and minutes besides the packs
  expect(counts).toMatchObject({ done: packs + 3, already: 1, refused: 1, waiting: 0, later: 0 });
  return { reached, left: everything(profile) };
}

it('a folder whose import is killed again and again goes on by itself, and gives what an uninterrupted one gives', async () => {
  const [{ reached, left }, whole] = await Promise.all([killedRun(), uninterrupted()]);
  // it was indeed killed on its way, and began no file again that was in
  expect(reached).toEqual(reached.toSorted((one, other) => one - other));
  expect(reached.at(-1)).toBeGreaterThan(0);
  expect(whole.rows['meeting']?.length).toBe(packs + 2);
  expect(whole.rows['action']?.length).toBeGreaterThan(0);
  expect(left).toEqual(whole);
}, 600_000);
