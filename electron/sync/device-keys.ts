import type { KeyObject } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { deviceOf } from './envelope/device-name.ts';
import {
  keyBytes,
  privateKeyOf,
  rawPublicKey,
  type SigningKey,
  signWith,
} from './envelope/signature.ts';

/** What everybody may know of a device. */
export interface PublicKeys {
  device: string;
  /** Ed25519 public key, raw. */
  signKey: Uint8Array;
  /** X25519 recipient in age's form, "age1…". */
  recipient: string;
}

/** A device's own keys, open. */
export interface DeviceKeys extends SigningKey {
  recipient: string;
  /** "AGE-SECRET-KEY-1…": opens what is wrapped for the recipient. */
  identity: string;
}

/** The private halves stand in private fields and getters, so that no log, error or JSON ever shows them. */
class OpenKeys implements DeviceKeys {
  readonly device: string;
  readonly signKey: Uint8Array;
  readonly recipient: string;
  readonly #private: KeyObject;
  readonly #identity: string;

  constructor(seed: Uint8Array, identity: string, recipient: string) {
    this.#private = privateKeyOf(seed);
    this.#identity = identity;
    this.signKey = rawPublicKey(this.#private);
    this.device = deviceOf(this.signKey);
    this.recipient = recipient;
  }

  get identity(): string {
    return this.#identity;
  }

  sign(hash: Uint8Array): Uint8Array {
    return signWith(this.#private, hash);
  }
}

/** The private halves as words, for a store that seals them. */
const secretShape = z.strictObject({
  v: z.literal(1),
  /** The 32 bytes of the Ed25519 private key, base64. */
  sign: z.base64().length(44),
  identity: z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/),
});

/** Keys for a device that has none yet, and the words that hold them. */
export async function makeDeviceKeys(
  random: (bytes: number) => Uint8Array,
): Promise<{ keys: DeviceKeys; words: string }> {
  const sign = Buffer.from(random(keyBytes)).toString('base64');
  const words = JSON.stringify({ v: 1, sign, identity: await generateX25519Identity() });
  const keys = await deviceKeysOf(words);
  if (keys === null) throw new Error('keys that cannot be read back');
  return { keys, words };
}

/** The keys that such words hold; null where they are none. */
export async function deviceKeysOf(words: string): Promise<DeviceKeys | null> {
  try {
    const { sign, identity } = secretShape.parse(JSON.parse(words));
    return new OpenKeys(Buffer.from(sign, 'base64'), identity, await identityToRecipient(identity));
  } catch {
    // without the reason: it could tell of the words
    return null;
  }
}
