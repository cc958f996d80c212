import type { Mark } from '../../shared/contract/annotations.ts';
import type { ImportJob } from '../../shared/contract/imports.ts';
import type { MeetingDetail, MeetingSummary } from '../../shared/contract/meetings.ts';
import type { QuestionInList, SharedQuestionInList } from '../../shared/contract/questions.ts';
import type { LatestReading } from '../../shared/contract/reading.ts';
import type { CarryingSummary } from '../../shared/domain/carrying-summary.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { ReadingLook } from '../../shared/domain/reading-look.ts';
import type { FakeExchange } from './fake-exchange.ts';

/** What the fake backend holds. Tests change it through calls, or directly followed by `tell`. */
export interface FakeState {
  profile: Profile | null;
  details: MeetingDetail[];
  jobs: ImportJob[];
  undo: string[];
  latest: LatestReading | null;
  marks: Mark[];
  /** What the colours mean, by name. */
  meanings: Record<string, string>;
  carried: CarryingSummary | null;
  questions: QuestionInList[];
  sharedQuestions: SharedQuestionInList[];
  look: ReadingLook;
  exchange: FakeExchange;
}

export const aProfile = (part: Partial<Profile> = {}): Profile => ({
  id: 'me',
  name: 'A Hartley',
  role: 'councillor',
  committee: null,
  theme: 'light',
  typeSize: 100,
  ...part,
});

export const aJob = (part: Partial<ImportJob> = {}): ImportJob => ({
  id: 'job-1',
  fileName: 'leisure-panel.pdf',
  state: 'reading',
  pagesDone: 0,
  pagesTotal: 0,
  itemsFound: 0,
  readable: null,
  question: null,
  status: null,
  reason: '',
  refusal: null,
  meeting: null,
  ...part,
});

export function summaryOf(detail: MeetingDetail): MeetingSummary {
  const papers = detail.items.flatMap((item) => item.papers);
  const rows = [detail.meeting, ...detail.items, ...papers];
  return {
    id: detail.meeting.id,
    committee: detail.committee.name,
    organisation: detail.committee.organisation,
    date: detail.meeting.date,
    time: detail.meeting.time,
    place: detail.meeting.place,
    items: detail.items.length,
    papers: papers.length,
    papersRead: papers.filter(({ state }) => state === 'read').length,
    papersChanged: papers.filter(({ state }) => state === 'changed').length,
    toCheck: rows
      .flatMap((row) => Object.values(row.evidence))
      .filter(({ level }) => level === 'check').length,
    mainPack: detail.packs[0]?.id ?? null,
    record: detail.record,
    status: detail.meeting.status,
    movedFrom: detail.meeting.movedFrom,
    asks: 0,
  };
}
