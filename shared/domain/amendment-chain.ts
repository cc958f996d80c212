import type { Amendment } from './amendment.ts';
import type { Motion } from './motion.ts';
import { isCarried, isLost, type VoteOutcome } from './vote-result.ts';
import { wordDifferences } from './word-differences.ts';

export type ChainedAmendment = Pick<Amendment, 'id' | 'motion' | 'position' | 'after' | 'state'>;

/** "live": before the meeting now; "waiting": moved while another is live, and may be taken only after it. */
export type AmendmentOutcome =
  | 'carried'
  | 'accepted'
  | 'lost'
  | 'withdrawn'
  | 'fell'
  | 'live'
  | 'waiting';

export interface ChainStep {
  amendment: string;
  /** The substantive text when it was put; never stored. */
  before: string;
  after: string;
  outcome: AmendmentOutcome;
}

export interface AmendmentChain {
  /** In the order in which they were moved. */
  steps: ChainStep[];
  /** What the meeting has before it, and in the end decides on: always exactly one text. */
  text: string;
  /** "original" until an amendment changed it. */
  standing: 'original' | 'substantive';
  live: string | null;
}

/**
 * The amendments of a motion one after another (rule R23, by standing orders): one at a time, and each that is
 * carried, or accepted by the mover, makes the substantive motion that the next one amends. `outcomes` has the result
 * of the vote on each amendment; one without any is not decided yet.
 */
export function amendmentChain(
  motion: Pick<Motion, 'id' | 'text'>,
  amendments: readonly ChainedAmendment[],
  outcomes: ReadonlyMap<string, VoteOutcome>,
): AmendmentChain {
  const chain: AmendmentChain = { steps: [], text: motion.text, standing: 'original', live: null };
  const own = amendments
    .filter((one) => one.motion === motion.id)
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
  for (const amendment of own) {
    const outcome = outcomeOf(amendment, outcomes.get(amendment.id) ?? 'open', chain.live);
    if (outcome === 'live') chain.live = amendment.id;
    const { id, after } = amendment;
    chain.steps.push({ amendment: id, before: chain.text, after, outcome });
    if (outcome === 'carried' || outcome === 'accepted') {
      chain.text = after;
      chain.standing = 'substantive';
    }
  }
  return chain;
}

/** The one text in which the motion stands after its amendments. */
export const substantiveText = (
  motion: Pick<Motion, 'id' | 'text'>,
  amendments: readonly ChainedAmendment[],
  outcomes: ReadonlyMap<string, VoteOutcome>,
): string => amendmentChain(motion, amendments, outcomes).text;

function outcomeOf(
  { state }: ChainedAmendment,
  vote: VoteOutcome,
  live: string | null,
): AmendmentOutcome {
  if (state !== 'open') return state;
  if (isCarried(vote)) return 'carried';
  if (isLost(vote)) return 'lost';
  return live === null ? 'live' : 'waiting';
}

/** What an amendment does, told from its words; null where it changes nothing. */
export function operationOf(before: string, after: string): Amendment['operation'] | null {
  const kinds = new Set(wordDifferences(before, after).map(({ kind }) => kind));
  if (kinds.has('out')) return kinds.has('in') ? 'leaveOutAndInsert' : 'leaveOut';
  return kinds.has('in') ? 'insert' : null;
}

/**
 * What is doubtful about an amendment, for the clerk to mention to the chair; it stops nothing. Standing orders allow
 * no mere negation, which is done by voting against the motion.
 */
export function amendmentDoubt(before: string, after: string): string | null {
  if (after.trim() === '') return 'This leaves out the whole motion: vote against it instead.';
  if (operationOf(before, after) === null) return 'This changes nothing in the motion.';
  return null;
}
