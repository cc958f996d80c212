import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PassphraseHeld, PassphraseStore } from '../../../shared/contract/backups.ts';
import type { SecretStore } from '../../secret-store.ts';

/** The passphrase of this laptop's backups: in memory, and sealed by the system's store where somebody wished it. */
export interface PassphraseKeeper {
  held(): Promise<PassphraseHeld>;
  store(): Promise<PassphraseStore>;
  /** Null where it has to be typed. */
  get(): Promise<string | null>;
  /** Remembers it for this run, and beyond where `keep` is wished and the store is safe. */
  hold(passphrase: string, keep: boolean): Promise<void>;
  forget(): Promise<void>;
}

const shape = z.strictObject({ store: z.string(), sealed: z.base64() });

/**
 * In no database and in no log: what is sealed lies in a small file of its own in the profile folder, with the
 * name of the store that can open it (security S14).
 */
export function createPassphraseKeeper(
  profileFolder: string,
  secrets: SecretStore | null,
): PassphraseKeeper {
  const path = join(profileFolder, 'backup-passphrase.json');
  let known: { passphrase: string; isKept: boolean } | null = null;
  let isChanged = false;

  async function fromFile(store: SecretStore): Promise<string | null> {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return null;
    const { success, data } = shape.safeParse(jsonOf(text));
    const opened =
      success && data.store === store.name() && (await store.state()) === 'safe'
        ? await store.open(Buffer.from(data.sealed, 'base64'))
        : null;
    // the file stays: the store may be the right one again at the next start
    isChanged = opened === null;
    return opened;
  }

  const start = async (): Promise<void> => {
    if (secrets === null) return;
    const passphrase = await fromFile(secrets);
    if (passphrase !== null) known = { passphrase, isKept: true };
  };
  let started: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    started ??= start();
    return started;
  };

  return {
    async held() {
      await ready();
      if (known === null) return 'no';
      return known.isKept ? 'kept' : 'thisRun';
    },
    async store() {
      await ready();
      const state = secrets === null ? 'notHere' : await secrets.state();
      return state === 'safe' && isChanged ? 'changed' : state;
    },
    async get() {
      await ready();
      return known?.passphrase ?? null;
    },
    async hold(passphrase, keep) {
      await ready();
      const isKept = keep && secrets !== null && (await secrets.state()) === 'safe';
      known = { passphrase, isKept };
      if (!isKept || secrets === null) return;
      const sealed = Buffer.from(await secrets.seal(passphrase)).toString('base64');
      const draft = `${path}.part`;
      await writeFile(draft, JSON.stringify({ store: secrets.name(), sealed }), { mode: 0o600 });
      await rename(draft, path);
      isChanged = false;
    },
    async forget() {
      await ready();
      known = null;
      isChanged = false;
      await rm(path, { force: true });
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // a torn file holds nothing that could be opened
    return null;
  }
}
