import type { Attendance } from './attendance.ts';
import { attendeeName } from './attendee-name.ts';
import type { OwnVote, VoteOption } from './vote.ts';
import type { VoteOutcome, VoteResult } from './vote-result.ts';

const headlines: Record<VoteOutcome, string> = {
  carried: 'CARRIED',
  lost: 'LOST',
  tie: 'EQUAL: a casting vote may be given',
  carriedOnCasting: 'CARRIED on the casting vote',
  lostOnCasting: 'LOST on the casting vote',
  agreedWithoutVote: 'AGREED without a vote',
  open: 'NOT DECIDED YET',
};

const printed: Record<VoteOutcome, string> = {
  carried: 'Carried.',
  lost: 'Lost.',
  tie: 'The votes were equal.',
  carriedOnCasting: 'Carried on the casting vote of the Chair.',
  lostOnCasting: 'Lost on the casting vote of the Chair.',
  agreedWithoutVote: '',
  open: '',
};

/** "For 5, against 4, abstentions 0."; "" where nothing was counted. */
function figuresOf({ for: ayes, against, abstain }: VoteResult): string {
  return ayes === null ? '' : `For ${ayes}, against ${against}, abstentions ${abstain}.`;
}

/** What was not carried without having been outvoted: equal votes, and no casting vote given (V35). */
const notCarried = ({ result, casting }: VoteResult): boolean =>
  result === 'lost' && casting === 'declined';

/** The result in one line for the desk and the reading back: "For 5, against 4, abstentions 0. CARRIED". */
export function voteHeadline(result: VoteResult): string {
  const outcome = notCarried(result) ? 'NOT CARRIED' : headlines[result.result];
  return [figuresOf(result), outcome].filter(Boolean).join(' ');
}

/**
 * The result as minutes print it: "For 5, against 5, abstentions 1. Carried on the casting vote of the Chair."
 * Assent and an unfinished vote print nothing (R25).
 */
export function voteSentence(result: VoteResult): string {
  const outcome = notCarried(result)
    ? 'The votes were equal and no casting vote was given: not carried.'
    : printed[result.result];
  return [figuresOf(result), outcome].filter(Boolean).join(' ');
}

const ownWords: Record<VoteOption, string> = {
  for: 'voted for',
  against: 'voted against',
  abstain: 'abstained',
  absent: 'did not vote',
};

/**
 * One line for each member who asked straight after the vote that his or her own vote be recorded (SI 1993/202
 * Sch 2 para 1, R20). The vote stays unnamed, and a decision by assent stays one (V40).
 */
export function ownVoteLines(
  ownVotes: readonly Pick<OwnVote, 'attendance' | 'option'>[],
  attendances: readonly Pick<Attendance, 'id' | 'name' | 'title'>[],
): string[] {
  return ownVotes.flatMap(({ attendance, option }) => {
    const person = attendances.find(({ id }) => id === attendance);
    if (person === undefined) return [];
    return [`${attendeeName(person)} asked that it be recorded that they ${ownWords[option]}.`];
  });
}
