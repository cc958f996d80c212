import { readFile, stat } from 'node:fs/promises';
import type { ExchangeAnswer, ExchangeRefusal } from '../../shared/contract/exchange.ts';
import { privateCircle } from '../../shared/sync/circle.ts';
import type { Engine, PlaceToUse } from './engine.ts';
import { engineState, type Standing } from './engine-state.ts';
import type { ExchangeOptions } from './exchange-options.ts';
import { beginGroup, joinGroup } from './joining.ts';
import { resign, tellPlaces } from './leaving.ts';
import { limits } from './limits.ts';
import { MailboxTrouble } from './mailbox/mailbox.ts';
import { placeFault } from './mailbox/place-fault.ts';
import type { ActDone } from './membership/acts.ts';
import { createPresence, type PresenceKeeper } from './presence.ts';
import { putRequestAside } from './requests-aside.ts';
import { type RunningGroup, runGroup } from './running-group.ts';
import { standingKeys } from './standing-keys.ts';
import { leaveGroup } from './starting-over.ts';
import { storedPlace } from './stored-place.ts';
import { exchangeWithStick } from './upkeep/stick.ts';

const refused = (why: ExchangeRefusal) => ({ kind: 'refused', why }) as const;
const done = { kind: 'done' } as const;

/**
 * The exchange of one profile. Where the system's store opens this laptop's key, or there is a passphrase, the group
 * runs; until then nothing is read or written anywhere and the work on this laptop goes on.
 */
export async function createExchange(options: ExchangeOptions): Promise<Engine> {
  const { store, keeper, places, clock, newId } = options;
  const listeners = new Set<(what: 'state' | 'presence') => void>();
  const tell = (what: 'state' | 'presence') => {
    for (const listener of listeners) listener(what);
  };
  let running: RunningGroup | null = null;
  let presence: PresenceKeeper | null = null;
  let isClosed = false;
  // until the system's store has answered
  let needsPassphrase = true;

  const standing = (): Standing => ({
    group: store.meta.get(standingKeys.group) || null,
    request: store.meta.get(standingKeys.request) || null,
    needsPassphrase,
  });

  /** Begins to exchange, where there is a group and its key is open. */
  async function run({ isTold }: { isTold: boolean } = { isTold: true }): Promise<void> {
    const keys = keeper.keys();
    const { group } = standing();
    if (running !== null || keys === null || group === null || isClosed) return;
    running = await runGroup({ ...options, keys, group, changed: () => changed() });
    presence = createPresence({ ...options, keys, group, running, tell: () => tell('presence') });
    if (isTold) tell('state');
  }

  function changed(): void {
    try {
      noteUnsent();
    } catch (error) {
      // a full disk here: what is shown is told all the same
      options.report(error);
    }
    tell('state');
  }

  /** Since when something of mine has reached no place, for the line at the top. */
  function noteUnsent(): void {
    const { unsent } = engineState(options, standing(), running);
    const since = store.meta.get(standingKeys.unsentSince) ?? '';
    if (unsent === 0 && since !== '') store.meta.set(standingKeys.unsentSince, '');
    if (unsent > 0 && since === '') store.meta.set(standingKeys.unsentSince, clock().toISOString());
  }

  /** @param asMember whether a member may, too: then the key has to be open */
  async function startOver(asMember: boolean): Promise<ExchangeAnswer> {
    await started;
    const { group } = standing();
    if (group === null) return refused('noGroup');
    if (asMember && running === null) return refused('locked');
    if (!asMember && running?.state.isMember() === true) return refused('alreadyIn');
    const resigned = running === null ? null : await resign(options, running);
    if (resigned?.kind === 'refused') return resigned;
    presence?.stop();
    await running?.close();
    [running, presence] = [null, null];
    await tellPlaces(options, group, resigned?.records ?? []);
    await leaveGroup(options);
    needsPassphrase = await keeper.needsPassphrase();
    tell('state');
    return done;
  }

  /** An act that only an admin may do; its records are read and go out. */
  async function act(work: (group: RunningGroup) => Promise<ActDone>): Promise<ExchangeAnswer> {
    if (running === null) return refused(keeper.state() === 'locked' ? 'locked' : 'noGroup');
    if (!running.state.isAdmin()) return refused('notAdmin');
    const answer = await work(running);
    await running.acted();
    return answer;
  }

  async function addPlace(place: PlaceToUse): Promise<ExchangeAnswer> {
    if (running === null) return refused(keeper.state() === 'locked' ? 'locked' : 'noGroup');
    const { group } = standing();
    const found = await places.look(place, group);
    if (found.kind === 'group' && !found.isOurs) return refused('otherGroup');
    if (found.kind !== 'group' && found.kind !== 'empty' && found.kind !== 'inUse')
      return refused(found.kind);
    const id = newId();
    await places.keepPassword(id, place.user, place.password);
    const stored = storedPlace(id, place, clock());
    if (found.kind !== 'group') await layDown(place, id);
    store.mailboxes.add(stored);
    await running.open(stored);
    changed();
    return done;
  }

  /** Makes an empty place this group's. */
  async function layDown(place: PlaceToUse, id: string): Promise<void> {
    const { group } = standing();
    const kept = store.meta.get(standingKeys.descriptor);
    if (group === null || kept === null) throw new Error('no group to lay down');
    await places.prepare(place);
    const { kind } = storedPlace(id, place, clock());
    const mailbox = await places.open({ id, kind, place: place.place }, group);
    const { name, bytes } = JSON.parse(kept) as { name: string; bytes: string };
    await mailbox.write('root', name, Buffer.from(bytes, 'base64'));
    await mailbox.close?.();
  }

  /** Runs what a place may refuse; its trouble becomes an answer. */
  async function asAnswer<T>(
    work: () => Promise<T>,
  ): Promise<T | { kind: 'refused'; why: ExchangeRefusal }> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MailboxTrouble)) throw error;
      return refused(refusalOf(error));
    }
  }

  /** The system's store may ask its person first: nobody waits for that but the exchange. */
  let isUnlocked = false;
  const started = (async () => {
    await keeper.unlock(null);
    needsPassphrase = await keeper.needsPassphrase();
    isUnlocked = true;
    tell('state');
    await run();
  })().catch(options.report);

  return {
    state: () => engineState(options, standing(), running),
    look: (place) => places.look(place, standing().group),
    found: (group) =>
      asAnswer(async () => {
        await started;
        if (standing().group !== null) return refused('alreadyIn');
        const answer = await beginGroup(options, group);
        if (answer.kind === 'refused') return answer;
        // a group without any folder would be shown for a moment, and looked like a mishap
        await run({ isTold: false });
        const added = await addPlace(group);
        // who joins next reads here for whom its name is to be sealed
        for (const { pace } of running?.places.values() ?? []) await pace.now();
        return added;
      }),
    join: (group) =>
      asAnswer(async () => {
        await started;
        if (standing().group !== null) return refused('alreadyIn');
        const answer = await joinGroup(options, group);
        await run();
        return answer;
      }),
    async sameWords() {
      const { request } = standing();
      if (running === null || request === null) return refused('noGroup');
      store.meta.set(standingKeys.compared, request);
      await running.acted();
      return done;
    },
    async unlock(passphrase) {
      const answer = await keeper.unlock(passphrase);
      if (answer !== 'open')
        return refused(answer === 'wrongPassphrase' ? 'wrongPassphrase' : 'locked');
      needsPassphrase = await keeper.needsPassphrase();
      await run();
      return done;
    },
    startOver: () => startOver(false),
    leave: () => startOver(true),
    admit: (request, role, privateOf) =>
      act(({ acts }) => acts.admit({ request, role, privateOf, earlier: true })),
    putAside: (request, isAside) =>
      act(async ({ state }) => putRequestAside(options, state, request, isAside)),
    setRole: (device, role) => act(({ acts, held }) => acts.setRole(device, role, held())),
    remove: (device) => act(({ acts, held }) => acts.remove(device, held())),
    entitle: (device, committee, entitled) =>
      act(({ acts }) =>
        entitled
          ? acts.entitle(device, privateCircle(committee), true)
          : acts.withdraw(device, privateCircle(committee)),
      ),
    addPlace: (place) => asAnswer(() => addPlace(place)),
    async removePlace(mailbox) {
      await running?.forget(mailbox);
      await places.keepPassword(mailbox, null, null);
      store.mailboxes.remove(mailbox);
      store.files.forgetMailbox(mailbox);
      changed();
      return done;
    },
    async now(mailbox) {
      if (running === null) return refused(keeper.state() === 'locked' ? 'locked' : 'noGroup');
      for (const [id, { pace }] of running.places)
        if (mailbox === null || mailbox === id) void pace.now();
      return done;
    },
    async scan(mailbox) {
      const place = running?.places.get(mailbox);
      if (running === null || place === undefined) return refused('unknown');
      running.upkeep.scan(mailbox);
      void place.pace.now();
      return done;
    },
    async refill(mailbox) {
      const place = running?.places.get(mailbox);
      if (running === null || place === undefined) return refused('unknown');
      void running
        .refill(place)
        .catch((error: unknown) => {
          // the place's state tells of it, as after any other pass
          if (!(error instanceof MailboxTrouble)) options.report(error);
        })
        .finally(changed);
      return done;
    },
    stick: (place) =>
      asAnswer(async () => {
        if (running === null) return refused(keeper.state() === 'locked' ? 'locked' : 'noGroup');
        const use: PlaceToUse = { place, pace: 'byHand', user: null, password: null };
        const found = await places.look(use, standing().group);
        if (found.kind === 'group' && !found.isOurs) return refused('otherGroup');
        if (found.kind !== 'group' && found.kind !== 'empty' && found.kind !== 'inUse')
          return refused(found.kind);
        const id = `stick ${place}`;
        if (found.kind !== 'group') await layDown(use, id);
        const reopen = () => places.open({ id, kind: 'stick', place }, standing().group ?? '');
        const mailbox = await reopen();
        try {
          const { upkeep, once } = running;
          const parts = { ...options, upkeep, once, reopen, progress: () => {} };
          const report = await exchangeWithStick(parts, { id, mailbox });
          changed();
          return { kind: 'safeToRemove', ...report };
        } finally {
          await mailbox.close?.();
        }
      }),
    async bundle(keep) {
      const kept = store.meta.get(standingKeys.descriptor);
      if (running === null || kept === null)
        return refused(keeper.state() === 'locked' ? 'locked' : 'noGroup');
      const { bytes } = JSON.parse(kept) as { bytes: string };
      const isMade = await running.bundle(Buffer.from(bytes, 'base64'), keep);
      return isMade ? { kind: 'made' } : refused('tooMuch');
    },
    async takeBundle(path) {
      if (running === null) return refused(keeper.state() === 'locked' ? 'locked' : 'noGroup');
      const { size } = await stat(path);
      if (size > limits.pack) return refused('notABundle');
      const taken = await running.takeBundle(await readFile(path));
      changed();
      return taken;
    },
    present: (minute) => presence?.present(minute),
    presence: () => presence?.all() ?? [],
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      isClosed = true;
      presence?.stop();
      if (isUnlocked) await started;
      await running?.close();
    },
  };
}

const refusalOf = ({ kind }: MailboxTrouble): ExchangeRefusal =>
  kind === 'other' ? 'otherGroup' : placeFault(kind);
