import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { kindOf } from '../../../../electron/sync/envelope/frame.ts';
import { encodePack, parsePack } from '../../../../electron/sync/envelope/pack.ts';
import { standingKeys } from '../../../../electron/sync/standing-keys.ts';
import { partOf } from '../../../../electron/sync/upkeep/bundle-part.ts';
import {
  type BundleRoom,
  type FileOfBundle,
  makeBundle,
} from '../../../../electron/sync/upkeep/make-bundle.ts';
import { type TakingParts, takeBundle } from '../../../../electron/sync/upkeep/take-bundle.ts';
import { safetyRules } from '../../../../shared/sync/safety-rules.ts';
import { someGroup, steadyRandom } from '../../../builders/a-sealed-segment.ts';
import { asked, laptopsApart, share } from '../../../builders/laptops-apart.ts';
import { howMany } from '../../../builders/long-run.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
import { type Keeper, someKeepers } from '../../../builders/some-keepers.ts';
import { aLaptop, type SomeLaptop, someFolders } from '../../../builders/some-laptops.ts';

const scratch = scratchFolder();
const laptops: SomeLaptop[] = [];
afterEach(async () => {
  for (const laptop of laptops.splice(0)) await laptop.close();
});
afterAll(() => scratch.remove());

const pathOf = ({ name, bytes }: FileOfBundle): string => {
  const path = join(scratch.path, name);
  writeFileSync(path, bytes);
  return path;
};
const spoilt = ({ name, bytes }: FileOfBundle): FileOfBundle => {
  const other = Buffer.from(bytes);
  other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1;
  return { name, bytes: other };
};
/** What comes of making: the files in their order. */
async function filesOf(
  make: (keep: (file: FileOfBundle) => Promise<void>) => Promise<unknown>,
): Promise<FileOfBundle[]> {
  const files: FileOfBundle[] = [];
  await make(async (file) => void files.push(file));
  return files;
}

describe('a bundle in several files', () => {
  const clock = () => new Date('2026-03-14T19:05:00.000Z');
  const breathe = async () => {};
  const room: BundleRoom = { bytes: 1e6, frames: 4, files: 9 };

  const made = ({ store, keys }: Keeper, within: BundleRoom[] = [room]) => {
    const group = () => ({ id: someGroup }) as ReturnType<TakingParts['group']>;
    const parts = { store, keys, group, clock, random: steadyRandom('bundle'), breathe };
    return filesOf((keep) => makeBundle(parts as never, new Uint8Array(), keep, within));
  };
  /** Takes in as a laptop that knows those of the group. */
  const takes = ({ store, keys }: Keeper, known: readonly Keeper[], { bytes }: FileOfBundle) => {
    const devices = new Map(
      known.map((one) => [one.keys.device, { ...one.keys, removed: null, runs: [] }]),
    );
    const parts = {
      ...{ store, keys, clock, breathe, rules: safetyRules, isMember: () => true },
      group: () => ({ id: someGroup, membership: { devices } }),
      applying: { add: () => {}, work: async () => 0 },
      groupChanged: async () => {},
    };
    return takeBundle(parts as unknown as TakingParts, bytes);
  };
  const held = ({ store }: Keeper) =>
    store.segments
      .since(0, 1e6)
      .map(({ hash }) => hash)
      .toSorted();

  it('brings all of it in any order and any of them twice, and tells each time which are missing', async () => {
    const world = someKeepers();
    const clerk = world.keeper('clerk');
    const hashes = await clerk.write(14);
    const files = await made(clerk);
    expect(files.map(({ name }) => name.slice(-16))).toEqual(
      [1, 2, 3, 4].map((part) => `-part-${part}-of-4.mmp`),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 6 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        async (some, all) => {
          const newcomer = world.keeper(`newcomer ${count++}`);
          const seen = new Set<number>();
          for (const at of [...some, ...all]) {
            const file = files[at];
            if (file === undefined) throw new Error('no such part');
            const isNew = !seen.has(at);
            seen.add(at);
            const { length } = parsed(file).segments;
            expect(await takes(newcomer, [clerk], file)).toMatchObject({
              ...{ kind: 'taken', changes: isNew ? length : 0, left: 0 },
              bundle: { of: 4, missing: [1, 2, 3, 4].filter((part) => !seen.has(part - 1)) },
            });
          }
          expect(held(newcomer)).toEqual(hashes.toSorted());
          newcomer.store.close();
        },
      ),
      { numRuns: howMany(4, 200) },
    );
  });

  it('is one file as ever where all fits, and none where it is too much for as many as may be', async () => {
    const clerk = someKeepers().keeper('clerk');
    await clerk.write(9);
    const [one, ...rest] = await made(clerk, [{ ...room, frames: 9 }]);
    expect(rest).toEqual([]);
    expect(one?.name).toMatch(/^bundle-[0-9a-z]{8}-2026-03-14\.mmp$/);
    expect(Object.keys(one === undefined ? {} : parsed(one).header).toSorted()).toEqual([
      ...['device', 'group', 'month', 'segments', 'v'],
    ]);
    const narrow = { ...room, files: 2 };
    expect(await made(clerk, [narrow])).toEqual([]);
    // larger files, where the small ones would be too many
    expect(await made(clerk, [narrow, { ...room, frames: 5 }])).toHaveLength(2);
    const sized = await made(clerk, [{ ...room, frames: 99, bytes: 3000 }]);
    expect(sized.length).toBeGreaterThan(1);
    for (const { bytes } of sized) expect(bytes.length).toBeLessThan(3000 + 1024);
  });

  it('leaves out what nobody in the group signed, and what is not what was signed', async () => {
    const world = someKeepers();
    const [clerk, forger, reader] = [
      world.keeper('clerk'),
      world.keeper('forger'),
      world.keeper('reader'),
    ];
    await clerk.write(2);
    await forger.write(1);
    const [good, bad] = [await made(clerk), await made(forger)].map(
      ([file]) =>
        (file === undefined ? [] : parsed(file).segments) as { hash: string; bytes: Uint8Array }[],
    );
    const changed = (good ?? []).slice(0, 1).map(({ hash, bytes }) => {
      const other = Buffer.from(bytes);
      other[300] = (other[300] ?? 0) ^ 1;
      return { hash, bytes: other };
    });
    const segments = [...(good ?? []).slice(1), ...(bad ?? []), ...changed];
    const about = { group: someGroup, device: clerk.keys.device, month: '202603', segments };
    const { bytes } = encodePack(about);
    const taken = await takes(reader, [clerk], { name: '', bytes });
    expect(taken).toMatchObject({ kind: 'taken', changes: 1, left: 2, bundle: null });
    expect(held(reader)).toEqual([good?.[1]?.hash]);
  });

  it('does not count a part as taken in whose records are in one that is missing', async () => {
    const world = someKeepers();
    const [clerk, reader] = [world.keeper('clerk'), world.keeper('reader')];
    await clerk.write(8);
    const [first, second] = (await made(clerk)).map((file) => {
      const { header, segments } = parsed(file);
      const said = { ...partOf(header), needs: 1 };
      const about = { group: someGroup, device: clerk.keys.device, month: '202603', segments };
      return { name: file.name, bytes: encodePack({ ...about, more: { bundle: said } }).bytes };
    });
    if (first === undefined || second === undefined) throw new Error('not two parts');
    const missing = async (known: Keeper[], file: FileOfBundle) => {
      const taken = await takes(reader, known, file);
      return taken.kind === 'taken' && taken.bundle?.missing;
    };
    expect(await missing([], second)).toEqual([1, 2]);
    expect(await missing([clerk], first)).toEqual([2]);
    expect(await missing([clerk], second)).toEqual([]);
  });

  it('remembers of few bundles which parts came, and believes no part number', async () => {
    const world = someKeepers();
    const [clerk, reader] = [world.keeper('clerk'), world.keeper('reader')];
    const said = (bundle: object) => ({
      name: '',
      bytes: encodePack({
        ...{ group: someGroup, device: clerk.keys.device, month: '202603', segments: [] },
        more: { bundle },
      }).bytes,
    });
    for (let count = 0; count < 30; count += 1)
      await takes(reader, [], said({ id: `${count}`.padStart(32, '0'), part: 1, of: 2, needs: 0 }));
    expect(JSON.parse(reader.store.meta.get(standingKeys.bundleParts) ?? '')).toHaveLength(20);
    const good = { id: 'ab'.repeat(16), part: 1, of: 2, needs: 0 };
    for (const wrong of [{ part: 3 }, { of: 1e9 }, { needs: 3 }, { id: 'x' }, { part: -1 }])
      expect(partOf(parsed(said({ ...good, ...wrong })).header)).toBeNull();
    expect(partOf(parsed(said(good)).header)).toEqual(good);
  });
});

function parsed({ bytes }: FileOfBundle) {
  const pack = parsePack(bytes);
  if (!pack.ok) throw new Error(pack.why);
  return pack;
}

describe('a bundle of a group', () => {
  const id = 'b1c1d1e1-0000-4000-8000-000000000001';
  const names = ({ council }: SomeLaptop) => council.rows('committee').map(({ name }) => name);
  const write = ({ council, name }: SomeLaptop, title: string) =>
    council.change({ name }, 'Committee named', (tx) => tx.set('committee', id, { name: title }));
  const bundleOf = ({ engine }: SomeLaptop) => filesOf((keep) => engine.bundle(keep));
  async function oneFile(laptop: SomeLaptop): Promise<FileOfBundle> {
    const [file, ...more] = await bundleOf(laptop);
    if (file === undefined || more.length > 0) throw new Error('not one file');
    return file;
  }

  it('brings everything, also what went no other way, once, and nothing where a byte is another', async () => {
    const folders = someFolders();
    const [clerk, deputy] = await laptopsApart(folders);
    laptops.push(clerk, deputy);
    write(clerk, 'Licensing');
    const file = await oneFile(clerk);
    expect(file.name).toMatch(/^bundle-[0-9a-z]{8}-\d{4}-\d\d-\d\d\.mmp$/);
    const refused = (why: string) => ({ kind: 'refused', why });
    const { takeBundle } = deputy.engine;
    expect(await takeBundle(pathOf(spoilt(file)))).toEqual(refused('damaged'));
    const half = { ...file, bytes: file.bytes.subarray(0, 20) };
    expect(await takeBundle(pathOf(half))).toEqual(refused('damaged'));
    const other = { ...file, bytes: Buffer.from('Minutes of the last meeting') };
    expect(await takeBundle(pathOf(other))).toEqual(refused('notABundle'));
    expect(names(deputy)).toEqual([]);
    const taken = await takeBundle(pathOf(file));
    expect(taken).toMatchObject({ kind: 'taken', left: 0, notInYet: false, bundle: null });
    expect(taken.kind === 'taken' && taken.changes).toBeGreaterThan(0);
    expect(names(deputy)).toEqual(['Licensing']);
    expect(await takeBundle(pathOf(file))).toMatchObject({ changes: 0, left: 0 });
    const stranger = await aLaptop('Sam Stranger', folders);
    laptops.push(stranger);
    const its = { ...share, place: 'other', groupName: 'Other Council', name: stranger.name };
    await stranger.engine.found(its);
    expect(await stranger.engine.takeBundle(pathOf(file))).toEqual(refused('otherGroup'));
  });

  it('lets a new laptop in by e-mail alone, and gives it nothing before the six words are compared', async () => {
    const folders = someFolders();
    const [clerk, deputy] = await laptopsApart(folders);
    laptops.push(clerk, deputy);
    folders.of('share').isThere = true;
    const newcomer = await aLaptop('Ali Newcomer', folders);
    laptops.push(newcomer);
    const request = await asked(clerk, newcomer);
    folders.of('share').isThere = false;
    write(clerk, 'Licensing');
    await clerk.engine.admit(request, 'clerk', []);
    await bundleOf(clerk);
    const { store } = clerk;
    const kept = store.meta.get(standingKeys.descriptor) ?? '';
    const { bytes } = JSON.parse(kept) as { bytes: string };
    const group = () => ({ id: store.meta.get(standingKeys.group) ?? '' });
    const { device = '' } = clerk.engine.state().members.find(({ isMe }) => isMe) ?? {};
    const parts = { store, group, keys: { device }, clock: () => new Date() };
    const means = { ...parts, random: steadyRandom('mail'), breathe: async () => {} };
    const records = store.keyRecords.count();
    // so many records that they are in the first part alone, and what others wrote in the last
    const room = { bytes: 1e7, frames: records + 1, files: 99 };
    const files = await filesOf((keep) =>
      makeBundle(means as never, Buffer.from(bytes, 'base64'), keep, [room]),
    );
    expect(files).toHaveLength(2);
    const [first = '', second = ''] = files.map(pathOf);
    const { takeBundle, sameWords } = newcomer.engine;
    const waits = { kind: 'taken', changes: 0, notInYet: true, bundle: null };
    for (const part of [second, first, second]) {
      expect(await takeBundle(part)).toMatchObject(waits);
      expect(newcomer.store.segments.count()).toBe(0);
    }
    await sameWords();
    expect(await takeBundle(second)).toMatchObject({ left: 0, bundle: { of: 2, missing: [1] } });
    expect(names(newcomer)).toEqual(['Licensing']);
    expect(await takeBundle(first)).toMatchObject({ changes: 0, bundle: { missing: [] } });
    expect(newcomer.engine.state().standing).toBe('in');
    // and its own words back to the clerk
    write(newcomer, 'Licensing and Planning');
    await clerk.engine.takeBundle(pathOf(await oneFile(newcomer)));
    expect(names(clerk)).toEqual(['Licensing and Planning']);
  });

  it('is made of more segments than one file holds, as an old group has', async () => {
    const [clerk, deputy] = await laptopsApart(someFolders());
    laptops.push(clerk, deputy);
    write(clerk, 'Licensing');
    await bundleOf(clerk);
    const { segments } = clerk.store;
    const [one] = segments.since(0, 1);
    if (one === undefined) throw new Error('the clerk wrote nothing');
    clerk.store.together(() => {
      for (let count = 0; count < 10_000; count += 1) {
        const hash = `${count}`.padStart(64, '0');
        // as much of a segment as a pack looks at: the hash that it says it has
        const bytes = Buffer.concat([Buffer.from(hash, 'hex'), Buffer.alloc(64)]);
        segments.add({ ...one, hash, bytes, receivedAt: '2026-03-14T19:05:00.000Z' }, []);
      }
    });
    const files = await bundleOf(clerk);
    expect(files).toHaveLength(2);
    const frames = files.flatMap((file) => parsed(file).segments);
    expect(new Set(frames.map(({ hash }) => hash)).size).toBeGreaterThan(10_000);
    // each is whole in itself: it says which group it is of and who is in it
    for (const file of files)
      expect(new Set(parsed(file).segments.map((frame) => kindOf(frame.bytes)))).toContain(
        'keyRecord',
      );
    const [, last] = files;
    if (last === undefined) throw new Error('one file');
    expect(await deputy.engine.takeBundle(pathOf(last))).toMatchObject({
      kind: 'taken',
      bundle: { of: 2, missing: [1] },
    });
  });
});
