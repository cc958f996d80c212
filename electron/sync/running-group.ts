import type { CircleName } from '../../shared/sync/circle.ts';
import { safetyRules } from '../../shared/sync/safety-rules.ts';
import type { StoredMailbox } from '../database/exchange/mailboxes.ts';
import { type Applying, createApplying } from './applying.ts';
import { type CutParts, cutAll, type RunBeyond, uncut } from './cut.ts';
import type { DeviceKeys } from './device-keys.ts';
import { needCrypto } from './envelope/crypto-works.ts';
import type { ExchangeOptions } from './exchange-options.ts';
import { createForks } from './forks.ts';
import type { ExchangeParts } from './group.ts';
import { createGroupState, type GroupState, recordStore } from './group-state.ts';
import { type HeldUp, heldUp } from './held-up.ts';
import { keptHere } from './kept-here.ts';
import { limits } from './limits.ts';
import { MailboxTrouble, type MailboxTroubleKind } from './mailbox/mailbox.ts';
import { createMembershipActs, type MembershipActs } from './membership/acts.ts';
import { createNotices, type Notices } from './notices.ts';
import { createPace, type Pace } from './pace.ts';
import { exchangeWith, type PassPlace, type PassReport } from './pass.ts';
import { createRetries } from './retries.ts';
import { bringUnsigned } from './starting-over.ts';
import { createUpkeep } from './upkeep/create-upkeep.ts';
import { type FileOfBundle, makeBundle } from './upkeep/make-bundle.ts';
import type { SealedPapers } from './upkeep/papers.ts';
import { takeBundle } from './upkeep/take-bundle.ts';
import type { Place, Upkeep } from './upkeep/upkeep.ts';

/** A place while the app runs. */
export interface OpenPlace extends PassPlace {
  stored: StoredMailbox;
  pace: Pace;
  /** Null after an exchange that went well. */
  problem: MailboxTroubleKind | null;
  busy: { what: 'reading' | 'writing'; done: number; of: number } | null;
}

/** A group that this laptop's key opens: everything that reads, writes and keeps what travels. */
export interface RunningGroup {
  state: GroupState;
  acts: MembershipActs;
  upkeep: Upkeep;
  applying: Applying;
  papers: SealedPapers;
  notices: Notices;
  places: ReadonlyMap<string, OpenPlace>;
  open(stored: StoredMailbox): Promise<void>;
  forget(mailbox: string): Promise<void>;
  /** One whole exchange with a place that is not kept. @throws MailboxTrouble */
  once(place: Place & Pick<PassPlace, 'fill'>): Promise<PassReport>;
  /** Puts back all that a place has lost. @throws MailboxTrouble */
  refill(place: OpenPlace): Promise<void>;
  /** The group in one file or several, each given to `keep`; false where it is too much for them. */
  bundle(descriptor: Uint8Array, keep: (file: FileOfBundle) => Promise<void>): Promise<boolean>;
  takeBundle(bytes: Uint8Array): ReturnType<typeof takeBundle>;
  /** Membership records were written here: they are read and go out. */
  acted(): Promise<void>;
  /** What is in no segment yet. */
  uncut(): RunBeyond[];
  /** Of these what waits for a circle. */
  heldUp(): HeldUp[];
  /** Own ops that are too large to go out, and still stand. */
  keptHere(): number;
  /** When something of a device came here last, ISO 8601; null: never. */
  lastHeard(device: string): string | null;
  /** How much of every run this laptop holds: what a removal leaves standing. */
  held(): Record<string, number>;
  close(): Promise<void>;
}

export interface RunningParts extends ExchangeOptions {
  keys: DeviceKeys;
  group: string;
  /** Told when anything that people see may be different. */
  changed: () => void;
}

/** Reads the group and begins to exchange with every kept place. @throws Error where this engine lacks what seals and signs */
export async function runGroup(parts: RunningParts): Promise<RunningGroup> {
  const { store, ledgers, keys, clock, random, timers, tick, breathe, changed } = parts;
  needCrypto();
  const rules = parts.rules ?? safetyRules;
  const state = createGroupState({
    ...parts,
    rules,
    restrict: (allowed) => {
      for (const ledger of Object.values(ledgers)) ledger.restrict(allowed);
    },
  });
  await state.read();
  const core: ExchangeParts = { store, ledgers, keys, clock, random, rules, group: state.known };
  const notices = createNotices();
  const forks = createForks(ledgers);
  const applying = createApplying({ ...core, tick, forks, notice: notices.add });
  applying.groupChanged();
  const papers = parts.papers({ ...core, newId: parts.newId, breathe: () => stillOpen() });
  const acts = createMembershipActs({
    ...{ store: recordStore(parts), keys, random, clock },
    group: parts.group,
  });
  const upkeep = createUpkeep({
    ...core,
    ...{ tick, papers, appVersion: parts.appVersion },
    breathe: () => stillOpen(),
  });
  const cutParts: CutParts = {
    ...core,
    circleOf: parts.circleOf,
    told: new Map(),
  };
  const retries = createRetries(tick);
  const places = new Map<string, OpenPlace>();
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  /** One pass at a time: two that cut or applied at once would do everything twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  }

  const stillOpen = async (): Promise<void> => {
    await breathe();
    if (isClosed) throw new MailboxTrouble('absent');
  };

  async function groupChanged(): Promise<void> {
    await state.read();
    applying.groupChanged();
    changed();
  }

  /** What nobody need ask for, and who is an admin or a member does; read anew where anything was written. */
  async function makeWhatIsMissing(): Promise<void> {
    if (!state.isMember()) return;
    const before = store.keyRecords.count();
    if (state.isAdmin()) await makeAsAdmin();
    else if (rules.handsOn) await acts.handOn();
    if (store.keyRecords.count() > before) await groupChanged();
  }

  /** Circles for each committee, keys for those who lack one. */
  async function makeAsAdmin(): Promise<void> {
    const { ring, membership } = state.known();
    const names = parts
      .committees()
      .filter((id) => id.length <= limits.committeeId)
      .flatMap((id): CircleName[] => [`committee:${id}`, `private:${id}`]);
    // any member can name committees: as many as no council has get no circles, nor the group its end
    const room = Math.max(0, limits.circles - membership.circles.size);
    const missing = ['private:-' as const, ...names]
      .filter((name) => !ring.knows(name))
      .slice(0, room);
    if (missing.length > 0) await acts.makeCircles(missing);
    await acts.settle();
  }

  const passParts = (place: { busy: OpenPlace['busy'] }, what: 'reading' | 'writing') => ({
    ...cutParts,
    ...{ retries, breathe: stillOpen, applying, upkeep, papers, groupChanged },
    isMember: state.isMember,
    progress: (done: number, of: number) => {
      place.busy = of > 20 ? { what, done, of } : null;
    },
  });

  async function pass(place: OpenPlace, inboxOnly: boolean, cuts: boolean): Promise<void> {
    const before = place.problem;
    try {
      if (!inboxOnly) await makeWhatIsMissing();
      const once = () => exchangeWith(passParts(place, 'reading'), place, inboxOnly, cuts);
      let report = await once();
      // somebody who says when waits until all is read
      while (report.more && place.stored.pace === 'byHand') report = await once();
      if (report.more) place.pace.hint();
      place.problem = null;
      if (!inboxOnly && report.read === 0 && !report.more) bringWhatIsNobodys();
      if (!inboxOnly || report.read + report.written > 0)
        store.mailboxes.exchanged(place.id, clock().toISOString());
      if (report.read + report.written > 0 || before !== null || !inboxOnly) changed();
    } catch (error) {
      // the folder's state is shown, not thrown: work goes on without it
      if (!(error instanceof MailboxTrouble)) parts.report(error);
      place.problem = error instanceof MailboxTrouble ? error.kind : 'failed';
      if (place.problem !== before) changed();
    } finally {
      place.busy = null;
    }
  }

  let looksForNobodys = true;
  /** Once, when all that the folder has is here: what no segment of it holds went nowhere. */
  function bringWhatIsNobodys(): void {
    const me = state.known().membership.devices.get(keys.device);
    if (!looksForNobodys || !state.isMember() || me === undefined) return;
    bringUnsigned(parts, me);
    looksForNobodys = false;
  }

  async function open(stored: StoredMailbox): Promise<void> {
    const mailbox = await parts.places.open(stored, parts.group);
    const place: OpenPlace = {
      ...{ id: stored.id, mailbox, stored, problem: null, busy: null, publishedTo: 0 },
      pace: createPace({
        ...{ timers, tick, random, pace: stored.pace, retryIn: retries.nextIn },
        inboxFiles: () => place.inboxFiles ?? 0,
        pass: (inboxOnly, cuts) =>
          inTurn(() => (isClosed ? Promise.resolve() : pass(place, inboxOnly, cuts))).catch(
            parts.report,
          ),
      }),
    };
    places.set(stored.id, place);
    mailbox.watch?.('new', place.pace.hint);
    mailbox.watch?.('key', place.pace.hint);
  }

  const stopListening = Object.values(ledgers).map((ledger) =>
    ledger.on((changed) => {
      const isOfPapers = changed.has('pack') || changed.has('fileSeal');
      for (const { pace } of places.values()) pace.wrote(isOfPapers);
    }),
  );
  for (const stored of store.mailboxes.all()) await open(stored);

  return {
    ...{ state, acts, upkeep, applying, papers, notices, places, open },
    async forget(mailbox) {
      const place = places.get(mailbox);
      place?.pace.stop();
      places.delete(mailbox);
      upkeep.forget(mailbox);
      await place?.mailbox.close?.();
    },
    once: (place) =>
      inTurn(async () => {
        await makeWhatIsMissing();
        return exchangeWith(
          passParts({ busy: null }, 'writing'),
          { ...place, publishedTo: 0 },
          false,
        );
      }),
    refill: (place) =>
      inTurn(async () => {
        try {
          await upkeep.refill(place, (count, of) => {
            place.busy = { what: 'writing', done: count, of };
          });
        } finally {
          place.busy = null;
        }
      }),
    bundle: (descriptor, keep) =>
      inTurn(async () => {
        await makeWhatIsMissing();
        // no place may be there to exchange with: what was written last goes by this way, too
        if (state.isMember()) await cutAll(cutParts, stillOpen);
        return makeBundle({ ...core, breathe: stillOpen }, descriptor, keep);
      }),
    takeBundle: (bytes) =>
      inTurn(() => {
        const { isMember } = state;
        return takeBundle({ ...core, applying, groupChanged, isMember, breathe: stillOpen }, bytes);
      }),
    async acted() {
      await groupChanged();
      for (const { pace } of places.values()) pace.hint();
    },
    uncut: () => uncut(cutParts),
    heldUp: () => heldUp(cutParts, uncut(cutParts)),
    keptHere: () => keptHere(core),
    lastHeard: (device) => store.segments.lastReceivedAt(device),
    held: () => heldRuns(parts),
    async close() {
      isClosed = true;
      for (const stop of stopListening) stop();
      for (const { pace } of places.values()) pace.stop();
      await last;
      await papers.close();
      for (const { mailbox } of places.values()) await mailbox.close?.();
    },
  };
}

function heldRuns({ ledgers }: Pick<RunningParts, 'ledgers'>): Record<string, number> {
  return Object.fromEntries(
    Object.values(ledgers).flatMap((ledger) => ledger.runs().map(({ run, last }) => [run, last])),
  );
}
