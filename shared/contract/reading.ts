import { z } from 'zod';
import { paperLook, type ReadingLook } from '../domain/reading-look.ts';
import { fit, type ReadingPosition } from '../domain/reading-position.ts';
import { call } from './call.ts';

export interface LatestReading {
  hash: string;
  /** "Agenda pack, Scrutiny Board, 13 February 2025" */
  label: string;
  meeting: string;
  /** "Page 12 of the pack" */
  page: string;
}

/** What came into a meeting since I last looked at it. */
export interface SinceLooked {
  /** ISO 8601, a claim of this device's clock. */
  at: string;
  /** Files that came since, by hash. */
  packs: string[];
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const readingCalls = {
  /** Where I left off in a file, or null. */
  'reading.position': call<ReadingPosition | null>()(z.strictObject({ hash })),
  /** The file I read last, or null: for going on where I left off. */
  'reading.latest': call<LatestReading | null>()(z.strictObject({})),
  'reading.remember': call<null>()(
    z.strictObject({
      hash,
      pdfPage: z.int().positive(),
      offsetPerMille: z.int().min(0).max(1000),
      fit,
      quarterTurns: z.int().min(0).max(3),
      textView: z.boolean(),
    }),
  ),
  /** What came since I last looked at a meeting; null where I never did. */
  'reading.sinceLooked': call<SinceLooked | null>()(z.strictObject({ meeting: z.string() })),
  /** I look at a meeting: what is there now is seen. */
  'reading.looked': call<null>()(z.strictObject({ meeting: z.string() })),
  /** How I like to read. */
  'reading.look': call<ReadingLook>()(z.strictObject({})),
  'reading.setLook': call<null>()(
    z
      .strictObject({
        paper: paperLook,
        twoPages: z.boolean(),
        voiceSpeed: z.int().min(50).max(250),
        letterKeys: z.boolean(),
      })
      .partial(),
  ),
  /** Ticks a paper as read in the words it has now, or takes the tick away. */
  'reading.markRead': call<null>()(z.strictObject({ paper: z.string(), read: z.boolean() })),
};

export interface ReadingEvents {
  'reading.changed': { paper: string | null };
  'reading.lookChanged': Record<string, never>;
}
