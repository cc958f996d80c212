import type { SecretStore } from '../secret-store.ts';

/** What is used of Electron's safeStorage: the asynchronous functions only, the others go in Electron 46 (security S14). */
export interface SafeStorage {
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync(words: string): Promise<Uint8Array>;
  decryptStringAsync(sealed: Buffer): Promise<{ result: string }>;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
}

/**
 * The system's own store: Keychain, DPAPI, libsecret or KWallet. On a Linux desktop without a keyring Electron
 * would use a password that stands in its source ("basic_text"): that is no secret, and nothing is kept by it.
 */
export function createSecrets(storage: SafeStorage, platform: NodeJS.Platform): SecretStore {
  const name = () =>
    platform === 'linux' ? (storage.getSelectedStorageBackend?.() ?? 'unknown') : platform;
  return {
    name,
    async state() {
      // an older Electron knows no such function
      const isThere = (await storage.isAsyncEncryptionAvailable?.().catch(() => false)) ?? false;
      if (name() === 'basic_text') return 'notSafe';
      return isThere && name() !== 'unknown' ? 'safe' : 'notHere';
    },
    seal: (words) => storage.encryptStringAsync(words),
    async open(sealed) {
      try {
        return (await storage.decryptStringAsync(Buffer.from(sealed))).result;
      } catch {
        // another user, another keyring, or a key that was thrown away: it is asked for anew
        return null;
      }
    },
  };
}
