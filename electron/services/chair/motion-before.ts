import type { ChairMotion } from '../../../shared/contract/chair.ts';
import type { DeskRecord, MinuteRows } from '../../../shared/contract/record.ts';
import { amendmentChain } from '../../../shared/domain/amendment-chain.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { type VoteOutcome, voteResult } from '../../../shared/domain/vote-result.ts';

type Rows = Pick<MinuteRows, 'motions' | 'amendments' | 'votes' | 'voteEntries'>;

/** Rows of public and private minutes together, as far as this laptop holds them. */
function everyRow({ public: open, private: closed }: DeskRecord): Rows {
  return {
    motions: [...open.motions, ...closed.motions],
    amendments: [...open.amendments, ...closed.amendments],
    votes: [...open.votes, ...closed.votes],
    voteEntries: [...open.voteEntries, ...closed.voteEntries],
  };
}

/**
 * The motion before the meeting in the minute in hand: the last that was put and is not decided, with the amendments
 * that were carried, and the amendment that is to be decided first. Null where there is none.
 */
export function motionBefore(desk: DeskRecord): ChairMotion | null {
  const minute = desk.record.inHand;
  const rows = everyRow(desk);
  const outcomeOn = (subject: string): VoteOutcome => {
    const votes = rows.votes
      .filter((one) => one.subject === subject)
      .sort((one, other) => one.position - other.position);
    const last = votes.at(-1);
    return last === undefined ? 'open' : voteResult(last, rows.voteEntries).result;
  };
  const isUndecided = (subject: string) => ['open', 'tie'].includes(outcomeOn(subject));
  const motion = rows.motions
    .filter((one) => one.minute === minute && one.state === 'open' && one.text.trim() !== '')
    .sort((one, other) => one.position - other.position)
    .findLast(({ id }) => isUndecided(id));
  if (motion === undefined) return null;
  const outcomes = new Map(rows.amendments.map(({ id }) => [id, outcomeOn(id)]));
  const { text, standing, live } = amendmentChain(motion, rows.amendments, outcomes);
  const amendment = rows.amendments.find(({ id }) => id === live);
  return {
    text,
    standing,
    moved: movedBy(desk, motion),
    amendment: amendment ? { text: amendment.after, moved: movedBy(desk, amendment) } : null,
  };
}

function movedBy(
  { attendances }: DeskRecord,
  { mover, seconder }: { mover: string | null; seconder: string | null },
): string {
  const nameOf = (id: string | null) => {
    const person = attendances.find((one) => one.id === id);
    return person === undefined ? null : attendeeName(person);
  };
  const [moved, seconded] = [nameOf(mover), nameOf(seconder)];
  if (moved === null) return seconded === null ? '' : `Seconded by ${seconded}`;
  return seconded === null ? `Moved by ${moved}` : `Moved by ${moved}, seconded by ${seconded}`;
}
