import type { MeetingSummary } from '../../shared/contract/meetings.ts';
import type { personalNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Reader } from '../ledger/ledger.ts';
import type { CouncilReads } from '../ledger/profile.ts';
import { asksToCome } from './asks-to-come.ts';

export interface MeetingListParts {
  reads: Pick<CouncilReads, 'meetings' | 'newestPapers'>;
  council: Reader<typeof sharedNouns>;
  personal: Reader<typeof personalNouns>;
  /** "2025-02-13" where the council is. */
  today: string;
}

interface Tally {
  read: number;
  changed: number;
}

/** How many papers of each meeting I have read, and how many have other words since. */
function tallies({ reads, personal }: Omit<MeetingListParts, 'council'>): Map<string, Tally> {
  const wordsRead = new Map(personal.rows('paperRead').map((row) => [row.id, row.textHash]));
  const byMeeting = new Map<string, Tally>();
  for (const { meeting, paper, textHash } of reads.newestPapers()) {
    const tally = byMeeting.get(meeting) ?? { read: 0, changed: 0 };
    const words = wordsRead.get(paper);
    if (words === textHash) tally.read += 1;
    else if (words !== undefined) tally.changed += 1;
    byMeeting.set(meeting, tally);
  }
  return byMeeting;
}

/** Every meeting: the next one first, then the past ones backwards, those without a date last. */
export function meetingList(parts: MeetingListParts): MeetingSummary[] {
  const byMeeting = tallies(parts);
  const meetings = parts.reads.meetings();
  const asks = asksToCome(parts.council, meetings, parts.today);
  const summaries = meetings.map(({ committeeId: _, ...facts }) => ({
    ...facts,
    asks: asks.get(facts.id) ?? 0,
    papersRead: byMeeting.get(facts.id)?.read ?? 0,
    papersChanged: byMeeting.get(facts.id)?.changed ?? 0,
  }));
  const on = (meeting: MeetingSummary) => meeting.date ?? '';
  const isToCome = (meeting: MeetingSummary) => on(meeting) >= parts.today;
  const toCome = summaries
    .filter(isToCome)
    .sort((one, other) => on(one).localeCompare(on(other), 'en'));
  const past = summaries
    .filter((meeting) => !isToCome(meeting))
    .sort((one, other) => on(other).localeCompare(on(one), 'en'));
  return [...toCome, ...past];
}
