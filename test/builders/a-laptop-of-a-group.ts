import { randomBytes } from 'node:crypto';
import { type DeviceKeys, makeDeviceKeys } from '../../electron/sync/device-keys.ts';
import { newBoundRun } from '../../electron/sync/envelope/device-name.ts';
import { createMembershipActs, type MembershipActs } from '../../electron/sync/membership/acts.ts';
import { type GroupRecords, readGroup } from '../../electron/sync/membership/group-records.ts';
import type { RecordStore } from '../../electron/sync/membership/record-store.ts';
import type { SafetyRules } from '../../shared/sync/safety-rules.ts';

type Kept = { hash: string; bytes: Uint8Array };

/** A laptop with keys of its own, as far as membership goes. */
export interface GroupLaptop {
  keys: DeviceKeys;
  acts: MembershipActs;
  store: RecordStore & { all(): readonly Kept[] };
  /** A run bound to its key. */
  run: string;
  read(rules?: SafetyRules): Promise<GroupRecords>;
}

export interface GroupOfLaptops {
  group: string;
  clerk: GroupLaptop;
  /** A laptop that holds all records and has asked for nothing. */
  newLaptop(): Promise<GroupLaptop>;
  /** A laptop that asked and was admitted by the clerk. */
  member(
    name: string,
    role?: Parameters<MembershipActs['admit']>[0]['role'],
    privateOf?: readonly string[],
  ): Promise<GroupLaptop>;
}

/** Hands every record of each laptop to all others. */
export function swapRecords(...laptops: readonly GroupLaptop[]): void {
  const all = laptops.flatMap(({ store }) => store.all());
  for (const { store } of laptops) for (const { hash, bytes } of all) store.add(hash, bytes);
}

function recordStore(): GroupLaptop['store'] {
  const kept = new Map<string, Uint8Array>();
  return {
    all: () => [...kept].map(([hash, bytes]) => ({ hash, bytes })),
    add: (hash, bytes) => {
      if (!kept.has(hash)) kept.set(hash, bytes);
    },
  };
}

const random = (bytes: number): Uint8Array => randomBytes(bytes);
const clock = () => new Date('2026-03-02T18:30:00Z');

/** A group of one clerk, with everyone's circle. */
export async function aGroupOfLaptops(names = { group: 'Council', clerk: 'Clerk' }) {
  let group = '';
  const laptop = async (): Promise<GroupLaptop> => {
    const { keys } = await makeDeviceKeys(random);
    const store = recordStore();
    return {
      ...{ keys, store, run: newBoundRun(keys.signKey, random) },
      acts: createMembershipActs({ store, keys, random, clock, group: group || null }),
      read: (rules) => readGroup(store, keys, group, rules),
    };
  };
  const clerk = await laptop();
  const founded = { groupName: names.group, name: names.clerk, runs: [] };
  group = (await clerk.acts.found(founded)).group;
  const newLaptop = async (): Promise<GroupLaptop> => {
    const its = await laptop();
    swapRecords(clerk, its);
    return its;
  };
  const made: GroupOfLaptops = {
    ...{ group, clerk, newLaptop },
    async member(name, role = 'member', privateOf = []) {
      const its = await newLaptop();
      const request = await its.acts.askToJoin({ name, wishes: role, runs: [] });
      swapRecords(clerk, its);
      await clerk.acts.admit({ request, role, privateOf });
      swapRecords(clerk, its);
      return its;
    },
  };
  return made;
}
