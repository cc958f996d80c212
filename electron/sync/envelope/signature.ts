import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Signs hashes for a device. The private key stays inside. */
export interface SigningKey {
  device: string;
  /** Ed25519 public key, raw. */
  signKey: Uint8Array;
  /** Ed25519 over the 32 bytes of a frame's hash. */
  sign(hash: Uint8Array): Uint8Array;
}

// RFC 8410: what stands before the raw key in DER
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
export const keyBytes = 32;
export const signatureBytes = 64;

/** An Ed25519 private key of its 32 bytes. */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });

/** The 32 raw bytes of the public half. */
export const rawPublicKey = (key: KeyObject): Uint8Array =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);

export const signWith = (key: KeyObject, hash: Uint8Array): Uint8Array => sign(null, hash, key);

/** Keys that were met, since taking one in costs as much as a verification. A group has some hundred at most. */
const met = new Map<string, KeyObject>();
const mostMet = 1000;

function publicKeyOf(raw: Uint8Array): KeyObject {
  const name = Buffer.from(raw).toString('base64');
  const known = met.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({
    key: Buffer.concat([publicPrefix, raw]),
    format: 'der',
    type: 'spki',
  });
  if (met.size >= mostMet) met.clear();
  met.set(name, key);
  return key;
}

/** Whether a frame of this hash was signed with this key. A key that is none has signed nothing. */
export function isSignedBy(
  signed: { hash: string; signature: Uint8Array },
  signKeyRaw: Uint8Array,
): boolean {
  if (signKeyRaw.length !== keyBytes || signed.signature.length !== signatureBytes) return false;
  try {
    return verify(null, Buffer.from(signed.hash, 'hex'), publicKeyOf(signKeyRaw), signed.signature);
  } catch {
    // 32 bytes that are no point of the curve
    return false;
  }
}
