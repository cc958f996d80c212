import { z } from 'zod';
import { deviceId, epochId, groupId, hash, runId } from './segment-header.ts';

/** What a person may do in the group. A clerk's devices are its admins. */
export const groupRole = z.enum(['clerk', 'chair', 'officer', 'member']);
export type GroupRole = z.infer<typeof groupRole>;

/** How much of each run counts: what a device wrote beyond it does not. A run that is not named does not count at all. */
export const cut = z.record(runId, z.int().min(0));

const base64 = z.base64().max(4096);
const common = {
  v: z.literal(1),
  group: groupId,
  /** The device that signed it. */
  by: deviceId,
  /** Records that its writer knew and no other known one followed. */
  follows: z.array(hash).max(200),
  wall: z.string().max(40),
};
const device = {
  device: deviceId,
  /** Ed25519 public key, raw, base64. */
  signKey: base64,
  /** X25519 recipient in age's form, "age1…". */
  recipient: z.string().max(200),
  /** Runs of the time before it had a key, which therefore are not bound to it. */
  runs: z.array(runId).max(2000),
};

/**
 * The part of a membership record that everybody can read; people's names and what a circle is for stand sealed in its
 * body. Signed by the device that it names, as a frame `MMK1` (sync.md, section 12).
 */
export const membershipRecord = z.discriminatedUnion('kind', [
  z.looseObject({ ...common, ...device, kind: z.literal('found') }),
  /** Self-signed: the device is not known yet. */
  z.looseObject({ ...common, ...device, kind: z.literal('join'), wishes: groupRole }),
  z.looseObject({ ...common, kind: z.literal('admit'), request: hash, role: groupRole }),
  z.looseObject({ ...common, kind: z.literal('remove'), device: deviceId, cut }),
  z.looseObject({ ...common, kind: z.literal('role'), device: deviceId, role: groupRole, cut }),
  /** A circle under a random name, with its first epoch. */
  z.looseObject({
    ...common,
    kind: z.literal('circle'),
    circle: epochId,
    of: z.enum(['everyone', 'committee', 'private']),
  }),
  /** A new key for a circle; of equal numbers the record with the higher hash is written with. */
  z.looseObject({
    ...common,
    kind: z.literal('epoch'),
    circle: epochId,
    epoch: epochId,
    n: z.int().min(1),
  }),
  /** The epoch's secret, in the body as an age file to these devices. */
  z.looseObject({
    ...common,
    kind: z.literal('grant'),
    circle: epochId,
    epoch: epochId,
    to: z.array(deviceId).min(1).max(500),
  }),
]);
export type MembershipRecord = z.infer<typeof membershipRecord>;
export type RecordOf<K extends MembershipRecord['kind']> = Extract<MembershipRecord, { kind: K }>;

/** A record with the hash of its frame, its signature already found good. */
export interface SignedRecord {
  hash: string;
  record: MembershipRecord;
}
