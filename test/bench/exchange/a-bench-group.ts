import { randomBytes } from 'node:crypto';
import { type DeviceKeys, makeDeviceKeys } from '../../../electron/sync/device-keys.ts';
import { encodeDescriptor } from '../../../electron/sync/envelope/descriptor.ts';
import type { EpochKey } from '../../../electron/sync/envelope/epoch-key.ts';
import { createMembershipActs } from '../../../electron/sync/membership/acts.ts';
import { readGroup } from '../../../electron/sync/membership/group-records.ts';
import type { RecordStore } from '../../../electron/sync/membership/record-store.ts';

/** A group whose devices may all write everything, and one that has just been let in. */
export interface BenchGroup {
  group: string;
  descriptor: { name: string; bytes: Uint8Array };
  records: readonly { hash: string; bytes: Uint8Array }[];
  writers: readonly DeviceKeys[];
  /** The record that everybody's segments cite. */
  member: string;
  key: EpochKey;
  /** Keys of the laptops that the bench starts, as their keepers hold them. */
  laptops: readonly string[];
}

const random = (bytes: number) => randomBytes(bytes);
const clock = () => new Date('2016-01-04T09:00:00Z');

/** @param laptops so many more, whose keys other processes open */
export async function aBenchGroup(writers: number, laptops: number): Promise<BenchGroup> {
  const kept = new Map<string, Uint8Array>();
  const all = () => [...kept].map(([hash, bytes]) => ({ hash, bytes }));
  const store: RecordStore = { all, add: (hash, bytes) => void kept.set(hash, bytes) };
  const { keys: clerk } = await makeDeviceKeys(random);
  const acts = createMembershipActs({ store, keys: clerk, random, clock, group: null });
  const { group, salt } = await acts.found({ groupName: 'Council', name: 'Clerk', runs: [] });
  const admitted = async (name: string) => {
    const made = await makeDeviceKeys(random);
    const its = createMembershipActs({ store, keys: made.keys, random, clock, group });
    const request = await its.askToJoin({ name, wishes: 'officer', runs: [] });
    await acts.admit({ request, role: 'officer', privateOf: [] });
    return made;
  };
  const keys = [clerk];
  while (keys.length < writers) keys.push((await admitted(`Officer ${keys.length}`)).keys);
  const words: string[] = [];
  while (words.length < laptops) words.push((await admitted(`Laptop ${words.length}`)).words);
  const { membership, ring } = await readGroup(store, clerk, group);
  const [member] = membership.heads;
  const key = ring.current('everyone');
  if (member === undefined || key === null) throw new Error('a group without a key');
  const descriptor = encodeDescriptor({ keys: clerk, salt });
  return { group, descriptor, records: all(), writers: keys, member, key, laptops: words };
}
