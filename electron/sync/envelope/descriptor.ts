import { z } from 'zod';
import { deviceId, groupId } from '../../../shared/sync/segment-header.ts';
import { deviceOf, groupOf } from './device-name.ts';
import { descriptorName } from './file-names.ts';
import { encodeFrame, frameKinds, parseFrame, type Refused, refused } from './frame.ts';
import { isSignedBy, type SigningKey } from './signature.ts';

const descriptorHeader = z.looseObject({
  v: z.literal(1),
  group: groupId,
  /** The founder's device, its Ed25519 key (raw, base64) and its age recipient. */
  founder: deviceId,
  signKey: z.base64().max(100),
  recipient: z.string().max(200),
  /** 16 random bytes in base64, of which and of the key the group's id is made. */
  salt: z.base64().max(100),
});
export type Descriptor = z.infer<typeof descriptorHeader>;

/**
 * The file by which a folder is known as a group's. Nothing in it names the council.
 * `hash` and `name` are the same for the same keys and salt, so a wiped folder gets the same descriptor again.
 */
export function encodeDescriptor(tools: {
  keys: SigningKey & { recipient: string };
  /** The one that the founder's record has. */
  salt: Uint8Array;
}): { group: string; hash: string; name: string; bytes: Uint8Array } {
  const { keys, salt } = tools;
  const group = groupOf(keys.signKey, salt);
  const header: Descriptor = {
    v: 1,
    group,
    founder: keys.device,
    signKey: Buffer.from(keys.signKey).toString('base64'),
    recipient: keys.recipient,
    salt: Buffer.from(salt).toString('base64'),
  };
  const { hash, bytes } = encodeFrame(frameKinds.descriptor, header, [], keys);
  return { group, hash, bytes, name: descriptorName({ hash }) };
}

/** Checks that the group's id is of the founder's key, and the founder's signature: it needs no other file. */
export function parseDescriptor(
  bytes: Uint8Array,
): { ok: true; hash: string; descriptor: Descriptor } | Refused {
  const parsed = parseFrame(frameKinds.descriptor, bytes);
  if (!parsed.ok) return parsed;
  const { success, data: descriptor } = descriptorHeader.safeParse(parsed.frame.header);
  if (!success) return refused('header');
  if (parsed.frame.body.length !== 0) return refused('length');
  const signKey = Buffer.from(descriptor.signKey, 'base64');
  const salt = Buffer.from(descriptor.salt, 'base64');
  if (descriptor.founder !== deviceOf(signKey) || descriptor.group !== groupOf(signKey, salt))
    return refused('forged');
  if (!isSignedBy(parsed.frame, signKey)) return refused('signature');
  return { ok: true, hash: parsed.frame.hash, descriptor };
}
