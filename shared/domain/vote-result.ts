import type { Vote, VoteEntry } from './vote.ts';

export type VoteOutcome =
  | 'carried'
  | 'lost'
  | 'tie'
  | 'carriedOnCasting'
  | 'lostOnCasting'
  | 'agreedWithoutVote'
  | 'open';

export interface VoteResult {
  result: VoteOutcome;
  /** Ordinary votes; the casting vote is in none of the three. Null where nothing was counted. */
  for: number | null;
  against: number | null;
  abstain: number | null;
  /** What became of the casting vote; null where there was none to give, or where nobody has said yet. */
  casting: 'for' | 'against' | 'declined' | null;
  /** One or two plain sentences: why this is the result. */
  explanation: string;
}

/** A decision that stands: the words put are what the meeting has decided. */
export const isCarried = (result: VoteOutcome): boolean =>
  result === 'carried' || result === 'carriedOnCasting' || result === 'agreedWithoutVote';

/** Decided against. On equal votes without a casting vote nothing is carried, which is the same (V35). */
export const isLost = (result: VoteOutcome): boolean =>
  result === 'lost' || result === 'lostOnCasting';

export type CountedVote = Pick<
  Vote,
  'id' | 'method' | 'forCount' | 'againstCount' | 'abstainCount' | 'castingDeclined'
>;
export type CountedEntry = Pick<VoteEntry, 'vote' | 'attendance' | 'option' | 'role'>;

/**
 * The result of a vote, worked out anew each time: a majority of those present and voting carries, abstentions count
 * neither way (LGA 1972 Sch 12 para 39(1), rule R18); on equal votes alone whoever presides has a second or casting
 * vote, which may be declined (para 39(2), R19). Assent needs no figures (R25). A named vote is counted from its
 * entries, never from a typed total (V36). Entries of other votes are passed over; a member's own recorded vote
 * (R20) changes nothing and is no argument.
 */
export function voteResult(vote: CountedVote, entries: readonly CountedEntry[] = []): VoteResult {
  if (vote.method === 'assent')
    return { ...uncounted, result: 'agreedWithoutVote', explanation: 'Agreed without a vote.' };
  const own = entries.filter((entry) => entry.vote === vote.id);
  const counts = vote.method === 'named' ? countNames(own) : countFigures(vote);
  if (typeof counts === 'string') return { ...uncounted, result: 'open', explanation: counts };

  const casting = castingOf(vote, own);
  const figures = `${counts.for} for, ${counts.against} against`;
  if (counts.for !== counts.against) {
    const result = counts.for > counts.against ? 'carried' : 'lost';
    const sentences = [`${figures}: ${result}.`, abstentionsIn(counts.abstain)];
    if (casting === 'for' || casting === 'against' || casting === 'both')
      sentences.push('A casting vote does not count where the votes are not equal.');
    return { ...counts, result, casting: null, explanation: sentences.filter(Boolean).join(' ') };
  }
  return {
    ...counts,
    ...onEqualVotes[casting ?? 'open'],
    casting: casting === 'both' ? null : casting,
    explanation: `${figures}: equal. ${onEqualVotes[casting ?? 'open'].explanation}`,
  };
}

interface Counts {
  for: number;
  against: number;
  abstain: number;
}

const uncounted = { for: null, against: null, abstain: null, casting: null };

const onEqualVotes: Record<
  'for' | 'against' | 'declined' | 'both' | 'open',
  Pick<VoteResult, 'result' | 'explanation'>
> = {
  for: { result: 'carriedOnCasting', explanation: 'The Chair’s casting vote was for: carried.' },
  against: { result: 'lostOnCasting', explanation: 'The Chair’s casting vote was against: lost.' },
  declined: { result: 'lost', explanation: 'No casting vote was given: not carried.' },
  both: { result: 'tie', explanation: 'The casting vote is recorded in two ways: keep one.' },
  open: { result: 'tie', explanation: 'The Chair may give a casting vote or decline.' },
};

const abstentionsIn = (count: number): string =>
  count === 0 ? '' : `${count} abstained, which counts neither way.`;

/** A figure that nobody gave is not nought, save for abstentions, which a show of hands need not ask for. */
function countFigures(vote: CountedVote): Counts | string {
  const { forCount, againstCount, abstainCount } = vote;
  if (forCount === null || againstCount === null)
    return 'The figures for and against are not both filled in yet.';
  if (forCount < 0 || againstCount < 0 || (abstainCount ?? 0) < 0)
    return 'A figure of this vote is below nought.';
  return { for: forCount, against: againstCount, abstain: abstainCount ?? 0 };
}

function countNames(entries: readonly CountedEntry[]): Counts | string {
  const options = new Map<string, CountedEntry['option']>();
  for (const { attendance, option, role } of entries) {
    if (role === 'casting') continue;
    if ((options.get(attendance) ?? option) !== option)
      return 'A member is entered twice in this vote, with different votes: keep one.';
    options.set(attendance, option);
  }
  const count = (wanted: CountedEntry['option']): number =>
    [...options.values()].filter((option) => option === wanted).length;
  const counts = { for: count('for'), against: count('against'), abstain: count('abstain') };
  const isEmpty = counts.for + counts.against + counts.abstain === 0;
  return isEmpty ? 'No vote is entered yet.' : counts;
}

/** "both": two windows recorded it in different ways. A casting row without a side says that none was given. */
function castingOf(
  vote: CountedVote,
  entries: readonly CountedEntry[],
): 'for' | 'against' | 'declined' | 'both' | null {
  const claims = new Set<'for' | 'against' | 'declined'>();
  if (vote.castingDeclined === 1) claims.add('declined');
  for (const { option, role } of entries)
    if (role === 'casting')
      claims.add(option === 'for' || option === 'against' ? option : 'declined');
  if (claims.size > 1) return 'both';
  return [...claims][0] ?? null;
}
