import { mayWrite } from '../../shared/sync/rights.ts';
import type { SafetyRules } from '../../shared/sync/safety-rules.ts';
import type { ExchangeStore } from '../database/exchange/store.ts';
import type { MayWrite } from '../ledger/ingesting-ledger.ts';
import type { DeviceKeys } from './device-keys.ts';
import { isRunOf } from './envelope/device-name.ts';
import type { GroupKnown } from './group.ts';
import { type GroupRecords, readGroup } from './membership/group-records.ts';
import type { RecordStore } from './membership/record-store.ts';
import { standingKeys } from './standing-keys.ts';

/** What the records say of the group, read anew when told to, and what follows from it for this laptop. */
export interface GroupState {
  /** @throws Error before the first `read` */
  known(): GroupKnown;
  requests(): GroupRecords['requests'];
  /** Reads all records; answers whether this device belongs to the group now, and its person knows which group it is. */
  read(): Promise<boolean>;
  isMember(): boolean;
  isAdmin(): boolean;
  wasRemoved(): boolean;
}

export interface GroupStateParts {
  store: Pick<ExchangeStore, 'keyRecords' | 'meta'>;
  keys: DeviceKeys;
  /** The group whose descriptor this laptop follows. */
  group: string;
  clock: () => Date;
  rules: SafetyRules;
  /** Told what this laptop may write from now on. */
  restrict: (allowed: MayWrite | null) => void;
}

/** The key records of exchange.db as the membership's acts read and write them. */
export const recordStore = ({
  store,
  clock,
}: Pick<GroupStateParts, 'store' | 'clock'>): RecordStore => ({
  all: () => store.keyRecords.all(),
  add: (hash, bytes) => void store.keyRecords.add(hash, bytes, clock().toISOString()),
});

export function createGroupState(parts: GroupStateParts): GroupState {
  const { keys, group, rules, restrict } = parts;
  let read: GroupRecords | null = null;
  const standing = () => read?.membership.devices.get(keys.device) ?? null;
  /**
   * Whoever writes to the folder can lay a group of his own in it and let anybody in at once: this laptop sends nothing
   * and takes nothing in before its person has heard the six words from the clerk. A founder asked nobody.
   */
  const isCompared = () => {
    const request = parts.store.meta.get(standingKeys.request) ?? '';
    return request === '' || parts.store.meta.get(standingKeys.compared) === request;
  };
  const isMember = () => isCompared() && standing() !== null && standing()?.removed === null;
  return {
    known() {
      if (read === null) throw new Error('the group has not been read yet');
      return { id: group, membership: read.membership, ring: read.ring };
    },
    requests: () => read?.requests ?? [],
    async read() {
      read = await readGroup(recordStore(parts), keys, group, rules);
      const { role, runs = [] } = standing() ?? {};
      restrict(
        role === undefined || !isMember()
          ? null
          : (act) => mayWrite(role, act, (run) => isRunOf(run, { signKey: keys.signKey, runs })),
      );
      return isMember();
    },
    isMember,
    isAdmin: () => isMember() && standing()?.role === 'clerk',
    wasRemoved: () => (standing()?.removed ?? null) !== null,
  };
}
