import { z } from 'zod';
import { call } from './call.ts';

/** The prose of a minute as one Yjs update in base64 that holds all of it, and how many parts it is the sum of. */
export interface Prose {
  update: string;
  /** Counts the updates kept so far. */
  seen: number;
}

export interface ProseVersion {
  /** Plain text as `words` kept it: shared/prose/prose-plain-text.ts reads it back. */
  words: string;
  by: string;
  /** ISO 8601, a claim of the writer's clock. */
  at: string;
}

const minute = z.string().min(1).max(100);
/** One window's name for itself, made anew at each load. */
const editor = z.string().min(1).max(100);

export const proseCalls = {
  'prose.get': call<Prose>()(z.strictObject({ minute })),
  /**
   * Keeps what was typed: a Yjs update in base64, on the disk when this answers. `id` is the page's own for this
   * update: sent twice it is kept once. `seen` is what the window had seen of others' when it was typed; a
   * paragraph that both changed is marked (paragraphToCheck). `words` is the whole prose as plain text (plainText),
   * sent when the minute is left or the keys have rested for long; null else. Where nothing else is to be sent the
   * update is an empty one, "AAA=".
   */
  'prose.append': call<{ seen: number }>()(
    z.strictObject({
      minute,
      id: z.uuid(),
      update: z.string().min(1).max(400_000),
      editor,
      seen: z.int().nonnegative(),
      words: z.string().max(400_000).nullable(),
    }),
  ),
  /** A person has looked at a paragraph that two windows changed. */
  'prose.looked': call<null>()(z.strictObject({ minute, paragraph: z.string().max(100) })),
  /** Earlier texts of the prose, newest first. */
  'prose.versions': call<ProseVersion[]>()(z.strictObject({ minute })),
};

export interface ProseEvents {
  /** Somebody typed: `editor` is the window whose update it was. null: of any minute, since events were missed. */
  'prose.changed': { minute: string | null; editor: string };
}
