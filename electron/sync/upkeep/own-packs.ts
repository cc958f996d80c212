import type { OwnPack } from '../../database/exchange/own-packs.ts';
import { isOwnName } from '../envelope/file-names.ts';
import { parsePack } from '../envelope/pack.ts';
import { limits } from '../limits.ts';
import type { View } from './heal.ts';
import type { HeldSegment } from './held.ts';
import { inPacks, monthOf, writePack } from './put-back.ts';
import type { UpkeepParts } from './upkeep.ts';

/** How many other devices are known to hold each segment of a set. */
export type ReceivedByAll = (segments: readonly HeldSegment[]) => number;

const sinceKey = (mailbox: string) => `unpackedSince:${mailbox}`;

/**
 * Packs my own segments, byte for byte, into few files: the small ones weekly or once they are many, the packs of a
 * month that is over into one, those of a year into one. Answers how many packs were written. @throws MailboxTrouble
 */
export async function packOwn(parts: UpkeepParts, view: View): Promise<number> {
  const own = ownPacksOf(parts, view);
  const packed = new Set(own.flatMap(({ segments }) => [...segments]));
  const small = view.held
    .segments()
    .filter(
      ({ hash, own: isMine }) => isMine && !packed.has(hash) && view.standing.present.has(hash),
    );
  let written = 0;
  if (isTimeToPack(parts, view, small.length)) {
    const month = monthOf(parts.clock());
    for (const segments of inPacks(parts, small))
      written += await write(parts, view, month, segments);
    parts.store.meta.set(sinceKey(view.place.id), '');
  }
  return written + (await mergeOver(parts, view, own));
}

function isTimeToPack(
  { store }: UpkeepParts,
  { place, seenDays, listing }: View,
  small: number,
): boolean {
  if (small < 2) return false;
  const since = store.meta.get(sinceKey(place.id)) ?? '';
  if (since === '') store.meta.set(sinceKey(place.id), String(seenDays));
  const days = since === '' ? 0 : seenDays - Number(since);
  const isBusy = listing.new.size >= limits.inboxBusy;
  const many = isBusy ? limits.packAtFilesWhenBusy : limits.packAtFiles;
  return small > many || days >= limits.packAfterDays;
}

async function write(
  parts: UpkeepParts,
  view: View,
  month: string,
  segments: readonly HeldSegment[],
): Promise<number> {
  const { place, listing, seenDays } = view;
  const device = parts.keys.device;
  const name = await writePack(parts, place, listing, { device, month, segments });
  parts.store.ownPacks.add({ mailbox: place.id, name, month, day: seenDays });
  return 1;
}

interface StandingPack extends OwnPack {
  segments: ReadonlySet<string>;
}

/** Packs of mine that stand in the place and were good when they were read last. */
function ownPacksOf({ store }: UpkeepParts, { place, standing }: View): StandingPack[] {
  return store.ownPacks.ofMailbox(place.id).flatMap((pack) => {
    const segments = standing.packs.get(pack.name);
    return segments === undefined ? [] : [{ ...pack, segments }];
  });
}

/** Packs that another one holds whole are on their way out. */
const notCovered = (packs: readonly StandingPack[]): StandingPack[] =>
  packs.filter((pack) => !packs.some((other) => isCoveredBy(pack, other)));

const isCoveredBy = (pack: StandingPack, by: StandingPack): boolean =>
  by.segments.size > pack.segments.size &&
  [...pack.segments].every((segment) => by.segments.has(segment));

/** Packs of months and years that are over become one each. */
async function mergeOver(
  parts: UpkeepParts,
  view: View,
  packs: readonly StandingPack[],
): Promise<number> {
  const month = monthOf(parts.clock());
  const year = month.slice(0, 4);
  const over = (label: string) => (label.slice(0, 4) < year ? label.slice(0, 4) : label);
  const groups = Map.groupBy(
    notCovered(packs).filter((pack) => pack.month !== month),
    (pack) => over(pack.month),
  );
  let written = 0;
  for (const [label, some] of groups) {
    const segments = [...new Set(some.flatMap((pack) => [...pack.segments]))]
      .flatMap((hash) => view.held.segment(hash) ?? [])
      .toSorted((one, other) => one.number - other.number);
    const merged = inPacks(parts, segments);
    if (merged.length >= some.length) continue;
    for (const pack of merged) written += await write(parts, view, label, pack);
  }
  return written;
}

/**
 * Takes away my own small files, and my own packs, that a larger pack of mine holds: only after it has stood for 14
 * days that this device has seen and three others hold all of it (or 60 days), and only when it has just been read
 * whole. At most 200 a pass, since more at once looks like damage. Answers how many went. @throws MailboxTrouble
 */
export async function removePacked(
  parts: UpkeepParts,
  view: View,
  receivedBy: ReceivedByAll,
): Promise<number> {
  const packs = ownPacksOf(parts, view);
  let removed = 0;
  for (const pack of packs) {
    if (removed >= limits.deletesAPass) break;
    if (!isOldEnough(parts, view, pack, receivedBy)) continue;
    const small = view.standing.good.new.filter(({ name, hash }) => {
      const segment = hash !== null && pack.segments.has(hash) ? view.held.segment(hash) : null;
      // a copy that a cloud renamed is nobody's to take away
      return segment?.own === true && isOwnName('new', name);
    });
    const covered = packs.filter((other) => isCoveredBy(other, pack));
    if (small.length + covered.length === 0) continue;
    if (!(await isGood(view, pack))) {
      parts.store.packed.forget(view.place.id, pack.name);
      continue;
    }
    for (const { name } of small.slice(0, limits.deletesAPass - removed)) {
      await view.place.mailbox.remove('new', name);
      parts.store.files.forget(view.place.id, 'new', name);
      removed += 1;
      await parts.breathe();
    }
    for (const { name } of covered.slice(0, limits.deletesAPass - removed)) {
      await view.place.mailbox.remove('log', name);
      forgetPack(parts, view.place.id, name);
      removed += 1;
    }
  }
  return removed;
}

/** A pack that stands in a place no longer. */
export function forgetPack({ store }: Pick<UpkeepParts, 'store'>, mailbox: string, name: string) {
  store.together(() => {
    store.files.forget(mailbox, 'log', name);
    store.packed.forget(mailbox, name);
    store.ownPacks.delete(mailbox, name);
  });
}

function isOldEnough(
  { rules }: UpkeepParts,
  { seenDays, held }: View,
  pack: StandingPack,
  receivedBy: ReceivedByAll,
): boolean {
  if (!rules.packGrace) return true;
  const days = seenDays - pack.day;
  if (days >= limits.smallFilesWithoutAcksDays) return true;
  if (days < limits.smallFilesAfterDays) return false;
  const segments = [...pack.segments].flatMap((hash) => held.segment(hash) ?? []);
  return receivedBy(segments) >= limits.acksNeeded;
}

/** Whether the pack is whole just now: nothing is taken away on the word of an earlier reading. */
async function isGood({ place, held }: View, pack: StandingPack): Promise<boolean> {
  const parsed = parsePack(await place.mailbox.read('log', pack.name, limits.pack));
  if (!parsed.ok) return false;
  const inside = new Map(parsed.segments.map(({ hash, bytes }) => [hash, bytes]));
  for (const hash of pack.segments) {
    const segment = held.segment(hash);
    const own = segment === null ? null : await held.bytes(segment);
    const there = inside.get(hash);
    if (own === null || there === undefined || Buffer.compare(own, there) !== 0) return false;
  }
  return true;
}
