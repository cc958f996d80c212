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
