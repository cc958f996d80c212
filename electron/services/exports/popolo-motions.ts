import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { MeetingRecord } from '../../../shared/domain/meeting-record.ts';
import type { sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Vote, VoteEntry, VoteOption } from '../../../shared/domain/vote.ts';
import { isCarried, isLost, voteResult } from '../../../shared/domain/vote-result.ts';
import type { Reader } from '../../ledger/ledger.ts';
import type { PopoloMotion, PopoloOption, PopoloVoteEvent } from '../../publish/popolo/popolo.ts';

type Council = Reader<typeof sharedNouns>;

const options: Record<VoteOption, PopoloOption> = {
  for: 'yes',
  against: 'no',
  abstain: 'abstain',
  absent: 'absent',
};
const methods = {
  assent: 'assent',
  count: 'show of hands',
  named: 'named vote',
  ballot: 'ballot',
} as const;

/** What the minutes of one meeting hold of motions and votes. `personOf` names whoever an attendance is of. */
export function motionsOf(
  council: Council,
  { meeting, record }: { meeting: Meeting; record: MeetingRecord },
  personOf: (attendance: string) => string,
): { motions: PopoloMotion[]; events: PopoloVoteEvent[] } {
  const of = { record: record.id };
  const open = new Set(
    council
      .rows('recordedMinute', of)
      .filter(({ access, removed }) => access === 'public' && removed === 0)
      .map(({ id }) => id),
  );
  const votes = council.rows('vote', of).filter(({ minute }) => open.has(minute));
  const entries = council.rows('voteEntry', of);
  const own = council.rows('ownVote', of);
  const motions = council.rows('motion', of).filter(({ minute }) => open.has(minute));
  const clauses = council.rows('clause', of).filter(({ minute }) => open.has(minute));
  const day = meeting.date === null ? {} : { date: meeting.date };
  const common = { organization_id: meeting.committee, requirement: 'simple majority' as const };
  const person = (name: 'creator_id' | 'moothall_seconder_id', attendance: string | null) =>
    attendance === null ? {} : { [name]: personOf(attendance) };
  const withVotes = (
    motion: Omit<PopoloMotion, 'vote_event_ids' | 'result'>,
    state: string,
    on: readonly Vote[],
  ): PopoloMotion => {
    const ended = state === 'withdrawn' || state === 'fell' ? ({ result: state } as const) : null;
    const last = on.at(-1);
    const told = last === undefined ? {} : resultOf(last, entries);
    return { ...motion, ...(ended ?? told), vote_event_ids: on.map(({ id }) => id) };
  };
  const onSubject = (id: string) => votes.filter(({ subject }) => subject === id);

  const put = motions.map((row) =>
    withVotes(
      {
        id: row.id,
        ...common,
        ...person('creator_id', row.mover),
        ...person('moothall_seconder_id', row.seconder),
        text: row.text,
        classification: row.source === 'recommendation' ? 'recommendation' : 'motion',
        ...day,
      },
      row.state,
      onSubject(row.id),
    ),
  );
  const ofMotion = new Set(motions.map(({ id }) => id));
  const changes = council
    .rows('amendment', of)
    .filter(({ motion }) => ofMotion.has(motion))
    .map((row) => {
      const motion = withVotes(
        {
          id: row.id,
          ...common,
          ...person('creator_id', row.mover),
          ...person('moothall_seconder_id', row.seconder),
          text: row.after,
          classification: 'amendment',
          ...day,
        },
        row.state,
        onSubject(row.id),
      );
      return row.state === 'accepted' ? { ...motion, result: 'pass' as const } : motion;
    });
  // scrutiny resolves without a motion: the resolution is what was decided
  const resolved = [...open].flatMap((minute): PopoloMotion[] => {
    const words = clauses.filter((one) => one.minute === minute && one.motion === null);
    const on = votes.filter((one) => one.minute === minute && one.subject === null);
    if (words.length === 0) return [];
    const text = words.map((one, index) => `(${index + 1}) ${one.text}`).join('\n');
    const motion = { id: minute, ...common, text, classification: 'resolution' as const, ...day };
    const made = withVotes(motion, 'open', on);
    return [on.length === 0 ? { ...made, result: 'pass' } : made];
  });
  const all = [...put, ...changes, ...resolved];
  const known = new Set(all.map(({ id }) => id));
  const events = votes.flatMap((vote): PopoloVoteEvent[] => {
    const motion = vote.subject ?? vote.minute;
    if (!known.has(motion)) return [];
    const names = vote.method === 'named';
    const cast = [
      ...entries.filter((one) => one.vote === vote.id && (names || one.role === 'casting')),
      // a vote that its member wanted recorded stands alone: the others stay unnamed (rule R20)
      ...(names ? [] : own.filter((one) => one.vote === vote.id)),
    ];
    return [
      {
        id: vote.id,
        motion_id: motion,
        organization_id: meeting.committee,
        classification: methods[vote.method],
        ...(meeting.date !== null && { start_date: meeting.date }),
        ...resultOf(vote, entries),
        counts: countsOf(vote, entries),
        votes: cast.map((one) => ({
          voter_id: personOf(one.attendance),
          option: options[one.option],
          ...('role' in one && one.role === 'casting' && { role: 'casting' as const }),
        })),
      },
    ];
  });
  return { motions: all, events };
}

function resultOf(vote: Vote, entries: readonly VoteEntry[]): { result?: 'pass' | 'fail' } {
  const { result } = voteResult(vote, entries);
  if (isCarried(result)) return { result: 'pass' };
  return isLost(result) ? { result: 'fail' } : {};
}

/** Ordinary votes: the casting vote is one of `votes` and in no count. */
function countsOf(vote: Vote, entries: readonly VoteEntry[]): PopoloVoteEvent['counts'] {
  const counted = voteResult(vote, entries);
  const counts = (['for', 'against', 'abstain'] as const).flatMap((option) => {
    const value = counted[option];
    return value === null ? [] : [{ option: options[option], value }];
  });
  if (vote.method !== 'named') return counts;
  const absent = entries.filter((one) => one.vote === vote.id && one.option === 'absent').length;
  return absent === 0 ? counts : [...counts, { option: 'absent', value: absent }];
}
