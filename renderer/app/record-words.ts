import type { RecordState } from '../../shared/domain/meeting-record.ts';
import { deskAddress, minutesAddress } from './route.ts';

const words: Readonly<Record<RecordState, string>> = {
  skeleton: 'prepared',
  live: 'being written',
  draft: 'draft, not issued yet',
  issued: 'issued draft',
  approved: 'approved',
  signed: 'signed',
};

/** Where the minutes made here stand, in a word or two: "Minutes: issued draft". */
export const recordWords = (state: RecordState): string => `Minutes: ${words[state]}`;

/** Where minutes in that state are worked on: at the desk up to the close of the meeting, then as a document. */
export const recordAddress = (meeting: string, state: RecordState): string =>
  state === 'skeleton' || state === 'live' ? deskAddress(meeting) : minutesAddress(meeting);
