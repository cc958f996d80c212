import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ownFiles } from '../../../electron/own-files.ts';
import type { SecretStore } from '../../../electron/secret-store.ts';
import { deviceKeysOf, makeDeviceKeys } from '../../../electron/sync/device-keys.ts';
import { isRunOf } from '../../../electron/sync/envelope/device-name.ts';
import { isSignedBy } from '../../../electron/sync/envelope/signature.ts';
import { createKeyKeeper } from '../../../electron/sync/key-keeper.ts';
import { passphraseSealInWorker } from '../../../electron/sync/passphrase-in-worker.ts';
import { passphraseSeal } from '../../../electron/sync/passphrase-seal.ts';

interface FakeStore extends SecretStore {
  is: 'safe' | 'notSafe' | 'notHere';
  called: string;
  /** What it has sealed under another name or key it cannot open. */
  secret: number;
}

/** A store of the system's as a test wants it: a "sealing" that the same secret alone takes back. */
function aStore(is: FakeStore['is'], called = 'gnome_libsecret'): FakeStore {
  const store: FakeStore = {
    is,
    called,
    secret: 90,
    state: async () => store.is,
    name: () => store.called,
    seal: async (words) => Buffer.from(words).map((byte) => byte ^ store.secret),
    open: async (sealed) => {
      const words = Buffer.from(sealed.map((byte) => byte ^ store.secret)).toString();
      return words.startsWith('{') ? words : null;
    },
  };
  return store;
}

/** exchange.db's small table, kept between two launches. */
function aMeta() {
  const table = new Map<string, string>();
  return {
    table,
    get: (key: string) => table.get(key) ?? null,
    set: (key: string, value: string) => void table.set(key, value),
  };
}

const launched = (meta: ReturnType<typeof aMeta>, secrets: SecretStore | null) =>
  createKeyKeeper({ meta, secrets, passphrases: passphraseSeal(4), random: randomBytes });
const passphrase = 'four plain words here';

describe('the keys of a laptop', () => {
  it('are made once and opened by a safe store at each launch', async () => {
    const meta = aMeta();
    const store = aStore('safe');
    const first = launched(meta, store);
    expect(first.state()).toBe('none');
    expect(await first.unlock(null)).toBe('none');
    expect(await first.needsPassphrase()).toBe(false);
    expect([first.publicPart(), first.keys(), first.newRun(randomBytes)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(await first.make(null)).toBe('made');
    expect(await first.make(null)).toBe('alreadyOpen');
    expect(first.keptBy()).toBe('system');

    const next = launched(meta, store);
    expect([next.state(), next.lockedBecause(), next.keys()]).toEqual(['locked', 'notTried', null]);
    // what is public is there before anything is unlocked: a run can begin
    const known = next.publicPart();
    if (known === null) throw new Error('no public part');
    expect(isRunOf(next.newRun(randomBytes) ?? '', { ...known, runs: [] })).toBe(true);
    expect(await next.unlock(null)).toBe('open');
    expect([next.state(), next.lockedBecause()]).toEqual(['open', null]);
    const keys = next.keys();
    expect(keys?.device).toBe(first.keys()?.device);
    expect(keys?.identity).toBe(first.keys()?.identity);
    const hash = randomBytes(32);
    const signature = keys?.sign(hash) ?? new Uint8Array();
    expect(isSignedBy({ hash: hash.toString('hex'), signature }, known.signKey)).toBe(true);
  });

  it.each([
    ['a store whose password is no secret', aStore('notSafe', 'basic_text')],
    ['a store that is not to be had', aStore('notHere')],
    ['no store at all', null],
  ])('need a passphrase with %s', async (_name, store) => {
    const meta = aMeta();
    const keeper = launched(meta, store);
    expect(await keeper.needsPassphrase()).toBe(true);
    expect(await keeper.make(null)).toBe('needsPassphrase');
    expect([keeper.state(), meta.table.size]).toEqual(['none', 0]);
    expect(await keeper.make(passphrase)).toBe('made');
    expect(keeper.keptBy()).toBe('passphrase');

    const next = launched(meta, store);
    expect(await next.unlock(null)).toBe('passphrase');
    expect(next.lockedBecause()).toBe('passphrase');
    expect(await next.unlock('other words entirely')).toBe('wrongPassphrase');
    expect([next.state(), next.keys()]).toEqual(['locked', null]);
    expect(await next.unlock(` ${passphrase} `)).toBe('open');
    expect(next.keys()?.device).toBe(keeper.keys()?.device);
  });

  it('stay locked where the store is another one, and open again with the right one', async () => {
    const meta = aMeta();
    const store = aStore('safe');
    const first = launched(meta, store);
    await first.make(null);

    store.called = 'kwallet6';
    const other = launched(meta, store);
    expect(await other.unlock(null)).toBe('changed');
    expect([other.state(), other.lockedBecause()]).toEqual(['locked', 'changed']);

    store.called = 'gnome_libsecret';
    store.secret = 91;
    expect(await other.unlock(null)).toBe('changed');
    store.secret = 90;
    store.is = 'notHere';
    expect(await other.unlock(null)).toBe('notHere');
    store.is = 'notSafe';
    expect(await other.unlock(null)).toBe('notHere');
    expect(await launched(meta, null).unlock(null)).toBe('notHere');
    store.is = 'safe';
    expect(await other.unlock(null)).toBe('open');
  });

  it('are made anew where they cannot be opened any more, and the old ones are put aside', async () => {
    const meta = aMeta();
    const store = aStore('safe');
    const first = launched(meta, store);
    await first.make(null);
    const before = meta.get('deviceKeys');

    const moved = launched(meta, aStore('safe', 'kwallet6'));
    expect(await moved.unlock(null)).toBe('changed');
    expect(await moved.make(null)).toBe('made');
    expect(moved.keys()?.device).not.toBe(first.keys()?.device);
    expect([...meta.table.values()]).toContain(before);
  });

  it('are put aside when asked to, as they were sealed: there are none then', async () => {
    const meta = aMeta();
    const store = aStore('safe');
    const keeper = launched(meta, store);
    await keeper.make(null);
    const before = meta.get('deviceKeys');
    await keeper.putAside();
    const none = ['none', null, null, null];
    expect([keeper.state(), keeper.keys(), keeper.publicPart(), keeper.keptBy()]).toEqual(none);
    expect([...meta.table.values()]).toContain(before);
    const next = launched(meta, store);
    expect([await next.unlock(null), next.newRun(randomBytes)]).toEqual(['none', null]);
    expect(await next.make(null)).toBe('made');
    await next.putAside();
    expect([...meta.table.values()]).toContain(before);
  });

  it('are not left to a store that does not give back what it took', async () => {
    const meta = aMeta();
    const keeper = launched(meta, { ...aStore('safe'), open: async () => null });
    expect(await keeper.make(null)).toBe('needsPassphrase');
    expect(meta.table.size).toBe(0);
  });

  it('are made once where two windows ask at the same time', async () => {
    const keeper = launched(aMeta(), aStore('safe'));
    expect(await Promise.all([keeper.make(null), keeper.make(null)])).toEqual([
      'made',
      'alreadyOpen',
    ]);
  });

  it('are told as damaged where what was kept is torn, swapped or of another laptop', async () => {
    const meta = aMeta();
    const store = aStore('safe');
    await launched(meta, store).make(null);
    const whole = meta.get('deviceKeys') ?? '';
    const other = aMeta();
    await launched(other, store).make(null);
    const { sealed, signKey, recipient } = JSON.parse(other.get('deviceKeys') ?? '');
    const nonsense = Buffer.from(await store.seal('{"v":1}')).toString('base64');
    for (const kept of [
      whole.slice(0, -9),
      'null',
      JSON.stringify({ ...JSON.parse(whole), sealed }),
      JSON.stringify({ ...JSON.parse(whole), sealed: nonsense }),
      JSON.stringify({ ...JSON.parse(whole), signKey }),
      JSON.stringify({ ...JSON.parse(whole), recipient }),
    ]) {
      meta.set('deviceKeys', kept);
      const keeper = launched(meta, store);
      expect(await keeper.unlock(null)).toBe('damaged');
      expect(keeper.state()).toBe('locked');
    }
    const typed = aMeta();
    await launched(typed, null).make(passphrase);
    const { sealed: file, ...rest } = JSON.parse(typed.get('deviceKeys') ?? '');
    typed.set('deviceKeys', JSON.stringify({ ...rest, sealed: file.slice(0, -8) }));
    expect(await launched(typed, null).unlock(passphrase)).toBe('damaged');
  });

  it('show their private halves in no log, no text and no file', async () => {
    const { keys, words } = await makeDeviceKeys(randomBytes);
    const { sign, identity } = JSON.parse(words);
    const shown = [inspect(keys, { depth: 9, showHidden: true }), JSON.stringify(keys)];
    shown.push(JSON.stringify(Object.entries({ ...keys })));
    for (const text of shown) {
      expect(text).not.toContain(identity);
      expect(text).not.toContain(sign);
    }
    expect(await deviceKeysOf(words.slice(0, -3))).toBeNull();

    const meta = aMeta();
    const keeper = launched(meta, null);
    await keeper.make(passphrase);
    const disk = JSON.stringify([...meta.table]);
    expect(disk).not.toContain('AGE-SECRET-KEY');
    expect(disk).not.toContain(passphrase);
  });
});

describe('a passphrase in a thread of its own', () => {
  const { passphraseUrl } = ownFiles();
  const { seal, open } = passphraseSealInWorker(passphraseUrl, 4);

  it('seals and opens as here', async () => {
    const [sealed, here] = await Promise.all([
      seal('some words', passphrase),
      passphraseSeal(4).seal('some words', passphrase),
    ]);
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(await open(here, passphrase)).toEqual({ kind: 'words', words: 'some words' });
    expect(await passphraseSeal().open(sealed, passphrase)).toMatchObject({ kind: 'words' });
    expect(await passphraseSeal().open(sealed, 'other')).toEqual({ kind: 'wrongPassphrase' });
  });

  it('tells its end without the words it worked on', async () => {
    const { seal: never } = passphraseSealInWorker(new URL('./no-such-worker.ts', passphraseUrl));
    const fault = await never('some words', passphrase).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Error);
    expect(inspect(fault)).not.toMatch(/some words|four plain/);
  });
});
