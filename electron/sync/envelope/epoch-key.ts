import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type SafetyRules, safetyRules } from '../../../shared/sync/safety-rules.ts';
import { limits } from '../limits.ts';

/** A key that the entitled devices of a circle share for a while. */
export interface EpochKey {
  circle: string;
  epoch: string;
  /** 32 bytes. */
  secret: Uint8Array;
}

const nonceBytes = 12;
const tagBytes = 16;
const lengthBytes = 4;
/** What sealing adds to a padded text. */
export const sealedOverhead = nonceBytes + tagBytes;

/** HKDF-SHA256 of the epoch's secret with the group as salt. */
export const deriveKey = (secret: Uint8Array, group: string, info: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, group, info, 32));

/** nonce (12) | AES-256-GCM | tag (16). */
export function seal(
  key: Uint8Array,
  plain: Uint8Array,
  bound: string,
  random: (bytes: number) => Uint8Array,
): Buffer {
  const nonce = random(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null where the key or what it is bound to is another, or a byte of it. */
export function unseal(
  key: Uint8Array,
  sealed: Uint8Array,
  bound: string,
  rules: Pick<SafetyRules, 'seals'> = safetyRules,
): Buffer | null {
  const end = sealed.length - tagBytes;
  if (end < nonceBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(sealed.subarray(end));
    const plain = decipher.update(sealed.subarray(nonceBytes, end));
    return rules.seals ? Buffer.concat([plain, decipher.final()]) : plain;
  } catch {
    // the tag does not fit: nothing of it is used
    return null;
  }
}

/**
 * length (uint32 LE) of the raw deflate | the deflate | zeros up to a multiple of 256 bytes, so that the size of what
 * is sealed tells little of it.
 * @throws RangeError where it is longer than others unpack
 */
export function padded(plain: Uint8Array): Buffer {
  if (plain.length > limits.section) throw new RangeError(`a section of ${plain.length} bytes`);
  const packed = deflateRawSync(plain);
  const whole = Math.ceil((lengthBytes + packed.length) / limits.padding) * limits.padding;
  const bytes = Buffer.alloc(whole);
  bytes.writeUInt32LE(packed.length);
  packed.copy(bytes, lengthBytes);
  return bytes;
}

/** What `padded` packed; null where it is anything else, or would unpack to more than is read. */
export function unpadded(bytes: Buffer): Buffer | null {
  if (bytes.length < limits.padding || bytes.length % limits.padding !== 0) return null;
  const end = lengthBytes + bytes.readUInt32LE(0);
  if (end > bytes.length || bytes.length - end >= limits.padding) return null;
  if (bytes.subarray(end).some((byte) => byte !== 0)) return null;
  try {
    return inflateRawSync(bytes.subarray(lengthBytes, end), { maxOutputLength: limits.section });
  } catch {
    // no deflate, or far more of it than was packed
    return null;
  }
}
