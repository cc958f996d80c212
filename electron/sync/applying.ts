import type { Membership } from '../../shared/sync/membership.ts';
import type { StoredSection } from '../database/exchange/segments.ts';
import { type Applied, type ApplyParts, applySegment, judgeAgain } from './apply.ts';
import { createHandingOver } from './handing-over.ts';

/** The segments that are kept here and not wholly in the ledgers yet. */
export interface Applying {
  /** Segments that have just come. */
  add(hashes: Iterable<string>): void;
  /** What is known of the group changed: what waited is looked at again, and verdicts that may differ are given anew. */
  groupChanged(): void;
  /** Works until nothing is left that can be done now; answers how many segments came into the ledgers. */
  work(breathe: () => Promise<void>): Promise<number>;
  /** How many segments wait for a membership record. */
  waiting(): number;
}

/**
 * Ops that come into the ledgers at once, before others get a turn: many, since a disk needs some milliseconds for each
 * commit, and so few that this machine opens them in the ms given. To write them takes it two to three times as long.
 */
const opsAtOnce = { first: 500, least: 250, most: 1500, openedInMs: 15 };
/** One segment may hold hardly any op, and costs its opening all the same. */
const opsOfSegment = 25;
/** Parts of segments of which it is asked at once whether a ledger has them. */
const partsAtOnce = 500;

export interface ApplyingParts extends ApplyParts {
  /** Milliseconds of this device's running time. */
  tick: () => number;
}

/** Finds by itself what an earlier launch, or a ledger that was restored to an older state, lacks. */
export function createApplying(parts: ApplyingParts): Applying {
  const queue = new Set<string>();
  const forRecord = new Set<string>();
  const toJudge = new Set<string>();
  const epochs = new Set<string>();
  /** What was done and may not be on the disk yet. */
  const late = { applied: new Set<string>(), judged: new Set<string>() };
  let judged: Membership | null = null;

  const handing = createHandingOver(parts, (device) => parts.notice('forged', device));
  let looksForLacking = parts.rules.takenInLedger;

  /** Once: what was opened in an earlier launch and stands in no ledger. */
  async function findLacking(breathe: () => Promise<void>): Promise<void> {
    const { ledgers, store } = parts;
    for (let at: StoredSection | null = null; looksForLacking; await breathe()) {
      const some: StoredSection[] = store.segments.openedAfter(at, partsAtOnce);
      for (const { segment, index, ledger } of some)
        if (ledger !== null && !ledgers[ledger].hasTaken(`${segment}:${index}`)) queue.add(segment);
      at = some.at(-1) ?? at;
      if (some.length < partsAtOnce) looksForLacking = false;
    }
  }

  function groupChanged(): void {
    const { membership, ring } = parts.group();
    const known = [...membership.circles.values()].flatMap((circle) => circle.epochs);
    for (const { epoch } of known)
      if (!epochs.has(epoch) && ring.byEpoch(epoch) !== null) {
        epochs.add(epoch);
        for (const segment of parts.store.segments.unreadOf(epoch)) queue.add(segment);
      }
    for (const segment of forRecord) queue.add(segment);
    forRecord.clear();
    for (const device of changedDevices(parts, judged, membership))
      for (const { hash } of parts.store.segments.ofDevice(device)) toJudge.add(hash);
    judged = membership;
  }

  let most = opsAtOnce.first;

  function applySome(): number {
    const done = new Map<string, Applied>();
    const began = parts.tick();
    try {
      for (const hash of queue) {
        done.set(hash, applySegment(parts, hash, handing));
        if (handing.ops() >= most || done.size * opsOfSegment >= most) break;
      }
      // a portion that was not full tells nothing
      if (queue.size > done.size) most = fitting(most, parts.tick() - began);
      handing.write();
    } catch (error) {
      handing.drop();
      throw error;
    }
    let applied = 0;
    for (const [hash, result] of done) {
      // only now: a disk that refuses leaves it in the queue
      queue.delete(hash);
      late.applied.add(hash);
      if (result === 'waitsForRecord') forRecord.add(hash);
      if (result === 'applied') applied += 1;
    }
    return applied;
  }

  /** Resolves when all of it is on the disk. A disk that refuses has all of it done once more. */
  async function ledgersOnDisk(): Promise<void> {
    try {
      for (const ledger of Object.values(parts.ledgers)) await ledger.onDisk();
    } catch (error) {
      for (const hash of late.applied) queue.add(hash);
      for (const hash of late.judged) toJudge.add(hash);
      throw error;
    } finally {
      late.applied.clear();
      late.judged.clear();
    }
  }

  return {
    add(hashes) {
      for (const hash of hashes) queue.add(hash);
    },
    groupChanged,
    async work(breathe) {
      let applied = 0;
      // the ledgers must not know of what a power cut could take from beside them, nor others of what it could take from here
      await parts.store.onDisk();
      await findLacking(breathe);
      // judged before what is new comes in: a verdict stands whether or not its op is here
      for (const hash of toJudge) {
        judgeAgain(parts, hash);
        toJudge.delete(hash);
        late.judged.add(hash);
        await breathe();
      }
      await ledgersOnDisk();
      if (judged !== null) noteJudged(parts, judged);
      while (queue.size > 0) {
        applied += applySome();
        await breathe();
        await ledgersOnDisk();
      }
      await parts.store.onDisk();
      return applied;
    },
    waiting: () => forRecord.size,
  };
}

/** So many ops that the next portion takes about as long as it may; it grows slowly and shrinks at once. */
function fitting(most: number, took: number): number {
  const fits = Math.min((most * opsAtOnce.openedInMs) / Math.max(1, took), most * 1.25);
  return Math.round(Math.min(opsAtOnce.most, Math.max(opsAtOnce.least, fits)));
}

/** In the ledgers themselves: one that is restored to an older state lacks the verdicts, and this note with them. */
const judgedParcel = ({ heads }: Membership): string => `judged ${heads.join(' ')}`;

function noteJudged({ ledgers }: ApplyParts, membership: Membership): void {
  const parcel = judgedParcel(membership);
  for (const ledger of Object.values(ledgers))
    if (!ledger.hasTaken(parcel)) ledger.ingest([], parcel);
}

/** Devices about whose segments the records may say something else than when they were judged last. */
function changedDevices(
  { ledgers, store }: ApplyParts,
  before: Membership | null,
  after: Membership,
): string[] {
  if (before === null) {
    // a new launch: judged already where the same records were known at the end of the last one. Else by what records
    // its ledgers were judged is not known: whoever wrote in them may be in the group no more, or in another role
    const parcel = judgedParcel(after);
    const isJudged = Object.values(ledgers).every((ledger) => ledger.hasTaken(parcel));
    return isJudged ? [] : [...store.segments.newest().keys()];
  }
  const told = (membership: Membership, device: string) => {
    const standing = membership.devices.get(device);
    return JSON.stringify([
      ...[standing?.removed ?? null, standing?.roleCuts ?? []],
      // a segment may cite what came between two admissions: one that falls changes what it might write, and not its role
      ...[standing?.role, standing?.admissions, standing?.runs],
    ]);
  };
  // one that was let in by an admin who was removed meanwhile is in the group no more
  const devices = new Set([...after.devices.keys(), ...before.devices.keys()]);
  return [...devices].filter((device) => told(after, device) !== told(before, device));
}
