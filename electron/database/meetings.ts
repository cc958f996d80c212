import type { MeetingSummary } from '../../shared/contract/meetings.ts';

/** A meeting as the list shows it, without what only this reader knows (what was read). */
export type MeetingFacts = Omit<MeetingSummary, 'papersRead' | 'papersChanged'>;

/** A paper's newest words, to be held against what was read. */
export interface NewestPaper {
  meeting: string;
  paper: string;
  textHash: string;
}
