import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packModel } from '../../../electron/database/packed-model.ts';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import type { Profile } from '../../../electron/ledger/profile.ts';
import { anchorPassage } from '../../../electron/papers/anchoring/anchor-passage.ts';
import { targetId, writeMark } from '../../../electron/services/annotating/write-mark.ts';
import { packHash, revisedHash, storeFile } from '../../builders/a-council.ts';
import { aKillableBackend, type KillableBackend } from '../../builders/a-killable-backend.ts';
import { aClock, aRandom } from '../../builders/a-ledger.ts';
import { aNewMark } from '../../builders/a-mark.ts';
import { aPageModel, modelsOf } from '../../builders/a-page-model.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';
import { seeded } from '../../builders/some-marks.ts';

const count = 900;
/** At most; each lets at least one more portion through. */
const kills = 8;
const ids = Array.from(
  { length: count },
  (_, index) => `01940000-0000-7000-8000-${String(index).padStart(12, '0')}`,
);
const lines = [
  'The ferry timetable was discussed at length by the members.',
  'Gritting of roads in winter cost more than in any year before.',
  'The depot at the old harbour holds four hundred tons of salt.',
];
const putIn = ['A letter of the harbour master was read out.'];

let scratch: ScratchFolder;
let folder: string;
beforeAll(() => {
  scratch = scratchFolder();
  folder = join(scratch.path, 'profile');
  looking((profile) => {
    addEdition(profile, packHash, null, [lines]);
    addMarks(profile);
    addEdition(profile, revisedHash, packHash, [putIn, lines]);
  });
});
afterAll(() => scratch.remove());

/** Opens the profile without the rest of the backend, which would carry at once. */
function looking<T>(work: (profile: Profile) => T): T {
  const profile = openProfile(folder, { clock: aClock().read, random: aRandom() });
  try {
    return work(profile);
  } finally {
    profile.close();
  }
}

function addEdition(
  profile: Profile,
  hash: string,
  revises: string | null,
  pages: string[][],
): void {
  storeFile(
    profile,
    hash,
    pages.map((page) => page.join('\n')),
  );
  profile.papers.addModels(
    hash,
    pages.map((page, index) => packModel(aPageModel(index + 1, page))),
  );
  profile.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('pack', hash, { meeting: 'm', kind: 'agendaPack', label: 'Agenda pack', revises }),
  );
}

function addMarks({ personal }: Profile): void {
  const words = ['ferry timetable', 'more than in any year', 'four hundred tons'];
  const file = modelsOf([aPageModel(1, lines)]);
  personal.change({ name: 'Me' }, 'Marks', (tx) => {
    for (const [index, id] of ids.entries()) {
      const exact = words[index % words.length] ?? '';
      const passage = { pdfPage: 1, exact, prefix: '', suffix: '', parts: null };
      const { passage: _, ...mark } = aNewMark({ id, hash: packHash, passage });
      const about = { paper: null, author: 'Me', madeAt: '2025-02-10T09:00:00Z', replyTo: null };
      writeMark(tx, { ...mark, ...about, origin: null, held: anchorPassage(file, passage) });
    }
  });
}

/** How many marks stand in the newer edition, none lost of the older one and none written twice. */
const carried = (): number =>
  looking(({ personal }) => {
    const places = (hash: string) =>
      ids.map((id) => personal.history('annotationTarget', targetId(id, hash), 'place').length);
    expect(places(packHash)).toEqual(ids.map(() => 1));
    const there = places(revisedHash);
    expect(Math.max(...there)).toBeLessThanOrEqual(1);
    return there.filter((times) => times === 1).length;
  });

const placesIn = async ({ client }: KillableBackend): Promise<number> =>
  (await client.call('annotations.list', { hash: revisedHash })).length;

it('a backend that is killed while it carries marks loses none and doubles none', async () => {
  const random = seeded(31);
  const reached: number[] = [];
  for (let kill = 0; kill < kills && (reached.at(-1) ?? 0) < count; kill += 1) {
    const backend = await aKillableBackend(folder);
    const before = reached.at(-1) ?? 0;
    const more = Math.min(count, before + 1 + Math.floor(random() * 250));
    await expect
      .poll(() => placesIn(backend), { interval: 10, timeout: 120_000 })
      .toBeGreaterThanOrEqual(more);
    await backend.kill();
    reached.push(carried());
  }
  expect(reached).toEqual(reached.toSorted((one, other) => one - other));
  expect(reached.some((there) => there > 0 && there < count)).toBe(true);
  const backend = await aKillableBackend(folder);
  await expect.poll(() => placesIn(backend), { timeout: 120_000 }).toBe(count);
  await backend.close();
  expect(carried()).toBe(count);
}, 600_000);
