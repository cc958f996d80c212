import { limits } from '../limits.ts';
import { MailboxTrouble } from '../mailbox/mailbox.ts';
import { createAcks } from './acks.ts';
import { createAnswer } from './answer.ts';
import { createArrivals } from './arrivals.ts';
import { heal, lostAtOnce, missingIn, refill, type View } from './heal.ts';
import { createHeld, type HeldFrame } from './held.ts';
import { forgetPack, packOwn, removePacked } from './own-packs.ts';
import { beginScan, forgetScan, scanSome } from './scan.ts';
import { createSeenTime } from './seen-time.ts';
import { type Listing, lookAround, standingOf } from './standing.ts';
import type { Place, Upkeep, UpkeepParts, UpkeepReport } from './upkeep.ts';

/** What is remembered of a place until the app ends. */
interface Memory {
  workedAt: number;
  lost: number;
  /** When it was found rolled back, in milliseconds of this launch. */
  rolledBackAt: number | null;
}

/** The upkeep of every place of one group. */
export function createUpkeep(parts: UpkeepParts): Upkeep {
  const { store, rules, tick } = parts;
  const held = createHeld(parts);
  const acks = createAcks(parts, held);
  const answer = createAnswer(parts, acks);
  const arrivals = createArrivals(parts, acks, held);
  const seen = createSeenTime({ ...parts, meta: store.meta });
  const memories = new Map<string, Memory>();

  const memoryOf = (mailbox: string): Memory => {
    const memory = memories.get(mailbox) ?? { workedAt: -Infinity, lost: 0, rolledBackAt: null };
    memories.set(mailbox, memory);
    return memory;
  };
  const report = (memory: Memory, did: Partial<UpkeepReport> = {}): UpkeepReport => ({
    ...{ written: 0, removed: 0, lost: memory.lost, rolledBack: memory.rolledBackAt !== null },
    ...did,
  });
  const viewOf = (place: Place, listing: Listing): View => ({
    ...{ place, listing, held, seenMs: seen.ms(), seenDays: seen.days() },
    standing: standingOf(store, place, listing),
  });

  /** @throws MailboxTrouble where the place is not ours (any more) */
  async function look(place: Place): Promise<View> {
    await held.read(parts.breathe);
    const listing = await lookAround(place.mailbox, rules);
    if (listing === null) throw new MailboxTrouble('absent');
    await parts.breathe();
    return viewOf(place, listing);
  }

  function noteRollback(memory: Memory, isOlder: boolean, view: View, missing: HeldFrame[]): void {
    if (isOlder || lacksNewest(view, missing)) memory.rolledBackAt = tick();
    else if (missing.length === 0 && tick() - (memory.rolledBackAt ?? 0) > limits.troubleAfter)
      memory.rolledBackAt = null;
  }

  async function work(place: Place, memory: Memory): Promise<UpkeepReport> {
    await held.read(parts.breathe);
    const isOlder = await acks.read(place);
    let view = await look(place);
    if (rules.scans && (await scanSome(parts, view)) > 0) view = viewOf(place, view.listing);
    await parts.breathe();
    forgetPacked(parts, view);
    const missing = missingIn(view);
    await parts.breathe();
    noteRollback(memory, isOlder, view, missing);
    memory.lost = lostAtOnce(view, missing);
    let written = 0;
    let removed = 0;
    if (memory.lost === 0) {
      if (rules.healing) written += await heal(parts, view, missing);
      written += await packOwn(parts, view);
      await parts.breathe();
      removed = await removePacked(parts, view, arrivals.receivedAll);
    }
    if (rules.acks) {
      written += await answer.work(view);
      await parts.breathe();
      await acks.write(place);
    }
    return report(memory, { written, removed });
  }

  return {
    async pass(place, when) {
      const memory = memoryOf(place.id);
      if (when !== 'now' && tick() - memory.workedAt < limits.ackEvery) return report(memory);
      memory.workedAt = tick();
      return work(place, memory);
    },
    async refill(place, progress) {
      const memory = memoryOf(place.id);
      const view = await look(place);
      const written = await refill(parts, view, missingIn(view), progress);
      memory.lost = 0;
      memory.rolledBackAt = null;
      return report(memory, { written });
    },
    scan: (mailbox) => beginScan(parts, mailbox),
    lost: (mailbox) => memories.get(mailbox)?.lost ?? 0,
    isRolledBack: (mailbox) => (memories.get(mailbox)?.rolledBackAt ?? null) !== null,
    notArrived: arrivals.notArrived,
    received: arrivals.received,
    forget(mailbox) {
      memories.delete(mailbox);
      acks.forget(mailbox);
      forgetScan(parts, mailbox);
      store.together(() => {
        store.missing.forgetMailbox(mailbox);
        store.ownPacks.forgetMailbox(mailbox);
        store.packed.forgetMailbox(mailbox);
        store.files.forgetMailbox(mailbox);
      });
    },
  };
}

/** Files whose writers took them away because a pack holds them: nothing is lost, and nothing need be remembered. */
function forgetPacked({ store }: UpkeepParts, { place, standing, held }: View): void {
  store.together(() => {
    for (const { area, name, hash } of standing.gone)
      if (area === 'log') {
        const segments = store.packed.ofPack(place.id, name);
        if (segments.every((segment) => standing.present.has(segment)))
          forgetPack({ store }, place.id, name);
      } else if (hash !== null && standing.present.has(hash) && held.segment(hash) !== null)
        store.files.forget(place.id, area, name);
  });
}

/** So many of the newest segments at once are not taken away by chance. */
const rolledBackFrom = 3;

/** The newest segments that a place once had are missing, and of the older ones none: an older state of it is shown. */
function lacksNewest({ standing, held }: View, missing: readonly HeldFrame[]): boolean {
  const gone = missing.flatMap(({ hash }) =>
    standing.known.has(hash) ? (held.segment(hash)?.number ?? []) : [],
  );
  if (gone.length < rolledBackFrom) return false;
  const newest = held.segments().findLast(({ hash }) => standing.present.has(hash))?.number ?? 0;
  return newest > 0 && Math.min(...gone) > newest;
}
