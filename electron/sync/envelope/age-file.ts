import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { epochId, groupId } from '../../../shared/sync/segment-header.ts';
import { limits } from '../limits.ts';
import type { EpochKey } from './epoch-key.ts';
import { readJson } from './json.ts';

/**
 * An age file (age-encryption.org/v1) that each of the recipients ("age1…", X25519) can open.
 * @throws Error where a recipient is none
 */
export async function wrapFor(
  recipients: readonly string[],
  plain: Uint8Array,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/** Null where it is not for this identity, or not whole. Never throws on content. */
export async function unwrapWith(identity: string, file: Uint8Array): Promise<Uint8Array | null> {
  if (file.length > limits.keyRecord) return null;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(file);
  } catch {
    // the library tells "not for you" and "damaged" by words alone; neither opens
    return null;
  }
}

const granted = z.looseObject({
  group: groupId,
  circle: epochId,
  epoch: epochId,
  secret: z.base64().length(44),
});

/** The body of a grant: an epoch's secret for the devices of these recipients. */
export const wrapEpoch = (
  { circle, epoch, secret }: EpochKey,
  group: string,
  recipients: readonly string[],
): Promise<Uint8Array> =>
  wrapFor(
    recipients,
    Buffer.from(
      JSON.stringify({ group, circle, epoch, secret: Buffer.from(secret).toString('base64') }),
    ),
  );

/** Null where it is not for this identity, or names another group, circle or epoch than its record does. */
export async function unwrapEpoch(
  file: Uint8Array,
  identity: string,
  named: { group: string; circle: string; epoch: string },
): Promise<EpochKey | null> {
  const plain = await unwrapWith(identity, file);
  if (plain === null) return null;
  const { success, data } = granted.safeParse(readJson(plain));
  if (!success || data.group !== named.group) return null;
  if (data.circle !== named.circle || data.epoch !== named.epoch) return null;
  const { circle, epoch } = data;
  return { circle, epoch, secret: Buffer.from(data.secret, 'base64') };
}
