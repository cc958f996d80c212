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
  /** The group's name is made of the founder's key and this salt, so nobody else can found the same group. */
  z.looseObject({ ...common, ...device, kind: z.literal('found'), salt: base64 }),
  /** Self-signed: the device is not known yet. */
  z.looseObject({ ...common, ...device, kind: z.literal('join'), wishes: groupRole }),
  z.looseObject({ ...common, kind: z.literal('admit'), request: hash, role: groupRole }),
  z.looseObject({ ...common, kind: z.literal('remove'), device: deviceId, cut }),
  z.looseObject({ ...common, kind: z.literal('role'), device: deviceId, role: groupRole, cut }),
  /** A circle under a random name; an epoch record gives it its first key. */
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
    /** SHA-256 of "moothall epoch", a zero byte, the epoch's name and its secret: no grant can hand out another one. */
    check: hash,
  }),
  /** Secrets of epochs, in the body as an age file to these devices, which belong to the circles from here on. */
  z.looseObject({
    ...common,
    kind: z.literal('grant'),
    epochs: z
      .array(z.looseObject({ circle: epochId, epoch: epochId }))
      .min(1)
      .max(500),
    to: z.array(deviceId).min(1).max(500),
  }),
  /** The device gets no key of a later epoch, unless a grant that follows this takes it in again. */
  z.looseObject({ ...common, kind: z.literal('withdraw'), circle: epochId, device: deviceId }),
]);
export type MembershipRecord = z.infer<typeof membershipRecord>;
export type RecordOf<K extends MembershipRecord['kind']> = Extract<MembershipRecord, { kind: K }>;

/** A record with the hash of its frame, its signature already found good. */
export interface SignedRecord {
  hash: string;
  record: MembershipRecord;
}
