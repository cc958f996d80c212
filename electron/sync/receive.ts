import type { MailboxFile } from '../database/exchange/mailbox-files.ts';
import { type Taken, takeFrame, takePack } from './door.ts';
import { isOwnName } from './envelope/file-names.ts';
import type { ExchangeParts } from './group.ts';
import { type Area, type Entry, MailboxTrouble } from './mailbox/mailbox.ts';
import { mostBytes, portionOf } from './portion.ts';
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
  /** How many files the inbox holds; null where it was not listed. */
  inboxFiles: number | null;
  /** Whether files are left that were never read. */
  more: boolean;
}

export const nothingYet = (): Received => ({
  segments: [],
  records: 0,
  inboxFiles: null,
  more: false,
});

/** Files of an area that were never good and are remembered in exchange.db: of more it is known until the app ends. */
const mostUnread = 5000;

/**
 * Reads some of what is new in some areas of a mailbox. Every file is on its own: what is not whole yet is tried again,
 * the others proceed. The caller has found the mailbox to be ours.
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
    forgetUnread(parts, listed, known);
    const wanted = listed.filter((entry) => isWanted(parts, place, area, entry, known));
    const { entries, more } = portionOf(
      area,
      wanted,
      (name) => known.has(name) || parts.retries.isWaiting(`${place.id} ${area} ${name}`),
    );
    received.more ||= more;
    const unread = new Unread(parts, known);
    try {
      for (const [index, entry] of entries.entries()) {
        parts.progress(index, entries.length);
        const file = { area, entry, known: known.get(entry.name) ?? null, unread };
        await readOne(parts, place, file, received);
        await parts.breathe();
      }
    } finally {
      unread.write();
    }
  }
  return received;
}

/** Files that were never good here and are gone again. */
function forgetUnread(
  { store }: ReceiveParts,
  listed: readonly Entry[],
  known: ReadonlyMap<string, MailboxFile>,
): void {
  const names = new Set(listed.map(({ name }) => name));
  const gone = [...known.values()].filter(({ hash, name }) => hash === null && !names.has(name));
  if (gone.length === 0) return;
  store.together(() => {
    for (const { mailbox, area, name } of gone) store.files.forget(mailbox, area, name);
  });
}

/** What was found in files that are not whole: written down many at a time, since a disk needs some ms for each commit. */
class Unread {
  readonly #parts: Pick<ReceiveParts, 'store'>;
  #rows: MailboxFile[] = [];
  #room: number;

  constructor(parts: Pick<ReceiveParts, 'store'>, known: ReadonlyMap<string, MailboxFile>) {
    this.#parts = parts;
    this.#room = mostUnread - [...known.values()].filter(({ hash }) => hash === null).length;
  }

  /** False where there are so many already that this one is not remembered. */
  add(file: MailboxFile, isKnown: boolean): boolean {
    if (!isKnown && this.#room <= 0) return false;
    if (!isKnown) this.#room -= 1;
    this.#rows.push(file);
    return true;
  }

  write(): void {
    const { store } = this.#parts;
    if (this.#rows.length > 0)
      store.together(() => {
        for (const file of this.#rows) store.files.put(file);
      });
    this.#rows = [];
  }
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
  const isDue = retries.isDue(`${id} ${area} ${name}`);
  if (file === undefined) return isDue;
  if (file.size !== size || file.mtime !== mtime) return true;
  return file.result !== 'good' && file.result !== 'litter' && isDue;
}

/** The time of a file that this device has just written, before a listing tells it. */
export const writtenHere = -1;

interface Wanted {
  area: Area;
  entry: Entry;
  known: MailboxFile | null;
  unread: Unread;
}

async function readOne(
  parts: ReceiveParts,
  { id, mailbox }: Place,
  { area, entry, known, unread }: Wanted,
  received: Received,
): Promise<void> {
  const { retries, store } = parts;
  const since = known?.since ?? parts.clock().toISOString();
  const row = { mailbox: id, area, ...entry, nextTry: null, since };
  const key = `${id} ${area} ${entry.name}`;
  const isGood = (hash: string): void =>
    store.files.put({ ...row, result: 'good', hash, tries: retries.done(key) });
  const isNot = (result: string): void => {
    const tries = retries.again(key);
    const isKept = unread.add({ ...row, result, hash: known?.hash ?? null, tries }, known !== null);
    if (result === 'litter' && isKept) retries.done(key);
  };
  let bytes: Uint8Array;
  try {
    bytes = await mailbox.read(area, entry.name, mostBytes(area));
  } catch (error) {
    if (!(error instanceof MailboxTrouble)) throw error;
    if (error.kind === 'absent' || error.kind === 'other') throw error;
    isNot(error.kind);
    return;
  }
  const note = (taken: Taken): void => {
    switch (taken.kind) {
      case 'segment':
      case 'record':
        isGood(taken.hash);
        return;
      case 'pack':
        store.packed.add(id, entry.name, taken.segments);
        if (taken.why === null) isGood(taken.hash);
        else {
          // what is not taken of it may be once the group is another: nothing else is gained by reading it again
          const tries = retries.whenAsked(key);
          store.files.put({ ...row, result: 'partly', hash: taken.hash, tries });
        }
        return;
      case 'later':
        isNot(taken.why);
        return;
      case 'other':
      case 'litter':
        // zeros under a name of ours are a file that its cloud has not brought yet
        isNot(isOwnName(area, entry.name) ? 'not-ours' : 'litter');
    }
  };
  const ofPack = await takePack(parts, bytes, id);
  // what a file held and that it was read; where that is lost it is read once more
  count(
    received,
    store.late(() => {
      const taken = ofPack ?? takeFrame(parts, bytes, id);
      note(taken);
      return taken;
    }),
  );
}

function count(received: Received, taken: Taken): void {
  if (taken.kind === 'segment' && taken.fresh) received.segments.push(taken.hash);
  if (taken.kind === 'pack') received.segments.push(...taken.fresh);
  if (taken.kind === 'record' && taken.fresh) received.records += 1;
}
