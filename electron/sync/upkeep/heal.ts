import type { Held, HeldFrame, HeldSegment } from './held.ts';
import { putBack, putBackAll } from './put-back.ts';
import { healDelay } from './seen-time.ts';
import type { Listing, Standing } from './standing.ts';
import type { Place, Progress, UpkeepParts } from './upkeep.ts';

/** What is looked at in one pass at one place. */
export interface View {
  place: Place;
  listing: Listing;
  standing: Standing;
  held: Held;
  /** Milliseconds and days that this profile has seen. */
  seenMs: number;
  seenDays: number;
}

/** Files written back in one pass; the rest waits for the next. */
const writesAPass = 500;
/** So many files gone at once, and more than half of what was there, is no accident of one file. */
const wipedFrom = 20;

/** Everything that is held here and that the place does not have, records first, then in the order of its making. */
export function missingIn({ held, standing }: Pick<View, 'held' | 'standing'>): HeldFrame[] {
  const isMissing = ({ hash, area, name }: HeldFrame) =>
    !standing.present.has(hash) && !standing.mayBeGood(area, name);
  return [...held.records(), ...held.segments(), ...held.parts()].filter(isMissing);
}

/** How many files a place has lost all at once; 0 where single ones are missing. */
export function lostAtOnce(
  { held, standing, listing }: View,
  missing: readonly HeldFrame[],
): number {
  const gone = missing.filter(
    ({ hash, area, name }) => standing.known.has(hash) && !listing[area].has(name),
  );
  if (gone.length <= wipedFrom) return 0;
  const all = [...held.records(), ...held.segments(), ...held.parts()];
  const known = all.filter(({ hash }) => standing.known.has(hash));
  return gone.length > known.length / 2 ? gone.length : 0;
}

/**
 * Puts back what a place lost: what this device made at once, what others made after one to 24 hours of running time,
 * so that fifty laptops do not all do it. Nothing is overwritten or taken away. Answers how many files were written.
 * @throws MailboxTrouble
 */
export async function heal(
  parts: UpkeepParts,
  { place, listing, held, seenMs }: View,
  missing: readonly HeldFrame[],
): Promise<number> {
  const { store } = parts;
  const due = store.missing.ofMailbox(place.id);
  const hashes = new Set(missing.map(({ hash }) => hash));
  store.together(() => {
    for (const hash of due.keys()) if (!hashes.has(hash)) store.missing.delete(place.id, hash);
    for (const { hash, own } of missing)
      if (!own && !due.has(hash))
        store.missing.add(place.id, hash, seenMs + healDelay(parts.random));
  });
  const ready = missing.filter(({ hash, own }) => own || (due.get(hash) ?? Infinity) <= seenMs);
  let written = 0;
  for (const frame of ready.slice(0, writesAPass)) {
    if (await putBack(parts, place, listing[frame.area], { frame, held })) written += 1;
    store.missing.delete(place.id, frame.hash);
  }
  return written;
}

const isSegment = (frame: HeldFrame): frame is HeldSegment => frame.area === 'new';

/** Puts everything back at once, in packs where it is much: a person said so. @throws MailboxTrouble */
export async function refill(
  parts: UpkeepParts,
  { place, listing, held }: View,
  missing: readonly HeldFrame[],
  progress: Progress,
): Promise<number> {
  const segments = missing.filter(isSegment);
  const frames = missing.filter((frame) => !isSegment(frame));
  const written = await putBackAll(parts, place, listing, { frames, segments, held, progress });
  for (const { hash } of missing) parts.store.missing.delete(place.id, hash);
  return written;
}
