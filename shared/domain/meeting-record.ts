import { z } from 'zod';
import { choice, noun, optionalInteger, optionalText, type RowOf, text } from './noun.ts';
import { localMoment } from './when.ts';

/** Where the minutes of a meeting stand in their life (LGA 1972 Sch 12 para 41). Never a step back but issued → draft. */
export const recordState = z.enum(['skeleton', 'live', 'draft', 'issued', 'approved', 'signed']);
export type RecordState = z.infer<typeof recordState>;

/**
 * The record that is made here of one meeting. Minutes that a pack prints of an earlier meeting are another noun
 * (minutes.ts). One row per meeting, its id derived from the meeting's.
 */
export const meetingRecord = noun('meetingRecord', 'everyone', {
  meeting: text(),
  state: choice(recordState, 'skeleton'),
  openedAt: optionalText(localMoment),
  closedAt: optionalText(localMoment),
  /** The first minute's number where the clerk set it; null runs on from the meeting before. */
  firstNumber: optionalInteger(),
  /** The minute in hand, for every window; null before the first. */
  inHand: optionalText(),
});
export type MeetingRecord = RowOf<typeof meetingRecord>;
