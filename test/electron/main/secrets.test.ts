import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSecrets, type SafeStorage } from '../../../electron/main/secrets.ts';
import { createPassphraseKeeper } from '../../../electron/services/backups/passphrase-keeper.ts';
import { scratchFolder } from '../../builders/scratch-folder.ts';

/** A keyring of one user: what another one sealed it cannot open. */
function aKeyring(key: number, backend = 'gnome_libsecret'): SafeStorage & { calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (words) => {
      calls.push('encryptStringAsync');
      return Buffer.from(`${key}${words}`).map((byte) => byte ^ key);
    },
    decryptStringAsync: async (sealed) => {
      calls.push('decryptStringAsync');
      const words = Buffer.from(sealed.map((byte) => byte ^ key)).toString();
      if (!words.startsWith(String(key))) throw new Error('Error while decrypting');
      return { result: words.slice(String(key).length) };
    },
    getSelectedStorageBackend: () => backend,
  };
}

const words = 'kettle pram otter viaduct';
const keeperOver = (folder: string, storage: SafeStorage, platform: NodeJS.Platform = 'linux') =>
  createPassphraseKeeper(folder, createSecrets(storage, platform));

/** What is known at the next start, under this keyring. */
async function atNextStart(folder: string, storage: SafeStorage, platform?: NodeJS.Platform) {
  const keeper = keeperOver(folder, storage, platform);
  return { get: await keeper.get(), held: await keeper.held(), store: await keeper.store() };
}

describe('S14: the system’s store for the passphrase', () => {
  it('keeps it over a restart where it is a real one, and the file beside the notes does not tell it', async () => {
    const folder = scratchFolder();
    await keeperOver(folder.path, aKeyring(77)).hold(words, true);
    expect(await atNextStart(folder.path, aKeyring(77))).toEqual({
      get: words,
      held: 'kept',
      store: 'safe',
    });
    const file = readFileSync(join(folder.path, 'backup-passphrase.json'), 'utf8');
    expect(file).not.toContain('kettle');
    expect(file).not.toContain(Buffer.from(words).toString('base64').slice(0, 12));
    folder.remove();
  });

  it('keeps nothing by the password that stands in the source of the browser, and says so', async () => {
    const folder = scratchFolder();
    const storage = aKeyring(77, 'basic_text');
    const keeper = keeperOver(folder.path, storage);
    await keeper.hold(words, true);
    expect([await keeper.store(), await keeper.held()]).toEqual(['notSafe', 'thisRun']);
    expect(storage.calls).toEqual([]);
    expect(existsSync(join(folder.path, 'backup-passphrase.json'))).toBe(false);
    expect((await atNextStart(folder.path, storage)).get).toBeNull();
    folder.remove();
  });

  it.each([
    ['another keyring', aKeyring(78), 'linux'],
    ['another kind of store', aKeyring(77, 'kwallet6'), 'linux'],
    ['another system', aKeyring(77), 'win32'],
  ] as const)('notices %s, and asks for the passphrase anew', async (_, storage, platform) => {
    const folder = scratchFolder();
    await keeperOver(folder.path, aKeyring(77)).hold(words, true);
    expect(await atNextStart(folder.path, storage, platform)).toEqual({
      get: null,
      held: 'no',
      store: 'changed',
    });
    folder.remove();
  });

  it('opens nothing that was kept by a real store once only the unsafe one is left', async () => {
    const folder = scratchFolder();
    await keeperOver(folder.path, aKeyring(77)).hold(words, true);
    expect(await atNextStart(folder.path, aKeyring(77, 'basic_text'))).toEqual({
      get: null,
      held: 'no',
      store: 'notSafe',
    });
    folder.remove();
  });

  it('is not here before it can be asked, and in an Electron that knows only the old functions', async () => {
    const old: SafeStorage = { ...aKeyring(77) };
    delete old.isAsyncEncryptionAvailable;
    const locked = { ...aKeyring(77), isAsyncEncryptionAvailable: async () => false };
    const failing = {
      ...aKeyring(77),
      isAsyncEncryptionAvailable: () => Promise.reject(new Error('no bus')),
    };
    for (const storage of [old, locked, failing, aKeyring(77, 'unknown')])
      expect(await createSecrets(storage, 'linux').state()).toBe('notHere');
  });

  it('is forgotten with its file, and a torn file is no passphrase', async () => {
    const folder = scratchFolder();
    const keeper = keeperOver(folder.path, aKeyring(77));
    await keeper.hold(words, true);
    await keeper.forget();
    expect(await atNextStart(folder.path, aKeyring(77))).toEqual({
      get: null,
      held: 'no',
      store: 'safe',
    });
    folder.put('backup-passphrase.json', Buffer.from('{"store":'));
    expect((await atNextStart(folder.path, aKeyring(77))).store).toBe('changed');
    folder.remove();
  });

  it('is asked by its asynchronous functions alone', () => {
    const source = readFileSync(
      new URL('../../../electron/main/secrets.ts', import.meta.url),
      'utf8',
    );
    expect(source).not.toMatch(/\b(encryptString|decryptString|isEncryptionAvailable)\(/);
  });
});
