import type { ZodType } from 'zod';
import { z } from 'zod';
import { deviceId, groupId } from '../../../shared/sync/segment-header.ts';
import { epochOf, openForCircle, type SealedFor, sealForCircle } from './circle-seal.ts';
import type { EpochKey } from './epoch-key.ts';
import { encodeFrame, type FrameKind, parseFrame, type Refused, refused } from './frame.ts';
import { readJson } from './json.ts';
import type { SigningKey } from './signature.ts';

const adviceHeader = z.looseObject({
  v: z.literal(1),
  group: groupId,
  device: deviceId,
  wall: z.string().max(40),
});

/** A file that one device rewrites: signed by it, sealed for everybody of the group, advisory. */
export interface ParsedAdvice {
  hash: string;
  group: string;
  device: string;
  /** ISO 8601, a claim. */
  wall: string;
  /** The name of the epoch it is sealed with. */
  epoch: string;
  sealed: Uint8Array;
  signature: Uint8Array;
}

interface Tools {
  keys: SigningKey;
  key: EpochKey;
  random: (bytes: number) => Uint8Array;
}

/** @throws RangeError where it is larger than others read */
export function encodeAdvice(
  kind: FrameKind,
  purpose: SealedFor['purpose'],
  { group, wall, content }: { group: string; wall: string; content: object },
  { keys, key, random }: Tools,
): { hash: string; bytes: Uint8Array } {
  const { device } = keys;
  const text = Buffer.from(JSON.stringify(content));
  const sealed = sealForCircle(text, key, { group, device, purpose }, random);
  return encodeFrame(kind, { v: 1, group, device, wall }, [sealed], keys);
}

export function parseAdvice(
  kind: FrameKind,
  bytes: Uint8Array,
): { ok: true; advice: ParsedAdvice } | Refused {
  const parsed = parseFrame(kind, bytes);
  if (!parsed.ok) return parsed;
  const { hash, header, body, signature } = parsed.frame;
  const { success, data } = adviceHeader.safeParse(header);
  if (!success) return refused('header');
  const epoch = epochOf(body);
  if (epoch === null) return refused('length');
  const { group, device, wall } = data;
  return { ok: true, advice: { hash, group, device, wall, epoch, sealed: body, signature } };
}

/** Null where the key is not here, or it holds something else. Its signature is checked before. */
export function openAdvice<T>(
  advice: ParsedAdvice,
  purpose: SealedFor['purpose'],
  shape: ZodType<T>,
  keyOf: (epoch: string) => EpochKey | null,
): T | null {
  const { group, device } = advice;
  const text = openForCircle(advice.sealed, keyOf, { group, device, purpose });
  return text === null ? null : (shape.safeParse(readJson(text)).data ?? null);
}
