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

/**
 * Membership records and segments that a mailbox has never held: own ones, and what came through another mailbox.
 * @param after the number of a segment up to which it is known to hold all of them
 */
export function toPublish(
  { store }: Pick<ExchangeParts, 'store'>,
  { id }: Pick<Place, 'id'>,
  after = 0,
): Unpublished {
  const isHeld = (hash: string) => store.files.everHeld(id, hash) || store.packed.holds(id, hash);
  const records = store.keyRecords.all().filter(({ hash }) => !isHeld(hash));
  const segments: Unpublished['segments'] = [];
  for (let last = after; ; ) {
    const some = store.segments.since(last, 1000);
    for (const segment of some)
      if (segment.via !== id && !isHeld(segment.hash)) segments.push(segment);
    last = some.at(-1)?.number ?? last;
    if (some.length < 1000) return { records, segments, last };
  }
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
  const { records, segments, last } = toPublish(parts, place, after);
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
