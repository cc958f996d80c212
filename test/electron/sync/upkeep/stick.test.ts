import { afterEach, describe, expect, it } from 'vitest';
import type { Mailbox } from '../../../../electron/sync/mailbox/mailbox.ts';
import { type MemoryPlace, memoryMailbox } from '../../../../electron/sync/mailbox/memory.ts';
import { exchangeWithStick } from '../../../../electron/sync/upkeep/stick.ts';
import { someGroup } from '../../../builders/a-sealed-segment.ts';
import { laptopsApart } from '../../../builders/laptops-apart.ts';
import { emptyFolder, type Keeper, someKeepers } from '../../../builders/some-keepers.ts';
import { type SomeLaptop, someFolders } from '../../../builders/some-laptops.ts';

const laptops: SomeLaptop[] = [];
afterEach(async () => {
  for (const laptop of laptops.splice(0)) await laptop.close();
});

async function apart(...given: Parameters<typeof laptopsApart>) {
  const both = await laptopsApart(...given);
  laptops.push(...both);
  return both;
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
