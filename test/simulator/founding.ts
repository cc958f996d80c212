import { openExchange } from '../../electron/database/exchange/store.ts';
import { type DeviceKeys, makeDeviceKeys } from '../../electron/sync/device-keys.ts';
import { encodeDescriptor } from '../../electron/sync/envelope/descriptor.ts';
import type { EpochKey } from '../../electron/sync/envelope/epoch-key.ts';
import { keyRecordName } from '../../electron/sync/envelope/file-names.ts';
import { recordStore } from '../../electron/sync/group-state.ts';
import { createMembershipActs } from '../../electron/sync/membership/acts.ts';
import { readGroup } from '../../electron/sync/membership/group-records.ts';
import { writtenHere } from '../../electron/sync/receive.ts';
import type { GroupRole } from '../../shared/sync/membership-record.ts';
import { type Seeded, seeded } from './seeded.ts';
import { committee, newFile, openFile } from './small-council.ts';

/** Who belongs to the group when a run begins. The last of them may have left the way of honesty. */
export const founders: readonly { name: string; role: GroupRole; isEntitled: boolean }[] = [
  { name: 'Clerk', role: 'clerk', isEntitled: true },
  { name: 'Deputy', role: 'clerk', isEntitled: true },
  { name: 'Chair', role: 'chair', isEntitled: true },
  { name: 'Member', role: 'member', isEntitled: false },
];

export interface Founding {
  group: string;
  descriptor: { name: string; bytes: Uint8Array };
  /** Of the founders, in their order. */
  keys: readonly DeviceKeys[];
  /** Of laptops that may ask to join later. */
  later: readonly DeviceKeys[];
  /** What a hostile laptop keeps from the time when it was trusted. */
  atFirst: { circleEpoch: EpochKey; member: string };
  /** The records of the founding, as they stand in the folder. */
  records: readonly { name: string; bytes: Uint8Array }[];
  /** exchange.db of a laptop that holds all of them, and has read them there. */
  exchange: Buffer;
}

/** The age library draws from the platform's own source: for the length of `work` that is this one. */
export async function withRandom<T>(random: Seeded, work: () => Promise<T>): Promise<T> {
  const own = globalThis.crypto.getRandomValues;
  const seededValues = <V extends ArrayBufferView | null>(values: V): V => {
    if (values !== null)
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength).set(
        random.bytes(values.byteLength),
      );
    return values;
  };
  Object.defineProperty(globalThis.crypto, 'getRandomValues', {
    value: seededValues,
    configurable: true,
  });
  try {
    return await work();
  } finally {
    Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: own, configurable: true });
  }
}

let made: Promise<Founding> | null = null;
/** The group that every run begins with: made once, since its keys and grants are slow to make. */
export function founding(): Promise<Founding> {
  made ??= withRandom(seeded(0), () => found(seeded(0)));
  return made;
}

async function found(random: Seeded): Promise<Founding> {
  const some = (count: number) => random.bytes(count);
  const keys: DeviceKeys[] = [];
  const later: DeviceKeys[] = [];
  for (let index = 0; index < founders.length + 2; index++)
    (index < founders.length ? keys : later).push((await makeDeviceKeys(some)).keys);
  const [first] = keys;
  if (first === undefined) throw new Error('nobody founds');
  const database = openFile(newFile('exchange'));
  const clock = () => new Date(start);
  const exchange = openExchange(database);
  const store = recordStore({ store: exchange, clock });
  const actsOf = (its: DeviceKeys) =>
    createMembershipActs({ store, keys: its, random: some, clock });
  const clerk = actsOf(first);
  const { group, salt } = await clerk.found({ groupName: 'Council', name: 'Clerk', runs: [] });
  const { name, bytes } = encodeDescriptor({ keys: first, salt });
  await clerk.makeCircles([
    'everyone',
    `committee:${committee}`,
    `private:${committee}`,
    'private:-',
  ]);
  for (const [index, its] of keys.entries()) {
    const person = founders[index];
    if (index === 0 || person === undefined) continue;
    const asking = { name: person.name, wishes: person.role, runs: [] };
    const request = await actsOf(its).askToJoin(asking);
    const privateOf = person.isEntitled ? [committee] : [];
    await clerk.admit({ request, role: person.role, privateOf });
  }
  await clerk.settle();
  const records = exchange.keyRecords.all().map((record) => {
    const name = keyRecordName(record);
    exchange.files.put({
      ...{ mailbox: placeIds(0), area: 'key', name, size: record.bytes.length, mtime: writtenHere },
      ...{
        result: 'good',
        hash: record.hash,
        tries: 1,
        nextTry: null,
        since: clock().toISOString(),
      },
    });
    return { name, bytes: record.bytes };
  });
  const { membership, ring } = await readGroup(store, first, group);
  const circleEpoch = ring.current('everyone');
  const [member] = membership.heads;
  if (circleEpoch === null || member === undefined) throw new Error('nobody could write');
  return {
    records,
    atFirst: { circleEpoch, member },
    group,
    descriptor: { name, bytes },
    keys,
    later,
    exchange: database.serialize(),
  };
}

/** Ids of the shared folder in an exchange.db: the first one stands in that of the founding. */
export const placeIds = (number: number): string =>
  `6f1c0e0a-1111-4222-8333-${String(number).padStart(12, '4')}`;
/** When every run begins, in ms. */
export const start = Date.parse('2026-03-02T18:30:00Z');
