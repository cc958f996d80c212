import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePack } from '../../../../electron/sync/envelope/pack.ts';
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
import { filesOf, parsed } from '../../../builders/files-of-a-bundle.ts';
import { howMany } from '../../../builders/long-run.ts';
import { type Keeper, someKeepers } from '../../../builders/some-keepers.ts';

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
