import { epochId } from '../../../shared/sync/segment-header.ts';
import { deriveKey, type EpochKey, padded, seal, unpadded, unseal } from './epoch-key.ts';

/** What a sealed text is for: one made for another purpose, or by another device, does not open. */
export interface SealedFor {
  group: string;
  /** The device that signs the frame it stands in. */
  device: string;
  purpose: 'record' | 'ack' | 'presence';
}

const epochLetters = 13;
const saltBytes = 16;
const infoOf = ({ device, purpose }: SealedFor, epoch: string, salt: Uint8Array): string =>
  `${purpose}|${device}|${epoch}|${Buffer.from(salt).toString('hex')}`;

/** epoch (13 letters) | salt (16) | nonce, ciphertext, tag: under a key of its own, padded. */
export function sealForCircle(
  plain: Uint8Array,
  key: EpochKey,
  sealedFor: SealedFor,
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  const salt = random(saltBytes);
  const info = infoOf(sealedFor, key.epoch, salt);
  const own = deriveKey(key.secret, sealedFor.group, info);
  return Buffer.concat([Buffer.from(key.epoch), salt, seal(own, padded(plain), info, random)]);
}

/** The name of the epoch that something is sealed with; null where it is not so sealed. */
export function epochOf(sealed: Uint8Array): string | null {
  const name = Buffer.from(sealed.subarray(0, epochLetters)).toString('latin1');
  return epochId.safeParse(name).success ? name : null;
}

/** Null where `keyOf` has no key for its epoch, or it is not whole, or was made for something else. */
export function openForCircle(
  sealed: Uint8Array,
  keyOf: (epoch: string) => EpochKey | null,
  sealedFor: SealedFor,
): Uint8Array | null {
  const epoch = epochOf(sealed);
  const key = epoch === null ? null : keyOf(epoch);
  if (key === null) return null;
  const salt = sealed.subarray(epochLetters, epochLetters + saltBytes);
  const info = infoOf(sealedFor, key.epoch, salt);
  const own = deriveKey(key.secret, sealedFor.group, info);
  const plain = unseal(own, sealed.subarray(epochLetters + saltBytes), info);
  return plain === null ? null : unpadded(plain);
}
