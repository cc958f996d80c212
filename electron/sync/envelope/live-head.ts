import { z } from 'zod';
import { encodeAdvice, openAdvice, type ParsedAdvice, parseAdvice } from './advice.ts';
import type { EpochKey } from './epoch-key.ts';
import { liveHeadName } from './file-names.ts';
import { frameKinds, type Refused } from './frame.ts';
import type { SigningKey } from './signature.ts';

const liveHeadContent = z.looseObject({
  /** Name of the device's newest segment in `new`; null: it is not told, and nothing reads it so far. */
  newest: z.string().max(64).nullable(),
  /** The minute that its person is in; null: in none. Shown, and never kept. */
  minute: z.string().max(60).nullable(),
});
/** What a device tells the others of the room at once. */
export type LiveHeadContent = z.infer<typeof liveHeadContent>;
export type ParsedLiveHead = ParsedAdvice;

export function encodeLiveHead(
  head: { group: string; wall: string; content: LiveHeadContent },
  tools: { keys: SigningKey; key: EpochKey; random: (bytes: number) => Uint8Array },
): { hash: string; name: string; bytes: Uint8Array } {
  const { hash, bytes } = encodeAdvice(frameKinds.liveHead, 'presence', head, tools);
  return { hash, bytes, name: liveHeadName(tools.keys.device) };
}

/** Whose signature it is, is asked with isSignedBy. */
export const parseLiveHead = (bytes: Uint8Array): { ok: true; advice: ParsedLiveHead } | Refused =>
  parseAdvice(frameKinds.liveHead, bytes);

export const openLiveHead = (
  head: ParsedLiveHead,
  keyOf: (epoch: string) => EpochKey | null,
): LiveHeadContent | null => openAdvice(head, 'presence', liveHeadContent, keyOf);
