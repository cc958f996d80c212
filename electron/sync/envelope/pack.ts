import { z } from 'zod';
import { deviceId, groupId, hash } from '../../../shared/sync/segment-header.ts';
import { limits } from '../limits.ts';
import { packName } from './file-names.ts';
import { encodeFrame, frameKinds, parseFrame, type Refused, refused } from './frame.ts';
import { signatureBytes } from './signature.ts';

const packHeader = z.looseObject({
  v: z.literal(1),
  group: groupId,
  /** Whose segments they are; a hint. */
  device: deviceId,
  month: z.string().regex(/^\d{4}(?:\d\d)?$/),
  /** Hash and length in bytes of each, in order. */
  segments: z
    .array(z.tuple([hash, z.int().min(1).max(limits.segmentRead)]))
    .max(limits.packSegments),
});
export type PackHeader = z.infer<typeof packHeader>;

export interface PackedSegment {
  hash: string;
  bytes: Uint8Array;
}

/** Segments byte for byte. @throws RangeError where they are more than one pack may hold */
export function encodePack(pack: {
  group: string;
  device: string;
  /** yyyymm, or yyyy for a year. */
  month: string;
  segments: readonly PackedSegment[];
  /** What else it says of itself, for those who know it: part of which bundle it is. */
  more?: Readonly<Record<string, unknown>>;
}): { hash: string; name: string; bytes: Uint8Array } {
  const { group, device, month, segments } = pack;
  if (segments.length > limits.packSegments) throw new RangeError(`${segments.length} segments`);
  const header: PackHeader = {
    ...pack.more,
    v: 1,
    group,
    device,
    month,
    segments: segments.map((segment) => [segment.hash, segment.bytes.length]),
  };
  const bodies = segments.map((segment) => segment.bytes);
  const { hash: own, bytes } = encodeFrame(frameKinds.pack, header, bodies, null);
  return { hash: own, bytes, name: packName({ hash: own, device, month }) };
}

/**
 * The segments of a pack, as views. Each says the hash under which it is listed; whether it has it, parseSegment
 * tells as for any other.
 */
export function parsePack(
  bytes: Uint8Array,
): { ok: true; hash: string; header: PackHeader; segments: PackedSegment[] } | Refused {
  const parsed = parseFrame(frameKinds.pack, bytes);
  if (!parsed.ok) return parsed;
  const { success, data: header } = packHeader.safeParse(parsed.frame.header);
  if (!success) return refused('header');
  const { body } = parsed.frame;
  const segments: PackedSegment[] = [];
  let at = 0;
  for (const [listed, length] of header.segments) {
    const segment = body.subarray(at, at + length);
    if (statedHash(segment) !== listed) return refused('length');
    segments.push({ hash: listed, bytes: segment });
    at += length;
  }
  if (at !== body.length) return refused('length');
  return { ok: true, hash: parsed.frame.hash, header, segments };
}

/** The hash that a signed frame says it has. */
const statedHash = (frame: Uint8Array): string => {
  const end = Math.max(0, frame.length - signatureBytes);
  return Buffer.from(frame.subarray(Math.max(0, end - 32), end)).toString('hex');
};
