import { Decrypter, Encrypter } from 'age-encryption';
import { limits } from '../limits.ts';

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
