import { parseDescriptor } from '../envelope/descriptor.ts';
import { bundleName } from '../envelope/file-names.ts';
import { encodePack } from '../envelope/pack.ts';
import type { ExchangeParts } from '../group.ts';
import { limits } from '../limits.ts';
import type { BundlePart } from './bundle-part.ts';
import { monthOf } from './put-back.ts';

export interface MakingParts
  extends Pick<ExchangeParts, 'store' | 'keys' | 'group' | 'clock' | 'random'> {
  breathe: () => Promise<void>;
}

/** One finished file; the name is for people. */
export interface FileOfBundle {
  name: string;
  bytes: Uint8Array;
}

/** How much goes into one file of a bundle, and into how many files. */
export interface BundleRoom {
  bytes: number;
  frames: number;
  files: number;
}

const frames = limits.packSegments;
const files = limits.bundleFiles;
/** What e-mail takes; where that makes too many files, what is read of one at all. */
const rooms: readonly BundleRoom[] = [
  { bytes: limits.bundleFile, frames, files },
  { bytes: limits.pack - 1024, frames, files },
];

/** Something signed that travels, whose bytes are read when they are needed. */
interface Frame {
  hash: string;
  /** Bytes, with its line in the header of a file. */
  size: number;
  bytes: () => Uint8Array | null;
}
const headerLine = 80;

/** Frames that are read before others are answered. */
const framesAtOnce = 200;

/**
 * Everything of the group but its papers for e-mail: packs of the descriptor, the key records and all segments, sealed
 * as they are. One file, or several where one would be too large: each of them is whole in itself, and they are taken
 * in in any order. False where even that is too much, and then none was kept.
 * @param keep is given one finished file after the other
 */
export async function makeBundle(
  parts: MakingParts,
  descriptor: Uint8Array,
  keep: (file: FileOfBundle) => Promise<void>,
  within: readonly BundleRoom[] = rooms,
): Promise<boolean> {
  const { clock, keys, random } = parts;
  const all = {
    descriptor: descriptorFrame(descriptor),
    records: await recordFrames(parts),
    segments: await segmentFrames(parts),
  };
  const plan = within
    .map((room) => ({ room, ...planned(all, room) }))
    .find(({ room, contents }) => contents.length <= room.files);
  if (plan === undefined) return false;
  const of = plan.contents.length;
  const id = Buffer.from(random(16)).toString('hex');
  const day = clock().toISOString().slice(0, 10);
  for (const [index, content] of plan.contents.entries()) {
    const part = index + 1;
    const said: BundlePart = { id, part, of, needs: plan.needs };
    const bytes = await written(parts, content, of === 1 ? null : said);
    await parts.breathe();
    await keep({ bytes, name: bundleName({ device: keys.device, day, part, of }) });
  }
  return true;
}

function descriptorFrame(bytes: Uint8Array): Frame[] {
  const parsed = parseDescriptor(bytes);
  if (!parsed.ok) return [];
  return [{ hash: parsed.hash, size: bytes.length + headerLine, bytes: () => bytes }];
}

async function recordFrames({ store, breathe }: MakingParts): Promise<Frame[]> {
  const found: Frame[] = [];
  for (const [index, { hash, bytes }] of store.keyRecords.all().entries()) {
    const size = bytes.length + headerLine;
    found.push({ hash, size, bytes: () => store.keyRecords.bytes(hash) });
    if (index % framesAtOnce === framesAtOnce - 1) await breathe();
  }
  return found;
}

async function segmentFrames({ store, breathe }: MakingParts): Promise<Frame[]> {
  const found: Frame[] = [];
  for (let last = 0; ; await breathe()) {
    const some = store.segments.since(last, framesAtOnce);
    for (const { hash } of some) {
      const size = store.segments.size(hash) + headerLine;
      found.push({ hash, size, bytes: () => store.segments.bytes(hash) });
    }
    last = some.at(-1)?.number ?? last;
    if (some.length < framesAtOnce) return found;
  }
}

/**
 * What goes into which file. Every file has all records, by which a reader knows the laptops that signed the rest; where
 * those are so many that little else would fit, they are spread over the first files.
 */
function planned(
  all: { descriptor: Frame[]; records: Frame[]; segments: Frame[] },
  room: BundleRoom,
): { contents: Frame[][]; needs: number } {
  const { descriptor, records, segments } = all;
  const few = sizeOf(records) <= room.bytes / 4 && records.length <= room.frames / 4;
  const [inEach, spread] = few
    ? [[...descriptor, ...records], segments]
    : [descriptor, [...records, ...segments]];
  const portions = inPortions(spread, {
    bytes: room.bytes - sizeOf(inEach),
    frames: room.frames - inEach.length,
  });
  const contents = portions.map((portion) => [...inEach, ...portion]);
  const lastRecord = records.at(-1);
  const needs =
    few || lastRecord === undefined
      ? 0
      : portions.findIndex((portion) => portion.includes(lastRecord)) + 1;
  return { contents, needs };
}

const sizeOf = (some: readonly Frame[]): number => some.reduce((sum, { size }) => sum + size, 0);

/** At least one, and none but the only one is empty. */
function inPortions(some: readonly Frame[], room: Omit<BundleRoom, 'files'>): Frame[][] {
  let portion: Frame[] = [];
  const portions = [portion];
  let size = 0;
  for (const frame of some) {
    if (portion.length > 0 && (size + frame.size > room.bytes || portion.length === room.frames)) {
      portion = [];
      portions.push(portion);
      size = 0;
    }
    portion.push(frame);
    size += frame.size;
  }
  return portions;
}

async function written(
  { keys, group, clock, breathe }: MakingParts,
  content: readonly Frame[],
  bundle: BundlePart | null,
): Promise<Uint8Array> {
  const segments: { hash: string; bytes: Uint8Array }[] = [];
  for (const [index, frame] of content.entries()) {
    const bytes = frame.bytes();
    if (bytes !== null) segments.push({ hash: frame.hash, bytes });
    if (index % framesAtOnce === framesAtOnce - 1) await breathe();
  }
  const about = { group: group().id, device: keys.device, month: monthOf(clock()) };
  return encodePack({ ...about, segments, ...(bundle !== null && { more: { bundle } }) }).bytes;
}
