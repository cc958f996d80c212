import { z } from 'zod';
import { openForCircle, sealForCircle } from '../envelope/circle-seal.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';
import { readJson } from '../envelope/json.ts';

/** What a record says that is for the group alone: whose laptop it is, what the group or a circle is called. */
const words = z.looseObject({
  /** Of the laptop's person. */
  name: z.string().max(200).optional(),
  groupName: z.string().max(200).optional(),
  /** `committee:<id>` or `private:<id>`. */
  circle: z.string().max(200).optional(),
});
export type BodyWords = z.infer<typeof words>;

export const bytesOfWords = (said: BodyWords): Uint8Array => Buffer.from(JSON.stringify(said));

/** Nothing, where they are no such words. Never throws. */
export function readWords(plain: Uint8Array | null): BodyWords {
  const { success, data } = words.safeParse(plain === null ? null : readJson(plain));
  return success ? data : {};
}

interface SealedBy {
  group: string;
  /** The device that signs the record. */
  by: string;
}

export const sealWords = (
  said: BodyWords,
  key: EpochKey,
  { group, by }: SealedBy,
  random: (bytes: number) => Uint8Array,
): Uint8Array =>
  sealForCircle(bytesOfWords(said), key, { group, device: by, purpose: 'record' }, random);

export const openWords = (
  body: Uint8Array,
  keyOf: (epoch: string) => EpochKey | null,
  { group, by }: SealedBy,
): BodyWords => readWords(openForCircle(body, keyOf, { group, device: by, purpose: 'record' }));
