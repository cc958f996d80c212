import { resentName } from '../envelope/file-names.ts';
import { encodePack } from '../envelope/pack.ts';
import { writtenHere } from '../receive.ts';
import type { Held, HeldFrame, HeldSegment } from './held.ts';
import type { LastingArea, Listing } from './standing.ts';
import type { Place, UpkeepParts } from './upkeep.ts';

export type WritingParts = Pick<UpkeepParts, 'store' | 'clock' | 'random' | 'breathe' | 'group'>;

/** A file that this device has just written and read back is good, and need not be read again. */
export function noteWritten(
  { store, clock }: Pick<UpkeepParts, 'store' | 'clock'>,
  { id }: Pick<Place, 'id'>,
  { area, name, hash, size }: { area: LastingArea; name: string; hash: string; size: number },
): void {
  const found = { result: 'good', hash, tries: 1, nextTry: null, since: clock().toISOString() };
  store.files.put({ mailbox: id, area, name, size, mtime: writtenHere, ...found });
}

/** A name that is not listed: the usual one, or a new one beside the damaged file, which is left as it is. */
export function freeName(
  taken: ReadonlySet<string>,
  name: string,
  random: (bytes: number) => Uint8Array,
): string {
  let free = name;
  while (taken.has(free)) free = resentName(name, random);
  return free;
}

/**
 * Writes something that is held as a file of its own. False where this device cannot make its bytes any more.
 * @throws MailboxTrouble
 */
export async function putBack(
  parts: WritingParts,
  place: Place,
  taken: ReadonlySet<string>,
  { frame, held }: { frame: HeldFrame; held: Held },
): Promise<boolean> {
  const bytes = await held.bytes(frame);
  if (bytes === null) return false;
  const { area, hash } = frame;
  const name = freeName(taken, frame.name, parts.random);
  await place.mailbox.write(area, name, bytes);
  noteWritten(parts, place, { area, name, hash, size: bytes.length });
  await parts.breathe();
  return true;
}

/** Bytes and segments of one pack: short enough to be made, and read by others, between two answers. */
const packBytes = 8 * 1024 * 1024;
const packSegments = 300;

export interface PackToWrite {
  /** Whose segments they are. */
  device: string;
  /** yyyymm, or yyyy for a year. */
  month: string;
  segments: readonly HeldSegment[];
}

/** Segments in portions that one pack may hold. */
export function inPacks(
  parts: Pick<WritingParts, 'store'>,
  segments: readonly HeldSegment[],
): HeldSegment[][] {
  const packs: HeldSegment[][] = [];
  let size = 0;
  for (const segment of segments) {
    const pack = packs.at(-1);
    const bytes = parts.store.segments.size(segment.hash);
    if (pack === undefined || size + bytes > packBytes || pack.length === packSegments) {
      packs.push([segment]);
      size = bytes;
    } else {
      pack.push(segment);
      size += bytes;
    }
  }
  return packs;
}

/**
 * Writes a pack, which the mailbox reads back, and notes what it holds; answers its name.
 * @throws MailboxTrouble
 */
export async function writePack(
  parts: WritingParts,
  place: Place,
  listing: Listing,
  { device, month, segments }: PackToWrite,
): Promise<string> {
  const bodies = segments.flatMap(({ hash }) => {
    const bytes = parts.store.segments.bytes(hash);
    return bytes === null ? [] : [{ hash, bytes }];
  });
  const pack = encodePack({ group: parts.group().id, device, month, segments: bodies });
  const name = freeName(listing.log, pack.name, parts.random);
  await place.mailbox.write('log', name, pack.bytes);
  parts.store.together(() => {
    parts.store.packed.add(
      place.id,
      name,
      bodies.map(({ hash }) => hash),
    );
    noteWritten(parts, place, { area: 'log', name, hash: pack.hash, size: pack.bytes.length });
  });
  await parts.breathe();
  return name;
}

/** yyyymm of a time: a label for people, which nothing is decided by. */
export const monthOf = (time: Date): string => time.toISOString().slice(0, 7).replace('-', '');

/** From so many missing segments of one device on they are written as packs. */
const packFrom = 50;

/**
 * Writes everything that is given: records first, without which nothing can be read, then packs of the devices that
 * lack many, then the rest in the order in which it was made. Answers how many files were written.
 * @throws MailboxTrouble with everything before it written
 */
export async function putBackAll(
  parts: WritingParts,
  place: Place,
  listing: Listing,
  lacking: {
    frames: readonly HeldFrame[];
    segments: readonly HeldSegment[];
    held: Held;
    progress: (done: number, of: number) => void;
  },
): Promise<number> {
  const { held, segments } = lacking;
  const month = monthOf(parts.clock());
  const many = [...Map.groupBy(segments, ({ device }) => device)].filter(
    ([, some]) => some.length >= packFrom,
  );
  const packs = many.flatMap(([device, some]) =>
    inPacks(parts, some).map((pack) => ({ device, month, segments: pack })),
  );
  const packed = new Set(packs.flatMap((pack) => pack.segments));
  const records = lacking.frames.filter(({ area }) => area === 'key');
  const single = [
    ...segments.filter((segment) => !packed.has(segment)),
    ...lacking.frames.filter(({ area }) => area !== 'key'),
  ];
  const of = records.length + packs.length + single.length;
  let done = 0;
  let written = 0;
  const one = async (frame: HeldFrame) => {
    if (await putBack(parts, place, listing[frame.area], { frame, held })) written += 1;
    done += 1;
    lacking.progress(done, of);
  };
  for (const frame of records) await one(frame);
  for (const pack of packs) {
    await writePack(parts, place, listing, pack);
    done += 1;
    written += 1;
    lacking.progress(done, of);
  }
  for (const frame of single) await one(frame);
  return written;
}
