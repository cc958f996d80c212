import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openExchange } from '../../../../electron/database/exchange/store.ts';
import { openPapers } from '../../../../electron/database/open-papers.ts';
import { sealPart } from '../../../../electron/sync/envelope/paper-part.ts';
import { limits } from '../../../../electron/sync/limits.ts';
import { type Mailbox, MailboxTrouble } from '../../../../electron/sync/mailbox/mailbox.ts';
import { type MemoryPlace, memoryMailbox } from '../../../../electron/sync/mailbox/memory.ts';
import { createSealedPapers } from '../../../../electron/sync/upkeep/sealed-papers.ts';
import type { FileSeal } from '../../../../shared/domain/file-seal.ts';
import type { LedgerName } from '../../../../shared/sync/circle.ts';
import type { GroupRole } from '../../../../shared/sync/membership-record.ts';
import type { DeviceStanding } from '../../../../shared/sync/standings.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import { someGroup, steadyRandom } from '../../../builders/a-sealed-segment.ts';
import { emptyFolder } from '../../../builders/some-keepers.ts';

const mebibyte = 1024 * 1024;
const words = 'Agenda pack of 2 March 2026. ';
/** A file of one sealed part, and one of two. */
const short = Buffer.alloc(mebibyte + 7, words);
const long = Buffer.alloc(limits.paperPart + mebibyte + 7, words);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const file = hashOf(short);

type Row = FileSeal & { ledger: LedgerName };
/** What the ledgers of all laptops hold: rows travel by themselves. */
interface Rows {
  seals: Row[];
  packs: string[];
  private: Set<string>;
}
const someRows = (plain = short): Rows => ({
  seals: [],
  packs: [hashOf(plain)],
  private: new Set(),
});

function laptop(name: string, folder: MemoryPlace, rows: Rows, role: GroupRole = 'member') {
  const clock = { minutes: 0 };
  const papers = openPapers(aDatabase('papers.db'));
  const store = openExchange(aDatabase('exchange.db'));
  const mailbox = memoryMailbox({ place: folder, group: someGroup, groupOf: () => someGroup });
  const indexed: string[] = [];
  const reported: unknown[] = [];
  let ids = 0;
  const sealed = createSealedPapers({
    papers,
    ledger: {
      seals: () => rows.seals,
      packs: () => rows.packs,
      isPrivate: (pack) => rows.private.has(pack),
      make: (ledger, seal) => void rows.seals.push({ ...seal, ledger }),
      erase: (_, id) => {
        rows.seals = rows.seals.filter((row) => row.id !== id);
      },
    },
    index: async (pack) => void indexed.push(pack),
    tell: () => {},
    report: (error) => reported.push(error),
  })({
    ...{ store, random: steadyRandom(name) },
    group: () => ({
      id: someGroup,
      membership: { devices: new Map([[name, { role } as DeviceStanding]]) },
    }),
    keys: { device: name },
    ...{ newId: () => `${name}-${ids++}`, breathe: async () => {} },
    clock: () => new Date(Date.UTC(2026, 2, 2, 18, clock.minutes)),
  });
  const place = { id: 'place', mailbox };
  return {
    ...{ papers, store, sealed, place, indexed, reported, clock },
    imports(plain: Buffer) {
      const hash = hashOf(plain);
      papers.begin(hash, plain.length);
      for (let index = 0; index * mebibyte < plain.length; index += 1)
        papers.addPart(hash, index, plain.subarray(index * mebibyte, (index + 1) * mebibyte));
      papers.complete(hash);
    },
  };
}

const parts = (folder: MemoryPlace) => [...folder.files.obj.keys()];

/** The clerk has sent the file. */
async function sent(plain = short) {
  const folder = emptyFolder();
  const rows = someRows(plain);
  const clerk = laptop('clerk', folder, rows);
  clerk.imports(plain);
  await clerk.sealed.send(clerk.place);
  return { folder, rows, clerk };
}

describe('papers in a shared folder', () => {
  it('go out in sealed parts and come in whole, byte for byte, and are read once', async () => {
    const { folder, rows, clerk } = await sent(long);
    const [pack = ''] = rows.packs;
    expect(parts(folder)).toHaveLength(2);
    for (const { bytes } of folder.files.obj.values())
      expect(Buffer.from(bytes).includes('Agenda pack')).toBe(false);
    const deputy = laptop('deputy', folder, rows);
    expect(deputy.sealed.coming()).toBe(1);
    expect(await deputy.sealed.fetch(deputy.place)).toBe(1);
    expect(long.equals(deputy.papers.read(pack, 0, long.length))).toBe(true);
    expect(deputy.papers.isComplete(pack)).toBe(true);
    expect(deputy.sealed.coming()).toBe(0);
    await deputy.sealed.close();
    expect(deputy.indexed).toEqual([pack]);
    // neither laptop sends again what stands there
    expect(await clerk.sealed.send(clerk.place)).toBe(0);
    expect(await deputy.sealed.send(deputy.place)).toBe(0);
    expect(rows.seals).toHaveLength(1);
  });

  it('are told of only once all parts stand there; an interrupted sending goes on as it began', async () => {
    const folder = emptyFolder();
    const rows = someRows(long);
    const clerk = laptop('clerk', folder, rows);
    clerk.imports(long);
    let left = 1;
    const failing: Mailbox = {
      ...clerk.place.mailbox,
      write: async (area, name, bytes) => {
        if (left-- <= 0) throw new MailboxTrouble('full');
        await clerk.place.mailbox.write(area, name, bytes);
      },
    };
    const broken = { ...clerk.place, mailbox: failing };
    await expect(clerk.sealed.send(broken)).rejects.toThrow('full');
    expect(rows.seals).toEqual([]);
    const [first] = parts(folder);
    expect(await clerk.sealed.send(clerk.place)).toBe(1);
    expect(parts(folder)).toHaveLength(2);
    expect(parts(folder)[0]).toBe(first);
    expect(rows.seals).toHaveLength(1);
  });

  it('are found by their content, whatever a cloud calls them', async () => {
    const { folder, rows } = await sent();
    for (const [name, found] of [...folder.files.obj]) {
      folder.files.obj.delete(name);
      folder.files.obj.set(name.replace('.mmo', ' (conflicted copy).mmo'), found);
    }
    const deputy = laptop('deputy', folder, rows);
    expect(await deputy.sealed.fetch(deputy.place)).toBe(1);
  });

  it('wait while a part is damaged or missing, and come once it was put back', async () => {
    const { folder, rows, clerk } = await sent();
    const [name = ''] = parts(folder);
    const found = folder.files.obj.get(name);
    if (found !== undefined) found.bytes[5000] = (found.bytes[5000] ?? 0) ^ 1;
    const deputy = laptop('deputy', folder, rows);
    expect(await deputy.sealed.fetch(deputy.place)).toBe(0);
    expect(deputy.papers.has(file)).toBe(false);
    expect(deputy.sealed.coming()).toBe(1);
    const lost = clerk.sealed.held().find((part) => part.name === name);
    const again = await clerk.sealed.part(lost?.hash ?? '');
    expect(lost?.own).toBe(true);
    expect(
      createHash('sha256')
        .update(again ?? '')
        .digest('hex'),
    ).toBe(lost?.hash);
    await clerk.place.mailbox.write(
      'obj',
      name.replace('.mmo', '-r0abc.mmo'),
      again ?? new Uint8Array(),
    );
    expect(await deputy.sealed.fetch(deputy.place)).toBe(1);
    // whoever fetched it can put it back, too
    const held = deputy.sealed.held().find((part) => part.hash === lost?.hash);
    expect(held?.own).toBe(false);
    const other = await deputy.sealed.part(lost?.hash ?? '');
    expect(Buffer.compare(other ?? new Uint8Array(), again ?? new Uint8Array(1))).toBe(0);
  });

  it('are not taken where the parts make another file than the row names', async () => {
    const folder = emptyFolder();
    const rows = someRows();
    const key = Buffer.alloc(32, 7);
    const of = { file, part: 0, total: 1, key, group: someGroup };
    const forged = sealPart(Buffer.alloc(short.length, 'other words'), of, steadyRandom('forged'));
    folder.files.obj.set(forged.name, { bytes: forged.bytes, mtime: 1 });
    const seal = { id: 'forged', file, bytes: short.length, parts: [forged.hash] };
    rows.seals = [{ ...seal, key: key.toString('base64'), ledger: 'council' }];
    const deputy = laptop('deputy', folder, rows);
    expect(await deputy.sealed.fetch(deputy.place)).toBe(0);
    expect(deputy.papers.has(file)).toBe(false);
  });

  it('come by the row that is right, whatever others a member wrote, and these are put back by nobody', async () => {
    const { folder, rows } = await sent();
    const [good] = rows.seals;
    if (good === undefined) throw new Error('nothing was sent');
    rows.seals.unshift(
      { ...good, id: '0', bytes: good.bytes + 1 },
      { ...good, id: '1', bytes: -1 },
      { ...good, id: '2', key: '' },
      { ...good, id: '3', parts: [...good.parts, 'f'.repeat(64)] },
    );
    const deputy = laptop('deputy', folder, rows);
    expect(await deputy.sealed.fetch(deputy.place)).toBe(1);
    expect(deputy.reported).toEqual([]);
    expect(deputy.sealed.held().map(({ hash }) => hash)).toEqual(good.parts);
    expect(await deputy.sealed.part(good.parts[0] ?? '')).not.toBeNull();
  });

  it('take their turn whatever rows stand before theirs that open nothing', async () => {
    const { folder, rows } = await sent();
    const [good] = rows.seals;
    if (good === undefined) throw new Error('nothing was sent');
    // as many parts as one exchange reads, all of them there and none of them of such a file
    const parts = Array<string>(16).fill(good.parts[0] ?? '');
    rows.seals.unshift({ ...good, id: '0', bytes: limits.paperPart * 16, parts });
    const deputy = laptop('deputy', folder, rows);
    const fetched = await deputy.sealed.fetch(deputy.place);
    expect(fetched + (await deputy.sealed.fetch(deputy.place))).toBe(1);
  });

  it('that were erased stay erased, also on laptops that fetched them', async () => {
    const { folder, rows, clerk } = await sent();
    const deputy = laptop('deputy', folder, rows);
    await deputy.sealed.fetch(deputy.place);
    rows.seals = [];
    for (const one of [clerk, deputy]) expect(await one.sealed.send(one.place)).toBe(0);
    expect(rows.seals).toEqual([]);
  });
});

describe('papers of private business', () => {
  it('go to the entitled alone', async () => {
    const folder = emptyFolder();
    const rows = someRows();
    rows.private.add(file);
    const clerk = laptop('clerk', folder, rows);
    clerk.imports(short);
    await clerk.sealed.send(clerk.place);
    expect(rows.seals.map(({ ledger }) => ledger)).toEqual(['private']);
  });

  it('that were public before lose that key and go out under another', async () => {
    const { rows, clerk } = await sent();
    const [open] = rows.seals;
    rows.private.add(file);
    await clerk.sealed.send(clerk.place);
    await clerk.sealed.send(clerk.place);
    expect(rows.seals.map(({ ledger }) => ledger)).toEqual(['private']);
    expect(rows.seals[0]?.key).not.toBe(open?.key);
  });

  it('whose laptop is gone are sent anew by a clerk’s that has them, after a while, and by nobody else', async () => {
    const { folder, rows } = await sent();
    const [open] = rows.seals;
    const deputy = laptop('deputy', folder, rows, 'clerk');
    const member = laptop('member', folder, rows);
    for (const one of [deputy, member]) await one.sealed.fetch(one.place);
    const later = async (minutes: number) => {
      for (const one of [member, deputy]) {
        one.clock.minutes += minutes;
        await one.sealed.send(one.place);
      }
      return rows.seals.map(({ ledger }) => ledger);
    };
    expect(await later(60)).toEqual(['council']);
    rows.private.add(file);
    // its own laptop comes first
    expect(await later(11)).toEqual(['council']);
    expect(await later(31)).toEqual(['council', 'private']);
    expect(await later(1)).toEqual(['private']);
    expect(rows.seals[0]?.key).not.toBe(open?.key);
    expect(rows.seals[0]?.id).toMatch(/^deputy/);
    const entitled = laptop('entitled', folder, rows);
    expect(await entitled.sealed.fetch(entitled.place)).toBe(1);
  });

  it('are taken over by nobody while they are public', async () => {
    const { folder, rows } = await sent();
    const deputy = laptop('deputy', folder, rows, 'clerk');
    await deputy.sealed.fetch(deputy.place);
    for (let hours = 0; hours < 3; hours += 1) {
      deputy.clock.minutes += 60;
      await deputy.sealed.send(deputy.place);
    }
    expect(rows.seals.map(({ ledger }) => ledger)).toEqual(['council']);
  });
});
