import type { DeskRecord } from '../../../shared/contract/record.ts';
import { type AmendmentChain, amendmentChain } from '../../../shared/domain/amendment-chain.ts';
import type { Vote } from '../../../shared/domain/vote.ts';
import {
  isCarried,
  type VoteOutcome,
  type VoteResult,
  voteResult,
} from '../../../shared/domain/vote-result.ts';
import { everyRow } from '../../app/record-changes.ts';
import { amendmentsOf, entriesOf, votesOn } from './minute-rows.ts';

/** The result of one vote as it stands. */
export const resultOf = (desk: DeskRecord, vote: Vote): VoteResult =>
  voteResult(vote, entriesOf(desk, vote.id));

/** What the last vote on something says; "open" before one was taken. */
function outcomeOn(desk: DeskRecord, minute: string, subject: string): VoteOutcome {
  const vote = votesOn(desk, minute, subject).at(-1);
  return vote ? resultOf(desk, vote).result : 'open';
}

/** A motion with its amendments, as they were voted on. */
export function chainOf(desk: DeskRecord, minute: string, motion: string): AmendmentChain {
  const row = everyRow(desk, 'motions').find(({ id }) => id === motion);
  const amendments = amendmentsOf(desk, motion);
  const outcomes = new Map(amendments.map(({ id }) => [id, outcomeOn(desk, minute, id)]));
  return amendmentChain({ id: motion, text: row?.text ?? '' }, amendments, outcomes);
}

/** Whether a motion was carried, and the words in which it was. */
export function outcomeOf(
  desk: DeskRecord,
  minute: string,
  motion: string,
): { isCarried: boolean; text: string } {
  const { text } = chainOf(desk, minute, motion);
  return { isCarried: isCarried(outcomeOn(desk, minute, motion)), text };
}
