import { z } from 'zod';

export const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The first 80 bits of the SHA-256 of a device's signing key, in base32. */
export const deviceId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);
/** One launch of one device: 13 random letters, or 8 random ones and 12 that bind it to its device's key. */
export const runId = z.string().regex(/^(?:[0-9a-hjkmnp-tv-z]{13}|[0-9a-hjkmnp-tv-z]{20})$/);
/** A random name that tells no outsider which circle it belongs to. */
export const epochId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{13}$/);
export const groupId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/**
 * What a segment says of itself for everybody to read. Fields that a newer app adds are kept and passed on.
 * The section's plain texts are opened with their circle's epoch key.
 */
export const segmentHeader = z.looseObject({
  v: z.literal(1),
  /** A reader below this number keeps and passes the segment on, and does not apply it. */
  minReader: z.int().min(1),
  group: groupId,
  device: deviceId,
  run: runId,
  /** Ops `first` to `last` of this run, without gaps, counted from 1. */
  first: z.int().min(1),
  last: z.int().min(1),
  /** Hash of this device's segment before this one; null where it knows of none. */
  prev: hash.nullable(),
  /** Newest segments that the device holds of others, where that changed since its last segment. */
  seen: z.record(deviceId, hash),
  /** Hash of the newest membership record that it knows. */
  member: hash,
  /** ISO 8601: a claim. */
  wall: z.string().max(40),
  sections: z.array(z.looseObject({ epoch: epochId, bytes: z.int().min(0) })).max(64),
});
export type SegmentHeader = z.infer<typeof segmentHeader>;

/** The version of the format that this app writes and the highest that it can apply. */
export const readerVersion = 1;
