import { type ActionEvents, actionCalls } from './actions.ts';
import { adoptingCalls } from './adopting.ts';
import { type AnnotationEvents, annotationCalls } from './annotations.ts';
import { type BackupEvents, backupCalls } from './backups.ts';
import type { Call } from './call.ts';
import { chairCalls } from './chair.ts';
import { type CommitteeEvents, committeeCalls } from './committees.ts';
import { type CopyEvents, copyCalls } from './copies.ts';
import { type ExchangeEvents, exchangeCalls } from './exchange.ts';
import { type ExportEvents, exportCalls } from './exports.ts';
import { type HistoryEvents, historyCalls } from './history.ts';
import { type ImportEvents, importCalls } from './imports.ts';
import { type MeetingEvents, meetingCalls } from './meetings.ts';
import { type MinutesEvents, minutesCalls } from './minutes.ts';
import { paperCalls } from './papers.ts';
import { type PastPapersEvents, pastPapersCalls } from './past-papers.ts';
import { peopleCalls } from './people.ts';
import { type ProfileEvents, profileCalls } from './profile.ts';
import { type ProgrammeEvents, programmeCalls } from './programme.ts';
import { type ProseEvents, proseCalls } from './prose.ts';
import { type QuestionEvents, questionCalls } from './questions.ts';
import { type ReadingEvents, readingCalls } from './reading.ts';
import { type RecordEvents, recordCalls } from './record.ts';
import { reviewCalls } from './review.ts';
import { searchCalls } from './search.ts';
import { type TrackerEvents, trackerCalls } from './tracker.ts';

/** All that the page may ask for, added up from the nouns. */
export const calls = {
  ...meetingCalls,
  ...reviewCalls,
  ...importCalls,
  ...paperCalls,
  ...readingCalls,
  ...searchCalls,
  ...historyCalls,
  ...profileCalls,
  ...peopleCalls,
  ...annotationCalls,
  ...adoptingCalls,
  ...questionCalls,
  ...exportCalls,
  ...exchangeCalls,
  ...backupCalls,
  ...recordCalls,
  ...proseCalls,
  ...minutesCalls,
  ...committeeCalls,
  ...copyCalls,
  ...actionCalls,
  ...pastPapersCalls,
  ...trackerCalls,
  ...programmeCalls,
  ...chairCalls,
};
export type Calls = typeof calls;
export type CallName = keyof Calls;
export type InputOf<N extends CallName> = Calls[N] extends Call<infer I, infer _> ? I : never;
export type OutputOf<N extends CallName> = Calls[N] extends { output?: infer O } ? O : never;

/** All that the page may be told. */
export type Events = MeetingEvents &
  ImportEvents &
  ReadingEvents &
  HistoryEvents &
  ProfileEvents &
  AnnotationEvents &
  QuestionEvents &
  ExportEvents &
  ExchangeEvents &
  BackupEvents &
  RecordEvents &
  ProseEvents &
  MinutesEvents &
  CommitteeEvents &
  CopyEvents &
  ActionEvents &
  PastPapersEvents &
  TrackerEvents &
  ProgrammeEvents;
export type EventName = keyof Events;
/** How a service tells the page; where the word goes is the transport's business. */
export type Emit = <N extends EventName>(name: N, event: Events[N]) => void;

/** What answers the contract. An absent handler does not compile. */
export type Handlers = {
  [N in CallName]: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
};

/** What answers one noun's map: `HandlersOf<typeof searchCalls>`. */
export type HandlersOf<C> = Pick<Handlers, keyof C & CallName>;

/** The page's end of the contract, the same over every transport. */
export interface Backend {
  /** Rejects with CallError. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Calls back on each event until the function it returns is called. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
  close(): void;
}
