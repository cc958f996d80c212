import type { CircleName } from '../../../shared/sync/circle.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';

/** The keys that this device was granted, and what stands sealed in the group's records, as far as it can open it. */
export interface KeyRing {
  /** What to seal for a circle with; null where there is none yet or this device does not belong to it. */
  current(circle: CircleName): EpochKey | null;
  byEpoch(epoch: string): EpochKey | null;
  /** Whether an admin has made the circle. */
  knows(circle: CircleName): boolean;
  idOf(circle: CircleName): string | null;
  nameOf(circleId: string): CircleName | null;
  /** Name of a device's person; empty where it cannot be read. */
  personOf(device: string): string;
  /** Name of the group; empty where it cannot be read. */
  groupName: string;
}
