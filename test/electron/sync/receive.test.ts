import { expect, it, vi } from 'vitest';
import { packName } from '../../../electron/sync/envelope/file-names.ts';
import { encodePack } from '../../../electron/sync/envelope/pack.ts';
import { encodeSegment } from '../../../electron/sync/envelope/segment.ts';
import { aSegment, someGroup, steadyRandom } from '../../builders/a-sealed-segment.ts';
import { hour, type Keeper, someKeepers } from '../../builders/some-keepers.ts';

/** The names that a laptop reads in an area while it works. */
async function readsOf(
  { mailbox }: Keeper,
  area: 'new' | 'log',
  work: () => Promise<unknown>,
): Promise<string[]> {
  const read = vi.spyOn(mailbox, 'read');
  await work();
  const names = read.mock.calls.flatMap(([of, name]) => (of === area ? [name] : []));
  read.mockRestore();
  return names;
}

it('reads some of a folder full of litter at a time, words of the group before it, and forgets what is gone', async () => {
  const { folder, keeper } = someKeepers();
  const [clerk, reader] = [keeper('clerk'), keeper('reader')];
  const one = { bytes: Uint8Array.of(1), mtime: 1 };
  for (let count = 0; count < 250; count += 1) folder.files.new.set(`a letter ${count}.txt`, one);
  await clerk.write(2);
  const first = await readsOf(reader, 'new', () => reader.read());
  expect([first.length, first.filter((name) => name.endsWith('.mms')).length]).toEqual([102, 2]);
  expect(first.slice(0, 2).every((name) => name.endsWith('.mms'))).toBe(true);
  const rest = await readsOf(reader, 'new', async () => {
    for (let passes = 0; passes < 4; passes += 1) await reader.read();
  });
  expect([rest.length, new Set([...first, ...rest]).size]).toEqual([150, 252]);
  folder.files.new.delete('a letter 7.txt');
  await reader.read();
  expect(reader.store.files.ofArea('place', 'new').size).toBe(251);
});

it('a pack with one frame that nobody can take counts for the others in it, and is not read for ever', async () => {
  const { folder, keeper, wait } = someKeepers();
  const clerk = keeper('clerk');
  const hashes = await clerk.write(3);
  const stranger = someKeepers().keeper('stranger').keys;
  const random = steadyRandom('stranger');
  const theirs = encodeSegment(aSegment(stranger), { keys: stranger, random });
  const segments = [...hashes, theirs.hash].map((hash) => ({
    hash,
    bytes: clerk.store.segments.bytes(hash) ?? theirs.bytes,
  }));
  const { device } = clerk.keys;
  const pack = encodePack({ group: someGroup, device, month: '202603', segments });
  folder.files.log.set(packName({ ...pack, device, month: '202603' }), {
    bytes: pack.bytes,
    mtime: 1,
  });
  folder.files.new.clear();
  const reader = keeper('reader');
  expect(await reader.read()).toEqual(hashes);
  expect(hashes.map((hash) => reader.store.packed.holds('place', hash))).toEqual([
    true,
    true,
    true,
  ]);
  // what stands in it is not put back beside it
  wait(25 * hour);
  expect(await readsOf(reader, 'log', () => reader.pass())).toEqual([]);
  wait(25 * hour);
  expect(await reader.pass()).toMatchObject({ written: 0 });
});

it('remembers so much of what was never good, and no more, whoever lays it down', async () => {
  const { folder, keeper, wait } = someKeepers();
  const reader = keeper('reader');
  const { store, place } = reader;
  const file = { bytes: Uint8Array.of(1), mtime: 1 };
  const found = { result: 'litter', hash: null, tries: 1, nextTry: null, since: '' };
  // as so many passes would have left it
  store.together(() => {
    for (let at = 0; at < 4999; at += 1) {
      const name = `letter ${at}.txt`;
      folder.files.new.set(name, file);
      store.files.put({ mailbox: place.id, area: 'new', name, size: 1, mtime: 1, ...found });
    }
  });
  for (const name of ['one more.txt', 'too much.txt']) folder.files.new.set(name, file);
  await reader.read();
  expect(store.files.ofArea(place.id, 'new').size).toBe(5000);
  // where something is gone there is room again
  folder.files.new.delete('letter 7.txt');
  await reader.read();
  expect(store.files.ofArea(place.id, 'new').size).toBe(4999);
  wait(hour);
  await reader.read();
  expect(store.files.ofArea(place.id, 'new').size).toBe(5000);
});
