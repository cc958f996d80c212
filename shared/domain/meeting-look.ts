import { z } from 'zod';
import { json, noun, type RowOf, text } from './noun.ts';

/** What I had seen of a meeting when I last looked at it. Its id is the meeting's. */
export const meetingLook = noun('meetingLook', 'mine', {
  /** Files (SHA-256) that were there. Tells what came since without asking any clock. */
  packs: json(z.array(z.string()), []),
  /** ISO 8601, a claim of this device's clock, for telling. */
  at: text(),
});
export type MeetingLook = RowOf<typeof meetingLook>;
