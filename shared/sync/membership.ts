import type { GroupRole, RecordOf, SignedRecord } from './membership-record.ts';
import { type SafetyRules, safetyRules } from './safety-rules.ts';

/** Why a record does not count, on every device that holds the same records. */
export type RecordFault =
  /** Its signer was no admin by what it follows. */
  | 'notAdmin'
  /** Its signer was removed or lost the role meanwhile. */
  | 'revoked'
  /** Two admins took each other's role away: that of longer standing prevails. */
  | 'overruled'
  /** A second beginning of the group, or of a circle or epoch under a name in use. */
  | 'double'
  /** It is about something that the records do not have. */
  | 'unknown'
  /** It belongs to another group. */
  | 'otherGroup';

/** How much of a device's runs counts as before, from a record on. */
export interface RecordCut {
  record: string;
  cut: Readonly<Record<string, number>>;
}

export interface DeviceStanding {
  device: string;
  /** Ed25519 public key, raw. */
  signKey: Uint8Array;
  /** X25519 recipient, "age1…". */
  recipient: string;
  /** Runs of 13 letters that are this device's alone. */
  runs: readonly string[];
  role: GroupRole;
  /** The record that made it a member: `found` or `admit`. */
  admittedBy: string;
  /** Its own `found` or `join` record, whose body holds its person's name. */
  request: string;
  removed: RecordCut | null;
  /** Every change of its role. */
  roleCuts: readonly (RecordCut & { role: GroupRole })[];
}

export interface CircleEpoch {
  epoch: string;
  n: number;
  record: string;
  check: string;
  /** Devices that a grant hands this epoch's secret to. */
  granted: ReadonlySet<string>;
}

export interface GroupCircle {
  id: string;
  of: RecordOf<'circle'>['of'];
  record: string;
  /** The one to write with first, then the earlier ones. */
  epochs: readonly CircleEpoch[];
  /** Devices that may read what is written from now on. */
  entitled: ReadonlySet<string>;
}

/** Who belongs to the group and may read what, told from a set of records: the same set, the same answer. */
export interface Membership {
  /** Null before the record of the group's founding is known. */
  group: string | null;
  /** Devices that were ever admitted, removed ones too. */
  devices: ReadonlyMap<string, DeviceStanding>;
  circles: ReadonlyMap<string, GroupCircle>;
  /** Requests to join of devices that are not members, by hash, oldest hash order. */
  requests: readonly string[];
  /** Records that count and that no other one follows: what the next record follows. */
  heads: readonly string[];
  /** How many records count. */
  size: number;
  /**
   * The membership as the records up to this one tell it, less those that are known by now not to count. Null while
   * the record, or one that it follows, is not known.
   */
  closureOf(hash: string): Membership | null;
  /** Whether a record comes after another one, or is it. */
  follows(later: string, earlier: string): boolean;
  invalid: ReadonlyMap<string, RecordFault>;
  /** Records that follow one that is not known. */
  waiting: ReadonlySet<string>;
}

/** The membership that these records tell, in whatever order and however often they came. */
export function resolveMembership(
  _records: readonly SignedRecord[],
  _rules: SafetyRules = safetyRules,
): Membership {
  throw new Error('not written yet');
}
