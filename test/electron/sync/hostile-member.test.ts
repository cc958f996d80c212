import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createConflicts } from '../../../electron/services/exchange/conflicts.ts';
import { makeDeviceKeys } from '../../../electron/sync/device-keys.ts';
import { encodeKeyRecord } from '../../../electron/sync/envelope/key-record.ts';
import { limits } from '../../../electron/sync/limits.ts';
import { memoryMailbox } from '../../../electron/sync/mailbox/memory.ts';
import type { MembershipRecord } from '../../../shared/sync/membership-record.ts';
import { aHostileMember } from '../../builders/a-hostile-member.ts';
import { aPersonalLedger } from '../../builders/a-ledger.ts';
import { aLaptop, passphrase, type SomeLaptop, someFolders } from '../../builders/some-laptops.ts';

const laptops: SomeLaptop[] = [];
afterAll(async () => {
  for (const laptop of laptops.splice(0)) await laptop.close();
});

const place = { place: 'share', pace: 'share', user: null, password: null } as const;
const soon = { timeout: 60_000, interval: 5 };
const committee = 'b1c1d1e1-0000-4000-8000-000000000001';
const meeting = 'b1c1d1e1-0000-4000-8000-000000000002';

const names = ({ council }: SomeLaptop) => council.rows('committee').map(({ name }) => name);
const write = ({ council, name }: SomeLaptop, title: string) =>
  council.change({ name }, 'Committee named', (tx) =>
    tx.set('committee', committee, { name: title }),
  );

const conflictsOf = ({ council, privateBusiness }: SomeLaptop) =>
  createConflicts({
    ...{ council, privateBusiness, personal: aPersonalLedger().ledger },
    unsettled: (ledger) => (ledger === 'council' ? council.unsettled() : []),
    returned: () => [],
  }).list();

/** One whole exchange of a laptop, from its beginning to its end. */
async function exchanges({ engine }: SomeLaptop): Promise<void> {
  const last = () => engine.state().mailboxes[0]?.lastExchangeAt;
  const before = last();
  await vi.waitFor(
    async () => {
      await engine.now(null);
      expect(last()).not.toBe(before);
    },
    { ...soon, interval: 50 },
  );
}

/** A clerk, a member who reads what the clerk writes, and one who writes what no app would. */
async function aGroupWithOne() {
  const folders = someFolders();
  const share = folders.of('share');
  const clerk = await aLaptop('Ada Clerk', folders);
  laptops.push(clerk);
  await clerk.engine.found({ ...place, groupName: 'Council', name: clerk.name, passphrase });
  const joins = async (name: string): Promise<SomeLaptop> => {
    const laptop = await aLaptop(name, folders);
    laptops.push(laptop);
    await laptop.engine.join({ ...place, name, wishes: 'member', passphrase });
    await laptop.engine.sameWords();
    const [request] = await vi.waitFor(() => {
      const { requests } = clerk.engine.state();
      expect(requests).toHaveLength(1);
      return requests;
    }, soon);
    await clerk.engine.admit(request?.request ?? '', 'member', []);
    await vi.waitFor(() => expect(laptop.engine.state().standing).toBe('in'), soon);
    return laptop;
  };
  const reader = await joins('Cllr Mary Member');
  const hostile = await aHostileMember(await joins('Cllr Will Harm'));
  return { folders, share, clerk, reader, hostile };
}

describe('somebody with valid keys who means harm', () => {
  let group: Awaited<ReturnType<typeof aGroupWithOne>>;
  beforeAll(async () => {
    group = await aGroupWithOne();
  });

  it('stops nobody from sending: not by numbers near the end of what is read, nor by values that are none', async () => {
    const { share, clerk, reader, hostile } = group;
    await hostile.writes(share, [
      { lamport: 2 ** 40, noun: 'committee', row: 'high', value: 'High' },
      // two values that did not know of each other, neither of which is one
      { noun: 'meeting', row: meeting, field: 'deleted', value: false },
      { noun: 'meeting', row: meeting, field: 'place', value: { toString: 1, valueOf: 1 } },
      { noun: 'meeting', row: meeting, field: 'place', value: { toString: 2, valueOf: 2 } },
    ]);
    await vi.waitFor(() => expect(names(clerk)).toEqual(['High']), soon);
    expect(conflictsOf(clerk)).toEqual([]);
    write(clerk, 'Planning');
    await vi.waitFor(() => expect(names(reader)).toContain('Planning'), soon);
  });

  it('with a newer app is passed on, told of, and read once this app knows how', async () => {
    const { share, clerk, hostile } = group;
    const ops = [{ noun: 'committee', row: 'newer', value: 'Newer' }];
    const hash = await hostile.writes(share, ops, { minReader: 2 });
    await vi.waitFor(() => expect(clerk.store.segments.has(hash)).toBe(true), soon);
    const told = () => clerk.engine.state().notices.map(({ kind }) => kind);
    await vi.waitFor(() => expect(told()).toContain('newerApp'), soon);
    expect([told().includes('forged'), names(clerk).includes('Newer')]).toEqual([false, false]);
    // what a later app looks through at its start
    expect(clerk.store.segments.unreadOf(hostile.everyone.epoch)).toEqual([hash]);
  });

  it('brings no admin to make circles without end', async () => {
    const { share, clerk, hostile } = group;
    await hostile.writes(share, [
      { row: 'x'.repeat(199), value: 'A name that no circle can bear' },
      ...Array.from({ length: 30 }, (_, at) => ({ row: `committee ${at}`, value: 'One of many' })),
    ]);
    await vi.waitFor(() => expect(names(clerk)).toHaveLength(33), soon);
    await vi.waitFor(() => expect(share.files.key.size).toBeGreaterThan(60), soon);
    for (let times = 0; times < 2; times += 1) await exchanges(clerk);
    const { size } = share.files.key;
    for (let times = 0; times < 3; times += 1) await exchanges(clerk);
    expect(share.files.key.size).toBe(size);
  });

  it('hides nobody behind a live head that cannot be read, nor behind files of strangers', async () => {
    const { share, clerk, reader } = group;
    const large = { bytes: new Uint8Array(5000), mtime: 1 };
    const heads = [...share.files.live];
    share.files.live.clear();
    for (const name of ['h-00000000.mmh', 'photo.jpg']) share.files.live.set(name, large);
    for (const device of clerk.engine.state().members.map((one) => one.device))
      if (device !== clerk.engine.state().members[0]?.device)
        share.files.live.set(`h-${device.slice(0, 8)}.mmh`, large);
    for (const [name, file] of heads) share.files.live.set(name, file);
    reader.engine.present(committee);
    await vi.waitFor(
      () => expect(clerk.engine.presence().map(({ minute }) => minute)).toEqual([committee]),
      soon,
    );
  });

  it('fills no laptop: of records that strangers lay down some are kept, others when there is room', async () => {
    const { share, clerk, reader } = group;
    const { group: id } = await aHostileMember(reader);
    const held = clerk.store.keyRecords.all().length;
    const { keys } = await makeDeviceKeys((bytes) => randomBytes(bytes));
    const lay = async (some: object, body = 0): Promise<void> => {
      const wall = '2026-03-14T19:05:00.000Z';
      const common = { v: 1, group: id, by: keys.device, follows: [], wall } as const;
      const { device, recipient } = keys;
      const own = { device, recipient, signKey: Buffer.from(keys.signKey).toString('base64') };
      const record = { ...common, kind: 'join', ...own, runs: [], wishes: 'clerk', ...some };
      const made = encodeKeyRecord(record as unknown as MembershipRecord, new Uint8Array(body), {
        keys,
      });
      await memoryMailbox({ place: share, group: id }).write('key', made.name, made.bytes);
    };
    await lay({ group: '0'.repeat(16) });
    await lay({}, limits.strangersRecord);
    await lay({});
    await vi.waitFor(() => expect(clerk.engine.state().requests).toHaveLength(1), soon);
    expect(clerk.store.keyRecords.all()).toHaveLength(held + 1);
    // a page that tells since when somebody asks cannot show this one
    await lay({ wall: 'no time' });
    await vi.waitFor(() => expect(clerk.store.keyRecords.all()).toHaveLength(held + 2), soon);
    await exchanges(clerk);
    expect(clerk.engine.state().requests).toHaveLength(1);
  });

  it('fills no laptop by what it signs itself, nor one that asks to join', async () => {
    const { folders, share, clerk, hostile } = group;
    const { keys, group: id } = hostile;
    const held = clerk.store.keyRecords.count();
    const { circle, epoch } = hostile.everyone;
    const laid = [0, 1, 2, 3, 4, 5].map((count) => {
      const wall = `2026-03-14T19:0${count}:00.000Z`;
      const record: MembershipRecord = {
        ...{ v: 1, group: id, by: keys.device, follows: [], wall },
        ...{ kind: 'grant', epochs: [{ circle, epoch }], to: [keys.device] },
      };
      return encodeKeyRecord(record, new Uint8Array(1_000_000), { keys });
    });
    const mailbox = memoryMailbox({ place: share, group: id });
    for (const { name, bytes } of laid) await mailbox.write('key', name, bytes);
    const [{ id: shareId } = { id: '' }] = clerk.engine.state().mailboxes;
    await vi.waitFor(() => {
      const read = clerk.store.files.ofArea(shareId, 'key');
      expect(laid.every(({ name }) => read.has(name))).toBe(true);
    }, soon);
    expect(clerk.store.keyRecords.count()).toBe(held + 4);
    const asking = await aLaptop('Una Newcomer', folders);
    laptops.push(asking);
    await asking.engine.join({ ...place, name: asking.name, wishes: 'member', passphrase });
    const kept = laid.filter(({ hash }) => asking.store.keyRecords.has(hash));
    expect(kept.length).toBeLessThanOrEqual(4);
    // it knows the clerks: one of them reads its name
    const words = asking.engine.state().words.join();
    await vi.waitFor(() => {
      const found = clerk.engine.state().requests.find((one) => one.words.join() === words);
      expect(found?.name).toBe(asking.name);
    }, soon);
    await asking.close();
    laptops.pop();
  });

  it('makes nobody read all records at each exchange', async () => {
    const { clerk } = group;
    const bytes = vi.spyOn(clerk.store.keyRecords, 'bytes');
    await vi.waitFor(async () => {
      bytes.mockClear();
      await exchanges(clerk);
      expect(bytes).not.toHaveBeenCalled();
    }, soon);
    bytes.mockRestore();
  });

  it('shows a time beside every change, whatever its writer says of it', async () => {
    const { share, clerk, hostile } = group;
    const ops = [{ noun: 'committee', row: 'timeless', value: 'Timeless' }];
    await hostile.writes(share, ops, { at: 'no time' });
    await vi.waitFor(() => expect(names(clerk)).toContain('Timeless'), soon);
    const [past] = clerk.council.history('committee', 'timeless', 'name');
    expect(past?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('holds up nothing that comes after an op that no reader takes', async () => {
    const { clerk, reader } = group;
    clerk.council.change({ name: clerk.name }, 'Too long', (tx) =>
      tx.set('committee', 'z'.repeat(300), { name: 'Of a name that derives from long ones' }),
    );
    write(clerk, 'Planning and Highways');
    await vi.waitFor(() => expect(names(reader)).toContain('Planning and Highways'), soon);
    expect(names(reader)).not.toContain('Of a name that derives from long ones');
  });

  it('a change that is cut in two tells nobody what its private part is called', async () => {
    const { clerk, reader } = group;
    const people = Array.from({ length: 500 }, (_, at) => `person ${at}`);
    const label = 'Import of Closure of the mill.pdf';
    clerk.council.change({ name: clerk.name }, label, (tx) => {
      for (const id of people) tx.set('person', id, { name: id });
      tx.set('agendaItem', 'item', { title: 'Closure of the mill', access: 'exempt' });
    });
    await vi.waitFor(() => expect(reader.council.row('person', 'person 499')).not.toBeNull(), soon);
    const [past] = reader.council.history('person', 'person 0', 'name');
    expect(past).toMatchObject({ author: clerk.name, label: 'A change' });
  });
});
