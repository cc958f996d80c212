import type { MailboxFile } from '../database/exchange/mailbox-files.ts';
import { type Taken, takeFrame, takePack } from './door.ts';
import { isOwnName } from './envelope/file-names.ts';
import type { ExchangeParts } from './group.ts';
import { limits } from './limits.ts';
import { type Area, type Entry, MailboxTrouble } from './mailbox/mailbox.ts';
import type { Retries } from './retries.ts';
import type { Place } from './upkeep/upkeep.ts';

export interface ReceiveParts extends ExchangeParts {
  retries: Retries;
  /** Lets others work; called after each file. Rejects where the work was called off. */
  breathe: () => Promise<void>;
  progress: (done: number, of: number) => void;
}

export interface Received {
  /** Segments that were not here before, in the order in which they were read. */
  segments: string[];
  /** Membership records that were not here before. */
  records: number;
  /** Good files that are no longer listed: their absence means nothing but that somebody may put them back. */
  gone: MailboxFile[];
  /** How many files the inbox holds; null where it was not listed. */
  inboxFiles: number | null;
}

export const nothingYet = (): Received => ({
  segments: [],
  records: 0,
  gone: [],
  inboxFiles: null,
});

/**
 * Reads what is new in some areas of a mailbox. Every file is on its own: what is not whole yet is tried again, the
 * others proceed. The caller has found the mailbox to be ours.
 * @param received grows with each file: what came before the place failed is kept, and will not be read again
 * @throws MailboxTrouble where the place itself fails
 */
export async function receive(
  parts: ReceiveParts,
  place: Place,
  areas: readonly Area[],
  received = nothingYet(),
): Promise<Received> {
  for (const area of areas) {
    const known = parts.store.files.ofArea(place.id, area);
    const listed = await place.mailbox.list(area, settledOf(known));
    if (area === 'new') received.inboxFiles = listed.length;
    const names = new Set(listed.map(({ name }) => name));
    for (const file of known.values())
      if (file.result === 'good' && !names.has(file.name)) received.gone.push(file);
    const wanted = listed.filter((entry) => isWanted(parts, place, area, entry, known));
    for (const [index, entry] of wanted.entries()) {
      parts.progress(index, wanted.length);
      await readOne(parts, place, { area, entry, known: known.get(entry.name) ?? null }, received);
      await parts.breathe();
    }
  }
  return received;
}

/** Files that were read whole: a listing costs them nothing, and that they may rot is the integrity scan's matter. */
function settledOf(known: ReadonlyMap<string, MailboxFile>): Map<string, MailboxFile> {
  return new Map(
    [...known].filter(([, { result, mtime }]) => result === 'good' && mtime !== writtenHere),
  );
}

function isWanted(
  { store, retries }: ReceiveParts,
  { id }: Place,
  area: Area,
  { name, size, mtime }: Entry,
  known: ReadonlyMap<string, MailboxFile>,
): boolean {
  const file = known.get(name);
  // written by this device and read back: only its time was not known yet
  if (file?.mtime === writtenHere && file.size === size) {
    store.files.put({ ...file, mtime });
    return false;
  }
  if (file === undefined || file.size !== size || file.mtime !== mtime) return true;
  return (
    file.result !== 'good' && file.result !== 'litter' && retries.isDue(`${id} ${area} ${name}`)
  );
}

/** The time of a file that this device has just written, before a listing tells it. */
export const writtenHere = -1;

interface Wanted {
  area: Area;
  entry: Entry;
  known: MailboxFile | null;
}

const mostBytes: Partial<Record<Area, number>> = { new: limits.segmentRead, key: limits.keyRecord };

async function readOne(
  parts: ReceiveParts,
  { id, mailbox }: Place,
  { area, entry, known }: Wanted,
  received: Received,
): Promise<void> {
  const since = known?.since ?? parts.clock().toISOString();
  const row = { mailbox: id, area, ...entry, nextTry: null, since };
  const key = `${id} ${area} ${entry.name}`;
  const put = (result: string, hash = known?.hash ?? null) => {
    const tries =
      result === 'good' || result === 'litter' ? parts.retries.done(key) : parts.retries.again(key);
    parts.store.files.put({ ...row, result, hash, tries });
  };
  let bytes: Uint8Array;
  try {
    bytes = await mailbox.read(area, entry.name, mostBytes[area] ?? limits.pack);
  } catch (error) {
    if (!(error instanceof MailboxTrouble)) throw error;
    if (error.kind === 'absent' || error.kind === 'other') throw error;
    put(error.kind);
    return;
  }
  const note = (taken: Taken): void => {
    switch (taken.kind) {
      case 'segment':
      case 'record':
        put('good', taken.hash);
        return;
      case 'pack':
        parts.store.packed.add(id, entry.name, taken.segments);
        put('good', taken.hash);
        return;
      case 'later':
        put(taken.why);
        return;
      case 'other':
      case 'litter':
        // zeros under a name of ours are a file that its cloud has not brought yet
        put(isOwnName(area, entry.name) ? 'not-ours' : 'litter');
    }
  };
  const ofPack = await takePack(parts, bytes, id);
  // what a file held and that it was read: a disk needs some milliseconds for each commit
  count(
    received,
    parts.store.together(() => {
      const taken = ofPack ?? takeFrame(parts, bytes, id);
      note(taken);
      return taken;
    }),
  );
}

function count(received: Received, taken: Taken): void {
  if (taken.kind === 'segment' && taken.fresh) received.segments.push(taken.hash);
  if (taken.kind === 'pack' || taken.kind === 'later') received.segments.push(...taken.fresh);
  if (taken.kind === 'record' && taken.fresh) received.records += 1;
}
