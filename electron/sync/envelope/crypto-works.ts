import { createHash, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto';
import { seal, unseal } from './epoch-key.ts';
import { isSignedBy, privateKeyOf, rawPublicKey, signWith } from './signature.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

/** Known answers, so that an engine that computes something else is noticed as well as one that lacks a method. */
const methods = {
  // FIPS 180-2, appendix B.1
  sha256: () =>
    createHash('sha256').update('abc').digest('hex') ===
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  // RFC 5869, appendix A.1
  hkdf: () =>
    hex(
      new Uint8Array(
        hkdfSync(
          'sha256',
          Buffer.alloc(22, 0x0b),
          bytes('000102030405060708090a0b0c'),
          bytes('f0f1f2f3f4f5f6f7f8f9'),
          42,
        ),
      ),
    ) === '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  // the GCM specification, test case 14, without additional data
  aesGcm: () => {
    const key = new Uint8Array(32);
    const sealed = seal(key, new Uint8Array(16), '', (count) => new Uint8Array(count));
    const right = 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919';
    return (
      hex(sealed.subarray(12)) === right &&
      unseal(key, sealed, '')?.length === 16 &&
      unseal(key, sealed, 'bound') === null
    );
  },
  // RFC 8032, section 7.1, test 1
  ed25519: () => {
    const key = privateKeyOf(
      bytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
    );
    const signKey = rawPublicKey(key);
    const hash = createHash('sha256').digest();
    const signed = { hash: hex(hash), signature: signWith(key, hash) };
    return (
      hex(signKey) === 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a' &&
      isSignedBy(signed, signKey) &&
      !isSignedBy({ ...signed, hash: '00'.repeat(32) }, signKey)
    );
  },
  x25519: () => {
    const one = generateKeyPairSync('x25519');
    const other = generateKeyPairSync('x25519');
    return diffieHellman({ privateKey: one.privateKey, publicKey: other.publicKey }).equals(
      diffieHellman({ privateKey: other.privateKey, publicKey: one.publicKey }),
    );
  },
} as const;
export type CryptoMethod = keyof typeof methods;

/** Whether the engine that runs this has all methods of the exchange: those that it lacks, none where all work. */
export function cryptoLacks(): CryptoMethod[] {
  return (Object.keys(methods) as CryptoMethod[]).filter((name) => {
    try {
      return !methods[name]();
    } catch {
      // an engine built without it throws
      return true;
    }
  });
}

let isFound = false;

/**
 * Asked before a group runs: nothing is signed, sealed or believed by an engine that computes something else.
 * @throws Error naming what it lacks
 */
export function needCrypto(): void {
  if (isFound) return;
  const lacking = cryptoLacks();
  if (lacking.length > 0) throw new Error(`this engine lacks ${lacking.join(', ')}`);
  isFound = true;
}
