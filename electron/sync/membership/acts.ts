import type { CircleName } from '../../../shared/sync/circle.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import type { DeviceKeys } from '../device-keys.ts';
import type { RecordStore } from './record-store.ts';

export interface ActParts {
  store: RecordStore;
  keys: DeviceKeys;
  random: (bytes: number) => Uint8Array;
  clock: () => Date;
}

/** What stands in an act's way; nothing was written then. */
export type ActRefusal = 'notAdmin' | 'unknown' | 'lastClerk' | 'alreadyIn' | 'locked';
export type ActDone = { kind: 'done' } | { kind: 'refused'; why: ActRefusal };

/** How much of each run of a device this one holds. */
export type HeldRuns = Readonly<Record<string, number>>;

export interface MembershipActs {
  /** Begins a group of one. `runs`: those of the time before this device had a key. */
  found(group: {
    groupName: string;
    name: string;
    runs: readonly string[];
  }): Promise<{ group: string; salt: Uint8Array }>;
  /** Answers the hash of the request. Its name can be read by the admins alone. */
  askToJoin(asking: { name: string; wishes: GroupRole; runs: readonly string[] }): Promise<string>;
  /** `privateOf`: ids of the committees whose private business it may read; `earlier`: also what was written before. */
  admit(admitting: {
    request: string;
    role: GroupRole;
    privateOf: readonly string[];
    earlier?: boolean;
  }): Promise<ActDone>;
  setRole(device: string, role: GroupRole, held: HeldRuns): Promise<ActDone>;
  remove(device: string, held: HeldRuns): Promise<ActDone>;
  entitle(device: string, circle: CircleName, earlier?: boolean): Promise<ActDone>;
  /** A new key for the circle's new matter; what was written before remains readable to the device. */
  withdraw(device: string, circle: CircleName): Promise<ActDone>;
  /** Makes the circles of these names that are not there yet. */
  makeCircles(circles: readonly CircleName[]): Promise<ActDone>;
  /** What concurrent acts left open: keys for those who lack one, new ones where somebody who left holds the current. */
  settle(): Promise<ActDone>;
}

export function createMembershipActs(_parts: ActParts): MembershipActs {
  throw new Error('not written yet');
}
