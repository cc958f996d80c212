import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Mailbox } from '../../../../electron/sync/mailbox/mailbox.ts';
import { type MemoryPlace, memoryMailbox } from '../../../../electron/sync/mailbox/memory.ts';
import { exchangeWithStick } from '../../../../electron/sync/upkeep/stick.ts';
import { someGroup } from '../../../builders/a-sealed-segment.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';
import { emptyFolder, type Keeper, someKeepers } from '../../../builders/some-keepers.ts';
import {
  aLaptop,
  passphrase,
  type SomeFolders,
  type SomeLaptop,
  someFolders,
} from '../../../builders/some-laptops.ts';

const scratch = scratchFolder();
const laptops: SomeLaptop[] = [];
afterEach(async () => {
  for (const laptop of laptops.splice(0)) await laptop.close();
});
afterAll(() => scratch.remove());

const soon = { timeout: 5000, interval: 5 };
const share = { place: 'share', pace: 'share', user: null, password: null, passphrase } as const;

/** A clerk and a deputy who share a folder that both have lost since. */
async function apart(
  folders: SomeFolders,
  ofClerk: Parameters<typeof aLaptop>[2] = {},
): Promise<[SomeLaptop, SomeLaptop]> {
  const clerk = await aLaptop('Ada Clerk', folders, ofClerk);
  const deputy = await aLaptop('Sam Deputy', folders);
  laptops.push(clerk, deputy);
  await clerk.engine.found({ ...share, groupName: 'Invented Council', name: clerk.name });
  await deputy.engine.join({ ...share, name: deputy.name, wishes: 'clerk' });
  await deputy.engine.sameWords();
  const request = await vi.waitFor(() => {
    const [found] = clerk.engine.state().requests;
    if (found === undefined) throw new Error('the request has not come');
    return found.request;
  }, soon);
  await clerk.engine.admit(request, 'clerk', []);
  await vi.waitFor(() => expect(deputy.engine.state().standing).toBe('in'), soon);
  folders.of('share').isThere = false;
  return [clerk, deputy];
}

const id = 'b1c1d1e1-0000-4000-8000-000000000001';
const names = ({ council }: SomeLaptop) => council.rows('committee').map(({ name }) => name);
const write = ({ council, name }: SomeLaptop, title: string) =>
  council.change({ name }, 'Committee named', (tx) => tx.set('committee', id, { name: title }));

describe('a stick', () => {
  it('carries words to and fro between laptops that share nothing else', async () => {
    const folders = someFolders();
    const [clerk, deputy] = await apart(folders);
    write(clerk, 'Planning');
    expect(await clerk.engine.stick('stick')).toMatchObject({ kind: 'safeToRemove' });
    expect(await deputy.engine.stick('stick')).toMatchObject({ kind: 'safeToRemove' });
    expect(names(deputy)).toEqual(['Planning']);
    write(deputy, 'Planning and Highways');
    await deputy.engine.stick('stick');
    await clerk.engine.stick('stick');
    expect(names(clerk)).toEqual(['Planning and Highways']);
  });

  it('is given all papers before it is safe to remove, and gives all of its own', async () => {
    const folders = someFolders();
    const left = { sent: 0, fetched: 0 };
    const [clerk] = await apart(folders, {
      papers: () => ({
        send: async () => (left.sent > 0 ? left.sent-- : 0),
        fetch: async () => (left.fetched > 0 ? left.fetched-- : 0),
        ...{ coming: () => 0, held: () => [], part: async () => null, close: async () => {} },
      }),
    });
    Object.assign(left, { sent: 3, fetched: 2 });
    await clerk.engine.stick('stick');
    expect(left).toEqual({ sent: 0, fetched: 0 });
  });

  const mailboxOf = (place: MemoryPlace) =>
    memoryMailbox({ place, group: someGroup, groupOf: () => someGroup });

  /** The exchange with a stick without what only the engine does. */
  const exchange = ({ store, upkeep }: Keeper, folder: MemoryPlace, reopen?: () => Mailbox) =>
    exchangeWithStick(
      {
        ...{ store, upkeep, breathe: async () => {}, progress: () => {} },
        reopen: async () => reopen?.() ?? mailboxOf(folder),
        once: async ({ fill }) => {
          await fill?.();
          return { read: 0, written: 0 };
        },
      },
      { id: 'stick', mailbox: mailboxOf(folder) },
    );

  it('gets few files, and the next stick at its path everything again', async () => {
    const { keeper } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(60);
    for (const stick of [emptyFolder(), emptyFolder()]) {
      expect(await exchange(clerk, stick)).toMatchObject({ written: 1 });
      expect(stick.files.log.size).toBe(1);
      expect(await keeper('deputy', { folder: stick }).read()).toHaveLength(60);
    }
  });

  it('is not safe to remove while it reads otherwise than was written', async () => {
    const { keeper } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(3);
    const stick = emptyFolder();
    const worn = (): Mailbox => {
      const [file] = [...stick.files.new.values()];
      if (file !== undefined) file.bytes[100] = (file.bytes[100] ?? 0) ^ 1;
      return mailboxOf(stick);
    };
    await expect(exchange(clerk, stick, worn)).rejects.toThrow('failed');
    const other = emptyFolder();
    const pulled = (): Mailbox => {
      other.isThere = false;
      return mailboxOf(other);
    };
    await expect(exchange(clerk, other, pulled)).rejects.toThrow('absent');
  });
});

describe('a bundle', () => {
  it('brings everything of the group, also what went no other way, once, and nothing where a byte is another', async () => {
    const folders = someFolders();
    const [clerk, deputy] = await apart(folders);
    write(clerk, 'Licensing');
    const bundle = await clerk.engine.bundle();
    if (bundle.kind !== 'made') throw new Error(bundle.why);
    expect(bundle.name).toMatch(/^bundle-[0-9a-z]{8}-\d{4}-\d\d-\d\d\.mmp$/);
    const path = join(scratch.path, bundle.name);
    const spoilt = Buffer.from(bundle.bytes);
    spoilt[spoilt.length >> 1] = (spoilt[spoilt.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, spoilt);
    const notOne = { kind: 'refused', why: 'notABundle' };
    expect(await deputy.engine.takeBundle(path)).toEqual(notOne);
    writeFileSync(path, bundle.bytes);
    const taken = await deputy.engine.takeBundle(path);
    expect(taken).toMatchObject({ kind: 'taken' });
    expect(taken.kind === 'taken' && taken.changes).toBeGreaterThan(0);
    expect(names(deputy)).toEqual(['Licensing']);
    expect(await deputy.engine.takeBundle(path)).toEqual({ kind: 'taken', changes: 0 });
    const stranger = await aLaptop('Sam Stranger', folders);
    laptops.push(stranger);
    const other = { ...share, place: 'other', groupName: 'Other Council', name: stranger.name };
    await stranger.engine.found(other);
    expect(await stranger.engine.takeBundle(path)).toEqual({ kind: 'refused', why: 'otherGroup' });
    // as many segments as an old group has
    const { segments } = clerk.store;
    const [one] = segments.since(0, 1);
    if (one === undefined) throw new Error('the clerk wrote nothing');
    const kept = { ...one, bytes: new Uint8Array(), receivedAt: '2026-03-14T19:05:00.000Z' };
    clerk.store.together(() => {
      for (let count = 0; count < 10_000; count += 1)
        segments.add({ ...kept, hash: `${count}`.padStart(64, '0') }, []);
    });
    expect(await clerk.engine.bundle()).toEqual({ kind: 'refused', why: 'tooMuch' });
  });
});
