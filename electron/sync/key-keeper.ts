import { z } from 'zod';
import type { SecretStore } from '../secret-store.ts';
import { type DeviceKeys, deviceKeysOf, makeDeviceKeys, type PublicKeys } from './device-keys.ts';
import { base32 } from './envelope/base32.ts';
import { deviceOf, newBoundRun } from './envelope/device-name.ts';
import type { PassphraseOpened, PassphraseSeal } from './passphrase-seal.ts';

/** The small table of names and values in exchange.db. */
export interface KeyMeta {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/**
 * Why this device's keys are not open. notTried: nobody asked yet. passphrase: it has to be typed. changed: the
 * system's store is another one, or no longer opens what it sealed. notHere: it is not to be had just now. damaged:
 * what was kept is not whole. Where it stays changed or damaged the laptop has to join anew.
 */
export type LockedBecause = 'notTried' | 'passphrase' | 'changed' | 'notHere' | 'damaged';
export type UnlockAnswer = 'open' | 'wrongPassphrase' | LockedBecause | 'none';
export type MakeAnswer = 'made' | 'alreadyOpen' | 'needsPassphrase';

/** The keys of this device: made once, sealed on the disk, open in memory. */
export interface KeyKeeper {
  state(): 'none' | 'locked' | 'open';
  /** Null unless locked. */
  lockedBecause(): LockedBecause | null;
  /** What keeps them; null: there are none, or none that could be read. */
  keptBy(): 'system' | 'passphrase' | null;
  /** Whether `make` needs a passphrase, since no store of the system's is safe here (security S14). */
  needsPassphrase(): Promise<boolean>;
  /**
   * New keys, sealed by the passphrase or, where that is null, by the system's store. Ones that are locked are put
   * aside: this laptop then has to join anew.
   */
  make(passphrase: string | null): Promise<MakeAnswer>;
  /** There are none from here on: those that were are kept beside, as they were sealed, and nothing opens them. */
  putAside(): Promise<void>;
  /** Null asks the system's store. What is open stays open. */
  unlock(passphrase: string | null): Promise<UnlockAnswer>;
  keys(): DeviceKeys | null;
  /** Readable while locked. */
  publicPart(): PublicKeys | null;
  /** A fresh writer id bound to this device; null where it has no keys. */
  newRun(random: (bytes: number) => Uint8Array): string | null;
}

const metaKey = 'deviceKeys';
const kept = z.strictObject({
  v: z.literal(1),
  signKey: z.base64().length(44),
  recipient: z.string().max(200),
  by: z.enum(['system', 'passphrase']),
  /** Which store of the system's sealed it; empty for a passphrase. */
  store: z.string(),
  sealed: z.base64(),
});
type Kept = z.infer<typeof kept>;
type Sealed = Pick<Kept, 'by' | 'store' | 'sealed'>;
type Opened = PassphraseOpened | { kind: LockedBecause };

export interface KeyKeeperOptions {
  meta: KeyMeta;
  /** Null where there is none, as without a desktop. */
  secrets: SecretStore | null;
  passphrases: PassphraseSeal;
  random: (bytes: number) => Uint8Array;
}

/** Reads nothing but the public part until somebody unlocks. */
export function createKeyKeeper(options: KeyKeeperOptions): KeyKeeper {
  const { meta, secrets, passphrases, random } = options;
  let open: DeviceKeys | null = null;
  let why: LockedBecause = 'notTried';
  let last: Promise<unknown> = Promise.resolve();

  const read = (): Kept | null => keptIn(meta.get(metaKey));
  const isSafe = async (): Promise<boolean> =>
    secrets !== null && (await secrets.state()) === 'safe';

  /** One at a time: two windows that ask at once do not make two pairs of keys. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  }

  async function sealed(words: string, passphrase: string | null): Promise<Sealed | null> {
    if (passphrase !== null) {
      const bytes = await passphrases.seal(words, passphrase);
      return { by: 'passphrase', store: '', sealed: base64(bytes) };
    }
    if (secrets === null || !(await isSafe())) return null;
    const bytes = await secrets.seal(words);
    // a store that does not give back what it took would lock this laptop out at the next start
    if ((await secrets.open(bytes)) !== words) return null;
    return { by: 'system', store: secrets.name(), sealed: base64(bytes) };
  }

  async function make(passphrase: string | null): Promise<MakeAnswer> {
    const { keys, words } = await makeDeviceKeys(random);
    const how = await sealed(words, passphrase);
    if (how === null) return 'needsPassphrase';
    keepBeside();
    const { recipient } = keys;
    const it: Kept = { v: 1, signKey: base64(keys.signKey), recipient, ...how };
    meta.set(metaKey, JSON.stringify(it));
    open = keys;
    return 'made';
  }

  const isKept = (): boolean => (meta.get(metaKey) ?? '') !== '';

  /** Under a name of its own each time: none of them ever takes another's place. */
  function keepBeside(): void {
    if (isKept()) meta.set(`${metaKey}.before.${base32(random(10), 16)}`, meta.get(metaKey) ?? '');
  }

  async function fromSystem(it: Kept): Promise<Opened> {
    const state = (await secrets?.state()) ?? 'notHere';
    if (secrets === null || state === 'notHere') return { kind: 'notHere' };
    if (secrets.name() !== it.store) return { kind: 'changed' };
    if (state === 'notSafe') return { kind: 'notHere' };
    const words = await secrets.open(Buffer.from(it.sealed, 'base64'));
    return words === null ? { kind: 'changed' } : { kind: 'words', words };
  }

  const opened = async (it: Kept, passphrase: string | null): Promise<Opened> => {
    if (it.by === 'system') return fromSystem(it);
    if (passphrase === null) return { kind: 'passphrase' };
    return passphrases.open(Buffer.from(it.sealed, 'base64'), passphrase);
  };

  const locked = (because: LockedBecause): LockedBecause => {
    why = because;
    return because;
  };

  async function unlock(passphrase: string | null): Promise<UnlockAnswer> {
    if (open !== null) return 'open';
    if (!isKept()) return 'none';
    const it = read();
    if (it === null) return locked('damaged');
    const outcome = await opened(it, passphrase);
    if (outcome.kind === 'wrongPassphrase') {
      locked('passphrase');
      return 'wrongPassphrase';
    }
    if (outcome.kind !== 'words') return locked(outcome.kind);
    const keys = await deviceKeysOf(outcome.words);
    if (keys === null || base64(keys.signKey) !== it.signKey || keys.recipient !== it.recipient)
      return locked('damaged');
    open = keys;
    return 'open';
  }

  const publicPart = (): PublicKeys | null => {
    if (open !== null) return open;
    const it = read();
    if (it === null) return null;
    const signKey = Buffer.from(it.signKey, 'base64');
    return { device: deviceOf(signKey), signKey, recipient: it.recipient };
  };
  const state = (): 'none' | 'locked' | 'open' => {
    if (open !== null) return 'open';
    return isKept() ? 'locked' : 'none';
  };

  return {
    state,
    lockedBecause: () => (state() === 'locked' ? why : null),
    keptBy: () => read()?.by ?? null,
    needsPassphrase: async () => !(await isSafe()),
    make: (passphrase) => inTurn(async () => (open === null ? make(passphrase) : 'alreadyOpen')),
    putAside: () =>
      inTurn(async () => {
        keepBeside();
        meta.set(metaKey, '');
        open = null;
        why = 'notTried';
      }),
    unlock: (passphrase) => inTurn(() => unlock(passphrase)),
    keys: () => open,
    publicPart,
    newRun: (random) => {
      const mine = publicPart();
      return mine === null ? null : newBoundRun(mine.signKey, random);
    },
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function keptIn(text: string | null): Kept | null {
  try {
    return kept.parse(JSON.parse(text ?? 'null'));
  } catch {
    // without the reason: it could tell of what was kept
    return null;
  }
}
