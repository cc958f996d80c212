import { z } from 'zod';
import { deviceId, hash, runId } from '../../../shared/sync/segment-header.ts';
import { encodeAdvice, openAdvice, type ParsedAdvice, parseAdvice } from './advice.ts';
import type { EpochKey } from './epoch-key.ts';
import { ackName } from './file-names.ts';
import { frameKinds, type Refused } from './frame.ts';
import type { SigningKey } from './signature.ts';

/** As high as an op's number may be. */
const seq = z
  .int()
  .min(1)
  .max(2 ** 40);
const mostRuns = 4000;
const shortHash = z.string().regex(/^[0-9a-f]{10}$/);
const ackContent = z.looseObject({
  /** Of each run, the ops that the device holds: ranges from and to, in order. */
  have: z
    .record(runId, z.array(z.tuple([seq, seq])).max(10_000))
    // whose each one is costs a hash for every device: no app lists more than half as many
    .refine((have) => Object.keys(have).length <= mostRuns),
  /** Newest segments of a device before which its whole chain is held: they stand for runs that `have` leaves out. */
  whole: z.record(deviceId, z.array(hash).max(100)).optional(),
  /** The first ten letters of the hashes of the key records that it holds. */
  records: z.array(shortHash).max(20_000).optional(),
  /**
   * The same of the segments of which each holds an op that another one holds, too: of those the ops of a run cannot
   * tell which is there. Left out by older apps, and where there are too many.
   */
  twice: z.array(shortHash).max(20_000).optional(),
  /** 1, 2, ... over all acks of the device: an older one than before is a sign that the place was rolled back. */
  n: z.int().min(1).optional(),
  /** Version of the app. */
  app: z.string().max(40),
});
/** What a device holds, for the others to know what it lacks. */
export type AckContent = z.infer<typeof ackContent>;
export type ParsedAck = ParsedAdvice;

/** @throws RangeError where it is larger than others read */
export function encodeAck(
  ack: { group: string; wall: string; content: AckContent },
  tools: { keys: SigningKey; key: EpochKey; random: (bytes: number) => Uint8Array },
): { hash: string; name: string; bytes: Uint8Array } {
  const { hash, bytes } = encodeAdvice(frameKinds.ack, 'ack', ack, tools);
  return { hash, bytes, name: ackName(tools.keys.device) };
}

/** Whose signature it is, is asked with isSignedBy. */
export const parseAck = (bytes: Uint8Array): { ok: true; advice: ParsedAck } | Refused =>
  parseAdvice(frameKinds.ack, bytes);

export const openAck = (
  ack: ParsedAck,
  keyOf: (epoch: string) => EpochKey | null,
): AckContent | null => openAdvice(ack, 'ack', ackContent, keyOf);
