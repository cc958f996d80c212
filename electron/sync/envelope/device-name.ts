import { createHash } from 'node:crypto';
import { base32 } from './base32.ts';

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A device's id: 16 letters of the SHA-256 of its raw signing key. */
export const deviceOf = (signKey: Uint8Array): string => base32(sha256(signKey), 16);

/** A group's id, which nobody else can have made: of its founder's signing key and 16 random bytes. */
export const groupOf = (founderSignKey: Uint8Array, salt: Uint8Array): string =>
  base32(sha256('moothall group\0', founderSignKey, salt), 16);

const randomLetters = 8;
const boundLetters = 12;
const bindingOf = (signKey: Uint8Array, letters: string): string =>
  base32(sha256('moothall run\0', signKey, letters), boundLetters);

/** A fresh writer id that only the device with this key can write under: 8 random letters and 12 that bind it. */
export function newBoundRun(signKey: Uint8Array, random: (bytes: number) => Uint8Array): string {
  const letters = base32(random(5), randomLetters);
  return letters + bindingOf(signKey, letters);
}

/** Whether a run is bound to the key of some device. */
export const isBoundRun = (run: string): boolean => run.length === randomLetters + boundLetters;

/**
 * Whether a run is of this device: bound to its key, or of the time before it had one and named in its own request.
 * A bound run is nobody else's, whoever names it.
 */
export function isRunOf(
  run: string,
  device: { signKey: Uint8Array; runs: readonly string[] },
): boolean {
  if (!isBoundRun(run)) return device.runs.includes(run);
  return run.slice(randomLetters) === bindingOf(device.signKey, run.slice(0, randomLetters));
}
