import type { ExchangeStore } from '../database/exchange/store.ts';
import type { RunBeyond } from './cut.ts';
import { keyRecordName, segmentName } from './envelope/file-names.ts';
import type { ExchangeParts } from './group.ts';
import { writtenHere } from './receive.ts';
import type { Place } from './upkeep/upkeep.ts';

export interface PublishParts extends Pick<ExchangeParts, 'store' | 'clock' | 'rules'> {
  /** Lets others work; called after each file. Rejects where the work was called off. */
  breathe: () => Promise<void>;
  progress: (done: number, of: number) => void;
}

/** What a mailbox has never held, and up to which segment everything was looked at. */
export interface Unpublished {
  records: { hash: string; bytes: Uint8Array }[];
  segments: {
    hash: string;
    run: string;
    first: number;
    last: number;
    own: boolean;
    number: number;
  }[];
  /** Number of the last segment of this device that was looked at. */
  last: number;
}

const everHeldIn =
  ({ files, packed }: Pick<ExchangeStore, 'files' | 'packed'>, mailbox: string) =>
  (hash: string): boolean =>
    files.everHeld(mailbox, hash) || packed.holds(mailbox, hash);

/** Segments looked at before others are let work. */
const lookedAtOnce = 500;

/**
 * Membership records and segments that a mailbox has never held: own ones, and what came through another mailbox.
 * @param after the number of a segment up to which it is known to hold all of them
 */
async function toPublish(
  { store, breathe }: Pick<PublishParts, 'store' | 'breathe'>,
  { id }: Pick<Place, 'id'>,
  after: number,
): Promise<Unpublished> {
  const isHeld = everHeldIn(store, id);
  const records = store.keyRecords.all().filter(({ hash }) => !isHeld(hash));
  const segments: Unpublished['segments'] = [];
  for (let last = after; ; await breathe()) {
    const some = store.segments.since(last, lookedAtOnce);
    for (const segment of some)
      if (segment.via !== id && !isHeld(segment.hash)) segments.push(segment);
    last = some.at(-1)?.number ?? last;
    if (some.length < lookedAtOnce) return { records, segments, last };
  }
}

/**
 * What a device cut here and a mailbox has never held. Told from what is new since the last exchange alone:
 * people are shown it again and again.
 */
export function ownToPublish(
  store: Pick<ExchangeStore, 'segments' | 'files' | 'packed'>,
  { id, publishedTo }: Pick<Place, 'id'> & { publishedTo: number },
  device: string,
): RunBeyond[] {
  const isHeld = everHeldIn(store, id);
  return store.segments
    .ownSince(device, publishedTo)
    .filter(({ hash }) => !isHeld(hash))
    .map(({ run, first }) => ({ run, after: first - 1 }));
}

/**
 * Writes what a mailbox has never held: records first, then segments strictly in the order in which they were made,
 * stopping at the first that fails: text published before the text that it stands on would wait for ever. What stood
 * there once and is gone is `heal`'s to put back. Answers how many files were written, and up to which segment.
 * @throws MailboxTrouble with everything before it written
 */
export async function publish(
  parts: PublishParts,
  place: Place,
  after: number,
): Promise<{ written: number; last: number }> {
  const { store, clock } = parts;
  const { records, segments, last } = await toPublish(parts, place, after);
  const of = records.length + segments.length;
  let done = 0;
  const write = async (area: 'key' | 'new', name: string, hash: string, bytes: Uint8Array) => {
    await place.mailbox.write(area, name, bytes);
    const since = clock().toISOString();
    const file = {
      mailbox: place.id,
      area,
      name,
      size: bytes.length,
      mtime: writtenHere,
      tries: 1,
      since,
    };
    store.files.put({ ...file, result: 'good', hash, nextTry: null });
    done += 1;
    parts.progress(done, of);
    await parts.breathe();
  };
  for (const { hash, bytes } of records) await write('key', keyRecordName({ hash }), hash, bytes);
  const ordered = parts.rules.publishInOrder ? segments : segments.toReversed();
  for (const segment of ordered) {
    const bytes = store.segments.bytes(segment.hash);
    if (bytes !== null) await write('new', segmentName(segment), segment.hash, bytes);
  }
  return { written: done, last };
}
