import type { Membership } from '../../../shared/sync/membership.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import type { SafetyRules } from '../../../shared/sync/safety-rules.ts';
import type { DeviceKeys } from '../device-keys.ts';
import type { KeyRing } from './key-ring.ts';
import type { RecordStore } from './record-store.ts';

export interface GroupRecords {
  membership: Membership;
  ring: KeyRing;
  /** Requests to join of devices that are not members. The name is empty where this device is no admin. */
  requests: readonly {
    request: string;
    device: string;
    name: string;
    wishes: GroupRole;
    words: string[];
    askedAt: string;
  }[];
}

/**
 * Reads the group out of the records of a store. Opening the grants takes a moment: keep the answer until a record
 * comes.
 */
export function readGroup(
  _store: RecordStore,
  _keys: DeviceKeys,
  _rules?: SafetyRules,
): Promise<GroupRecords> {
  throw new Error('not written yet');
}
