import { Decrypter, Encrypter } from 'age-encryption';

export type PassphraseOpened =
  | { kind: 'words'; words: string }
  | { kind: 'wrongPassphrase' | 'damaged' };

/** Words kept as an age file with one passphrase (scrypt), which anybody with `age` and the passphrase can open. */
export interface PassphraseSeal {
  seal(words: string, passphrase: string): Promise<Uint8Array>;
  open(sealed: Uint8Array, passphrase: string): Promise<PassphraseOpened>;
}

/** Blanks around a passphrase do not count, and an accent is one sign however it was typed. */
const samePassphrase = (typed: string): string => typed.normalize('NFC').trim();

/**
 * Seals in the thread that asks: about a second each time with the library's own work, so the answering thread has
 * it done by passphraseSealInWorker. `workFactor` is the base-2 logarithm of scrypt's work, for tests in a hurry.
 */
export function passphraseSeal(workFactor?: number): PassphraseSeal {
  return {
    async seal(words, passphrase) {
      const encrypter = new Encrypter();
      encrypter.setPassphrase(samePassphrase(passphrase));
      if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
      return encrypter.encrypt(words);
    },
    async open(sealed, passphrase) {
      const decrypter = new Decrypter();
      decrypter.addPassphrase(samePassphrase(passphrase));
      try {
        return { kind: 'words', words: await decrypter.decrypt(sealed, 'text') };
      } catch (error) {
        // the library has no codes; this sentence means that the header is whole and the key is another
        const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
        return { kind: isWrong ? 'wrongPassphrase' : 'damaged' };
      }
    },
  };
}
