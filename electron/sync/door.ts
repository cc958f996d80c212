import { isRunOf } from './envelope/device-name.ts';
import { kindOf } from './envelope/frame.ts';
import { parseKeyRecord } from './envelope/key-record.ts';
import { parsePack } from './envelope/pack.ts';
import { parseSegment } from './envelope/segment.ts';
import { isSignedBy } from './envelope/signature.ts';
import type { ExchangeParts } from './group.ts';
import { takesRoom } from './record-room.ts';

/** What a file of a mailbox turned out to be. `later` is tried again; `litter` never is. */
export type Taken =
  | { kind: 'segment'; hash: string; fresh: boolean }
  /** `why`: of frames in it that are not taken; null where all are. */
  | { kind: 'pack'; hash: string; segments: string[]; fresh: string[]; why: string | null }
  | { kind: 'record'; hash: string; fresh: boolean }
  | { kind: 'other' }
  | { kind: 'litter' }
  | { kind: 'later'; why: string };

const later = (why: string): Taken => ({ kind: 'later', why });

/** Frames of a pack that are kept in one transaction, before others get a turn: each costs a signature. */
const framesAtOnce = 25;

/**
 * Takes in one file by its content, whatever its name says, and keeps what hashes, is signed by a device of this
 * group and was written in a run of that device. Nothing is applied here. Never throws on content.
 * @param via the mailbox it came through
 */
export function takeFrame(parts: ExchangeParts, bytes: Uint8Array, via: string): Taken {
  const kind = kindOf(bytes);
  if (kind === 'segment') return takeSegment(parts, bytes, via);
  if (kind === 'keyRecord') return takeRecord(parts, bytes);
  return { kind: kind === null ? 'litter' : 'other' };
}

function takeSegment(parts: ExchangeParts, bytes: Uint8Array, via: string): Taken {
  const { store, keys, clock, rules } = parts;
  const parsed = parseSegment(bytes, rules);
  if (!parsed.ok) return later(parsed.why);
  const { hash, header } = parsed.segment;
  const known = { kind: 'segment', hash, fresh: false } as const;
  if (store.segments.has(hash)) return known;
  const { id, membership } = parts.group();
  if (header.group !== id) return later('other-group');
  const device = membership.devices.get(header.device);
  if (device === undefined) return later('unknown-device');
  if (rules.signatures && !isSignedBy(parsed.segment, device.signKey)) return later('signature');
  if (rules.runBinding && !isRunOf(header.run, device)) return later('forged');
  const { run, first, last, prev, member } = header;
  store.together(() =>
    store.segments.add(
      {
        ...{ hash, device: header.device, run, first, last, prev, member, bytes, via },
        own: header.device === keys.device,
        receivedAt: clock().toISOString(),
      },
      // also where a newer app wrote it: once this one knows how, it finds by them what it could not open
      header.sections.map(({ epoch }) => epoch),
    ),
  );
  return { ...known, fresh: true };
}

/** The same of each frame of a pack, a few at a time; null where the file is none. */
export async function takePack(
  parts: ExchangeParts & { breathe: () => Promise<void> },
  bytes: Uint8Array,
  via: string,
): Promise<Taken | null> {
  if (kindOf(bytes) !== 'pack') return null;
  const pack = parsePack(bytes);
  if (!pack.ok) return later(pack.why);
  const segments: string[] = [];
  const fresh: string[] = [];
  let why: string | null = null;
  for (const taken of await takeFrames(parts, pack.segments, via))
    if (taken.kind === 'segment') {
      segments.push(taken.hash);
      if (taken.fresh) fresh.push(taken.hash);
    } else if (taken.kind !== 'record') why = taken.kind === 'later' ? taken.why : 'not-ours';
  return { kind: 'pack', hash: pack.hash, segments, fresh, why };
}

/**
 * Takes in many frames, a few at a time; answers of each what it turned out to be. They are on the disk once the
 * store's `onDisk` has said so.
 */
export async function takeFrames(
  parts: ExchangeParts & { breathe: () => Promise<void> },
  frames: readonly { bytes: Uint8Array }[],
  via: string,
): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (let at = 0; at < frames.length; at += framesAtOnce) {
    const some = frames.slice(at, at + framesAtOnce);
    taken.push(...parts.store.late(() => some.map(({ bytes }) => takeFrame(parts, bytes, via))));
    await parts.breathe();
  }
  return taken;
}

/** Whether its signer may say what it says is found when all records are read together: they come in any order. */
function takeRecord(parts: ExchangeParts, bytes: Uint8Array): Taken {
  const { store, clock, rules } = parts;
  const parsed = parseKeyRecord(bytes);
  if (!parsed.ok) return later(parsed.why);
  const { hash, record } = parsed;
  if (store.keyRecords.has(hash)) return { kind: 'record', hash, fresh: false };
  const { id, membership } = parts.group();
  if (record.group !== id) return later('other-group');
  const signer = membership.devices.get(record.by);
  if (signer !== undefined && rules.signatures && !isSignedBy(parsed, signer.signKey))
    return later('signature');
  if (!takesRoom(parts, record.by, bytes.length))
    return later(signer === undefined ? 'unknown-device' : 'no-room');
  const fresh = store.keyRecords.add(hash, bytes, clock().toISOString());
  return { kind: 'record', hash, fresh };
}
