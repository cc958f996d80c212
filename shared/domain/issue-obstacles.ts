import type { Ask } from './ask.ts';
import type { Attendance } from './attendance.ts';
import { attendeeName } from './attendee-name.ts';
import type { Clause } from './clause.ts';
import type { Exclusion } from './exclusion.ts';
import { exclusionFaults } from './exclusion-words.ts';
import { doubledNumbers } from './minute-numbers.ts';
import type { Motion } from './motion.ts';
import type { ParagraphToCheck } from './paragraph-to-check.ts';
import type { RecordedMinute } from './recorded-minute.ts';
import { lacksUrgencyReason } from './urgent-business.ts';
import type { Vote, VoteEntry } from './vote.ts';
import { voteResult } from './vote-result.ts';

/** The rows of one store, as far as they matter to issuing. */
export interface ObstacleRows {
  minutes: readonly RecordedMinute[];
  motions: readonly Pick<Motion, 'id' | 'minute' | 'state'>[];
  amendments: readonly { id: string; state: string }[];
  votes: readonly Vote[];
  voteEntries: readonly VoteEntry[];
  clauses: readonly Pick<Clause, 'minute'>[];
  asks: readonly Pick<Ask, 'minute' | 'kind'>[];
  paragraphsToCheck: readonly Pick<ParagraphToCheck, 'minute' | 'words'>[];
}

/** A record before it is issued; the desk's snapshot is one. */
export interface RecordToIssue {
  attendances: readonly Pick<
    Attendance,
    'id' | 'name' | 'title' | 'class' | 'capacity' | 'state'
  >[];
  presidings: readonly unknown[];
  exclusions: readonly Exclusion[];
  public: ObstacleRows;
  private: ObstacleRows;
}

export interface Obstacle {
  rule: 'R3' | 'R8' | 'R10' | 'R18' | 'R28' | 'R31' | 'numbers' | 'twoWriters';
  /** "stops": cannot be issued before it is settled. "asks": shown once, and may stay. */
  weight: 'stops' | 'asks';
  /** The minute it is about; null for the meeting. */
  minute: string | null;
  sentence: string;
}

/**
 * What stands between a draft and its issue, in the order of the record (domain rules, section 6: R3, R8 and R31
 * guard the step). Nothing here stops the typing or the close of the meeting.
 */
export function obstacles(record: RecordToIssue): Obstacle[] {
  return [
    ...attendanceObstacles(record),
    ...numberObstacles(record.public.minutes),
    ...record.exclusions.flatMap(exclusionObstacles),
    ...record.public.minutes
      .filter(({ removed }) => removed !== 1)
      .flatMap((minute) => minuteObstacles(minute, record)),
  ];
}

export const mayIssue = (found: readonly Obstacle[]): boolean =>
  found.every(({ weight }) => weight !== 'stops');

/** Names of those present are recorded, of committees, too (LGA 1972 Sch 12 paras 40, 44; R8). */
function attendanceObstacles({ attendances, presidings }: RecordToIssue): Obstacle[] {
  const found: Obstacle[] = [];
  const stop = (sentence: string) =>
    found.push({ rule: 'R8', weight: 'stops', minute: null, sentence });
  if (!attendances.some((one) => one.class === 'members' && one.state === 'present'))
    stop('No member is marked as present.');
  for (const one of attendances) {
    const isOfCommittee = one.class === 'members' || one.class === 'coOpted';
    if (isOfCommittee && one.state === 'expected')
      stop(`Say whether ${attendeeName(one)} was present, sent apologies or was absent.`);
  }
  if (presidings.length === 0)
    found.push({
      rule: 'R10',
      weight: 'asks',
      minute: null,
      sentence: 'Nobody is recorded as presiding.',
    });
  return found;
}

/** "Minute 31/17" must name one minute; only numbers set by hand can fail in that. */
function numberObstacles(minutes: readonly RecordedMinute[]): Obstacle[] {
  const byHand = minutes.filter(({ removed }) => removed !== 1);
  const numbers = byHand.flatMap(({ id, number }) => (number ? [[id, number] as const] : []));
  return doubledNumbers(new Map(numbers)).map((number) => ({
    rule: 'numbers',
    weight: 'asks',
    minute: null,
    sentence: `More than one minute has the number ${number}.`,
  }));
}

const exclusionObstacles = (exclusion: Exclusion): Obstacle[] =>
  exclusionFaults(exclusion).map((sentence) => ({
    rule: 'R28',
    weight: 'stops',
    minute: exclusion.minute,
    sentence,
  }));

function minuteObstacles(minute: RecordedMinute, record: RecordToIssue): Obstacle[] {
  const stores = [record.public, record.private];
  const found: Obstacle[] = [];
  const stop = (rule: Obstacle['rule'], sentence: string) =>
    found.push({ rule, weight: 'stops', minute: minute.id, sentence });
  if (lacksUrgencyReason(minute, stores))
    stop(
      'R3',
      `“${minute.title}”: a decision on a matter not on the agenda. Say why it was urgent.`,
    );
  if (lacksPublicPart(minute, record.public))
    stop('R31', `“${minute.title}” is private. Write what the public may read of it.`);
  for (const store of stores) {
    for (const sentence of openVotes(minute, store)) stop('R18', sentence);
    for (const { minute: id, words } of store.paragraphsToCheck)
      if (id === minute.id)
        stop(
          'twoWriters',
          `This paragraph was changed in two places at once: “${beginning(words)}”. Look at it.`,
        );
  }
  return found;
}

/** The public must be left a fair and coherent record of private business (LGA 1972 s100C(2), R31, R32). */
const lacksPublicPart = (minute: RecordedMinute, open: ObstacleRows): boolean =>
  minute.access !== 'public' &&
  minute.publicSummary.trim() === '' &&
  !open.clauses.some((one) => one.minute === minute.id);

/** Votes without a result. A vote on words that were withdrawn or fell needs none. */
function openVotes(minute: RecordedMinute, rows: ObstacleRows): string[] {
  const put = new Map([...rows.motions, ...rows.amendments].map(({ id, state }) => [id, state]));
  return rows.votes
    .filter((one) => one.minute === minute.id)
    .filter(({ subject }) => (put.get(subject ?? '') ?? 'open') === 'open')
    .map((vote) => voteResult(vote, rows.voteEntries))
    .filter(({ result }) => result === 'open' || result === 'tie')
    .map(({ explanation }) => `“${minute.title}”, a vote is not settled. ${explanation}`);
}

/** The first words, for a list; a whole text if it is short. */
const beginning = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, '')}…` : words;
