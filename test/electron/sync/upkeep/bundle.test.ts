import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { kindOf } from '../../../../electron/sync/envelope/frame.ts';
import { standingKeys } from '../../../../electron/sync/standing-keys.ts';
import { type FileOfBundle, makeBundle } from '../../../../electron/sync/upkeep/make-bundle.ts';
import { steadyRandom } from '../../../builders/a-sealed-segment.ts';
import { filesOf, parsed } from '../../../builders/files-of-a-bundle.ts';
import { asked, laptopsApart, share } from '../../../builders/laptops-apart.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
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
